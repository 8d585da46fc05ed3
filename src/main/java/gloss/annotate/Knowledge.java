package gloss.annotate;

import gloss.model.Colour;
import gloss.model.Correction;
import gloss.model.Quotation;
import gloss.model.Site;
import gloss.model.Slug;
import gloss.model.Source;
import gloss.work.Memo;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What weaving a piece of prose takes from the rest of the site: who is called what, what was said, who is cited. As long as
 * a site knows the same, it is the same object; so it can be part of a key without being compared over and over.
 */
final class Knowledge {

    /** Of people and terms only what names them: their prose may change without anybody else's. */
    private record Contents(
            Locale language,
            List<List<Object>> people,
            List<List<Object>> terms,
            Map<Slug, Quotation> quotations,
            Map<Slug, Source> sources,
            Map<Slug, Colour> colours,
            List<String> corrected) {}

    private Knowledge() {}

    static Knowledge of(Site site, Memo memo) {
        Contents contents = new Contents(
                site.info().language(),
                site.people().values().stream()
                        .map(p -> List.<Object>of(p.slug(), p.name(), p.kind(), p.fullName(), p.aliases()))
                        .toList(),
                site.terms().values().stream()
                        .map(t -> List.<Object>of(t.slug(), t.term(), t.aliases()))
                        .toList(),
                site.quotations(),
                site.sources(),
                site.issues().values().stream()
                        .collect(Collectors.toMap(issue -> issue.slug(), issue -> issue.colour())),
                site.corrections().stream().map(Correction::file).toList());
        return memo.of(contents, Knowledge.class, Knowledge::new);
    }
}
