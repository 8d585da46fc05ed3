package gloss.render;

import gloss.annotate.Passage;
import gloss.model.Address;
import gloss.model.Reference;
import java.util.List;

/** Writes what of prose depends on its page: where references lead, which name comes first, what a passage looks like. */
interface Layers {

    /** Writes words that nothing is marked over. */
    void words(String words, StringBuilder html);

    /** Begins a link; what ends it is returned. */
    String link(Reference reference, String title, StringBuilder html);

    void image(Reference reference, String alt, String title, StringBuilder html);

    void citation(Reference reference, StringBuilder html);

    /** Begins a name; what ends it is returned. It is a link only where the page names its owner first. */
    String mention(Address owner, StringBuilder html);

    /**
     * Writes words that passages cover.
     *
     * @param here the passages that cover them, in the order of their numbers
     * @param first those of them that begin here
     */
    void passage(String words, List<Passage> here, List<Passage> first, StringBuilder html);

    /** Writes the number of a note, after the last words of its passage. */
    void noteLink(Passage passage, StringBuilder html);
}
