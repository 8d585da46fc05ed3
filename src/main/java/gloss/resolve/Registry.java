package gloss.resolve;

import gloss.diagnostic.Code;
import gloss.diagnostic.Diagnostic;
import gloss.diagnostic.Nearest;
import gloss.model.Slug;
import gloss.parse.Located;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The slugs of one kind of thing: looks them up, and says what was meant when one is not there. A draft that is left out is
 * known, but a reference to it leads nowhere: it is dropped, or an error where nothing could do without it.
 */
final class Registry {

    private final String kind;
    private final String where;
    private final boolean isNeeded;
    private final Consumer<Diagnostic> found;
    private final Map<Slug, State> states;
    private boolean complete;

    private enum State {
        PUBLISHED,
        DRAFT,
        /** There, but not readable, which is reported already. */
        BROKEN
    }

    /**
     * A registry of nothing yet.
     *
     * @param kind what the things are called in a message: {@code issue}
     * @param where where an author adds one: {@code content/issues/}
     * @param isNeeded whether what refers to one cannot be published without it, as a statement without its source
     */
    Registry(String kind, String where, boolean isNeeded, Consumer<Diagnostic> found) {
        this(kind, where, isNeeded, found, new LinkedHashMap<>(), true);
    }

    private Registry(
            String kind,
            String where,
            boolean isNeeded,
            Consumer<Diagnostic> found,
            Map<Slug, State> states,
            boolean complete) {
        this.kind = kind;
        this.where = where;
        this.isNeeded = isNeeded;
        this.found = found;
        this.states = states;
        this.complete = complete;
    }

    /** The same things, once all are entered, for somebody who looks them up and is told himself what is wrong. */
    Registry telling(Consumer<Diagnostic> other) {
        return new Registry(kind, where, isNeeded, other, states, complete);
    }

    /** Adds a slug; says no if there is one like it, which is then reported. */
    boolean add(Located<Slug> slug, boolean isPublished) {
        if (states.putIfAbsent(slug.value(), isPublished ? State.PUBLISHED : State.DRAFT) == null) {
            return true;
        }
        found.accept(new Diagnostic(
                Code.DUPLICATE_ID,
                slug.location(),
                "there are two of the " + kind + " `" + slug.value() + "`",
                "give this one another id"));
        return false;
    }

    /** All that a look-up depends on. */
    Object contents() {
        return List.of(complete, states);
    }

    /** Whether a file is where things of this kind are written. */
    boolean holds(String file) {
        return file.startsWith(where);
    }

    /** Adds what is there but cannot be read; without an id, so is everything of this kind. */
    void addBroken(Optional<Slug> id) {
        complete &= id.isPresent();
        id.ifPresent(slug -> states.putIfAbsent(slug, State.BROKEN));
    }

    Optional<Slug> one(Located<Slug> reference) {
        Slug slug = reference.value();
        if (!states.containsKey(slug) && complete) {
            found.accept(new Diagnostic(
                    Code.UNKNOWN_REFERENCE,
                    reference.location(),
                    "there is no " + kind + " `" + slug + "`",
                    suggestion(slug.value())));
        }
        if (isNeeded) {
            requirePublished(reference);
        }
        return states.get(slug) == State.PUBLISHED ? Optional.of(slug) : Optional.empty();
    }

    /** A slug of something that must be published for the reference to make sense, such as the speaker of a quotation. */
    Slug published(Located<Slug> reference) {
        one(reference);
        requirePublished(reference);
        return reference.value();
    }

    private void requirePublished(Located<Slug> reference) {
        if (states.get(reference.value()) == State.DRAFT) {
            found.accept(new Diagnostic(
                    Code.DRAFT_NEEDED,
                    reference.location(),
                    "the " + kind + " `" + reference.value() + "` is a draft",
                    "publish it too, or build with --drafts"));
        }
    }

    Optional<Slug> one(Optional<Located<Slug>> reference) {
        return reference.flatMap(this::one);
    }

    List<Slug> all(List<Located<Slug>> references) {
        return references.stream().flatMap(r -> one(r).stream()).distinct().toList();
    }

    String suggestion(String written) {
        List<String> known = states.keySet().stream().map(Slug::value).toList();
        return Nearest.suggestion(written, known, "add it to " + where + ", or name one that is there");
    }
}
