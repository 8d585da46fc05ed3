package gloss.check;

import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLException;

/**
 * Asks servers whether addresses are there: first with HEAD, and with GET if that is not answered well. One server is asked
 * by one thread, with a pause between two questions.
 */
public final class LinkProbe {

    private static final int THREADS = 8;
    private static final int HIGHEST_PORT = 65_535;
    private static final Duration LONGEST_CONNECT = Duration.ofSeconds(10);

    private final HttpClient client = HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NORMAL)
            .connectTimeout(LONGEST_CONNECT)
            .build();
    private final Duration pause;
    private final Duration patience;
    private final Runnable asked;

    /**
     * A probe.
     *
     * @param pause between two questions to one server
     * @param patience how long an answer may take
     * @param asked is run after each address
     */
    public LinkProbe(Duration pause, Duration patience, Runnable asked) {
        this.pause = pause;
        this.patience = patience;
        this.asked = asked;
    }

    /** What is wrong with each address; those that are there are not in the answer. */
    public Map<String, String> faults(Collection<String> urls) {
        Map<String, List<Question>> byHost = new LinkedHashMap<>();
        Map<String, String> faults = new TreeMap<>();
        for (String url : urls) {
            try {
                URI uri = ascii(new URI(url));
                if (uri.getHost() == null || uri.getPort() > HIGHEST_PORT) {
                    faults.put(
                            url,
                            uri.getRawAuthority() == null
                                    ? "cannot be read as an address"
                                    : "has a host that cannot be asked for: " + uri.getRawAuthority());
                    asked.run();
                } else {
                    byHost.computeIfAbsent(uri.getHost(), h -> new ArrayList<>())
                            .add(new Question(url, uri));
                }
            } catch (URISyntaxException e) {
                faults.put(url, "cannot be read as an address");
                asked.run();
            }
        }
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Callable<Map<String, String>>> questions = new ArrayList<>();
            byHost.values().forEach(ofHost -> questions.add(() -> ask(ofHost)));
            for (Future<Map<String, String>> answer : threads.invokeAll(questions)) {
                faults.putAll(answer.get());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } finally {
            threads.shutdownNow();
        }
        return faults;
    }

    /** An address as the site has it, and as servers understand it. */
    private record Question(String url, URI uri) {}

    /** The same address in the letters of ASCII; it has no host if a host cannot be called so. */
    private static URI ascii(URI uri) throws URISyntaxException {
        String authority = uri.getRawAuthority();
        if (uri.getHost() != null || authority == null) {
            return new URI(uri.toASCIIString());
        }
        int start = authority.lastIndexOf('@') + 1;
        String host = authority.substring(start).replaceFirst(":[0-9]*$", "");
        try {
            String rest = uri.getRawPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());
            String named =
                    authority.substring(0, start) + IDN.toASCII(host) + authority.substring(start + host.length());
            return new URI(new URI(uri.getScheme() + "://" + named + rest).toASCIIString());
        } catch (IllegalArgumentException e) {
            // No host has such a name.
            return uri;
        }
    }

    private Map<String, String> ask(List<Question> questions) throws InterruptedException {
        Map<String, String> faults = new TreeMap<>();
        for (int i = 0; i < questions.size(); i++) {
            if (i > 0) {
                TimeUnit.NANOSECONDS.sleep(pause.toNanos());
            }
            String url = questions.get(i).url();
            fault(questions.get(i).uri()).ifPresent(fault -> faults.put(url, fault));
            asked.run();
        }
        return faults;
    }

    private Optional<String> fault(URI uri) throws InterruptedException {
        try {
            if (status(uri, "HEAD") < 400) {
                return Optional.empty();
            }
        } catch (IOException e) {
            // Some servers drop the connection at the sight of HEAD; GET decides.
        }
        TimeUnit.NANOSECONDS.sleep(pause.toNanos());
        try {
            int status = status(uri, "GET");
            return status < 400 ? Optional.empty() : Optional.of("answers " + status + meaning(status));
        } catch (HttpTimeoutException e) {
            return Optional.of("gives no answer within " + patience.toSeconds() + " seconds");
        } catch (SSLException e) {
            return Optional.of("has no certificate that holds");
        } catch (ConnectException e) {
            return Optional.of("cannot be reached");
        } catch (NoAddressException e) {
            return Optional.of("redirects to no address");
        } catch (IOException e) {
            return Optional.of("breaks off its answer");
        }
    }

    private int status(URI uri, String method) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(uri)
                .method(method, HttpRequest.BodyPublishers.noBody())
                .header("User-Agent", "gloss check --external")
                .timeout(patience)
                .build();
        HttpResponse<InputStream> response;
        try {
            response = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
        } catch (IllegalArgumentException e) {
            // The address that was asked for is one: it was built above.
            throw new NoAddressException(e);
        }
        // What it says does not matter, only that it does.
        response.body().close();
        return response.statusCode();
    }

    /** A server has sent us on to what is no address. */
    private static final class NoAddressException extends IOException {

        private static final long serialVersionUID = 1L;

        NoAddressException(IllegalArgumentException cause) {
            super(cause);
        }
    }

    private static String meaning(int status) {
        return switch (status) {
            case 404, 410 -> ": it is not there";
            case 401, 403, 429, 451 -> ": it may be closed, or closed to programs only";
            default -> "";
        };
    }
}
