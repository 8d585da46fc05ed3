package gloss.render;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Takes the files of a site as they are made, each once. Several threads may give at the same time. */
public interface Sink {

    /** Half of what SHA-256 gives is more than enough. */
    int DIGEST_BYTES = 16;

    /** Takes a file by its path on the site: {@code issues/taiwan.html}. */
    void take(String path, byte[] bytes);

    /**
     * Takes a file of which only the digest is known, if that is enough; if not, it must be given.
     *
     * @param digest of its bytes, as {@link #digest} has it
     */
    default boolean takeKnown(String path, String digest) {
        return false;
    }

    /** Stands for bytes: other bytes have another one. */
    static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes), 0, DIGEST_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has it", e);
        }
    }
}
