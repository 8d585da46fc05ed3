package gloss.serve;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import gloss.desk.NoteChange;
import gloss.desk.NoteChoices;
import gloss.desk.NoteEditor;
import gloss.desk.NoteReport;
import gloss.desk.NoteRequest;
import gloss.diagnostic.Code;
import gloss.diagnostic.Diagnostic;
import gloss.model.Address;
import gloss.pipeline.OpenSite;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Writes notes for somebody who reads the article in a browser on this machine. Only a page of this server can ask for it: it
 * says from where it comes, and gives back the token of this run, which no page of another site can read.
 */
final class NoteEndpoint {

    /** The way to it, below which each action has its name. */
    static final String PATH = "notes/";

    private static final int LONGEST = 32 * 1024;
    private static final int MOST_DISCARDED = 1024 * 1024;
    private static final int TOKEN_BYTES = 16;

    private final ServeRequest request;
    private final String token = token();
    private Optional<OpenSite> open = Optional.empty();
    private Optional<byte[]> trial = Optional.empty();

    /**
     * What is asked for.
     *
     * @param seen all of the note as its editor has seen it; empty for a new one
     */
    record Form(String seen, NoteRequest note) {}

    /** A note that is there. */
    record Existing(String seen, String article, String id) {}

    NoteEndpoint(ServeRequest request) {
        this.request = request;
    }

    private static String token() {
        byte[] bytes = new byte[TOKEN_BYTES];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    Reply reply(HttpExchange exchange, String action) throws IOException {
        Headers headers = exchange.getRequestHeaders();
        boolean isQuestion = action.equals("choices") || action.equals("trial");
        String method = isQuestion ? "GET" : "POST";
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        if (!Hosts.isNear(exchange) || !Hosts.isOwnPage(headers)) {
            return Reply.text(403, "Notes are written on pages of this server, and on this machine.");
        } else if (!exchange.getRequestMethod().equals(method)) {
            exchange.getResponseHeaders().set("Allow", method);
            return Reply.text(405, "Only " + method + " is answered here.");
        } else if (isQuestion) {
            return question(action);
        } else if (!headers.containsKey("Origin") || !token.equals(headers.getFirst("Gloss-Token"))) {
            return Reply.text(403, "Gloss was started anew; reload the page.");
        } else if (!MediaType.JSON.equals(headers.getFirst("Content-Type"))) {
            return Reply.text(415, "Only application/json is read.");
        }
        byte[] body = exchange.getRequestBody().readNBytes(LONGEST + 1);
        if (body.length > LONGEST) {
            // A browser that is cut off while it sends does not read the answer.
            exchange.getRequestBody().readNBytes(MOST_DISCARDED);
            return Reply.text(413, "A note is shorter than that.");
        }
        return act(action, body).orElseGet(() -> Reply.text(400, "This is not what a form of Gloss sends."));
    }

    private synchronized Reply question(String action) {
        if (action.equals("choices")) {
            return json(200, Map.of("token", token, "choices", NoteChoices.of(site())));
        }
        return trial.map(page -> Reply.bytes(200, MediaType.HTML, "", page))
                .orElseGet(() -> Reply.text(404, "Nothing was tried, or it cannot be shown."));
    }

    /** One at a time: each looks at the site as the one before has left it. Absent if the body is not what it takes. */
    private synchronized Optional<Reply> act(String action, byte[] body) {
        return switch (action) {
            case "read" -> Messages.read(body, Existing.class).map(this::read);
            case "try" -> Messages.read(body, Form.class).map(this::tried);
            case "write" -> Messages.read(body, Form.class).map(form -> write(change(form)));
            case "delete" ->
                Messages.read(body, Existing.class)
                        .map(name -> write(NoteChange.delete(site(), name.seen(), name.article(), name.id())));
            default -> Optional.of(Reply.text(404, "There is nothing at this address."));
        };
    }

    /** The site as it lies on disk now. */
    private OpenSite site() {
        OpenSite now = open.map(OpenSite::again).orElseGet(() -> OpenSite.read(request.site(), request.withDrafts()));
        open = Optional.of(now);
        return now;
    }

    private Reply read(Existing name) {
        return new NoteEditor(site(), name.article(), name.id())
                .seen()
                .map(seen -> json(200, new Form(seen.text(), seen.request())))
                .orElseGet(() -> answer(409, "", List.of("this note is not there any more")));
    }

    private NoteChange change(Form form) {
        return form.seen().isEmpty()
                ? NoteChange.add(site(), form.note())
                : NoteChange.replace(site(), form.seen(), form.note());
    }

    /** Says what is wrong with a note, and keeps the page as it would be with it. */
    private Reply tried(Form form) {
        NoteChange change = change(form);
        trial = change.site()
                .flatMap(tried ->
                        tried.page(Address.page("articles/" + form.note().article() + ".html")));
        return answer(200, change.report().id(), problems(change.report()));
    }

    /** A note with an error would keep the page from being shown, while who can mend it looks at the form. */
    private static Reply write(NoteChange change) {
        boolean isSound = change.report().left().stream().noneMatch(Diagnostic::isError);
        NoteReport report = isSound ? change.write() : change.report();
        return answer(isSound && !report.isRefused() ? 200 : 409, report.id(), problems(report));
    }

    private static List<String> problems(NoteReport report) {
        return Stream.of(
                        Stream.of(report.refusal()).filter(refusal -> !refusal.isEmpty()),
                        report.candidates().stream(),
                        report.left().stream().map(d -> d.message() + "; " + remedy(d)))
                .flatMap(problems -> problems)
                .toList();
    }

    /** What to do in the form, where no fields are written as in the file. */
    private static String remedy(Diagnostic diagnostic) {
        return diagnostic.code() == Code.NOTE_WITHOUT_BASIS
                ? "choose its sources, or its quotation, or how it is known"
                : diagnostic.remedy();
    }

    private static Reply answer(int status, String id, List<String> problems) {
        return json(status, Map.of("id", id, "problems", problems));
    }

    private static Reply json(int status, Object value) {
        return Reply.bytes(status, MediaType.JSON, "", Messages.of(value).getBytes(StandardCharsets.UTF_8));
    }
}
