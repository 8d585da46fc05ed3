package gloss.model;

/** A name in its own script. {@code language} is a BCP 47 tag such as {@code zh-Hans}. */
public record NativeName(String text, String language) {}
