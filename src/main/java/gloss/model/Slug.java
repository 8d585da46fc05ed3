package gloss.model;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The permanent name of a thing in links and references: {@code military-channels}. */
public record Slug(String value) implements Comparable<Slug> {

    private static final Pattern SHAPE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Pattern DEVICE = Pattern.compile("con|prn|aux|nul|com[0-9]|lpt[0-9]");
    private static final int LONGEST = 100;

    public Slug {
        if (!SHAPE.matcher(value).matches()
                || DEVICE.matcher(value).matches()
                || value.equals("index")
                || value.length() > LONGEST) {
            throw new IllegalArgumentException("not a slug: " + value);
        }
    }

    /** The slug that is written so, if it is one. Names that Windows or a web server keeps for itself are none. */
    public static Optional<Slug> parse(String written) {
        try {
            return Optional.of(new Slug(written));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** A slug made from running text: {@code Entity List} gives {@code entity-list}; absent if no letter is left. */
    public static Optional<Slug> from(String text) {
        String plain = java.text.Normalizer.normalize(text, java.text.Normalizer.Form.NFKD)
                .replaceAll("\\p{M}|['’]", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        return parse(plain.length() > LONGEST ? plain.substring(0, LONGEST).replaceAll("-[^-]*$", "") : plain);
    }

    @Override
    public int compareTo(Slug other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
