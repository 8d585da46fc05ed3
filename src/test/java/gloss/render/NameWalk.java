package gloss.render;

import gloss.work.Memo;
import io.pebbletemplates.pebble.node.ArgumentsNode;
import io.pebbletemplates.pebble.node.AutoEscapeNode;
import io.pebbletemplates.pebble.node.BlockNode;
import io.pebbletemplates.pebble.node.BodyNode;
import io.pebbletemplates.pebble.node.ExtendsNode;
import io.pebbletemplates.pebble.node.ForNode;
import io.pebbletemplates.pebble.node.IfNode;
import io.pebbletemplates.pebble.node.IncludeNode;
import io.pebbletemplates.pebble.node.MacroNode;
import io.pebbletemplates.pebble.node.NamedArgumentNode;
import io.pebbletemplates.pebble.node.Node;
import io.pebbletemplates.pebble.node.PrintNode;
import io.pebbletemplates.pebble.node.RootNode;
import io.pebbletemplates.pebble.node.SetNode;
import io.pebbletemplates.pebble.node.TextNode;
import io.pebbletemplates.pebble.node.expression.Expression;
import io.pebbletemplates.pebble.node.expression.LiteralStringExpression;
import io.pebbletemplates.pebble.node.expression.MapExpression;
import java.lang.reflect.Field;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * Goes through a template as Pebble has read it, with all that it extends and includes, and follows each name through the
 * types of the records: no branch is left out, because nothing is filled in. What it does not know it refuses, so that
 * nobody believes it was looked at.
 */
final class NameWalk {

    private final Templates templates;
    private final Set<String> faults = new TreeSet<>();
    private final Set<String> seen = new TreeSet<>();

    NameWalk(Theme theme) {
        this.templates = Templates.of(theme, new Memo());
    }

    /** Walks the template of a kind of page. */
    NameWalk page(Class<? extends PageView> view) {
        Map<String, Type> names = new HashMap<>(components(PageView.Shared.class));
        names.putAll(components(view));
        template(PageView.template(view), names);
        return this;
    }

    /** What is wrong, with template and line: {@code about.peb:3: no frame.publischer}. */
    Set<String> faults() {
        return faults;
    }

    /** The templates that were walked. */
    Set<String> seen() {
        return seen;
    }

    static Map<String, Type> components(Class<?> record) {
        Map<String, Type> components = new HashMap<>();
        for (RecordComponent component : record.getRecordComponents()) {
            components.put(component.getName(), component.getGenericType());
        }
        return components;
    }

    private void template(String name, Map<String, Type> names) {
        seen.add(name);
        node(templates.compiled(name).getRootNode(), name, names);
    }

    private void node(Node node, String file, Map<String, Type> names) {
        NameTypes types = new NameTypes(names, (line, fault) -> faults.add(file + ":" + line + ": " + fault));
        if (node instanceof RootNode root) {
            node(root.getBody(), file, names);
        } else if (node instanceof BodyNode body) {
            body.getChildren().forEach(child -> node(child, file, names));
        } else if (node instanceof BlockNode block) {
            node(block.getBody(), file, names);
        } else if (node instanceof AutoEscapeNode escaped) {
            node(escaped.getBody(), file, names);
        } else if (node instanceof PrintNode print) {
            types.printed(print);
        } else if (node instanceof SetNode set) {
            names.put(set.getName(), types.of(set.getValue()));
        } else if (node instanceof IfNode choice) {
            choice.getConditionsWithBodies().forEach(branch -> {
                types.asked(branch.getLeft());
                node(branch.getRight(), file, names);
            });
            orElse(choice.getElseBody(), file, names);
        } else if (node instanceof ForNode loop) {
            Map<String, Type> inside = new HashMap<>(names);
            inside.put(loop.getIterationVariable(), types.element(loop.getIterable()));
            inside.put("loop", ForNode.LoopVariables.class);
            node(loop.getBody(), file, inside);
            orElse(loop.getElseBody(), file, names);
        } else if (node instanceof ExtendsNode parent) {
            template(literal(parent.getParentExpression()), names);
        } else if (node instanceof IncludeNode include) {
            Map<String, Type> inside = new HashMap<>(names);
            with(include).forEach((key, value) -> inside.put(literal(key), types.of(value)));
            template(literal(include.getIncludeExpression()), inside);
        } else if (node instanceof MacroNode macro) {
            node(macro.getBody(), file, arguments(macro.getArgs(), types));
        } else if (!(node instanceof TextNode)) {
            throw new IllegalStateException("not walked: " + node.getClass());
        }
    }

    private void orElse(BodyNode body, String file, Map<String, Type> names) {
        if (body != null) {
            node(body, file, names);
        }
    }

    /** A macro knows its arguments alone, and whoever calls it gives them. */
    private static Map<String, Type> arguments(ArgumentsNode given, NameTypes types) {
        Map<String, Type> arguments = new HashMap<>();
        List<NamedArgumentNode> named = new ArrayList<>(Objects.requireNonNullElse(given.getNamedArgs(), List.of()));
        for (NamedArgumentNode argument : named) {
            types.of(argument);
            arguments.put(argument.getName(), NameTypes.UNKNOWN);
        }
        return arguments;
    }

    /** A name that is computed cannot be followed. */
    private static String literal(Expression<?> name) {
        if (name instanceof LiteralStringExpression text) {
            return text.getValue();
        }
        throw new IllegalStateException("not walked: a name that is computed, line " + name.getLineNumber());
    }

    /** Pebble tells nobody what is passed to a template that is included. */
    private static Map<Expression<?>, Expression<?>> with(IncludeNode include) {
        try {
            Field field = IncludeNode.class.getDeclaredField("mapExpression");
            field.setAccessible(true);
            MapExpression map = (MapExpression) field.get(include);
            return map == null ? Map.of() : map.getEntries();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
