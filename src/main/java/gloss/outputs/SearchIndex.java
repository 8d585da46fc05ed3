package gloss.outputs;

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
import gloss.model.Point;
import gloss.model.Position;
import gloss.model.Prose;
import gloss.model.Quotation;
import gloss.model.Site;
import gloss.model.Slug;
import gloss.model.Source;
import gloss.model.StandingPage;
import gloss.model.Step;
import gloss.model.Term;
import gloss.model.Text;
import gloss.model.Texts;
import gloss.model.prose.Block;
import gloss.model.prose.PlainText;
import gloss.outputs.SearchEntry.Kind;
import gloss.render.Json;
import gloss.render.SitePages;
import gloss.render.SitePages.Listed;
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

    private final WovenSite woven;
    private final Site site;
    private final SitePages all;
    private final Locale language;
    private final Map<String, Integer> pages = new LinkedHashMap<>();
    private final Map<Slug, Integer> issues = new LinkedHashMap<>();
    private final Set<Address> entered = new HashSet<>();
    private final List<List<Object>> entries = new ArrayList<>();

    private SearchIndex(WovenSite woven, SitePages all) {
        this.woven = woven;
        this.all = all;
        this.site = woven.site();
        this.language = site.info().language();
        site.issues().keySet().forEach(slug -> issues.put(slug, issues.size()));
    }

    /** The script for a site with these pages. */
    static String of(WovenSite woven, SitePages all) {
        SearchIndex index = new SearchIndex(woven, all);
        List<Listed> listed = all.listed().stream()
                .filter(page -> !page.address().equals(Address.NOT_FOUND)
                        && !page.address().equals(Address.SEARCH))
                .toList();
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
        List<Text> texts = Texts.of(issue);
        add(new SearchEntry(Kind.ISSUES, Address.issue(issue.slug()))
                .title(issue.title())
                .text((issue.question() + " " + together(texts)).strip())
                .on(List.of(issue.slug())));
        texts.forEach(text -> blocks(Kind.ISSUES, text, List.of(issue.slug())));
    }

    private void article(Article article) {
        Address page = Address.article(article.slug());
        add(new SearchEntry(Kind.ARTICLES, page)
                .title(article.headline())
                .text(article.summary())
                .also(article.byline()
                        + article.dateline().map(place -> ", " + place).orElse("")));
        for (Text text : site.texts(article)) {
            if (text.owner() instanceof Method method) {
                add(new SearchEntry(Kind.ARTICLES, page.at(Method.anchor(method.title()))).title(method.title()));
            }
            blocks(Kind.ARTICLES, text, List.of());
        }
        woven.article(article.slug()).passages().forEach(passage -> {
            Annotation note = passage.annotation();
            add(new SearchEntry(Kind.NOTES, Address.note(article.slug(), note.id()))
                    .title(words(note.title()))
                    .where(article.headline())
                    .text(together(Texts.of(article, note)))
                    .on(note.issues()));
        });
    }

    /** What the front page says of the newest article. */
    private void points(Article article) {
        for (Text text : site.texts(article)) {
            if (text.owner() instanceof Point) {
                add(new SearchEntry(Kind.ARTICLES, text.place(0))
                        .where(article.headline())
                        .text(words(text.prose())));
            }
        }
    }

    /** Each block with its own place, if it has one; a heading is found by its words, and says of the blocks below it where they stand. */
    private void blocks(Kind kind, Text text, List<Slug> on) {
        if (text.scope().isEmpty()) {
            return;
        }
        String heading = text.owner() instanceof Method method ? method.title() : "";
        for (int i = 0; i < text.prose().blocks().size(); i++) {
            Block block = text.prose().blocks().get(i);
            SearchEntry entry = new SearchEntry(kind, text.place(i)).on(on);
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
                .text(("“" + quotation.words() + "” " + together(Texts.of(quotation))).strip())
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
                .text(together(Texts.of(person)))
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
                        .text(together(Texts.of(event)))
                        .on(event.issues())));
        for (Term term : site.terms().values()) {
            add(new SearchEntry(Kind.GLOSSARY, Address.term(term.slug()))
                    .title(term.term())
                    .text(together(Texts.of(term)))
                    .also(String.join(", ", term.aliases()))
                    .on(term.issues()));
        }
        site.sources().values().forEach(this::source);
        site.corrections()
                .forEach(correction -> add(new SearchEntry(Kind.CORRECTIONS, Address.correction(correction.number()))
                        .title(date(correction.date()))
                        .text(together(Texts.of(correction)))));
    }

    private void commitment(Commitment commitment) {
        String by =
                commitment.by().stream().map(slug -> site.person(slug).name()).collect(Collectors.joining(", "));
        add(new SearchEntry(Kind.COMMITMENTS, Address.commitment(commitment.id()))
                .title(words(commitment.promise()))
                .where(by + ", " + date(commitment.made()))
                .text(together(Texts.of(commitment).stream()
                        .filter(text -> !text.prose().equals(commitment.promise()))
                        .toList()))
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
        Texts.of(page).forEach(text -> blocks(Kind.PAGES, text, List.of()));
    }

    private void add(SearchEntry entry) {
        entered.add(entry.address());
        entries.add(entry.values(all.home(entry.address()), pages, issues));
    }

    private String date(PartialDate date) {
        return date.printed(language);
    }

    /** The words of texts whose blocks have no places of their own, each after what says in short what it is about. */
    private String together(List<Text> texts) {
        return texts.stream()
                .filter(text -> text.scope().isEmpty() && text.kind() != Text.Kind.TITLE)
                .map(text -> (lead(text.owner()) + words(text.prose())).strip())
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private String lead(Record owner) {
        if (owner instanceof Position position) {
            return position.side() + ": ";
        }
        return owner instanceof Step step
                ? date(step.date()) + ", " + step.status().printed() + ": "
                : "";
    }

    private static String words(Prose prose) {
        return words(prose.blocks());
    }

    private static String words(List<Block> blocks) {
        return BLANKS.matcher(PlainText.of(blocks)).replaceAll(" ").strip();
    }
}
