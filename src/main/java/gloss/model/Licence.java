package gloss.model;

/** The terms on which the text may be used. */
public record Licence(String name, String url) {}
