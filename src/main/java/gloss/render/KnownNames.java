package gloss.render;

import io.pebbletemplates.pebble.attributes.AttributeResolver;
import io.pebbletemplates.pebble.attributes.ResolvedAttribute;
import io.pebbletemplates.pebble.error.AttributeNotFoundException;
import io.pebbletemplates.pebble.extension.AbstractExtension;
import io.pebbletemplates.pebble.extension.escaper.SafeString;
import io.pebbletemplates.pebble.node.ArgumentsNode;
import io.pebbletemplates.pebble.template.EvaluationContextImpl;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Stops at {@code frame.publischer} and keeps what a frame has. Pebble asks this first, and finds the value itself; of a
 * name that is not there it says no more than the Java class that lacks it.
 */
final class KnownNames extends AbstractExtension implements AttributeResolver {

    private static final String NO_PARTS = "print it as it is: it has no parts";
    private static final String LIST = "`{% for … in … %}` goes through a list, and `| length` counts what is in it";

    /** A name that the thing before its dot does not have, those that it has, and what to do if it has none. */
    static final class UnknownName extends AttributeNotFoundException {

        private static final long serialVersionUID = 1;

        private final transient Set<String> names;
        private final String otherwise;

        UnknownName(String name, Set<String> names, String otherwise, String template, int line) {
            super(null, "there is no `" + name + "`", name, line, template);
            this.names = names;
            this.otherwise = otherwise;
        }

        Set<String> names() {
            return names;
        }

        String otherwise() {
            return otherwise;
        }
    }

    @Override
    public List<AttributeResolver> getAttributeResolver() {
        return List.of(this);
    }

    @Override
    @SuppressWarnings("NullAway") // Pebble's way to leave it to the next.
    public ResolvedAttribute resolve(
            @Nullable Object thing,
            @Nullable Object attribute,
            Object @Nullable [] arguments,
            @Nullable ArgumentsNode argumentsNode,
            EvaluationContextImpl context,
            String template,
            int line) {
        String name = String.valueOf(attribute);
        if (thing instanceof Record record) {
            Set<String> names = Components.names(record.getClass());
            if (!names.contains(name)) {
                throw new UnknownName(name, names, NO_PARTS, template, line);
            }
        } else if (thing instanceof Collection && !(attribute instanceof Number)) {
            throw new UnknownName(name, Set.of(), LIST, template, line);
        } else if (thing instanceof String
                || thing instanceof SafeString
                || thing instanceof Number
                || thing instanceof Boolean) {
            throw new UnknownName(name, Set.of(), NO_PARTS, template, line);
        }
        return null;
    }
}
