package gloss.annotate;

import gloss.annotate.ProseText.Block;
import gloss.diagnostic.Diagnostic;
import gloss.diagnostic.Outcome;
import gloss.model.Address;
import gloss.model.Annotation;
import gloss.model.Article;
import gloss.model.Colour;
import gloss.model.Issue;
import gloss.model.Lock;
import gloss.model.Person;
import gloss.model.Prose;
import gloss.model.Site;
import gloss.model.Slug;
import gloss.model.StandingPage;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Document.OutputSettings;
import org.jsoup.nodes.Element;

/** Weaves a whole site: each prose is read once, its mentions and passages are marked, and it is written again. */
public final class Weaver {

    private final Site site;
    private final Locale language;
    private final MentionWeaver mentions;
    private final Names speakers;
    private final Attribution attribution;
    private final QuotationCheck quotations;
    private final EditorialCheck rules;
    private final List<Diagnostic> found = new ArrayList<>();
    private final Map<Slug, WovenArticle> articles = new LinkedHashMap<>();
    private final IdentityHashMap<Prose, String> html = new IdentityHashMap<>();
    private final IdentityHashMap<Prose, List<Heading>> headings = new IdentityHashMap<>();

    private Weaver(Site site) {
        this.site = site;
        this.language = site.info().language();
        this.mentions = new MentionWeaver(Names.of(site), language);
        this.speakers = Names.of(site.people().values());
        this.attribution = new Attribution(speakers);
        this.quotations = new QuotationCheck(site, attribution, found::add);
        this.rules = new EditorialCheck(site, found::add);
    }

    public static Outcome<WovenSite> weave(Site site) {
        Weaver weaver = new Weaver(site);
        site.articles().values().forEach(weaver::article);
        site.issues().values().forEach(weaver::issue);
        site.people().values().forEach(weaver::person);
        weaver.lists();
        weaver.rules.quotations();
        site.pages().forEach(weaver::page);
        weaver.page(site.about());
        return new Outcome<>(
                new WovenSite(site, weaver.articles, weaver.html, weaver.headings, weaver.mentions.backlinks()),
                weaver.found);
    }

    /**
     * Where a piece of prose was written, and where it will be read.
     *
     * @param links whether names in it may become links
     * @param subjects whom its pronouns may mean before anybody is named
     * @param place where a reader finds a block of it
     */
    private record Setting(
            String file, String title, boolean links, Set<String> subjects, Function<Block, Address> place) {}

    private void article(Article article) {
        Address page = Address.article(article.slug());
        Setting setting = new Setting(
                article.file(),
                article.headline(),
                article.linkMentions(),
                Set.of(),
                b -> page.at(b.top().id()));
        Element root = body(article.prose());
        numberBlocks(root);
        headings.put(article.prose(), headings(root));
        Set<Slug> quoted = read(root, article.prose(), setting);
        ProseText text = new ProseText(root);
        Finder finder = new Finder(article, text, attribution, language);
        List<Landing> landings =
                article.annotations().stream().map(finder::land).toList();
        landings.forEach(landing -> landing.fault().ifPresent(found::add));
        Lock.Claims claims = Locking.claims(site, article, speakers, text.text(), quoted);
        Optional<Diagnostic> unsaid = Locking.changeWithoutNotice(article, claims);
        unsaid.ifPresent(found::add);
        Lock lock = Locking.lock(
                article,
                finder.outline(),
                landings,
                unsaid.isPresent() ? article.lock().claims() : Optional.of(claims));
        articles.put(
                article.slug(),
                new PassageWeaver(article, root, text, landings, lock, language, this::colours).weave());
        for (Annotation note : article.annotations()) {
            Address place = Address.note(article.slug(), note.id());
            String title = article.headline() + ": " + note.title().plain();
            Set<String> subjects =
                    note.speaker().map(who -> Set.of(who.value())).orElse(Set.of());
            Element body = body(note.body());
            rules.note(note, body);
            prose(
                    body,
                    note.body(),
                    new Setting(note.location().file(), title, article.linkMentions(), subjects, block -> place));
        }
    }

    private void issue(Issue issue) {
        Address page = Address.issue(issue.slug());
        Setting above = new Setting(issue.file(), issue.title(), issue.linkMentions(), Set.of(), block -> page);
        prose(issue.answer(), above);
        issue.positions().forEach(position -> prose(position.text(), above));
        numbered(
                issue.prose(),
                new Setting(
                        issue.file(),
                        issue.title(),
                        issue.linkMentions(),
                        Set.of(),
                        b -> page.at(b.top().id())));
    }

    private void person(Person person) {
        Address page = Address.person(person.slug());
        Set<String> subjects = Set.of(person.slug().value());
        prose(
                person.prose(),
                new Setting(person.file(), person.name(), person.linkMentions(), subjects, block -> page));
    }

    private void page(StandingPage page) {
        numbered(
                page.prose(),
                new Setting(
                        page.file(),
                        page.title(),
                        true,
                        Set.of(),
                        b -> page.address().at(b.top().id())));
    }

    private void lists() {
        site.commitments().values().forEach(c -> {
            Setting setting = list("content/commitments.yml", "Commitments", Address.commitment(c.id()));
            prose(c.promise(), setting);
            c.history().forEach(step -> prose(step.text(), setting));
        });
        site.events()
                .forEach(event -> prose(
                        event.text(),
                        list("content/timeline.yml", "Timeline", Address.TIMELINE.at("event-" + event.id()))));
        site.terms()
                .values()
                .forEach(term ->
                        prose(term.definition(), list("content/glossary.yml", "Glossary", Address.term(term.slug()))));
        site.corrections().forEach(c -> {
            Address place = Address.CORRECTIONS.at("correction-" + c.number());
            List.of(c.was(), c.now(), c.why())
                    .forEach(prose -> prose(prose, list("content/corrections.yml", "Corrections", place)));
        });
    }

    private static Setting list(String file, String title, Address place) {
        return new Setting(file, title, true, Set.of(), block -> place);
    }

    /** Prose to whose blocks a reader can be sent. */
    private void numbered(Prose prose, Setting setting) {
        Element root = body(prose);
        numberBlocks(root);
        headings.put(prose, headings(root));
        prose(root, prose, setting);
    }

    private void prose(Prose prose, Setting setting) {
        if (!prose.isEmpty()) {
            prose(body(prose), prose, setting);
        }
    }

    private void prose(Element root, Prose prose, Setting setting) {
        read(root, prose, setting);
        html.put(prose, finished(root));
    }

    /** Checks and marks a piece of prose; gives the quotations that it takes words from. */
    private Set<Slug> read(Element root, Prose prose, Setting setting) {
        ProseText text = new ProseText(root);
        Set<Slug> quoted = quotations.check(text, prose, setting.file(), setting.subjects());
        mentions.weave(text, prose, setting.links(), setting.place(), setting.title());
        return quoted;
    }

    private static List<Heading> headings(Element root) {
        return root.select("> h2[id]").stream()
                .map(heading -> new Heading(heading.id(), heading.text()))
                .toList();
    }

    /** Gives every block below the root an id, so that a reader can be sent to it. */
    private static void numberBlocks(Element root) {
        int n = 0;
        for (Element block : root.children()) {
            n++;
            if (!block.hasAttr("id")) {
                block.attr("id", "p-" + n);
            }
        }
    }

    /** The HTML of a woven prose, without the line numbers that only messages need. */
    static String finished(Element root) {
        root.select("[gloss-line]").forEach(element -> element.removeAttr("gloss-line"));
        return root.html();
    }

    private List<Colour> colours(Annotation annotation) {
        return annotation.issues().stream()
                .map(site::issue)
                .map(Issue::colour)
                .distinct()
                .toList();
    }

    private static Element body(Prose prose) {
        Document document = Jsoup.parseBodyFragment(prose.html());
        document.outputSettings(new OutputSettings().prettyPrint(false));
        return document.body();
    }
}
