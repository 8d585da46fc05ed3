package gloss.annotate;

import gloss.model.Colour;
import gloss.model.Correction;
import gloss.model.PersonKind;
import gloss.model.Quotation;
import gloss.model.Site;
import gloss.model.Slug;
import gloss.work.Memo;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What weaving a piece of prose takes from the rest of the site: who is called what, what was said, who is cited. As long as
 * a site knows the same, it is the same object; so it can be part of a key without being compared over and over.
 */
final class Knowledge {

    /** Of people and terms only what names them: their prose may change without anybody else's. */
    private record Contents(
            Locale language,
            List<Called> people,
            List<Called> terms,
            Map<Slug, Quotation> quotations,
            Map<Slug, Colour> colours,
            List<String> corrected) {}

    /** Whom or what names mean; a term has neither kind nor full name. */
    private record Called(
            Slug slug, String name, Optional<PersonKind> kind, Optional<String> fullName, List<String> aliases) {}

    private final String digest;

    private Knowledge(String digest) {
        this.digest = digest;
    }

    /** Stands for it in the key of what is kept. */
    String digest() {
        return digest;
    }

    static Knowledge of(Site site, Memo memo) {
        Contents contents = new Contents(
                site.info().language(),
                site.people().values().stream()
                        .map(p -> new Called(p.slug(), p.name(), Optional.of(p.kind()), p.fullName(), p.aliases()))
                        .toList(),
                site.terms().values().stream()
                        .map(t -> new Called(t.slug(), t.term(), Optional.empty(), Optional.empty(), t.aliases()))
                        .toList(),
                site.quotations(),
                site.issues().values().stream()
                        .collect(Collectors.toMap(issue -> issue.slug(), issue -> issue.colour())),
                site.corrections().stream().map(Correction::file).toList());
        return memo.of(
                contents, Knowledge.class, () -> new Knowledge(memo.store().digest(contents)));
    }
}
