package gloss.outputs;

import gloss.annotate.WovenSite;
import gloss.model.Address;
import gloss.model.Annotation;
import gloss.model.Article;
import gloss.model.Commitment;
import gloss.model.Correction;
import gloss.model.Event;
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
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every thing of a site that a reader may look for, once, with its words and its place. */
final class SearchEntries {

    private static final Pattern BLANKS = Pattern.compile("[ \\t\\n\\f\\r]+");

    private final WovenSite woven;
    private final Site site;
    private final Locale language;

    SearchEntries(WovenSite woven) {
        this.woven = woven;
        this.site = woven.site();
        this.language = site.info().language();
    }

    /** All of them, each made when it is asked for: a large site has more words than one wants to hold at a time. */
    Stream<SearchEntry> all() {
        return Stream.of(
                        site.issues().values().stream().<SearchEntry>mapMulti(this::issue),
                        site.newest().stream().<SearchEntry>mapMulti(this::points),
                        site.articles().values().stream().<SearchEntry>mapMulti(this::article),
                        site.quotations().values().stream().map(this::quotation),
                        site.people().values().stream().map(this::person),
                        site.commitments().values().stream().map(this::commitment),
                        site.events().stream().map(this::event),
                        site.terms().values().stream().map(this::term),
                        site.sources().values().stream().map(this::source),
                        site.corrections().stream().map(this::correction),
                        Stream.concat(site.pages().stream(), Stream.of(site.about()))
                                .<SearchEntry>mapMulti(this::standing))
                .flatMap(entries -> entries);
    }

    private void issue(Issue issue, Consumer<SearchEntry> found) {
        List<Text> texts = Texts.of(issue);
        found.accept(new SearchEntry(Kind.ISSUES, Address.issue(issue.slug()))
                .title(issue.title())
                .text((issue.question() + " " + together(texts)).strip())
                .on(List.of(issue.slug())));
        texts.forEach(text -> blocks(Kind.ISSUES, text, List.of(issue.slug()), found));
    }

    private void article(Article article, Consumer<SearchEntry> found) {
        Address page = Address.article(article.slug());
        found.accept(new SearchEntry(Kind.ARTICLES, page)
                .title(article.headline())
                .text(article.summary())
                .also(article.byline()
                        + article.dateline().map(place -> ", " + place).orElse("")));
        for (Text text : site.texts(article)) {
            if (text.owner() instanceof Method method) {
                found.accept(
                        new SearchEntry(Kind.ARTICLES, page.at(Method.anchor(method.title()))).title(method.title()));
            }
            blocks(Kind.ARTICLES, text, List.of(), found);
        }
        woven.article(article.slug()).passages().forEach(passage -> {
            Annotation note = passage.annotation();
            found.accept(new SearchEntry(Kind.NOTES, Address.note(article.slug(), note.id()))
                    .title(words(note.title()))
                    .where(article.headline())
                    .text(together(Texts.of(article, note)))
                    .on(note.issues()));
        });
    }

    /** What the front page says of the newest article. */
    private void points(Article article, Consumer<SearchEntry> found) {
        for (Text text : site.texts(article)) {
            if (text.owner() instanceof Point) {
                found.accept(new SearchEntry(Kind.ARTICLES, text.place(0))
                        .where(article.headline())
                        .text(words(text.prose())));
            }
        }
    }

    /** Each block with its own place, if it has one; a heading is found by its words, and says of the blocks below it where they stand. */
    private void blocks(Kind kind, Text text, List<Slug> on, Consumer<SearchEntry> found) {
        if (text.scope().isEmpty()) {
            return;
        }
        String heading = text.owner() instanceof Method method ? method.title() : "";
        for (int i = 0; i < text.prose().blocks().size(); i++) {
            Block block = text.prose().blocks().get(i);
            SearchEntry entry = new SearchEntry(kind, text.place(i)).on(on);
            if (block instanceof Block.Heading) {
                heading = words(List.of(block));
                found.accept(entry.title(heading));
            } else {
                found.accept(entry.where(heading).text(words(List.of(block))));
            }
        }
    }

    private SearchEntry quotation(Quotation quotation) {
        return new SearchEntry(Kind.QUOTATIONS, Address.quotation(quotation.id()))
                .title(site.person(quotation.speaker()).name())
                .where(quotation.occasion() + ", " + date(quotation.date()))
                .text(("“" + quotation.words() + "” " + together(Texts.of(quotation))).strip())
                .foreign(
                        quotation.original().map(Original::words).orElse(""),
                        quotation.original().map(Original::language).orElse(""))
                .on(quotation.issues());
    }

    private SearchEntry person(Person person) {
        return new SearchEntry(Kind.PEOPLE, Address.person(person.slug()))
                .title(person.name())
                .where(Stream.concat(Stream.of(person.role()), person.affiliation().stream())
                        .collect(Collectors.joining(", ")))
                .text(together(Texts.of(person)))
                .also(Stream.concat(person.fullName().stream(), person.aliases().stream())
                        .collect(Collectors.joining(", ")))
                .foreign(
                        person.nativeName().map(NativeName::text).orElse(""),
                        person.nativeName().map(NativeName::language).orElse(""));
    }

    private SearchEntry event(Event event) {
        return new SearchEntry(Kind.TIMELINE, Address.event(event.id()))
                .title(date(event.date()))
                .text(together(Texts.of(event)))
                .on(event.issues());
    }

    private SearchEntry term(Term term) {
        return new SearchEntry(Kind.GLOSSARY, Address.term(term.slug()))
                .title(term.term())
                .text(together(Texts.of(term)))
                .also(String.join(", ", term.aliases()))
                .on(term.issues());
    }

    private SearchEntry correction(Correction correction) {
        return new SearchEntry(Kind.CORRECTIONS, Address.correction(correction.number()))
                .title(date(correction.date()))
                .text(together(Texts.of(correction)));
    }

    private SearchEntry commitment(Commitment commitment) {
        String by =
                commitment.by().stream().map(slug -> site.person(slug).name()).collect(Collectors.joining(", "));
        return new SearchEntry(Kind.COMMITMENTS, Address.commitment(commitment.id()))
                .title(words(commitment.promise()))
                .where(by + ", " + date(commitment.made()))
                .text(together(Texts.of(commitment).stream()
                        .filter(text -> !text.prose().equals(commitment.promise()))
                        .toList()))
                .on(commitment.issues());
    }

    private SearchEntry source(Source source) {
        return new SearchEntry(Kind.SOURCES, Address.source(source.id()))
                .title(source.title())
                .where(Stream.of(
                                source.container(),
                                source.publisher(),
                                source.issued().map(this::date))
                        .flatMap(Optional::stream)
                        .collect(Collectors.joining(", ")))
                .text(source.note().orElse(""))
                .also(source.byline());
    }

    private void standing(StandingPage page, Consumer<SearchEntry> found) {
        found.accept(
                new SearchEntry(Kind.PAGES, page.address()).title(page.title()).text(page.summary()));
        Texts.of(page).forEach(text -> blocks(Kind.PAGES, text, List.of(), found));
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
