package gloss.model;

/** The page about the site itself. */
public record About(String file, String title, String summary, Prose prose) {}
