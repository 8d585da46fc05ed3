package gloss.model;

/**
 * Where a thing stands on the built site: {@code articles/woodside.html#note-trust}.
 *
 * @param page below the site's root, never with a leading {@code /}
 * @param fragment the id of an element, or empty for the page as a whole
 */
public record Address(String page, String fragment) {

    public static final Address INDEX = page("index.html");
    public static final Address ARTICLES = page("articles/index.html");
    public static final Address ISSUES = page("issues/index.html");
    public static final Address PEOPLE = page("people/index.html");
    public static final Address QUOTATIONS = page("who-said-what.html");
    public static final Address COMMITMENTS = page("commitments.html");
    public static final Address TIMELINE = page("timeline.html");
    public static final Address GLOSSARY = page("glossary.html");
    public static final Address SOURCES = page("sources.html");
    public static final Address HOW_WE_KNOW = page("how-we-know.html");
    public static final Address CORRECTIONS = page("corrections.html");
    public static final Address ABOUT = page("about.html");
    public static final Address SEARCH = page("search.html");
    public static final Address NOT_FOUND = page("404.html");

    public static Address page(String page) {
        return new Address(page, "");
    }

    public static Address article(Slug slug) {
        return page("articles/" + slug + ".html");
    }

    public static Address note(Slug article, Slug annotation) {
        return article(article).at("note-" + annotation);
    }

    public static Address passage(Slug article, Slug annotation) {
        return article(article).at("passage-" + annotation);
    }

    public static Address issue(Slug slug) {
        return page("issues/" + slug + ".html");
    }

    public static Address standing(Slug slug) {
        return page("pages/" + slug + ".html");
    }

    public static Address person(Slug slug) {
        return page("people/" + slug + ".html");
    }

    public static Address quotation(Slug id) {
        return QUOTATIONS.at("quotation-" + id);
    }

    /** One of the things to know, on the front page. */
    public static Address point(int number) {
        return INDEX.at("point-" + number);
    }

    public static Address commitment(Slug id) {
        return COMMITMENTS.at("commitment-" + id);
    }

    public static Address term(Slug id) {
        return GLOSSARY.at("term-" + id);
    }

    public static Address event(String id) {
        return TIMELINE.at("event-" + id);
    }

    public static Address correction(int number) {
        return CORRECTIONS.at("correction-" + number);
    }

    public static Address source(Slug id) {
        return SOURCES.at("source-" + id);
    }

    public Address at(String id) {
        return new Address(page, id);
    }

    /**
     * The link to this place in a page of the same site, relative, so that it works from disk and under any sub-path. A
     * link to the page itself is only its fragment.
     */
    public String from(String otherPage) {
        String hash = fragment.isEmpty() ? "" : "#" + fragment;
        if (page.equals(otherPage) && !hash.isEmpty()) {
            return hash;
        }
        return relative(otherPage, page) + hash;
    }

    /** The relative path from a page to a file of the same site. */
    public static String relative(String fromPage, String toFile) {
        int shared = 0;
        for (int i = 0;
                i < Math.min(fromPage.length(), toFile.length()) && fromPage.charAt(i) == toFile.charAt(i);
                i++) {
            if (fromPage.charAt(i) == '/') {
                shared = i + 1;
            }
        }
        long up = fromPage.substring(shared).chars().filter(c -> c == '/').count();
        return "../".repeat((int) up) + toFile.substring(shared);
    }
}
