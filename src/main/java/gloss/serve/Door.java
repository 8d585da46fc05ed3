package gloss.serve;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import gloss.render.Policy;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.Set;

/** Lets requests in that are meant for this server and come from where they may, and answers each of them. */
final class Door implements HttpHandler {

    private static final String OWN = "_gloss/";
    private static final String NOTES = OWN + NoteEndpoint.PATH;
    private static final Set<String> FILES = Set.of(
            "reload.js",
            "reload.css",
            "annotate.js",
            "note-form.js",
            "note-picker.js",
            "note-server.js",
            "annotate.css");

    private final Hosts hosts;
    private final Editions editions;
    private final EventStream events;
    private final NoteEndpoint notes;

    Door(Hosts hosts, Editions editions, EventStream events, NoteEndpoint notes) {
        this.hosts = hosts;
        this.editions = editions;
        this.events = events;
        this.notes = notes;
    }

    @Override
    public void handle(HttpExchange exchange) {
        try {
            protect(exchange.getResponseHeaders());
            answer(exchange);
        } catch (IOException gone) {
            // The browser has left, or the file has: there is nobody to tell.
            exchange.close();
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        Optional<Reply> reply;
        try {
            reply = reply(exchange);
        } catch (RuntimeException failure) {
            editions.failed(failure);
            reply = Optional.of(Pages.failed());
        }
        if (reply.isPresent()) {
            reply.get().send(exchange);
            exchange.close();
        }
    }

    private static void protect(Headers headers) {
        headers.set("Content-Security-Policy", Policy.inPreview());
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Referrer-Policy", "strict-origin-when-cross-origin");
        headers.set("Cross-Origin-Opener-Policy", "same-origin");
        headers.set("Cross-Origin-Resource-Policy", "same-origin");
        headers.set("Cache-Control", "no-cache");
    }

    /** The answer; absent if it goes on for as long as the page is open. */
    private Optional<Reply> reply(HttpExchange exchange) throws IOException {
        Headers headers = exchange.getRequestHeaders();
        Optional<Integer> refusal = hosts.refusal(headers);
        if (refusal.isPresent()) {
            return Optional.of(Reply.text(refusal.get(), "This server is not called by that name."));
        }
        String method = exchange.getRequestMethod();
        Optional<String> path = RequestPath.of(exchange.getRequestURI());
        if (path.filter(p -> p.startsWith(NOTES)).isPresent()) {
            return Optional.of(notes.reply(exchange, path.get().substring(NOTES.length())));
        } else if (!method.equals("GET") && !method.equals("HEAD")) {
            exchange.getResponseHeaders().set("Allow", "GET, HEAD");
            return Optional.of(Reply.text(405, "Only GET and HEAD are answered."));
        } else if (path.isEmpty()) {
            return Optional.of(Reply.text(400, "This is no address of a page."));
        } else if (path.get().equals(OWN + "events")) {
            return events(exchange);
        } else if (path.get().startsWith(OWN)) {
            return Optional.of(own(path.get().substring(OWN.length())));
        }
        return Optional.of(Pages.reply(editions.shown().edition(), path.get(), Hosts.isNear(exchange)));
    }

    private Optional<Reply> events(HttpExchange exchange) throws IOException {
        if (!Hosts.isOwnPage(exchange.getRequestHeaders())) {
            return Optional.of(Reply.text(403, "Only pages of this server may listen."));
        } else if (exchange.getRequestMethod().equals("HEAD")) {
            exchange.getResponseHeaders().set("Allow", "GET");
            return Optional.of(Reply.text(405, "Only GET is answered here."));
        } else if (!events.admit(exchange, editions)) {
            return Optional.of(Reply.text(503, "Too many pages are listening."));
        }
        return Optional.empty();
    }

    /** The scripts and the styles of the server itself. */
    private static Reply own(String name) throws IOException {
        if (!FILES.contains(name)) {
            return Reply.text(404, "There is nothing at this address.");
        }
        try (InputStream in = Door.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("this Gloss was built without " + name);
            }
            byte[] bytes = in.readAllBytes();
            return Reply.bytes(200, MediaType.of(name), LivePage.tag(bytes), bytes);
        }
    }
}
