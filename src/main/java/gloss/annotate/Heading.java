package gloss.annotate;

/**
 * A heading of a section: {@code ## What was agreed}.
 *
 * @param id of its element on the page
 */
public record Heading(String id, String text) {}
