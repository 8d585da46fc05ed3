package gloss.model;

import java.util.Optional;

/** A picture with what it shows, in words, and whose it is. */
public record Image(String path, Optional<Size> size, String alt, String credit) {}
