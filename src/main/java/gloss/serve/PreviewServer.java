package gloss.serve;

import com.sun.net.httpserver.HttpServer;
import gloss.pipeline.Preview;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A site on a port of this machine. It is there as long as the server is not closed, and leaves nothing behind. */
public final class PreviewServer implements AutoCloseable {

    private static final int PORTS_TO_TRY = 100;

    /** Who does not send all of a request within this time, in seconds, is not waited for. The JDK knows it as a property only. */
    private static final String PATIENCE = "30";

    static {
        if (System.getProperty("sun.net.httpserver.maxReqTime") == null) {
            System.setProperty("sun.net.httpserver.maxReqTime", PATIENCE);
        }
    }

    private final ServeRequest request;
    private final HttpServer http;
    private final ExecutorService workers = Executors.newCachedThreadPool(task -> daemon(task, "serve"));
    private final EventStream events = new EventStream();
    private final ChangedFiles changes;
    private final Editions editions;

    private PreviewServer(ServeRequest request, ServeListener listener, HttpServer http) throws IOException {
        this.request = request;
        this.http = http;
        this.changes = new ChangedFiles(request.site());
        this.editions = new Editions(Preview.warm(request.site(), request.withDrafts()), changes, events, listener);
        http.setExecutor(workers);
        http.createContext("/", new Door(new Hosts(request.host()), editions, events, new NoteEndpoint(request)));
    }

    /**
     * Builds a site and serves it.
     *
     * @throws UncheckedIOException if the port cannot be had
     */
    public static PreviewServer start(ServeRequest request, ServeListener listener) {
        HttpServer http = bind(request);
        try {
            PreviewServer server = new PreviewServer(request, listener, http);
            server.changes.watch();
            server.editions.open();
            http.start();
            return server;
        } catch (IOException e) {
            http.stop(0);
            throw new UncheckedIOException("cannot watch " + request.site() + ": " + e.getMessage(), e);
        }
    }

    private static HttpServer bind(ServeRequest request) {
        InetAddress host = host(request.host());
        int first = request.port().orElse(ServeRequest.FIRST_PORT);
        for (int port = first; ; port++) {
            try {
                return HttpServer.create(new InetSocketAddress(host, port), 0);
            } catch (BindException e) {
                if (request.port().isPresent() || port == first + PORTS_TO_TRY - 1) {
                    throw new UncheckedIOException(
                            "cannot listen at port " + port + " of " + request.host() + " (" + e.getMessage()
                                    + "); name another with --port",
                            e);
                }
            } catch (IOException e) {
                throw new UncheckedIOException("cannot listen at " + request.host() + ": " + e.getMessage(), e);
            }
        }
    }

    /** The address that a host has. If not even some port of it can be had, it is not the port that is to blame. */
    private static InetAddress host(String name) {
        try {
            InetAddress host = InetAddress.getByName(name);
            new ServerSocket(0, 1, host).close();
            return host;
        } catch (UnknownHostException e) {
            throw new UncheckedIOException("cannot listen at " + name + ": there is no such host here", e);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "cannot listen at " + name + ": that is another machine (" + e.getMessage()
                            + "); name an address of this one with --host, or leave it out",
                    e);
        }
    }

    /** Where a browser finds the site: {@code http://127.0.0.1:4000/}. */
    public String address() {
        String host = request.host().contains(":") ? "[" + request.host() + "]" : request.host();
        boolean anywhere = request.host().equals("0.0.0.0") || request.host().equals("::");
        return "http://" + (anywhere ? "127.0.0.1" : host) + ":"
                + http.getAddress().getPort() + "/";
    }

    @Override
    public void close() {
        changes.close();
        editions.close();
        events.close();
        http.stop(0);
        workers.shutdownNow();
    }

    static Thread daemon(Runnable task, String name) {
        Thread thread = new Thread(task, "gloss-" + name);
        thread.setDaemon(true);
        return thread;
    }
}
