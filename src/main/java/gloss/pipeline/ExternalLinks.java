package gloss.pipeline;

import gloss.annotate.WovenSite;
import gloss.check.LinkProbe;
import gloss.check.OutgoingLinks;
import gloss.diagnostic.Code;
import gloss.diagnostic.Diagnostic;
import gloss.diagnostic.Location;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/** Asks whether the pages are there to which a site sends its readers. What it finds is only said. */
public final class ExternalLinks {

    /** How many days an address that was there is believed to be there still. */
    private static final int FRESH = 7;

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /**
     * How to ask.
     *
     * @param cache the file that remembers which addresses were there; absent to remember nothing
     * @param pause between two questions to one server
     * @param today the day of the asking
     * @param progress is told how many addresses of how many were asked for
     */
    public record Request(
            Optional<Path> cache, Duration pause, LocalDate today, BiConsumer<Integer, Integer> progress) {}

    private final Request request;

    private ExternalLinks(Request request) {
        this.request = request;
    }

    /** The report with what the servers said; the same report if the content has errors, which come first. */
    public static BuildReport addTo(BuildReport report, Request request) {
        return report.woven()
                .filter(woven -> !report.hasErrors())
                .map(woven -> new ExternalLinks(request).addTo(report, woven))
                .orElse(report);
    }

    private BuildReport addTo(BuildReport report, WovenSite woven) {
        Map<String, List<Location>> links = OutgoingLinks.of(woven.site());
        Map<String, LocalDate> there = remembered();
        List<String> open =
                links.keySet().stream().filter(url -> !there.containsKey(url)).toList();
        AtomicInteger asked = new AtomicInteger();
        LinkProbe probe = new LinkProbe(
                request.pause(), PATIENCE, () -> request.progress().accept(asked.incrementAndGet(), open.size()));
        Map<String, String> faults = probe.faults(open);
        open.stream().filter(url -> !faults.containsKey(url)).forEach(url -> there.put(url, request.today()));
        remember(there);
        List<Diagnostic> found = faults.entrySet().stream()
                .map(fault ->
                        diagnostic(fault.getKey(), fault.getValue(), links.getOrDefault(fault.getKey(), List.of())))
                .toList();
        return report.with(new Rules(Optional.of(woven.site())).apply(found));
    }

    private static Diagnostic diagnostic(String url, String fault, List<Location> places) {
        int others = places.size() - 1;
        return new Diagnostic(
                Code.LINK_UNREACHABLE,
                places.stream().sorted().findFirst().orElse(Location.of("content/site.yml")),
                url + " " + fault,
                "look at it in a browser, and link to where it is now, or to a copy in an archive"
                        + (others > 0
                                ? "; the site links to it in " + others + " more " + (others == 1 ? "place" : "places")
                                : ""));
    }

    /** The addresses that were there of late, with the day on which they were. */
    private Map<String, LocalDate> remembered() {
        Map<String, LocalDate> there = new TreeMap<>();
        if (request.cache().filter(Files::isRegularFile).isPresent()) {
            try (Stream<String> lines = Files.lines(request.cache().get())) {
                lines.filter(line -> line.matches("[0-9]{4}-[0-9]{2}-[0-9]{2} .+"))
                        .forEach(line -> {
                            LocalDate day = LocalDate.parse(line.substring(0, 10));
                            if (!day.isBefore(request.today().minusDays(FRESH)) && !day.isAfter(request.today())) {
                                there.put(line.substring(11), day);
                            }
                        });
            } catch (IOException | UncheckedIOException | DateTimeException e) {
                // What cannot be remembered is asked again.
                return new TreeMap<>();
            }
        }
        return there;
    }

    private void remember(Map<String, LocalDate> there) {
        if (request.cache().isEmpty()) {
            return;
        }
        Path file = request.cache().get();
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        StringBuilder text = new StringBuilder();
        there.forEach((url, day) -> text.append(day).append(' ').append(url).append('\n'));
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.write(fresh, text.toString().getBytes(StandardCharsets.UTF_8));
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file + ": " + e.getMessage(), e);
        }
    }
}
