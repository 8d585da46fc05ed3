package gloss.render;

import gloss.work.Memo;
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

/**
 * Pebble, kept short: a template sees the components of view records and nothing else of Java, everything is escaped but
 * prose, a misspelt name is an error, and no template can be read that is not in the theme.
 */
final class Templates {

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

    /**
     * A page from a template and its view, which the template sees by the names of its map.
     *
     * @throws PebbleException whatever is wrong with the template
     */
    String render(String template, Map<String, Object> view) {
        StringWriter page = new StringWriter();
        try {
            engine.getTemplate(template).evaluate(page, view);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (PebbleException e) {
            throw e;
        } catch (RuntimeException e) {
            // Some filters of Pebble do not check what they are given: `{{ "" | first }}`.
            throw new PebbleException(
                    e, "a filter or a function is given what it cannot take: " + e.getMessage(), null, template);
        }
        return page.toString();
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
