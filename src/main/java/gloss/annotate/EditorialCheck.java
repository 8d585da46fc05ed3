package gloss.annotate;

import gloss.diagnostic.Code;
import gloss.diagnostic.Diagnostic;
import gloss.model.Annotation;
import gloss.model.AnnotationKind;
import gloss.model.Evidence;
import gloss.model.Quotation;
import gloss.model.Site;
import gloss.model.Slug;
import gloss.model.Source;
import gloss.reading.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The rules of the desk that are not about single words: how we know, and that both accounts are given. */
final class EditorialCheck {

    private static final int ACCOUNTS = 2;

    private final Site site;
    private final Evidence evidence;

    EditorialCheck(Site site) {
        this.site = site;
        this.evidence = new Evidence(site);
    }

    /** A quotation from a source whose words were taken down must be among them. */
    List<Diagnostic> quotations() {
        List<Diagnostic> found = new ArrayList<>();
        Map<Slug, List<List<String>>> records = new HashMap<>();
        for (Quotation quotation : site.quotations().values()) {
            Words words = Words.of(quotation.words());
            for (Slug id : quotation.sources()) {
                List<List<String>> excerpts = records.computeIfAbsent(id, this::excerpts);
                boolean isThere = excerpts.stream().anyMatch(words::areIn);
                if (!excerpts.isEmpty() && !isThere) {
                    found.add(new Diagnostic(
                            Code.QUOTATION_NOT_IN_EXCERPT,
                            quotation.location(),
                            "no excerpt of `" + id + "` has these words",
                            nearest(site.source(id), quotation)));
                }
            }
        }
        return found;
    }

    private List<List<String>> excerpts(Slug source) {
        return site.source(source).excerpts().stream()
                .map(excerpt -> Words.of(excerpt).all())
                .toList();
    }

    private static String nearest(Source source, Quotation quotation) {
        String excerpt = source.excerpts().stream()
                .max(Comparator.comparingInt(text -> Outline.shared(text, quotation.words())))
                .orElse("");
        return "the closest one against the quotation: " + WordDiff.of(excerpt, quotation.words());
    }

    /** A note must say how it is known; one on two accounts that differ must give both with their sources. */
    List<Diagnostic> note(Annotation note) {
        List<Diagnostic> found = new ArrayList<>();
        if (evidence.basis(note).isEmpty()) {
            found.add(new Diagnostic(
                    Code.NOTE_WITHOUT_BASIS,
                    note.location(),
                    "this note does not say how it is known",
                    "name what it rests on with `source=…` or `quotation=…`, or say it with `basis=…`"));
        }
        if (note.kind() == AnnotationKind.DISCREPANCY) {
            if (Accounts.of(note.body()) < ACCOUNTS) {
                found.add(new Diagnostic(
                        Code.DISCREPANCY_WITHOUT_ACCOUNTS,
                        note.location(),
                        "this note says that two accounts differ, but does not give both",
                        "write each as an item of a list, with its source: `- The readout: … [@source-id]`"));
            }
        }
        return found;
    }
}
