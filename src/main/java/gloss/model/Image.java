package gloss.model;

/** A picture with what it shows, in words, and whose it is. */
public record Image(String path, String alt, String credit) {}
