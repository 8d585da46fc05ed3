package gloss.render;

import gloss.diagnostic.Code;
import gloss.diagnostic.Diagnostic;
import gloss.diagnostic.Location;
import gloss.diagnostic.Nearest;
import io.pebbletemplates.pebble.error.PebbleException;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What is wrong with a template, as its author can mend it. */
final class TemplateFault {

    private static final Pattern UNKNOWN = Pattern.compile("Root attribute \\[(.*?)] does not exist.*");

    private TemplateFault() {}

    /** Pebble wraps the exception that says what is wrong in others that do not; the innermost speaks. */
    static Diagnostic of(String template, PebbleException e, Set<String> given) {
        PebbleException innermost = e;
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof PebbleException pebble && pebble.getLineNumber() != null) {
                innermost = pebble;
            }
        }
        String message = String.valueOf(innermost.getPebbleMessage());
        Matcher unknown = UNKNOWN.matcher(message);
        Integer line = innermost.getLineNumber();
        String file = innermost.getFileName() == null ? template : innermost.getFileName();
        return new Diagnostic(
                Code.TEMPLATE_FAULT,
                new Location("templates/" + file, line == null ? 1 : Math.max(1, line), 1),
                unknown.matches() ? "this template is given no `" + unknown.group(1) + "`" : message,
                unknown.matches()
                        ? Nearest.suggestion(
                                unknown.group(1), given, "it is given " + String.join(", ", new TreeSet<>(given)))
                        : "correct the template");
    }
}
