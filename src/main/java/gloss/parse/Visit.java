package gloss.parse;

import com.vladsch.flexmark.util.ast.Node;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * What a maker does with each kind of Flexmark's nodes; of a kind that it does not name it goes through what is inside. It is
 * made once for all makers of a class: Flexmark's own visitor is made again for each of them, and that takes longer than most
 * texts do.
 */
final class Visit<M> {

    private final Map<Class<?>, BiConsumer<M, Node>> kinds = new HashMap<>();

    <N extends Node> Visit<M> on(Class<N> kind, BiConsumer<M, N> make) {
        kinds.put(kind, (maker, node) -> make.accept(maker, kind.cast(node)));
        return this;
    }

    /** Goes through the nodes directly in another one. */
    void inside(M maker, Node parent) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            node(maker, node);
        }
    }

    void node(M maker, Node node) {
        BiConsumer<M, Node> make = kinds.get(node.getClass());
        if (make == null) {
            inside(maker, node);
        } else {
            make.accept(maker, node);
        }
    }
}
