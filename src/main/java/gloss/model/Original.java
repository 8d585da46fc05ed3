package gloss.model;

/** The words of a quotation in the language in which they were recorded. */
public record Original(String words, String language, Slug source) {}
