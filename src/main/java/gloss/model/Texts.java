package gloss.model;

import gloss.model.Text.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The texts of each thing of a site, in the order in which they are read. {@link Site#texts} has those of all. */
public final class Texts {

    private static final Optional<String> OWN_PAGE = Optional.of("");
    private static final Optional<String> NO_PLACES = Optional.empty();

    private Texts() {}

    /**
     * An article, its notes, and what is told of it.
     *
     * @param isNewest whether the front page begins with it, and so shows what to know from it
     */
    static List<Text> of(Article article, boolean isNewest) {
        Address page = Address.article(article.slug());
        List<Text> texts = new ArrayList<>();
        texts.add(page(article, article.prose(), article.file(), article.headline(), page, article.linkMentions()));
        article.annotations().forEach(note -> texts.addAll(of(article, note)));
        article.method()
                .ifPresent(method -> texts.add(new Text(
                        method,
                        Kind.PAGE,
                        method.prose(),
                        method.file(),
                        article.headline() + ": " + method.title(),
                        Optional.of(page),
                        article.linkMentions(),
                        Set.of(),
                        Optional.of(Method.SCOPE))));
        for (int i = 0; i < article.points().size(); i++) {
            Point point = article.points().get(i);
            texts.add(new Text(
                    point,
                    Kind.PART,
                    point.text(),
                    article.file(),
                    article.headline() + ": what to know",
                    isNewest ? Optional.of(Address.point(i + 1)) : Optional.empty(),
                    article.linkMentions(),
                    Set.of(),
                    NO_PLACES));
        }
        return texts;
    }

    public static List<Text> of(Article article, Annotation note) {
        String title = article.headline() + ": " + note.title().plain();
        Address place = Address.note(article.slug(), note.id());
        Set<String> subjects = note.speaker().map(who -> Set.of(who.value())).orElse(Set.of());
        String file = note.location().file();
        return List.of(
                new Text(note, Kind.TITLE, note.title(), file, title, Optional.of(place), false, subjects, NO_PLACES),
                new Text(
                        note,
                        Kind.PART,
                        note.body(),
                        file,
                        title,
                        Optional.of(place),
                        article.linkMentions(),
                        subjects,
                        NO_PLACES));
    }

    public static List<Text> of(Issue issue) {
        Address page = Address.issue(issue.slug());
        List<Text> texts = new ArrayList<>();
        texts.add(above(issue, issue.answer(), issue, page));
        issue.positions().forEach(position -> texts.add(above(position, position.text(), issue, page)));
        texts.add(page(issue, issue.prose(), issue.file(), issue.title(), page, issue.linkMentions()));
        return texts;
    }

    private static Text above(Record owner, Prose prose, Issue issue, Address page) {
        return new Text(
                owner,
                Kind.PART,
                prose,
                issue.file(),
                issue.title(),
                Optional.of(page),
                issue.linkMentions(),
                Set.of(),
                NO_PLACES);
    }

    public static List<Text> of(Person person) {
        return List.of(new Text(
                person,
                Kind.PAGE,
                person.prose(),
                person.file(),
                person.name(),
                Optional.of(Address.person(person.slug())),
                person.linkMentions(),
                Set.of(person.slug().value()),
                NO_PLACES));
    }

    public static List<Text> of(Quotation quotation) {
        return List.of(new Text(
                quotation,
                Kind.PART,
                quotation.note(),
                "content/quotations.yml",
                "Who said what",
                Optional.of(Address.quotation(quotation.id())),
                true,
                Set.of(quotation.speaker().value()),
                NO_PLACES));
    }

    public static List<Text> of(Commitment commitment) {
        Address place = Address.commitment(commitment.id());
        return Stream.concat(
                        Stream.of(commitment(commitment, commitment.promise(), place)),
                        commitment.history().stream().map(step -> commitment(step, step.text(), place)))
                .toList();
    }

    private static Text commitment(Record owner, Prose prose, Address place) {
        return entry(owner, prose, "content/commitments.yml", "Commitments", place);
    }

    public static List<Text> of(Event event) {
        return List.of(entry(event, event.text(), "content/timeline.yml", "Timeline", Address.event(event.id())));
    }

    public static List<Text> of(Term term) {
        return List.of(entry(term, term.definition(), "content/glossary.yml", "Glossary", Address.term(term.slug())));
    }

    public static List<Text> of(Correction correction) {
        Address place = Address.correction(correction.number());
        return Stream.of(correction.was(), correction.now(), correction.why())
                .map(prose -> entry(correction, prose, "content/corrections.yml", "Corrections", place))
                .toList();
    }

    public static List<Text> of(StandingPage page) {
        return List.of(page(page, page.prose(), page.file(), page.title(), page.address(), true));
    }

    /** The text of a page, to each block of which a reader can be sent. */
    private static Text page(Record owner, Prose prose, String file, String title, Address page, boolean links) {
        return new Text(owner, Kind.PAGE, prose, file, title, Optional.of(page), links, Set.of(), OWN_PAGE);
    }

    /** What stands in an entry of a list. */
    private static Text entry(Record owner, Prose prose, String file, String title, Address place) {
        return new Text(owner, Kind.PART, prose, file, title, Optional.of(place), true, Set.of(), NO_PLACES);
    }
}
