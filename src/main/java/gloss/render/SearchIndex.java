package gloss.render;

import gloss.annotate.WovenArticle;
import gloss.annotate.WovenSite;
import gloss.model.Address;
import gloss.model.Annotation;
import gloss.model.Article;
import gloss.model.Commitment;
import gloss.model.Issue;
import gloss.model.Method;
import gloss.model.NativeName;
import gloss.model.Original;
import gloss.model.PartialDate;
import gloss.model.Person;
import gloss.model.Prose;
import gloss.model.Quotation;
import gloss.model.Site;
import gloss.model.Slug;
import gloss.model.Source;
import gloss.model.StandingPage;
import gloss.model.Term;
import gloss.model.prose.Block;
import gloss.model.prose.BlockId;
import gloss.model.prose.PlainText;
import gloss.render.SearchEntry.Kind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What {@code search.html} searches: every thing that a reader may look for, once, with its words and its place. It is a
 * script that sets {@code glossIndex}, because a page that was opened from disk may load a script but fetch nothing. The words
 * come as they are; the browser takes them apart, so that the index has one entry for each thing and grows as the content does.
 */
final class SearchIndex {

    private static final Pattern BLANKS = Pattern.compile("[ \\t\\n\\f\\r]+");

    /** How the file is called. */
    static final String FILE = "search-index.js";

    /**
     * A page of the site.
     *
     * @param description what its {@code meta} element says
     * @param isSubject whether it may be found by itself; the second page of a list is not, only what stands on it
     */
    record Listed(Address address, String title, String description, boolean isSubject) {}

    private final WovenSite woven;
    private final Site site;
    private final Paging paging;
    private final Locale language;
    private final Map<String, Integer> pages = new LinkedHashMap<>();
    private final Map<Slug, Integer> issues = new LinkedHashMap<>();
    private final Set<Address> entered = new HashSet<>();
    private final List<List<Object>> entries = new ArrayList<>();

    private SearchIndex(WovenSite woven, Paging paging) {
        this.woven = woven;
        this.paging = paging;
        this.site = woven.site();
        this.language = site.info().language();
        site.issues().keySet().forEach(slug -> issues.put(slug, issues.size()));
    }

    /** The script for a site with these pages. */
    static String of(WovenSite woven, Paging paging, List<Listed> listed) {
        SearchIndex index = new SearchIndex(woven, paging);
        listed.forEach(page -> index.pages.put(page.address().page(), index.pages.size()));
        index.site.issues().values().forEach(index::issue);
        index.site.newest().ifPresent(index::points);
        index.site.articles().values().forEach(index::article);
        index.site.quotations().values().forEach(index::quotation);
        index.site.people().values().forEach(index::person);
        index.lists();
        Stream.concat(index.site.pages().stream(), Stream.of(index.site.about()))
                .forEach(index::standing);
        listed.stream()
                .filter(page -> page.isSubject() && !index.entered.contains(page.address()))
                .forEach(page -> index.add(new SearchEntry(Kind.PAGES, page.address())
                        .title(page.title())
                        .text(page.description())));
        return index.script(listed);
    }

    private String script(List<Listed> listed) {
        List<List<Object>> kinds = SearchEntry.KINDS.stream()
                .map(kind -> List.<Object>of(kind.printed(), kind.weight()))
                .toList();
        List<List<String>> signs = issues.keySet().stream()
                .map(site::issue)
                .map(issue -> List.of(issue.title(), issue.colour().token()))
                .toList();
        List<List<String>> titles = listed.stream()
                .map(page -> List.of(page.address().page(), page.title()))
                .toList();
        return "window.glossIndex = {\n\"kinds\":" + lines(kinds) + ",\n\"issues\":" + lines(signs) + ",\n\"pages\":"
                + lines(titles) + ",\n\"entries\":" + lines(entries) + "\n};\n";
    }

    /** One item in each line, so that a difference can be read. */
    private static String lines(List<?> items) {
        return items.stream().map(Json::inHtml).collect(Collectors.joining(",\n", "[\n", "\n]"));
    }

    private void issue(Issue issue) {
        Address page = Address.issue(issue.slug());
        add(new SearchEntry(Kind.ISSUES, page)
                .title(issue.title())
                .text(Stream.concat(
                                Stream.of(issue.question(), text(issue.answer())),
                                issue.positions().stream().map(p -> p.side() + ": " + text(p.text())))
                        .collect(Collectors.joining(" ")))
                .on(List.of(issue.slug())));
        blocks(Kind.ISSUES, page, issue.prose(), List.of(issue.slug()));
    }

    private void article(Article article) {
        Address page = Address.article(article.slug());
        WovenArticle wovenArticle = woven.article(article.slug());
        add(new SearchEntry(Kind.ARTICLES, page)
                .title(article.headline())
                .text(article.summary())
                .also(article.byline()
                        + article.dateline().map(place -> ", " + place).orElse("")));
        blocks(Kind.ARTICLES, page, article.prose(), List.of());
        article.method().ifPresent(method -> method(page, method));
        wovenArticle.passages().forEach(passage -> {
            Annotation note = passage.annotation();
            add(new SearchEntry(Kind.NOTES, Address.note(article.slug(), note.id()))
                    .title(text(note.title()))
                    .where(article.headline())
                    .text(text(note.body()))
                    .on(note.issues()));
        });
    }

    private void method(Address page, Method method) {
        add(new SearchEntry(Kind.ARTICLES, page.at(Method.anchor(method.title()))).title(method.title()));
        blocks(Kind.ARTICLES, page, Method.SCOPE, method.title(), method.prose(), List.of());
    }

    /** What the front page says of the newest article. */
    private void points(Article article) {
        for (int i = 0; i < article.points().size(); i++) {
            add(new SearchEntry(Kind.ARTICLES, Address.point(i + 1))
                    .where(article.headline())
                    .text(text(article.points().get(i).text())));
        }
    }

    /** Each block with its own place; a heading is found by its words, and says of the blocks below it where they stand. */
    private void blocks(Kind kind, Address page, Prose prose, List<Slug> on) {
        blocks(kind, page, "", "", prose, on);
    }

    private void blocks(Kind kind, Address page, String scope, String above, Prose prose, List<Slug> on) {
        String heading = above;
        for (int i = 0; i < prose.blocks().size(); i++) {
            Block block = prose.blocks().get(i);
            SearchEntry entry = new SearchEntry(kind, page.at(BlockId.of(prose.blocks(), i, scope))).on(on);
            if (block instanceof Block.Heading) {
                heading = words(List.of(block));
                add(entry.title(heading));
            } else {
                add(entry.where(heading).text(words(List.of(block))));
            }
        }
    }

    private void quotation(Quotation quotation) {
        add(new SearchEntry(Kind.QUOTATIONS, Address.quotation(quotation.id()))
                .title(site.person(quotation.speaker()).name())
                .where(quotation.occasion() + ", " + date(quotation.date()))
                .text(("“" + quotation.words() + "” " + text(quotation.note())).strip())
                .foreign(
                        quotation.original().map(Original::words).orElse(""),
                        quotation.original().map(Original::language).orElse(""))
                .on(quotation.issues()));
    }

    private void person(Person person) {
        add(new SearchEntry(Kind.PEOPLE, Address.person(person.slug()))
                .title(person.name())
                .where(Stream.concat(Stream.of(person.role()), person.affiliation().stream())
                        .collect(Collectors.joining(", ")))
                .text(text(person.prose()))
                .also(Stream.concat(person.fullName().stream(), person.aliases().stream())
                        .collect(Collectors.joining(", ")))
                .foreign(
                        person.nativeName().map(NativeName::text).orElse(""),
                        person.nativeName().map(NativeName::language).orElse("")));
    }

    private void lists() {
        site.commitments().values().forEach(this::commitment);
        site.events()
                .forEach(event -> add(new SearchEntry(Kind.TIMELINE, Address.event(event.id()))
                        .title(date(event.date()))
                        .text(text(event.text()))
                        .on(event.issues())));
        for (Term term : site.terms().values()) {
            add(new SearchEntry(Kind.GLOSSARY, Address.term(term.slug()))
                    .title(term.term())
                    .text(text(term.definition()))
                    .also(String.join(", ", term.aliases()))
                    .on(term.issues()));
        }
        site.sources().values().forEach(this::source);
        site.corrections()
                .forEach(correction -> add(new SearchEntry(Kind.CORRECTIONS, Address.correction(correction.number()))
                        .title(date(correction.date()))
                        .text(Stream.of(correction.was(), correction.now(), correction.why())
                                .map(SearchIndex::text)
                                .collect(Collectors.joining(" ")))));
    }

    private void commitment(Commitment commitment) {
        String by =
                commitment.by().stream().map(slug -> site.person(slug).name()).collect(Collectors.joining(", "));
        add(new SearchEntry(Kind.COMMITMENTS, Address.commitment(commitment.id()))
                .title(text(commitment.promise()))
                .where(by + ", " + date(commitment.made()))
                .text(commitment.history().stream()
                        .map(step -> date(step.date()) + ", " + step.status().printed() + ": " + text(step.text()))
                        .collect(Collectors.joining(" ")))
                .on(commitment.issues()));
    }

    private void source(Source source) {
        add(new SearchEntry(Kind.SOURCES, Address.source(source.id()))
                .title(source.title())
                .where(Stream.of(
                                source.container(),
                                source.publisher(),
                                source.issued().map(this::date))
                        .flatMap(Optional::stream)
                        .collect(Collectors.joining(", ")))
                .text(source.note().orElse(""))
                .also(source.byline()));
    }

    private void standing(StandingPage page) {
        add(new SearchEntry(Kind.PAGES, page.address()).title(page.title()).text(page.summary()));
        blocks(Kind.PAGES, page.address(), page.prose(), List.of());
    }

    private void add(SearchEntry entry) {
        entered.add(entry.address());
        entries.add(entry.values(paging.home(entry.address()), pages, issues));
    }

    private String date(PartialDate date) {
        return date.printed(language);
    }

    private static String text(Prose prose) {
        return words(prose.blocks());
    }

    private static String words(List<Block> blocks) {
        return BLANKS.matcher(PlainText.of(blocks)).replaceAll(" ").strip();
    }
}
