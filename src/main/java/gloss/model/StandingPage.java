package gloss.model;

/** A page of plain prose: the one about the site, and those in {@code content/pages/}. {@code file} is where it was written. */
public record StandingPage(Address address, String file, String title, String summary, Prose prose) {}
