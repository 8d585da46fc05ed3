package gloss.parse;

import gloss.diagnostic.Location;

/** A value together with the place where the author wrote it. */
public record Located<T>(T value, Location location) {}
