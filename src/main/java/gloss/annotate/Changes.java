package gloss.annotate;

import gloss.diagnostic.Code;
import gloss.diagnostic.Diagnostic;
import gloss.model.Annotation;
import gloss.model.Lock.Place;
import gloss.reading.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Says what has happened to a note whose article was edited, and how an editor agrees to it. */
final class Changes {

    private final Remedies remedies;

    Changes(Remedies remedies) {
        this.remedies = remedies;
    }

    Diagnostic moved(Annotation note, Place was, Span span) {
        return new Diagnostic(
                Code.PASSAGE_MOVED,
                note.target().location(),
                "this passage stands elsewhere than when the lock was written",
                places(was, span) + "\n" + agree(note));
    }

    Diagnostic changed(Annotation note, Place was, Span span, double score) {
        boolean same = score == 1;
        return new Diagnostic(
                Code.PASSAGE_CHANGED,
                note.target().location(),
                same
                        ? "the words of this passage are there, but not what stands around them"
                        : "the words of this passage have changed in the article",
                remedies.place(span) + ": > " + remedies.settled(span)
                        + (same
                                ? ""
                                : "\n" + WordDiff.of(was.words(), remedies.text(span))
                                        + String.format(Locale.ROOT, "  (%.0f %% the same)", score * 100))
                        + "\n" + agree(note));
    }

    Diagnostic otherSpeaker(Annotation note, Place was, Span span, Place now) {
        return new Diagnostic(
                Code.PASSAGE_OTHER_SPEAKER,
                note.target().location(),
                "these words are now said by " + String.join(", ", now.said()) + "; the note is on words of "
                        + String.join(", ", was.said()),
                places(was, span)
                        + "\nquote another passage, take the note away, or, if it is right so: gloss reanchor --accept "
                        + note.id());
    }

    /** Why what stands in the place of a passage is not offered for it; absent if there is no such reason. */
    static Optional<String> otherFacts(Place was, Place now) {
        List<String> others = new ArrayList<>();
        was.facts().stream().filter(word -> !now.facts().contains(word)).forEach(word -> others.add("-" + word));
        now.facts().stream().filter(word -> !was.facts().contains(word)).forEach(word -> others.add("+" + word));
        return others.isEmpty()
                ? Optional.empty()
                : Optional.of("\nit does not say the same: it has other numbers, dates, names or negations ("
                        + String.join(", ", others) + ")");
    }

    private String places(Place was, Span span) {
        return "it was in paragraph " + was.block() + ":\n> " + context(was.prefix(), true) + "==" + was.words() + "=="
                + context(was.suffix(), false) + "\nit is now at " + remedies.place(span) + ":\n> "
                + remedies.sentence(span);
    }

    private static String context(String words, boolean before) {
        return words.isEmpty() ? "" : before ? "… " + words + " " : " " + words + " …";
    }

    private String agree(Annotation note) {
        return "if the note still fits: gloss reanchor --accept " + note.id() + "\nif not: " + remedies.forLost(note);
    }
}
