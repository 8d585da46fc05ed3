package gloss.model;

import java.util.regex.Pattern;

/** How an article was made, as its authors tell it below their text. */
public record Method(String file, String title, Prose prose) {

    /** Stands before the ids of its prose, which shares a page with that of the article. */
    public static final String SCOPE = "method-";

    private static final String PLAIN = "method";

    /** What else is an id on the page of an article, or may become one. */
    private static final Pattern TAKEN = Pattern.compile("main|references|corrections|.*-title"
            + "|(section|p|note|passage|ref|text|cite|fn|fnref|notes|only|kind|strip|shape|method)-.*");

    /** Where it stands on the page of its article: {@code how-this-was-made}. */
    public static String anchor(String title) {
        return Slug.from(title)
                .map(Slug::value)
                .filter(id -> !TAKEN.matcher(id).matches())
                .orElse(PLAIN);
    }
}
