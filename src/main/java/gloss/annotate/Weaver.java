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
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
    private final Attribution attribution;
    private final List<Diagnostic> found = new ArrayList<>();
    private final Map<Slug, WovenArticle> articles = new LinkedHashMap<>();
    private final IdentityHashMap<Prose, String> html = new IdentityHashMap<>();

    private Weaver(Site site) {
        this.site = site;
        this.language = site.info().language();
        this.mentions = new MentionWeaver(Names.of(site), language);
        this.attribution = new Attribution(Names.of(site.people().values()));
    }

    public static Outcome<WovenSite> weave(Site site) {
        Weaver weaver = new Weaver(site);
        site.articles().values().forEach(weaver::article);
        site.issues().values().forEach(weaver::issue);
        site.people().values().forEach(weaver::person);
        weaver.lists();
        weaver.prose(
                site.about().prose(), true, block -> Address.ABOUT, site.about().title());
        return new Outcome<>(
                new WovenSite(site, weaver.articles, weaver.html, weaver.mentions.backlinks()), weaver.found);
    }

    private void article(Article article) {
        Address page = Address.article(article.slug());
        Element root = body(article.prose());
        numberBlocks(root);
        mentions.weave(
                root,
                article.prose(),
                article.linkMentions(),
                block -> page.at(block.top().id()),
                article.headline());
        ProseText text = new ProseText(root);
        Finder finder = new Finder(article, text, attribution, language);
        List<Landing> landings =
                article.annotations().stream().map(finder::land).toList();
        landings.forEach(landing -> landing.fault().ifPresent(found::add));
        Lock lock = Locking.lock(article, finder.outline(), landings);
        articles.put(
                article.slug(),
                new PassageWeaver(article, root, text, landings, lock, language, this::colours).weave());
        for (Annotation note : article.annotations()) {
            Address place = Address.note(article.slug(), note.id());
            String title = article.headline() + ": " + note.title().plain();
            prose(note.body(), article.linkMentions(), block -> place, title);
        }
    }

    private void issue(Issue issue) {
        Address page = Address.issue(issue.slug());
        prose(issue.answer(), issue.linkMentions(), block -> page, issue.title());
        issue.positions().forEach(p -> prose(p.text(), issue.linkMentions(), block -> page, issue.title()));
        Element root = body(issue.prose());
        numberBlocks(root);
        mentions.weave(
                root,
                issue.prose(),
                issue.linkMentions(),
                block -> page.at(block.top().id()),
                issue.title());
        html.put(issue.prose(), finished(root));
    }

    private void person(Person person) {
        Address page = Address.person(person.slug());
        prose(person.prose(), person.linkMentions(), block -> page, person.name());
    }

    private void lists() {
        site.commitments().values().forEach(c -> {
            Address place = Address.commitment(c.id());
            prose(c.promise(), true, block -> place, "Commitments");
            c.history().forEach(step -> prose(step.text(), true, block -> place, "Commitments"));
        });
        site.events()
                .forEach(event ->
                        prose(event.text(), true, block -> Address.TIMELINE.at("event-" + event.id()), "Timeline"));
        site.terms()
                .values()
                .forEach(term -> prose(term.definition(), true, block -> Address.term(term.slug()), "Glossary"));
        site.corrections()
                .forEach(c -> List.of(c.was(), c.now(), c.why())
                        .forEach(p -> prose(
                                p, true, block -> Address.CORRECTIONS.at("correction-" + c.number()), "Corrections")));
    }

    private void prose(Prose prose, boolean links, Function<Block, Address> place, String title) {
        if (prose.isEmpty()) {
            return;
        }
        Element root = body(prose);
        mentions.weave(root, prose, links, place, title);
        html.put(prose, finished(root));
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
