package gloss.render;

import io.pebbletemplates.pebble.extension.escaper.SafeString;
import io.pebbletemplates.pebble.node.ArgumentsNode;
import io.pebbletemplates.pebble.node.ForNode;
import io.pebbletemplates.pebble.node.NamedArgumentNode;
import io.pebbletemplates.pebble.node.PositionalArgumentNode;
import io.pebbletemplates.pebble.node.PrintNode;
import io.pebbletemplates.pebble.node.TestInvocationExpression;
import io.pebbletemplates.pebble.node.expression.ArrayExpression;
import io.pebbletemplates.pebble.node.expression.BinaryExpression;
import io.pebbletemplates.pebble.node.expression.BlockFunctionExpression;
import io.pebbletemplates.pebble.node.expression.ContextVariableExpression;
import io.pebbletemplates.pebble.node.expression.Expression;
import io.pebbletemplates.pebble.node.expression.FilterExpression;
import io.pebbletemplates.pebble.node.expression.FilterInvocationExpression;
import io.pebbletemplates.pebble.node.expression.FunctionOrMacroInvocationExpression;
import io.pebbletemplates.pebble.node.expression.GetAttributeExpression;
import io.pebbletemplates.pebble.node.expression.LiteralBooleanExpression;
import io.pebbletemplates.pebble.node.expression.LiteralLongExpression;
import io.pebbletemplates.pebble.node.expression.LiteralStringExpression;
import io.pebbletemplates.pebble.node.expression.MapExpression;
import io.pebbletemplates.pebble.node.expression.ParentFunctionExpression;
import io.pebbletemplates.pebble.node.expression.UnaryExpression;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;

/** The Java types of the expressions of a template, by those of the names that it knows. */
final class NameTypes {

    /** Of what nobody can tell before it is filled in; nothing is said of its parts. */
    static final Type UNKNOWN = Object.class;

    private static final Set<String> OF_LOOP = Set.of("first", "last", "length", "index", "revindex");

    private final Map<String, Type> names;
    private final BiConsumer<Integer, String> faults;

    /** {@code faults} takes the line and what is wrong in it. */
    NameTypes(Map<String, Type> names, BiConsumer<Integer, String> faults) {
        this.names = names;
        this.faults = faults;
    }

    Type of(Expression<?> expression) {
        if (expression instanceof ContextVariableExpression variable) {
            return variable(variable);
        }
        if (expression instanceof GetAttributeExpression attribute) {
            return attribute(attribute);
        }
        if (expression instanceof FilterExpression filter) {
            return filtered(filter);
        }
        if (expression instanceof BinaryExpression<?> both) {
            of(both.getLeftExpression());
            of(both.getRightExpression());
        } else if (expression instanceof UnaryExpression one) {
            of(one.getChildExpression());
        } else if (expression instanceof ArrayExpression array) {
            array.getValues().forEach(this::of);
        } else if (expression instanceof MapExpression map) {
            map.getEntries().values().forEach(this::of);
        } else if (expression instanceof FunctionOrMacroInvocationExpression call) {
            of(call.getArguments());
        } else if (expression instanceof FilterInvocationExpression call) {
            of(call.getArgs());
        } else if (expression instanceof TestInvocationExpression call) {
            of(call.getArgs());
        } else if (!(expression instanceof LiteralStringExpression
                || expression instanceof LiteralLongExpression
                || expression instanceof LiteralBooleanExpression
                || expression instanceof BlockFunctionExpression
                || expression instanceof ParentFunctionExpression)) {
            throw new IllegalStateException("not walked: " + expression.getClass());
        }
        return UNKNOWN;
    }

    private void of(ArgumentsNode arguments) {
        if (arguments != null) {
            Objects.requireNonNullElse(arguments.getNamedArgs(), List.<NamedArgumentNode>of())
                    .forEach(this::of);
            Objects.requireNonNullElse(arguments.getPositionalArgs(), List.<PositionalArgumentNode>of())
                    .forEach(argument -> of(argument.getValueExpression()));
        }
    }

    void of(NamedArgumentNode argument) {
        if (argument.getValueExpression() != null) {
            of(argument.getValueExpression());
        }
    }

    private Type variable(ContextVariableExpression variable) {
        if (!names.containsKey(variable.getName())) {
            faults.accept(variable.getLineNumber(), "no " + variable.getName());
        }
        return names.getOrDefault(variable.getName(), UNKNOWN);
    }

    private Type attribute(GetAttributeExpression attribute) {
        Type owner = of(attribute.getNode());
        if (!(attribute.getAttributeNameExpression() instanceof LiteralStringExpression literal)) {
            of(attribute.getAttributeNameExpression());
            return isList(owner) ? element(owner) : UNKNOWN;
        }
        String name = literal.getValue();
        if (owner == UNKNOWN || (owner == ForNode.LoopVariables.class && OF_LOOP.contains(name))) {
            return UNKNOWN;
        }
        if (owner instanceof Class<?> type && type.isRecord()) {
            Map<String, Type> components = NameWalk.components(type);
            if (components.containsKey(name)) {
                return components.get(name);
            }
        }
        faults.accept(attribute.getLineNumber(), "no " + written(attribute.getNode()) + "." + name);
        return UNKNOWN;
    }

    private static String written(Expression<?> expression) {
        if (expression instanceof ContextVariableExpression variable) {
            return variable.getName();
        }
        return expression instanceof GetAttributeExpression attribute
                        && attribute.getAttributeNameExpression() instanceof LiteralStringExpression name
                ? written(attribute.getNode()) + "." + name.getValue()
                : "…";
    }

    private Type filtered(FilterExpression filter) {
        Type given = of(filter.getLeftExpression());
        of(filter.getRightExpression());
        String name = ((FilterInvocationExpression) filter.getRightExpression()).getFilterName();
        return switch (name) {
            case "first", "last" -> isList(given) ? element(given) : UNKNOWN;
            case "slice", "sort", "reverse", "escape" -> given;
            default -> UNKNOWN;
        };
    }

    /** What a loop goes through, one by one. */
    Type element(Expression<?> list) {
        Type type = of(list);
        if (type != UNKNOWN && !isList(type)) {
            faults.accept(list.getLineNumber(), "no list: " + written(list));
        }
        return isList(type) ? element(type) : UNKNOWN;
    }

    private static boolean isList(Type type) {
        return type instanceof ParameterizedType generic && generic.getRawType() == List.class;
    }

    private static Type element(Type list) {
        return ((ParameterizedType) list).getActualTypeArguments()[0];
    }

    /** What is printed must be a text or a number: of a record nobody wants to read what Java says of it. */
    void printed(PrintNode print) {
        Type type = of(print.getExpression());
        if (type != UNKNOWN && type != SafeString.class && !isPlain(type)) {
            faults.accept(print.getLineNumber(), "cannot be printed");
        }
    }

    /** Pebble can decide by a text, a number, a yes or a no; it stops at anything else. */
    void asked(Expression<?> expression) {
        Type type = of(expression);
        if (type != UNKNOWN && !isPlain(type)) {
            faults.accept(expression.getLineNumber(), "cannot be asked: " + written(expression));
        }
    }

    private static boolean isPlain(Type type) {
        return type == String.class || (type instanceof Class<?> plain && plain.isPrimitive());
    }
}
