package gloss.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/** What the API of Hypothesis gives for a page: {@code {"rows": [{"text": …, "tags": […], "user": …, "target": […]}]}}. */
public final class HypothesisExport {

    private HypothesisExport() {}

    /**
     * One annotation; what the export does not have is empty.
     *
     * @param text its Markdown
     * @param exact the words that it is on
     */
    public record Remark(String text, List<String> tags, String user, String exact, String prefix, String suffix) {}

    /** The rows of an export; absent if it is none. */
    public static Optional<List<Remark>> read(String json) {
        try {
            Object root = JsonTree.read(json);
            Object rows = root instanceof Map<?, ?> map ? map.get("rows") : root;
            return rows instanceof List<?> list
                    ? Optional.of(list.stream().map(HypothesisExport::row).toList())
                    : Optional.empty();
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    private static Remark row(Object row) {
        List<String> tags = new ArrayList<>();
        list(member(row, "tags")).forEach(tag -> tags.add(String.valueOf(tag)));
        for (Object target : list(member(row, "target"))) {
            for (Object selector : list(member(target, "selector"))) {
                if (text(selector, "type").equals("TextQuoteSelector")) {
                    return new Remark(
                            text(row, "text"),
                            tags,
                            text(row, "user"),
                            text(selector, "exact"),
                            text(selector, "prefix"),
                            text(selector, "suffix"));
                }
            }
        }
        return new Remark(text(row, "text"), tags, text(row, "user"), "", "", "");
    }

    private static @Nullable Object member(@Nullable Object of, String name) {
        return of instanceof Map<?, ?> map ? map.get(name) : null;
    }

    private static String text(@Nullable Object of, String name) {
        return member(of, name) instanceof String text ? text : "";
    }

    private static List<?> list(@Nullable Object value) {
        return value instanceof List<?> list ? list : List.of();
    }
}
