package gloss.serve;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A whole answer to a request.
 *
 * @param tag tells this state of what is answered from others; empty if it is not to be asked for again
 */
record Reply(int status, String type, String tag, long length, Origin source) {

    private static final Pattern RANGE = Pattern.compile("bytes=(\\d{0,15})-(\\d{0,15})");

    /** Where the bytes come from; only opened if they are sent. */
    interface Origin {
        InputStream open() throws IOException;
    }

    static Reply text(int status, String text) {
        return bytes(status, "text/plain; charset=utf-8", "", (text + "\n").getBytes(StandardCharsets.UTF_8));
    }

    static Reply bytes(int status, String type, String tag, byte[] bytes) {
        return new Reply(status, type, tag, bytes.length, () -> new ByteArrayInputStream(bytes));
    }

    /** A file as it lies on disk. */
    static Reply file(String type, Path file) throws IOException {
        long size = Files.size(file);
        String tag = Long.toHexString(size) + "-"
                + Long.toHexString(Files.getLastModifiedTime(file).to(java.util.concurrent.TimeUnit.MICROSECONDS));
        return new Reply(200, type, tag, size, () -> Files.newInputStream(file));
    }

    /** Sends what the request needs of it: nothing to who has it already, the part that is asked for, or all. */
    void send(HttpExchange exchange) throws IOException {
        Headers asked = exchange.getRequestHeaders();
        Headers headers = exchange.getResponseHeaders();
        if (!tag.isEmpty()) {
            headers.set("ETag", "\"" + tag + "\"");
            headers.set("Accept-Ranges", "bytes");
        }
        if (status == 200 && !tag.isEmpty() && isKnown(asked.getFirst("If-None-Match"))) {
            exchange.sendResponseHeaders(304, -1);
            return;
        }
        headers.set("Content-Type", type);
        Optional<long[]> range = status == 200 && !tag.isEmpty() ? range(asked) : Optional.empty();
        if (range.isEmpty()) {
            send(exchange, status, 0, length);
        } else if (range.get()[0] >= length || range.get()[0] > range.get()[1]) {
            headers.set("Content-Range", "bytes */" + length);
            exchange.sendResponseHeaders(416, -1);
        } else {
            long from = range.get()[0];
            long to = range.get()[1];
            headers.set("Content-Range", "bytes " + from + "-" + to + "/" + length);
            send(exchange, 206, from, to - from + 1);
        }
    }

    private void send(HttpExchange exchange, int code, long from, long many) throws IOException {
        if (exchange.getRequestMethod().equals("HEAD")) {
            exchange.getResponseHeaders().set("Content-Length", String.valueOf(many));
            exchange.sendResponseHeaders(code, -1);
            return;
        }
        try (InputStream in = source.open()) {
            in.skipNBytes(from);
            exchange.sendResponseHeaders(code, many == 0 ? -1 : many);
            if (many > 0) {
                copy(in, exchange.getResponseBody(), many);
            }
        }
    }

    private static void copy(InputStream in, OutputStream out, long many) throws IOException {
        byte[] buffer = new byte[64 * 1024];
        long left = many;
        while (left > 0) {
            int read = in.read(buffer, 0, (int) Math.min(buffer.length, left));
            if (read < 0) {
                throw new IOException("the file became shorter while it was sent");
            }
            out.write(buffer, 0, read);
            left -= read;
        }
        out.flush();
    }

    private boolean isKnown(@Nullable String tags) {
        return tags != null && (tags.contains("\"" + tag + "\"") || tags.strip().equals("*"));
    }

    /** The first and last byte that are asked for; absent if all are, or several parts, which nobody needs here. */
    private Optional<long[]> range(Headers asked) {
        String range = asked.getFirst("Range");
        String unless = asked.getFirst("If-Range");
        Matcher matcher = RANGE.matcher(range == null ? "" : range.strip());
        boolean stale = unless != null && !unless.equals("\"" + tag + "\"");
        if (stale || !matcher.matches() || (matcher.group(1) + matcher.group(2)).isEmpty()) {
            return Optional.empty();
        } else if (matcher.group(1).isEmpty()) {
            long last = Long.parseLong(matcher.group(2));
            return Optional.of(new long[] {last == 0 ? length : Math.max(0, length - last), length - 1});
        }
        long to = matcher.group(2).isEmpty() ? length - 1 : Math.min(length - 1, Long.parseLong(matcher.group(2)));
        return Optional.of(new long[] {Long.parseLong(matcher.group(1)), to});
    }
}
