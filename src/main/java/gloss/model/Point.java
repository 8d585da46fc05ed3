package gloss.model;

import gloss.diagnostic.Location;

/** One of the few things to know from an article: a sentence with its sources. */
public record Point(Prose text, Location location) {}
