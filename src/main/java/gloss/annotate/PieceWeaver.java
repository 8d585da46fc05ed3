package gloss.annotate;

import gloss.annotate.MentionFinder.Mention;
import gloss.diagnostic.Diagnostic;
import gloss.model.Annotation;
import gloss.model.Article;
import gloss.model.Lock;
import gloss.model.Prose;
import gloss.model.Site;
import gloss.model.Slug;
import gloss.model.Text;
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

    private record PassagesKey(Article article, Knowledge knowledge) {}

    private record TextKey(Text text, Knowledge knowledge) {}

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

    /** Weaves an article with its notes, and what is told of it. */
    void article(Article article) {
        List<Text> its = site.texts(article);
        articles.put(
                article.slug(),
                once(new ArticleKey(new Same(article), knowledge), spoken, inside -> article(article, its, inside)));
        its.stream().filter(text -> !isOfNote(text) && !isItself(text)).forEach(this::text);
    }

    private static boolean isOfNote(Text text) {
        return text.owner() instanceof Annotation;
    }

    private static boolean isItself(Text text) {
        return text.owner() instanceof Article article && text.prose().equals(article.prose());
    }

    private WovenArticle article(Article article, List<Text> its, List<Mention> inside) {
        Text itself = its.stream().filter(PieceWeaver::isItself).findFirst().orElseThrow();
        WovenArticle woven =
                once(new PassagesKey(article, knowledge), inside, mentions -> passages(article, itself, mentions));
        Map<Slug, Marks> notes = new LinkedHashMap<>();
        its.stream().filter(PieceWeaver::isOfNote).forEach(text -> {
            Annotation note = (Annotation) text.owner();
            Marks over = woven(text, inside).marks();
            if (text.prose().equals(note.body())) {
                rules.note(note);
                notes.put(note.id(), over);
            }
        });
        return woven.with(notes);
    }

    private WovenArticle passages(Article article, Text text, List<Mention> inside) {
        Reading reading = reader.read(text.prose());
        Set<Slug> quoted = check(reading, text, inside);
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
        List<Marks.Named> names = new MentionFinder(reading, text).links();
        return new PassageFinder(article, reading, landings, lock).find(headings(article.prose()), names);
    }

    /** Weaves a text that is in no article. */
    void text(Text text) {
        if (text.scope().isPresent() || !text.prose().isEmpty()) {
            WovenProse woven = woven(text, spoken);
            marks.put(text.prose(), woven.marks());
            headings.put(text.prose(), woven.headings());
        }
    }

    /** What is found in a text; what it speaks of is added to {@code spoken}. */
    private WovenProse woven(Text text, List<Mention> spoken) {
        return once(new TextKey(text, knowledge), spoken, inside -> {
            Reading reading = reader.read(text.prose(), text.subjects());
            check(reading, text, inside);
            List<Marks.Named> names = new MentionFinder(reading, text).links();
            return new WovenProse(
                    Marks.of(reading, names, text.scope()),
                    text.scope().isPresent() ? headings(text.prose()) : List.of());
        });
    }

    /** Checks a text, and notes what it speaks of; gives the quotations that it takes words from. */
    private Set<Slug> check(Reading reading, Text text, List<Mention> spoken) {
        spoken.addAll(new MentionFinder(reading, text).mentions());
        return quotations.check(reading, text);
    }

    private static List<Heading> headings(Prose prose) {
        return prose.blocks().stream()
                .filter(block -> block instanceof Block.Heading heading && heading.level() == 2)
                .map(Block.Heading.class::cast)
                .map(heading -> new Heading(heading.id(), PlainText.ofInlines(heading.inlines())))
                .toList();
    }
}
