package gloss.model;

/** How large a picture is, in pixels. */
public record Size(int width, int height) {}
