package gloss.check;

import gloss.annotate.Backlink;
import gloss.annotate.WovenSite;
import gloss.diagnostic.Code;
import gloss.diagnostic.Diagnostic;
import gloss.diagnostic.Location;
import gloss.model.Address;
import gloss.model.Annotation;
import gloss.model.Article;
import gloss.model.Site;
import gloss.model.Slug;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What is in a site, but of use to no reader: issues without a passage, people, terms and sources that nothing speaks of. */
final class UseCheck {

    private final WovenSite woven;
    private final Site site;
    private final List<Diagnostic> found = new ArrayList<>();
    private final Set<Slug> issues = new HashSet<>();
    private final Set<Slug> people = new HashSet<>();
    private final Set<Slug> sources = new HashSet<>();

    private UseCheck(WovenSite woven) {
        this.woven = woven;
        this.site = woven.site();
    }

    static List<Diagnostic> check(WovenSite woven) {
        UseCheck check = new UseCheck(woven);
        check.check();
        return check.found;
    }

    private void check() {
        collect();
        site.issues().values().stream()
                .filter(issue -> !issues.contains(issue.slug()))
                .forEach(issue -> report(
                        Code.ISSUE_WITHOUT_PASSAGES,
                        Location.of(issue.file()),
                        "no note puts a passage on the issue " + issue.title(),
                        "write `issue=" + issue.slug() + "` into the heading of a note"));
        site.articles().values().forEach(this::issuesOf);
        site.people().values().stream()
                .filter(person -> !people.contains(person.slug()) && isUnknown(Address.person(person.slug())))
                .forEach(person -> report(
                        Code.PERSON_NOT_MENTIONED,
                        Location.of(person.file()),
                        "nothing on the site speaks of " + person.name(),
                        "give the name by which the texts call them as an alias, or take the page away"));
        site.terms().values().stream()
                .filter(term -> isUnknown(Address.term(term.slug())))
                .forEach(term -> report(
                        Code.TERM_NOT_USED,
                        term.location(),
                        "no text uses the term " + term.term(),
                        "give the form that the texts use as an alias, or take the term away"));
        site.sources().values().stream()
                .filter(source -> !sources.contains(source.id())
                        && woven.backlinks(Address.source(source.id())).isEmpty())
                .forEach(source -> report(
                        Code.SOURCE_NOT_CITED,
                        source.location(),
                        "nothing cites the source `" + source.id() + "`",
                        "cite it where it is used: `[@" + source.id() + "]`; or take it away"));
    }

    /** An issue that an article names, but none of its notes: who chooses the notes on it sees none. */
    private void issuesOf(Article article) {
        if (article.annotations().isEmpty()) {
            return;
        }
        article.issues().stream()
                .filter(issue -> article.annotations().stream()
                        .noneMatch(note -> note.issues().contains(issue)))
                .forEach(issue -> report(
                        Code.ARTICLE_ISSUE_WITHOUT_NOTES,
                        Location.of(article.file()),
                        "this article names the issue " + site.issue(issue).title()
                                + ", but none of its notes is on it",
                        "write `issue=" + issue + "` into the heading of a note, or take `" + issue
                                + "` out of the `issues` of the article"));
    }

    /** Whether nobody speaks of something but its own page. */
    private boolean isUnknown(Address address) {
        List<Backlink> backlinks = woven.backlinks(address);
        return backlinks.stream()
                .map(Backlink::place)
                .allMatch(place -> place.equals(address)
                        || (address.fragment().isEmpty() && place.page().equals(address.page())));
    }

    /** What is named by fields, not by words. */
    private void collect() {
        site.articles().values().forEach(article -> {
            people.addAll(article.people());
            sources.addAll(article.sources());
            article.annotations().forEach(this::collect);
        });
        site.issues().values().forEach(issue -> {
            sources.addAll(issue.sources());
            issue.positions().forEach(position -> sources.addAll(position.sources()));
        });
        site.people().values().forEach(person -> sources.addAll(person.sources()));
        site.quotations().values().forEach(quotation -> {
            people.add(quotation.speaker());
            quotation.via().ifPresent(people::add);
            sources.addAll(quotation.sources());
            quotation.original().ifPresent(original -> sources.add(original.source()));
        });
        site.commitments().values().forEach(commitment -> {
            people.addAll(commitment.by());
            people.addAll(commitment.accordingTo());
            sources.addAll(commitment.sources());
            commitment.history().forEach(step -> sources.addAll(step.sources()));
        });
        site.events().forEach(event -> {
            people.addAll(event.people());
            sources.addAll(event.sources());
        });
        site.terms().values().forEach(term -> sources.addAll(term.sources()));
        site.corrections().forEach(correction -> sources.addAll(correction.sources()));
    }

    private void collect(Annotation note) {
        issues.addAll(note.issues());
        note.speaker().ifPresent(people::add);
        sources.addAll(note.sources());
    }

    private void report(Code code, Location location, String message, String remedy) {
        found.add(new Diagnostic(code, location, message, remedy));
    }
}
