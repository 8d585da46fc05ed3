package gloss.serve;

import gloss.testing.Folders;
import gloss.testing.OtherSites;
import java.io.File;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Measures how long it takes from a saved word to a server that answers with it: that of Gloss, of Hugo and of Eleventy, each on
 * the same Markdown, in turns. Whichever of the others is not on the path is left out.
 *
 * <pre>
 * java -cp … gloss.serve.ServeComparison SITE SLUG 20
 * </pre>
 *
 * The others do less: they know no notes, find no passages in the text, and check nothing. And Gloss alone makes the page that
 * is asked for before all others.
 */
public final class ServeComparison {

    private static final int WARM_UP = 5;
    private static final long PATIENCE_MINUTES = 15;
    private static final int GLANCE = 2;
    /** A server is at rest when in so many milliseconds it has worked for less than a tenth of them. */
    private static final int REST = 500;

    /** So many milliseconds an editor thinks; by then even a server that is not at rest has to take the next edit. */
    private static final int THOUGHT = 3000;

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private ServeComparison() {}

    public static void main(String[] arguments) throws Exception {
        Path site = Path.of(arguments[0]);
        String article = arguments[1];
        int edits = Integer.parseInt(arguments[2]);
        Path folder = Files.createTempDirectory("gloss-comparison");
        List<Server> servers = new ArrayList<>();
        try {
            servers.add(gloss(site, article, folder.resolve("gloss")));
            hugo(site, article, folder.resolve("hugo")).ifPresent(servers::add);
            eleventy(site, article, folder.resolve("eleventy")).ifPresent(servers::add);
            for (int edit = -WARM_UP; edit < edits; edit++) {
                for (Server server : servers) {
                    server.turn(edit, folder.resolve("fresh"));
                }
            }
            servers.forEach(server -> server.print(servers.get(0)));
        } finally {
            servers.forEach(server -> server.process.destroyForcibly());
            for (Server server : servers) {
                server.process.waitFor();
            }
            try (Stream<Path> all = Files.walk(folder)) {
                all.sorted(Comparator.reverseOrder()).forEach(Folders::delete);
            }
        }
    }

    private static Server gloss(Path site, String article, Path folder) throws Exception {
        Folders.copy(site.resolve("content"), folder.resolve("content"));
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        int port = port();
        return new Server(
                "Gloss",
                folder,
                "content/articles/" + article + "/article.md",
                port,
                "articles/" + article + ".html",
                List.of(
                        java,
                        "-cp",
                        classPath(),
                        "gloss.Gloss",
                        "serve",
                        "--site",
                        folder.toString(),
                        "--port",
                        String.valueOf(port)));
    }

    /** That of this program, wherever another is started. */
    private static String classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .map(part -> Path.of(part).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static Optional<Server> hugo(Path site, String article, Path folder) throws Exception {
        if (!isOnPath("hugo")) {
            System.out.println("Hugo is not compared: there is no `hugo` on the path.");
            return Optional.empty();
        }
        OtherSites.hugo(site, folder);
        int port = port();
        return Optional.of(other(
                "Hugo", article, folder, port, List.of("hugo", "server", "--bind", "127.0.0.1", "--port", "" + port)));
    }

    private static Optional<Server> eleventy(Path site, String article, Path folder) throws Exception {
        if (!isOnPath("eleventy")) {
            System.out.println("Eleventy is not compared: there is no `eleventy` on the path.");
            return Optional.empty();
        }
        OtherSites.eleventy(site, folder);
        int port = port();
        return Optional.of(other(
                "Eleventy",
                article,
                folder,
                port,
                List.of("eleventy", "--config=eleventy.config.cjs", "--serve", "--incremental", "--port=" + port)));
    }

    private static Server other(String name, String article, Path folder, int port, List<String> command)
            throws Exception {
        return new Server(
                name, folder, "content/articles/" + article + ".md", port, "articles/" + article + "/", command);
    }

    private static boolean isOnPath(String program) {
        return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    private static int port() throws IOException {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        }
    }

    /** One of those that are compared, with what was measured. */
    private static final class Server {

        private final String name;
        private final Path file;
        private final String text;
        private final HttpRequest page;
        private final Process process;
        private final List<Double> times = new ArrayList<>();

        Server(String name, Path folder, String file, int port, String path, List<String> command) throws Exception {
            this.name = name;
            this.file = folder.resolve(file);
            this.text = Files.readString(this.file);
            this.page = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/" + path))
                    .timeout(Duration.ofMinutes(PATIENCE_MINUTES))
                    .build();
            long start = System.nanoTime();
            this.process = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("output.txt").toFile())
                    .start();
            await("</html>", start);
            System.out.printf(Locale.ROOT, "%-9s first page after %.1f s%n", name, (System.nanoTime() - start) / 1e9);
            signal("STOP");
        }

        /** Adds a word to the article, and waits until the server answers with it. */
        void edit(int number, Path fresh) throws Exception {
            String word = "edited" + (number + WARM_UP) + "times";
            Files.writeString(fresh, text + "\nIt is " + word + " now.\n", StandardCharsets.UTF_8);
            long start = System.nanoTime();
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            await(word, start);
            if (number >= 0) {
                times.add((System.nanoTime() - start) / 1e6);
            }
        }

        private void await(String wanted, long start) throws Exception {
            while (!get().contains(wanted)) {
                if (!process.isAlive()
                        || System.nanoTime() - start
                                > Duration.ofMinutes(PATIENCE_MINUTES).toNanos()) {
                    throw new IllegalStateException(name + " does not show the page");
                }
                Thread.sleep(GLANCE);
            }
        }

        private String get() throws Exception {
            try {
                HttpResponse<String> response = CLIENT.send(page, BodyHandlers.ofString());
                return response.statusCode() == 200 ? response.body() : "";
            } catch (ConnectException notYet) {
                return "";
            }
        }

        /** Lets the server run, but not those whose turn it is not: they would take the processors away from it. */
        void turn(int number, Path fresh) throws Exception {
            signal("CONT");
            rest();
            edit(number, fresh);
            rest();
            signal("STOP");
        }

        /** Where there is no {@code kill}, all servers run all the time. */
        private void signal(String signal) throws Exception {
            if (isOnPath("kill")) {
                new ProcessBuilder("kill", "-" + signal, String.valueOf(process.pid()))
                        .start()
                        .waitFor();
            }
        }

        /** Waits until the server has done what it does after it has answered, or its editor has thought. */
        private void rest() throws InterruptedException {
            long before;
            long now = worked();
            int waited = 0;
            do {
                before = now;
                Thread.sleep(REST);
                waited += REST;
                now = worked();
            } while (now - before > REST / 10 && waited < THOUGHT);
        }

        private long worked() {
            return process.info().totalCpuDuration().orElse(Duration.ZERO).toMillis();
        }

        void print(Server first) {
            double[] sorted = times.stream().mapToDouble(time -> time).sorted().toArray();
            System.out.printf(
                    Locale.ROOT,
                    "%-9s median %5.0f ms, nine of ten below %5.0f ms, %5.2f times that of %s%n",
                    name,
                    median(),
                    sorted[sorted.length * 9 / 10],
                    median() / first.median(),
                    first.name);
        }

        private double median() {
            double[] sorted = times.stream().mapToDouble(time -> time).sorted().toArray();
            return sorted[sorted.length / 2];
        }
    }
}
