package gloss.model;

import gloss.diagnostic.Location;

/**
 * What an annotation is about: a text quote selector of the W3C Web Annotation model, section 4.2.4. {@code Xi called Taiwan
 * ==the most important== issue} has the exact words between the marks, and prefix and suffix around them.
 *
 * @param prefix what stands before the passage; may be empty
 * @param exact the words of the passage; {@code first … last} may stand for all from the first words to the last
 * @param suffix what stands after it; may be empty
 * @param location where the quotation begins in the file of annotations
 */
public record Target(String prefix, String exact, String suffix, Location location) {}
