package gloss.serve;

import gloss.pipeline.BuildReport;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Measures how long it takes from a saved word to a browser that has it: the file is written, the open page is told by its
 * event stream, and asks for itself anew. Gives milliseconds of the clock, and of both processors' time until the page is there.
 *
 * <pre>
 * java -cp … gloss.serve.LatencyBenchmark SITE content/articles/SLUG/article.md articles/SLUG.html 40
 * </pre>
 *
 * With {@code hurry} behind it each edit comes before the pages that are not open are made and checked.
 */
public final class LatencyBenchmark {

    private static final Pattern TAG = Pattern.compile("data-tag=\"([^\"]+)\"");

    private final HttpClient client = HttpClient.newHttpClient();
    private final String address;
    private final String page;

    private LatencyBenchmark(String address, String page) {
        this.address = address;
        this.page = page;
    }

    public static void main(String[] arguments) throws Exception {
        Path site = Path.of(arguments[0]);
        Path file = site.resolve(arguments[1]);
        int edits = Integer.parseInt(arguments[3]);
        Semaphore built = new Semaphore(0);
        long start = System.nanoTime();
        try (PreviewServer server =
                PreviewServer.start(new ServeRequest(site, "127.0.0.1", Optional.of(0), false), new Quiet(built))) {
            System.out.printf(Locale.ROOT, "first page: %.0f ms%n", (System.nanoTime() - start) / 1e6);
            boolean hurry = arguments.length > 4 && arguments[4].equals("hurry");
            new LatencyBenchmark(server.address(), arguments[2])
                    .run(file, edits, hurry ? Optional.empty() : Optional.of(built));
        }
    }

    private void run(Path file, int edits, Optional<Semaphore> built) throws Exception {
        if (built.isPresent()) {
            built.get().acquire();
        }
        String text = Files.readString(file);
        double[] clock = new double[edits];
        double[] processors = new double[edits];
        double[] rest = new double[edits];
        try {
            for (int i = 0; i < edits; i++) {
                String word = "edited" + i + "times";
                Matcher tag = TAG.matcher(get());
                if (!tag.find()) {
                    throw new IllegalStateException("no page at " + page);
                }
                try (InputStream stream = listen(tag.group(1))) {
                    BufferedReader events = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
                    await(events, "event: faults");
                    Path fresh =
                            Files.writeString(file.resolveSibling(".fresh.tmp"), text + "\nIt is " + word + " now.\n");
                    long start = System.nanoTime();
                    long spent = cpu();
                    Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
                    await(events, "event: reload");
                    if (!get().contains(word)) {
                        throw new IllegalStateException("the page is not new");
                    }
                    clock[i] = (System.nanoTime() - start) / 1e6;
                    processors[i] = (cpu() - spent) / 1e6;
                    if (built.isPresent()) {
                        built.get().acquire();
                    }
                    rest[i] = (System.nanoTime() - start) / 1e6;
                }
            }
        } finally {
            Files.writeString(file, text);
        }
        print("edit to browser, ms", clock);
        print("  processor time, ms", processors);
        if (built.isPresent()) {
            print("edit to whole site checked, ms", rest);
        }
    }

    private static void print(String what, double[] values) {
        double[] warm = Arrays.copyOfRange(values, values.length / 2, values.length);
        Arrays.sort(warm);
        System.out.printf(
                Locale.ROOT,
                "%-32s first %.0f; warm: least %.0f, median %.0f, nine of ten below %.0f%n",
                what,
                values[0],
                warm[0],
                warm[warm.length / 2],
                warm[warm.length * 9 / 10]);
    }

    private static long cpu() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean system
                ? system.getProcessCpuTime()
                : 0;
    }

    private String get() throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(URI.create(address + page)).build(), BodyHandlers.ofString())
                .body();
    }

    private InputStream listen(String tag) throws IOException, InterruptedException {
        URI events = URI.create(address + "_gloss/events?page=/" + page + "&tag=" + tag);
        return client.send(HttpRequest.newBuilder(events).build(), BodyHandlers.ofInputStream())
                .body();
    }

    private static void await(BufferedReader events, String wanted) throws IOException {
        String line = events.readLine();
        while (line != null && !line.equals(wanted)) {
            line = events.readLine();
        }
    }

    private record Quiet(Semaphore built) implements ServeListener {
        @Override
        public void changed(List<String> files) {
            // Only what comes of it counts.
        }

        @Override
        public void built(BuildReport report) {
            if (report.hasErrors()) {
                throw new IllegalStateException(report.diagnostics().toString());
            }
            built.release();
        }

        @Override
        public void failed(RuntimeException failure) {
            throw failure;
        }
    }
}
