package gloss.reading;

import gloss.model.Person;
import gloss.model.Prose;
import gloss.model.Site;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;

/** Reads the texts of a site, all by the same names and in the same language. Any number of threads may ask it. */
public final class Reader {

    private final Locale language;
    private final Names names;
    private final Names speakers;
    private final Attribution attribution;
    private final Consumer<Prose> watch;

    public Reader(Site site) {
        this(site, prose -> {});
    }

    /** A reader that tells {@code watch} of each text before it is read. */
    public Reader(Site site, Consumer<Prose> watch) {
        this(site.info().language(), Names.of(site), Names.of(site.people().values()), watch);
    }

    /** A reader of texts that name only people. */
    public Reader(Locale language, Collection<Person> people) {
        this(language, Names.of(people), Names.of(people), prose -> {});
    }

    private Reader(Locale language, Names names, Names speakers, Consumer<Prose> watch) {
        this.language = language;
        this.names = names;
        this.speakers = speakers;
        this.attribution = new Attribution(speakers);
        this.watch = watch;
    }

    /** Reads a prose without subjects of its own. */
    public Reading read(Prose prose) {
        return read(prose, Set.of());
    }

    /**
     * Reads a prose.
     *
     * @param subjects whom its pronouns may mean before anybody is named, by slug
     */
    public Reading read(Prose prose, Set<String> subjects) {
        watch.accept(prose);
        return new Reading(prose, this, subjects);
    }

    public Locale language() {
        return language;
    }

    /** The people of the site, who can speak. */
    public Names speakers() {
        return speakers;
    }

    Names names() {
        return names;
    }

    Attribution attribution() {
        return attribution;
    }
}
