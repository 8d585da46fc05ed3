package gloss.serve;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.net.InetAddress;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which names a browser may know this server by. A page of another site can give its own name the address of this machine
 * (DNS rebinding) and would then be let in; it cannot make the browser call the server by a number or by {@code localhost}.
 */
final class Hosts {

    private static final Pattern HOST = Pattern.compile("(\\[[0-9A-Fa-f:.]+]|[A-Za-z0-9.-]+)(?::[0-9]{1,5})?");
    private static final Pattern OWN =
            Pattern.compile("\\[.*]|[0-9]{1,3}(?:\\.[0-9]{1,3}){3}|(?:[a-z0-9-]+\\.)*localhost");

    private final String named;

    /** {@code named} is the name by which the server was asked to listen, which is allowed too. */
    Hosts(String named) {
        this.named = named.toLowerCase(Locale.ROOT);
    }

    /** The status with which to refuse a request for its host; absent if it is meant for this server. */
    Optional<Integer> refusal(Headers headers) {
        List<String> hosts = headers.getOrDefault("Host", List.of());
        if (hosts.size() != 1) {
            return Optional.of(400);
        }
        Matcher host = HOST.matcher(hosts.get(0));
        if (!host.matches()) {
            return Optional.of(400);
        }
        String name = host.group(1).toLowerCase(Locale.ROOT);
        return name.equals(named) || OWN.matcher(name).matches() ? Optional.empty() : Optional.of(403);
    }

    /** Whether a request comes from this machine. Others may read what is served, if the server is told to let them. */
    static boolean isNear(HttpExchange exchange) {
        return isNear(
                exchange.getRemoteAddress().getAddress(),
                exchange.getLocalAddress().getAddress());
    }

    static boolean isNear(InetAddress remote, InetAddress local) {
        return remote.isLoopbackAddress() || remote.equals(local);
    }

    /** Whether a request comes from a page of this server, or from no page at all. */
    static boolean isOwnPage(Headers headers) {
        List<String> origins = headers.getOrDefault("Origin", List.of());
        List<String> sites = headers.getOrDefault("Sec-Fetch-Site", List.of());
        String own = "http://" + headers.getFirst("Host");
        return origins.stream().allMatch(own::equals)
                && sites.stream().allMatch(site -> site.equals("same-origin") || site.equals("none"));
    }
}
