package gloss.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Tests that need Chromium: they take it as a parameter. There is one for all of them, because starting it takes longer than
 * most of them; what a test opens in it is closed after the test.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("browser")
@ExtendWith(InBrowser.OneForAll.class)
public @interface InBrowser {

    /** Starts the browser for the first test that wants it, and closes it after the last. */
    final class OneForAll implements ParameterResolver, AfterEachCallback {

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == Chromium.class;
        }

        @Override
        public Chromium resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return chromium(context);
        }

        @Override
        public void afterEach(ExtensionContext context) {
            chromium(context).closePages();
        }

        private static Chromium chromium(ExtensionContext context) {
            return context.getRoot()
                    .getStore(Namespace.create(InBrowser.class))
                    .getOrComputeIfAbsent(Chromium.class, key -> new Chromium(), Chromium.class);
        }
    }
}
