package gloss.render;

import gloss.work.Memo;
import io.pebbletemplates.pebble.PebbleEngine;
import io.pebbletemplates.pebble.error.LoaderException;
import io.pebbletemplates.pebble.error.PebbleException;
import io.pebbletemplates.pebble.extension.core.DisallowExtensionCustomizerBuilder;
import io.pebbletemplates.pebble.loader.Loader;
import io.pebbletemplates.pebble.node.ForNode;
import io.pebbletemplates.pebble.template.EvaluationContextImpl;
import io.pebbletemplates.pebble.template.GlobalContext;
import io.pebbletemplates.pebble.template.PebbleTemplateImpl;
import io.pebbletemplates.pebble.template.ScopeChain;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Pebble, kept short: a template sees the components of view records and nothing else of Java, everything is escaped but
 * prose, a misspelt name is an error, and no template can be read that is not in the theme.
 */
final class Templates {

    private final Theme theme;
    private final PebbleEngine engine;

    private record Key(Map<String, String> templates) {}

    /** The templates of a theme, which are only compiled anew if one of them is another. */
    static Templates of(Theme theme, Memo memo) {
        return memo.of(new Key(theme.templates()), Templates.class, () -> new Templates(theme));
    }

    private Templates(Theme theme) {
        this.theme = theme;
        this.engine = new PebbleEngine.Builder()
                .loader(new ThemeLoader(theme.templates()))
                .defaultLocale(Locale.ROOT)
                .strictVariables(true)
                .newLineTrimming(true)
                .maxRenderedSize(64 * 1024 * 1024)
                .extension(new KnownNames())
                .methodAccessValidator(Templates::isVisible)
                .registerExtensionCustomizer(new DisallowExtensionCustomizerBuilder()
                        .disallowedFilterKeys(List.of("raw"))
                        .disallowedTokenParserTags(List.of("autoescape", "cache", "parallel"))
                        .disallowedFunctionKeys(List.of("range"))
                        .build())
                .build();
    }

    /**
     * What came of a template.
     *
     * @param text the page, or what there was of it until the fault
     * @param fault what is wrong with the template, or with another that it uses
     */
    record Filled(String text, Optional<TemplateFault> fault) {}

    /** A page from a template and records, whose components it sees by their names. */
    Filled fill(String template, Record... given) {
        PageWriter page = new PageWriter(engine.getMaxRenderedSize());
        ScopeChain scopes = new ScopeChain();
        try {
            evaluate(compiled(template), scopes, Components.of(given), page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (PebbleException e) {
            return new Filled(
                    page.toString(), Optional.of(TemplateFault.of(template, e, theme.templates(), names(scopes))));
        } catch (RuntimeException e) {
            // Some filters of Pebble do not check what they are given: `{{ "" | first }}`.
            PebbleException wrapped = new PebbleException(
                    e, "a filter or a function is given what it cannot take: " + e.getMessage(), null, template);
            return new Filled(
                    page.toString(), Optional.of(TemplateFault.of(template, wrapped, theme.templates(), Set.of())));
        }
        return new Filled(page.toString(), Optional.empty());
    }

    /**
     * A template as Pebble has read it.
     *
     * @throws PebbleException if it cannot be read
     */
    PebbleTemplateImpl compiled(String template) {
        return (PebbleTemplateImpl) engine.getTemplate(template);
    }

    /** Does as Pebble's own method of that name, but leaves the scopes to whoever asks what a template knew at last. */
    private void evaluate(PebbleTemplateImpl template, ScopeChain scopes, Map<String, Object> given, Writer page)
            throws IOException {
        Map<String, Object> own = new HashMap<>();
        own.put("locale", engine.getDefaultLocale());
        own.put("template", template);
        own.put("_context", new GlobalContext(scopes));
        scopes.pushScope(own);
        scopes.pushScope(given);
        EvaluationContextImpl context = new EvaluationContextImpl(
                template,
                engine.isStrictVariables(),
                engine.getDefaultLocale(),
                engine.getMaxRenderedSize(),
                engine.getExtensionRegistry(),
                engine.getTagCache(),
                engine.getExecutorService(),
                new ArrayList<>(),
                new HashMap<>(),
                scopes,
                null,
                engine.getEvaluationOptions());
        template.getRootNode().render(template, page, context);
        for (PebbleTemplateImpl parent = context.getHierarchy().getParent();
                parent != null;
                parent = context.getHierarchy().getParent()) {
            context.getHierarchy().ascend();
            parent.getRootNode().render(parent, page, context);
        }
    }

    /** What stands for something where a template stopped. */
    private static Set<String> names(ScopeChain scopes) {
        Set<String> names = new TreeSet<>();
        scopes.getGlobalScopes().forEach(scope -> names.addAll(scope.getKeys()));
        names.removeAll(List.of("locale", "template", "_context"));
        // A macro knows its arguments alone.
        names.removeIf(name -> !scopes.containsKey(name));
        return names;
    }

    /** Components of records, and what Pebble itself tells of a loop: {@code loop.index}. */
    private static boolean isVisible(Object object, Method method) {
        boolean ofLoop = method.getDeclaringClass().getEnclosingClass() == ForNode.class;
        return ofLoop || (object instanceof Record record && Components.has(record, method));
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
