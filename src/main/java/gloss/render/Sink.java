package gloss.render;

/** Takes the files of a site as they are made, each once. Several threads may give at the same time. */
public interface Sink {

    /** Takes a file by its path on the site: {@code issues/taiwan.html}. */
    void take(String path, byte[] bytes);

    /**
     * Takes a file of which only the digest is known, if that is enough; if not, it must be given.
     *
     * @param digest of its bytes, from {@link Made}
     */
    default boolean takeKnown(String path, String digest) {
        return false;
    }
}
