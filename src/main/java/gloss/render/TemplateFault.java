package gloss.render;

import gloss.diagnostic.Code;
import gloss.diagnostic.Diagnostic;
import gloss.diagnostic.Location;
import gloss.diagnostic.Nearest;
import io.pebbletemplates.pebble.error.PebbleException;
import io.pebbletemplates.pebble.error.RootAttributeNotFoundException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is wrong with a template, as its author can mend it.
 *
 * @param misspelt the name that it stopped at, if it was one
 */
record TemplateFault(Location location, String message, Optional<Misspelt> misspelt) {

    /**
     * A name that is not there.
     *
     * @param names those that there are
     * @param those what is said before them: {@code it is given}
     * @param otherwise what to do if there are none
     */
    record Misspelt(String name, Set<String> names, String those, String otherwise) {

        private Misspelt with(Optional<Misspelt> other) {
            Set<String> both = new TreeSet<>(names);
            other.ifPresent(there -> both.retainAll(there.names));
            return new Misspelt(name, both, those, otherwise);
        }

        private String remedy() {
            if (names.isEmpty()) {
                return otherwise;
            }
            String all = those + " " + String.join(", ", new TreeSet<>(names));
            return Nearest.to(name, names)
                    .map(nearest -> "did you mean `" + nearest + "`?\n" + all)
                    .orElse(all);
        }
    }

    private static final Pattern TAG = Pattern.compile("\\{[{%].*?[%}]}");

    /**
     * Pebble wraps the exception that says what is wrong in others that do not; the innermost speaks.
     *
     * @param template that of the page
     * @param texts the templates by name
     * @param given the names that stood for something where it stopped
     */
    static TemplateFault of(String template, PebbleException e, Map<String, String> texts, Set<String> given) {
        PebbleException innermost = e;
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof PebbleException pebble && pebble.getLineNumber() != null) {
                innermost = pebble;
            }
        }
        String file = innermost.getFileName() == null ? template : innermost.getFileName();
        int line = innermost.getLineNumber() == null ? 1 : Math.max(1, innermost.getLineNumber());
        Location begin = new Location("templates/" + file, line, 1);
        String message = String.valueOf(innermost.getPebbleMessage());
        String text =
                texts.getOrDefault(file, "").lines().skip(line - 1L).findFirst().orElse("");
        if (innermost instanceof KnownNames.UnknownName unknown) {
            return component(begin, text, unknown);
        }
        if (innermost instanceof RootAttributeNotFoundException unknown && message.startsWith("Root attribute")) {
            return variable(begin, text, unknown.getAttributeName(), given);
        }
        return new TemplateFault(begin, message, Optional.empty());
    }

    private static TemplateFault variable(Location begin, String line, String name, Set<String> given) {
        List<Place> places = places(line, "", name);
        return new TemplateFault(
                begin.right(places.isEmpty() ? 0 : places.get(0).before()),
                "this template is given no `" + name + "`",
                Optional.of(new Misspelt(name, given, "it is given", "a macro is given its arguments alone")));
    }

    private static TemplateFault component(Location begin, String line, KnownNames.UnknownName unknown) {
        String name = unknown.getAttributeName();
        List<Place> places = places(line, "(?:\\w+(?:\\[[^\\]]*])?\\.)+", name);
        // Pebble tells the line and no more: of two that lack the same name there, it cannot be said which it was.
        boolean isSure = places.stream().map(Place::owner).distinct().count() == 1;
        String owner = isSure ? places.get(0).owner() : "";
        String those = isSure ? "`" + owner + "` has" : "there are";
        return new TemplateFault(
                begin.right(isSure ? places.get(0).before() : 0),
                "there is no `" + (isSure ? owner + "." : "") + name + "`",
                Optional.of(new Misspelt(name, unknown.names(), those, unknown.otherwise())));
    }

    /** Where a name stands in a line, and how many code points stand before it. */
    private record Place(String owner, int before) {}

    private static List<Place> places(String line, String owner, String name) {
        Pattern pattern = Pattern.compile("(?<![\\w.])(" + owner + ")" + Pattern.quote(name) + "(?!\\w)");
        List<Place> places = new ArrayList<>();
        for (Matcher tag = TAG.matcher(line); tag.find(); ) {
            Matcher found = pattern.matcher(line).region(tag.start(), tag.end()).useTransparentBounds(true);
            while (found.find()) {
                places.add(new Place(found.group(1).replaceFirst("\\.$", ""), line.codePointCount(0, found.end(1))));
            }
        }
        return places;
    }

    /** Each fault once, however many pages meet it; there are the names that all of these pages have. */
    static List<Diagnostic> diagnostics(Collection<TemplateFault> faults) {
        Map<List<Object>, TemplateFault> once = new LinkedHashMap<>();
        faults.forEach(fault -> once.merge(List.of(fault.location(), fault.message()), fault, TemplateFault::with));
        return once.values().stream().map(TemplateFault::diagnostic).toList();
    }

    private TemplateFault with(TemplateFault other) {
        return new TemplateFault(location, message, misspelt.map(own -> own.with(other.misspelt)));
    }

    private Diagnostic diagnostic() {
        return new Diagnostic(
                Code.TEMPLATE_FAULT,
                location,
                message,
                misspelt.map(Misspelt::remedy).orElse("correct the template"));
    }
}
