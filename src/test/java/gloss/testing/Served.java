package gloss.testing;

import gloss.pipeline.BuildReport;
import gloss.serve.PreviewServer;
import gloss.serve.ServeListener;
import gloss.serve.ServeRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** A site as {@code gloss serve} shows it, on a port of its own. */
public final class Served implements AutoCloseable {

    private static final int PATIENCE_SECONDS = 60;

    private final PreviewServer server;
    private final BlockingQueue<Supplier<BuildReport>> news = new LinkedBlockingQueue<>();
    private final HttpClient client = HttpClient.newHttpClient();

    public Served(Path site) {
        this(new ServeRequest(site, "127.0.0.1", Optional.of(0), false));
    }

    public Served(ServeRequest request) {
        server = PreviewServer.start(request, new ServeListener() {
            @Override
            public void changed(List<String> files) {
                // What came of it is told next.
            }

            @Override
            public void built(BuildReport report) {
                news.add(() -> report);
            }

            @Override
            public void failed(RuntimeException failure) {
                news.add(() -> {
                    throw failure;
                });
            }
        });
        next();
    }

    public String address() {
        return server.address();
    }

    public int port() {
        return URI.create(address()).getPort();
    }

    /** What came of the next build; there must be one, and if Gloss failed it fails as Gloss did. */
    public BuildReport next() {
        try {
            Supplier<BuildReport> report = news.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (report == null) {
                throw new AssertionError("nothing was built");
            }
            return report.get();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether there is no other build within some milliseconds. */
    public boolean rests(int milliseconds) {
        try {
            return news.poll(milliseconds, TimeUnit.MILLISECONDS) == null;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What a browser gets at a path such as {@code issues/fares.html}. */
    public java.net.http.HttpResponse<String> get(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address() + path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The answer to a request that is sent as it is, byte for byte. */
    public String raw(String request) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port())) {
            socket.setSoTimeout(PATIENCE_SECONDS * 1000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            socket.shutdownOutput();
            InputStream in = socket.getInputStream();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The status of a request for a target that is sent as it is written. */
    public int status(String target) {
        String answer =
                raw("GET " + target + " HTTP/1.1\r\nHost: 127.0.0.1:" + port() + "\r\nConnection: close\r\n\r\n");
        return Integer.parseInt(answer.substring(9, 12));
    }

    @Override
    public void close() {
        server.close();
    }
}
