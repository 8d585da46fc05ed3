package gloss.desk;

import java.util.Optional;

/**
 * Something new, as an editor asks for it.
 *
 * @param title what it is called, says or is about
 * @param slug its name; absent to make one of the title
 * @param date when it was: {@code 2024-03}; absent for today, or for the last day that the site is current to
 * @param speaker who said a quotation; absent if there is only one who can have
 * @param page the file that a correction corrects; absent if there is only one article
 */
public record NewRequest(
        NewKind kind,
        String title,
        Optional<String> slug,
        Optional<String> date,
        Optional<String> speaker,
        Optional<String> page) {}
