package gloss.serve;

import com.sun.net.httpserver.HttpExchange;
import gloss.pipeline.Edition;
import gloss.pipeline.Edition.Content;
import gloss.pipeline.Edition.Made;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Tells the open pages what has changed, by server-sent events; each says what it shows when it begins to listen. */
final class EventStream implements AutoCloseable {

    private static final int MOST_PAGES = 500;
    private static final int HEARTBEAT_SECONDS = 20;

    private final Map<HttpExchange, Listening> pages = new ConcurrentHashMap<>();
    private final ScheduledExecutorService heart =
            Executors.newSingleThreadScheduledExecutor(task -> PreviewServer.daemon(task, "heartbeat"));

    private final ScheduledFuture<?> beat;

    /** An open page: where it is on the site, and which state of it the browser has. */
    private record Listening(String path, String tag) {}

    EventStream() {
        this.beat = heart.scheduleAtFixedRate(
                () -> pages.keySet().forEach(page -> send(page, ": still here\n\n")),
                HEARTBEAT_SECONDS,
                HEARTBEAT_SECONDS,
                TimeUnit.SECONDS);
    }

    /** Lets a page listen from now on, and tells it at once if it is no longer what the server shows. */
    boolean admit(HttpExchange exchange, Editions editions) throws IOException {
        if (pages.size() >= MOST_PAGES) {
            return false;
        }
        Map<String, String> query = query(exchange.getRequestURI().getRawQuery());
        String path = RequestPath.of(query.getOrDefault("page", "/")).orElse(Pages.NOT_FOUND);
        Listening listening = new Listening(path, query.getOrDefault("tag", ""));
        exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        exchange.sendResponseHeaders(200, 0);
        send(exchange, "retry: 500\n\n");
        // First listen, then look: what happens in between is told twice rather than not at all.
        pages.put(exchange, listening);
        Editions.Shown shown = editions.shown();
        send(exchange, standing(shown) + reload(listening, shown));
        return true;
    }

    /** Tells every page what a new edition means for it. */
    void tell(Editions.Shown before, Editions.Shown now) {
        List<String> assets = changedAssets(before.edition(), now.edition());
        List<String> styles =
                assets.stream().filter(path -> path.endsWith(".css")).toList();
        boolean others = styles.size() < assets.size();
        pages.forEach((exchange, listening) -> {
            String reload = others ? event("reload", "") : reload(listening, now);
            send(exchange, standing(now) + (styles.isEmpty() ? "" : event("styles", Messages.of(styles))) + reload);
        });
    }

    private static String standing(Editions.Shown shown) {
        return event("faults", shown.faults().json());
    }

    private static String reload(Listening listening, Editions.Shown shown) {
        return Pages.tag(shown.edition(), listening.path()).equals(listening.tag()) ? "" : event("reload", "");
    }

    /** JSON has no line end in it, so one line of data is enough. */
    private static String event(String name, String data) {
        return "event: " + name + "\ndata: " + data + "\n\n";
    }

    /** The files of an edition that are no pages and that another has not, or not like this. */
    private static List<String> changedAssets(Optional<Edition> before, Optional<Edition> now) {
        List<String> changed = new ArrayList<>();
        if (before.isPresent() && now.isPresent()) {
            now.get().assets().forEach((path, content) -> {
                if (!isSame(before.get().assets().get(path), content)) {
                    changed.add(path);
                }
            });
        }
        return changed;
    }

    private static boolean isSame(@Nullable Content before, Content now) {
        if (before instanceof Made one && now instanceof Made other) {
            return Arrays.equals(one.bytes(), other.bytes());
        }
        return now.equals(before);
    }

    /** A page that cannot be written to is not there any more. */
    private void send(HttpExchange exchange, String message) {
        try {
            // Two threads may have something to say.
            synchronized (exchange) {
                OutputStream out = exchange.getResponseBody();
                out.write(message.getBytes(StandardCharsets.UTF_8));
                out.flush();
            }
        } catch (IOException gone) {
            pages.remove(exchange);
            exchange.close();
        }
    }

    private static Map<String, String> query(@Nullable String query) {
        return Arrays.stream((query == null ? "" : query).split("&", -1))
                .map(pair -> pair.split("=", 2))
                .filter(pair -> pair.length == 2)
                .collect(Collectors.toMap(pair -> pair[0], pair -> decoded(pair[1]), (first, second) -> first));
    }

    private static String decoded(String value) {
        try {
            return URLDecoder.decode(value, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    @Override
    public void close() {
        beat.cancel(true);
        heart.shutdownNow();
        pages.keySet().forEach(HttpExchange::close);
        pages.clear();
    }
}
