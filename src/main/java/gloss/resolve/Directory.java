package gloss.resolve;

import gloss.diagnostic.Code;
import gloss.diagnostic.Diagnostic;
import gloss.diagnostic.Location;
import gloss.model.Prose;
import gloss.model.Size;
import gloss.parse.Draft;
import gloss.parse.DraftProse;
import gloss.parse.Located;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Everything that a site's content can name, and what was found wrong while looking things up. */
final class Directory {

    final Registry articles;
    final Registry issues;
    final Registry people;
    final Registry quotations;
    final Registry sources;
    final Registry commitments;
    final Registry terms;
    final Links links;

    private final List<Diagnostic> found = new ArrayList<>();

    Directory(Map<String, Optional<Size>> assets) {
        this.articles = new Registry("article", "content/articles/", false, this::report);
        this.issues = new Registry("issue", "content/issues/", false, this::report);
        this.people = new Registry("person", "content/people/", false, this::report);
        this.quotations = new Registry("quotation", "content/quotations.yml", true, this::report);
        this.sources = new Registry("source", "content/sources.yml", true, this::report);
        this.commitments = new Registry("commitment", "content/commitments.yml", false, this::report);
        this.terms = new Registry("term", "content/glossary.yml", false, this::report);
        this.links = new Links(assets, sources, this::report);
    }

    /** The same directory, once all is entered, with nothing found yet: what is wrong with one text is then its alone. */
    Directory(Directory complete) {
        this.articles = complete.articles.telling(this::report);
        this.issues = complete.issues.telling(this::report);
        this.people = complete.people.telling(this::report);
        this.quotations = complete.quotations.telling(this::report);
        this.sources = complete.sources.telling(this::report);
        this.commitments = complete.commitments.telling(this::report);
        this.terms = complete.terms.telling(this::report);
        this.links = complete.links.telling(sources, this::report);
    }

    /** Enters what could not be read, so that only the fault itself is reported and not every reference to it. */
    void addBroken(Draft.Broken broken) {
        links.addBroken(broken.file());
        for (Registry registry : List.of(articles, issues, people, quotations, sources, commitments, terms)) {
            if (registry.holds(broken.file())) {
                registry.addBroken(broken.id());
            }
        }
    }

    /** All that a look-up depends on, once everything is entered. It is large, and compared with hardly any other. */
    record Contents(List<Object> all) {
        @Override
        public int hashCode() {
            return all.size();
        }
    }

    Contents contents() {
        return new Contents(List.of(
                articles.contents(),
                issues.contents(),
                people.contents(),
                quotations.contents(),
                sources.contents(),
                commitments.contents(),
                terms.contents(),
                links.contents()));
    }

    List<Diagnostic> found() {
        return List.copyOf(found);
    }

    void report(Diagnostic diagnostic) {
        found.add(diagnostic);
    }

    void report(Code code, Location location, String message, String remedy) {
        found.add(new Diagnostic(code, location, message, remedy));
    }

    Prose prose(DraftProse prose, String file) {
        return links.resolve(prose, file);
    }

    Prose prose(Optional<DraftProse> prose, String file) {
        return prose.map(p -> links.resolve(p, file)).orElse(Prose.EMPTY);
    }

    void requireWebAddress(Located<String> url) {
        if (!url.value().matches("https?://[^\\s/<>\"]+(/[^\\s<>\"]*)?")) {
            report(
                    Code.LINK_SCHEME,
                    url.location(),
                    "`" + url.value() + "` is no address on the web",
                    "write it in full: `https://example.org/page`");
        }
    }
}
