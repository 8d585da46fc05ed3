package gloss.pipeline;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What is to be built.
 *
 * @param site the folder that holds {@code content/} and perhaps {@code templates/}
 * @param output where the pages go; absent to check the site and write nothing
 * @param baseUrl where the site will stand; absent for what {@code site.yml} says
 * @param withDrafts whether drafts are published too
 * @param frozen whether the locks of articles must be complete already, so that nothing in {@code content/} is written
 * @param today the day on which somebody asks for hints too, such as what is due for review; absent if nobody does
 */
public record BuildRequest(
        Path site,
        Optional<Path> output,
        Optional<String> baseUrl,
        boolean withDrafts,
        boolean frozen,
        Optional<LocalDate> today) {}
