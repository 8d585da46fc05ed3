package gloss.annotate;

import gloss.annotate.MentionFinder.Mention;
import gloss.diagnostic.Diagnostic;
import gloss.model.Address;
import gloss.model.Annotation;
import gloss.model.Article;
import gloss.model.Issue;
import gloss.model.Lock;
import gloss.model.Method;
import gloss.model.Person;
import gloss.model.Point;
import gloss.model.Prose;
import gloss.model.Site;
import gloss.model.Slug;
import gloss.model.StandingPage;
import gloss.model.prose.Block;
import gloss.model.prose.PlainText;
import gloss.reading.Reader;
import gloss.reading.Reading;
import gloss.work.Memo;
import gloss.work.Memo.Same;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Weaves one piece of a site by itself: its texts are read once, and their passages and mentions found. */
final class PieceWeaver {

    private final Site site;
    private final Memo memo;
    private final Knowledge knowledge;
    private final Reader reader;
    private final QuotationCheck quotations;
    private final EditorialCheck rules;
    private final List<Diagnostic> found = new ArrayList<>();
    private final Map<Slug, WovenArticle> articles = new LinkedHashMap<>();
    private final IdentityHashMap<Prose, Marks> marks = new IdentityHashMap<>();
    private final IdentityHashMap<Prose, List<Heading>> headings = new IdentityHashMap<>();
    private final List<Mention> spoken = new ArrayList<>();

    /** What all pieces of a site ask, and none changes. */
    record Shared(Site site, Memo memo, Knowledge knowledge, Reader reader, OnRecord record) {}

    PieceWeaver(Shared shared) {
        this.site = shared.site();
        this.memo = shared.memo();
        this.knowledge = shared.knowledge();
        this.reader = shared.reader();
        this.quotations = new QuotationCheck(site, shared.record(), found::add);
        this.rules = new EditorialCheck(site, found::add);
    }

    List<Diagnostic> found() {
        return found;
    }

    Map<Slug, WovenArticle> articles() {
        return articles;
    }

    IdentityHashMap<Prose, Marks> marks() {
        return marks;
    }

    IdentityHashMap<Prose, List<Heading>> headings() {
        return headings;
    }

    List<Mention> spoken() {
        return spoken;
    }

    /** Holds the record of quotations itself to the words of their sources. */
    void record() {
        rules.quotations();
    }

    /** What came of one piece of a site. */
    private record Woven<T>(T value, List<Diagnostic> found, List<Mention> mentions) {}

    /** What was found in a prose. */
    private record WovenProse(Marks marks, List<Heading> headings) {}

    private record ArticleKey(Same article, Knowledge knowledge) {}

    private record TextKey(Article article, Knowledge knowledge) {}

    private record NoteKey(Annotation note, Setting setting, Knowledge knowledge) {}

    private record ProseKey(Prose prose, Setting setting, Knowledge knowledge) {}

    /** Weaves a piece, or repeats what came of it; {@code spoken} are the mentions in it. */
    @SuppressWarnings("unchecked")
    private <T> T once(Record key, List<Mention> spoken, Function<List<Mention>, T> weave) {
        Woven<T> woven = memo.of(key, Woven.class, () -> {
            int before = found.size();
            List<Mention> inside = new ArrayList<>();
            T value = weave.apply(inside);
            List<Diagnostic> its = found.subList(before, found.size());
            Woven<T> fresh = new Woven<>(value, List.copyOf(its), List.copyOf(inside));
            its.clear();
            return fresh;
        });
        found.addAll(woven.found());
        spoken.addAll(woven.mentions());
        return woven.value();
    }

    void article(Article article) {
        articles.put(article.slug(), once(new ArticleKey(new Same(article), knowledge), spoken, inside -> {
            WovenArticle text = once(new TextKey(article, knowledge), inside, mentions -> woven(article, mentions));
            Map<Slug, Marks> notes = new LinkedHashMap<>();
            article.annotations().forEach(note -> notes.put(note.id(), note(article, note, inside)));
            return text.with(notes);
        }));
        article.method().ifPresent(method -> method(article, method));
        List<Mention> shown =
                site.newest().filter(a -> a.slug().equals(article.slug())).isPresent() ? spoken : new ArrayList<>();
        for (int i = 0; i < article.points().size(); i++) {
            point(article, article.points().get(i), Address.point(i + 1), shown);
        }
    }

    private void method(Article article, Method method) {
        prose(
                method.prose(),
                new Setting(
                        method.file(),
                        article.headline() + ": " + method.title(),
                        article.linkMentions(),
                        Set.of(),
                        Address.article(article.slug()),
                        Optional.of(Method.SCOPE)));
    }

    private void point(Article article, Point point, Address place, List<Mention> spoken) {
        prose(
                point.text(),
                new Setting(
                        article.file(),
                        article.headline() + ": what to know",
                        article.linkMentions(),
                        Set.of(),
                        place,
                        Optional.empty()),
                spoken);
    }

    private Marks note(Article article, Annotation note, List<Mention> inside) {
        Setting setting = new Setting(
                note.location().file(),
                article.headline() + ": " + note.title().plain(),
                article.linkMentions(),
                note.speaker().map(who -> Set.of(who.value())).orElse(Set.of()),
                Address.note(article.slug(), note.id()),
                Optional.empty());
        return once(new NoteKey(note, setting, knowledge), inside, mentions -> {
            rules.note(note);
            Reading reading = reader.read(note.body(), setting.subjects());
            check(reading, note.body(), setting, mentions);
            return marks(reading, note.body(), setting);
        });
    }

    private WovenArticle woven(Article article, List<Mention> spoken) {
        Setting setting = new Setting(
                article.file(),
                article.headline(),
                article.linkMentions(),
                Set.of(),
                Address.article(article.slug()),
                Optional.of(""));
        Reading reading = reader.read(article.prose());
        Set<Slug> quoted = check(reading, article.prose(), setting, spoken);
        Finder finder = new Finder(article, reading);
        List<Landing> landings =
                article.annotations().stream().map(finder::land).toList();
        landings.forEach(landing -> landing.fault().ifPresent(found::add));
        Lock.Claims claims = Locking.claims(site, article, reader.speakers(), reading.text(), quoted);
        Optional<Diagnostic> unsaid = Locking.changeWithoutNotice(article, claims);
        unsaid.ifPresent(found::add);
        Lock lock = Locking.lock(
                article,
                finder.outline(),
                landings,
                unsaid.isPresent() ? article.lock().claims() : Optional.of(claims));
        List<Marks.Named> names =
                setting.links() ? new MentionFinder(reading, article.prose(), setting).links() : List.of();
        return new PassageFinder(article, reading, landings, lock).find(headings(article.prose()), names);
    }

    void issue(Issue issue) {
        Address page = Address.issue(issue.slug());
        Setting above =
                new Setting(issue.file(), issue.title(), issue.linkMentions(), Set.of(), page, Optional.empty());
        prose(issue.answer(), above);
        issue.positions().forEach(position -> prose(position.text(), above));
        prose(
                issue.prose(),
                new Setting(issue.file(), issue.title(), issue.linkMentions(), Set.of(), page, Optional.of("")));
    }

    void person(Person person) {
        Address page = Address.person(person.slug());
        Set<String> subjects = Set.of(person.slug().value());
        prose(
                person.prose(),
                new Setting(person.file(), person.name(), person.linkMentions(), subjects, page, Optional.empty()));
    }

    void page(StandingPage page) {
        prose(page.prose(), new Setting(page.file(), page.title(), true, Set.of(), page.address(), Optional.of("")));
    }

    void commitments() {
        site.commitments().values().forEach(c -> {
            Setting setting = list("content/commitments.yml", "Commitments", Address.commitment(c.id()));
            prose(c.promise(), setting);
            c.history().forEach(step -> prose(step.text(), setting));
        });
    }

    void timeline() {
        site.events()
                .forEach(event ->
                        prose(event.text(), list("content/timeline.yml", "Timeline", Address.event(event.id()))));
    }

    void glossary() {
        site.terms()
                .values()
                .forEach(term ->
                        prose(term.definition(), list("content/glossary.yml", "Glossary", Address.term(term.slug()))));
    }

    void corrections() {
        site.corrections().forEach(c -> {
            Address place = Address.correction(c.number());
            List.of(c.was(), c.now(), c.why())
                    .forEach(prose -> prose(prose, list("content/corrections.yml", "Corrections", place)));
        });
    }

    private static Setting list(String file, String title, Address place) {
        return new Setting(file, title, true, Set.of(), place, Optional.empty());
    }

    private void prose(Prose prose, Setting setting) {
        prose(prose, setting, spoken);
    }

    /** Weaves a prose; what it speaks of is added to {@code spoken}. */
    private void prose(Prose prose, Setting setting, List<Mention> spoken) {
        if (setting.scope().isPresent() || !prose.isEmpty()) {
            WovenProse woven = once(new ProseKey(prose, setting, knowledge), spoken, inside -> {
                Reading reading = reader.read(prose, setting.subjects());
                check(reading, prose, setting, inside);
                return new WovenProse(
                        marks(reading, prose, setting), setting.scope().isPresent() ? headings(prose) : List.of());
            });
            marks.put(prose, woven.marks());
            headings.put(prose, woven.headings());
        }
    }

    /** Checks a piece of prose, and notes what it speaks of; gives the quotations that it takes words from. */
    private Set<Slug> check(Reading reading, Prose prose, Setting setting, List<Mention> spoken) {
        Set<Slug> quoted = quotations.check(reading, prose, setting.file(), setting.subjects());
        spoken.addAll(new MentionFinder(reading, prose, setting).mentions());
        return quoted;
    }

    private static Marks marks(Reading reading, Prose prose, Setting setting) {
        return setting.links()
                ? Marks.of(reading, new MentionFinder(reading, prose, setting).links(), setting.scope())
                : Marks.none(setting.scope());
    }

    private static List<Heading> headings(Prose prose) {
        return prose.blocks().stream()
                .filter(block -> block instanceof Block.Heading heading && heading.level() == 2)
                .map(Block.Heading.class::cast)
                .map(heading -> new Heading(heading.id(), PlainText.ofInlines(heading.inlines())))
                .toList();
    }
}
