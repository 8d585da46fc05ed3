package gloss.render;

import io.pebbletemplates.pebble.error.PebbleException;
import java.io.Writer;

/**
 * Takes what a template writes, as long as that is no more than a page may have. One thread writes a page, so that there is no
 * lock for each word of it, as there is in the writers of the JDK.
 */
final class PageWriter extends Writer {

    private static final int USUAL_LENGTH = 48 * 1024;

    private final StringBuilder text = new StringBuilder(USUAL_LENGTH);
    private final int most;

    PageWriter(int most) {
        this.most = most;
    }

    @Override
    public void write(char[] words, int from, int length) {
        makeRoom(length);
        text.append(words, from, length);
    }

    @Override
    public void write(String words) {
        makeRoom(words.length());
        text.append(words);
    }

    private void makeRoom(int length) {
        if (length > most - text.length()) {
            throw new PebbleException(null, "Tried to write more than " + most + " chars.");
        }
    }

    @Override
    public void flush() {
        // It is here already.
    }

    @Override
    public void close() {
        // It holds nothing open.
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
