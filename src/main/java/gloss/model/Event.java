package gloss.model;

import java.util.List;

/**
 * Something that happened on a date. {@code id} is made from the date: {@code 2023-11-15-2} is the second of that day.
 *
 * @param isMain whether it is the one that the site is about; there is at most one
 */
public record Event(
        String id,
        PartialDate date,
        boolean isMain,
        Prose text,
        List<Slug> issues,
        List<Slug> people,
        List<Slug> sources) {

    public Event {
        issues = List.copyOf(issues);
        people = List.copyOf(people);
        sources = List.copyOf(sources);
    }
}
