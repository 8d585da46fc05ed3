package gloss.reading;

/** A stretch of an article's text, from {@code start} to before {@code end}, in UTF-16 offsets. */
public record Span(int start, int end) {}
