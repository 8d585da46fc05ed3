package gloss.render;

import gloss.diagnostic.Code;
import gloss.diagnostic.Diagnostic;
import gloss.diagnostic.Location;
import gloss.diagnostic.Nearest;
import gloss.memo.Memo;
import io.pebbletemplates.pebble.PebbleEngine;
import io.pebbletemplates.pebble.error.LoaderException;
import io.pebbletemplates.pebble.error.PebbleException;
import io.pebbletemplates.pebble.extension.core.DisallowExtensionCustomizerBuilder;
import io.pebbletemplates.pebble.loader.Loader;
import io.pebbletemplates.pebble.node.ForNode;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Pebble, kept short: a template sees the components of view records and nothing else of Java, everything is escaped but
 * prose, a misspelt name is an error, and no template can be read that is not in the theme.
 */
final class Templates {

    private static final Pattern UNKNOWN = Pattern.compile("Root attribute \\[(.*?)] does not exist.*");

    private final PebbleEngine engine;

    private record Key(Map<String, String> templates) {}

    /** The templates of a theme, which are only compiled anew if one of them is another. */
    static Templates of(Theme theme, Memo memo) {
        return memo.of(new Key(theme.templates()), Templates.class, () -> new Templates(theme));
    }

    private Templates(Theme theme) {
        this.engine = new PebbleEngine.Builder()
                .loader(new ThemeLoader(theme.templates()))
                .defaultLocale(Locale.ROOT)
                .strictVariables(true)
                .newLineTrimming(true)
                .maxRenderedSize(64 * 1024 * 1024)
                .methodAccessValidator(Templates::isVisible)
                .registerExtensionCustomizer(new DisallowExtensionCustomizerBuilder()
                        .disallowedFilterKeys(List.of("raw"))
                        .disallowedTokenParserTags(List.of("autoescape", "cache", "parallel"))
                        .disallowedFunctionKeys(List.of("range"))
                        .build())
                .build();
    }

    /** A page from a template and its view, which the template sees by the names of its map. */
    String render(String template, Map<String, Object> view) {
        StringWriter page = new StringWriter();
        try {
            engine.getTemplate(template).evaluate(page, view);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return page.toString();
    }

    /** Pebble wraps the exception that says what is wrong in others that do not; the innermost speaks. */
    static Diagnostic fault(String template, PebbleException e, Set<String> given) {
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

    /** Components of records, and what Pebble itself tells of a loop: {@code loop.index}. */
    private static boolean isVisible(Object object, Method method) {
        boolean ofLoop = method.getDeclaringClass().getEnclosingClass() == ForNode.class;
        return ofLoop
                || (object instanceof Record
                        && Arrays.stream(object.getClass().getRecordComponents())
                                .anyMatch(component -> component.getAccessor().equals(method)));
    }

    /** Looks a template up by its name; there is no path to climb. */
    private record ThemeLoader(Map<String, String> templates) implements Loader<String> {
        @Override
        public Reader getReader(String name) {
            String text = templates.get(name);
            if (text == null) {
                throw new LoaderException(null, "there is no template `" + name + "`");
            }
            return new StringReader(text);
        }

        @Override
        public void setCharset(String charset) {
            // The theme is text already.
        }

        @Override
        public void setPrefix(String prefix) {
            // Names are whole.
        }

        @Override
        public void setSuffix(String suffix) {
            // Names are whole.
        }

        @Override
        public String resolveRelativePath(String relativePath, String anchorPath) {
            return relativePath;
        }

        @Override
        public String createCacheKey(String templateName) {
            return templateName;
        }

        @Override
        public boolean resourceExists(String templateName) {
            return templates.containsKey(templateName);
        }
    }
}
