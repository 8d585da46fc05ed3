package gloss.desk;

import gloss.annotate.WovenSite;
import gloss.model.AnnotationKind;
import gloss.model.BasisKind;
import gloss.model.Label;
import gloss.model.Site;
import gloss.model.Slug;
import gloss.pipeline.OpenSite;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** What the fields of a note can be on a site. */
public record NoteChoices(
        List<Choice> kinds,
        List<Choice> bases,
        List<Choice> issues,
        List<Choice> people,
        List<Choice> sources,
        List<Choice> quotations) {

    /** The longest part of a quotation that is shown to tell it from others. */
    private static final int LONGEST = 90;

    /**
     * One of them.
     *
     * @param value as it is written
     * @param label as readers know it
     */
    public record Choice(String value, String label) {}

    public NoteChoices {
        kinds = List.copyOf(kinds);
        bases = List.copyOf(bases);
        issues = List.copyOf(issues);
        people = List.copyOf(people);
        sources = List.copyOf(sources);
        quotations = List.copyOf(quotations);
    }

    public static NoteChoices of(OpenSite open) {
        List<Choice> kinds = labels(AnnotationKind.values());
        List<Choice> bases = labels(BasisKind.values());
        if (open.woven().isEmpty()) {
            return new NoteChoices(kinds, bases, List.of(), List.of(), List.of(), List.of());
        }
        Site site = open.woven().map(WovenSite::site).get();
        return new NoteChoices(
                kinds,
                bases,
                choices(site.issues(), issue -> issue.title()),
                choices(site.people(), person -> person.name()),
                choices(site.sources(), source -> source.title()),
                choices(site.quotations(), quotation -> shortened(quotation.words())));
    }

    private static List<Choice> labels(Label[] labels) {
        return Arrays.stream(labels)
                .map(label -> new Choice(label.token(), label.printed()))
                .toList();
    }

    private static <T> List<Choice> choices(Map<Slug, T> there, Function<T, String> label) {
        return there.entrySet().stream()
                .map(entry -> new Choice(entry.getKey().value(), label.apply(entry.getValue())))
                .toList();
    }

    private static String shortened(String words) {
        return words.length() <= LONGEST
                ? words
                : words.substring(0, Math.max(LONGEST / 2, words.lastIndexOf(' ', LONGEST))) + " …";
    }
}
