package gloss.outputs;

import gloss.model.Address;
import gloss.model.Label;
import gloss.model.Slug;
import gloss.search.WordIndex;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** One thing that can be found, and its place. What is not said of it is empty. */
final class SearchEntry {

    /** The headings under which results are shown. What weighs more stands higher among what fits equally well. */
    enum Kind implements Label {
        ISSUES(12),
        ARTICLES(10),
        NOTES(14),
        QUOTATIONS(12),
        PEOPLE(14),
        COMMITMENTS(10),
        TIMELINE(8),
        GLOSSARY(12),
        SOURCES(5),
        CORRECTIONS(6),
        PAGES(8);

        private final int weight;

        Kind(int weight) {
            this.weight = weight;
        }

        int weight() {
            return weight;
        }
    }

    static final List<Kind> KINDS = List.of(Kind.values());

    private final Kind kind;
    private final Address address;
    private String text = "";
    private String title = "";
    private String where = "";
    private List<Slug> on = List.of();
    private String also = "";
    private String foreign = "";
    private String foreignLanguage = "";

    SearchEntry(Kind kind, Address address) {
        this.kind = kind;
        this.address = address;
    }

    Address address() {
        return address;
    }

    Kind kind() {
        return kind;
    }

    /** What is searched of it, each field with the weight that it has in the browser. */
    List<WordIndex.WeightedText> fields() {
        return List.of(
                new WordIndex.WeightedText(title, 4, 6),
                new WordIndex.WeightedText(also, 3, 4),
                new WordIndex.WeightedText(foreign, 3, 12),
                new WordIndex.WeightedText(text, 1, 50));
    }

    /** How many characters are searched. */
    int length() {
        return title.length() + also.length() + foreign.length() + text.length();
    }

    SearchEntry text(String value) {
        text = value;
        return this;
    }

    SearchEntry title(String value) {
        title = value;
        return this;
    }

    /** What is shown beside its title; it is not searched. */
    SearchEntry where(String value) {
        where = value;
        return this;
    }

    SearchEntry on(List<Slug> issues) {
        on = issues;
        return this;
    }

    /** Other names of it. */
    SearchEntry also(String value) {
        also = value;
        return this;
    }

    /** Its words or its name in another language. */
    SearchEntry foreign(String value, String language) {
        foreign = value;
        foreignLanguage = language;
        return this;
    }

    /** As a list in which pages and issues are numbers; empty ends of it are cut off. {@code home} is the page it stands on. */
    List<Object> values(Address home, Map<String, Integer> pages, Map<Slug, Integer> issues) {
        List<Integer> numbers = on.stream()
                .map(slug -> Objects.requireNonNull(issues.get(slug)))
                .toList();
        List<Object> values = new ArrayList<>(List.of(
                KINDS.indexOf(kind),
                Objects.requireNonNull(pages.get(home.page()), () -> "no page is at " + home),
                home.fragment(),
                text,
                title,
                where,
                numbers,
                also,
                foreign,
                foreignLanguage));
        while (values.get(values.size() - 1).equals("")
                || values.get(values.size() - 1).equals(List.of())) {
            values.remove(values.size() - 1);
        }
        return values;
    }
}
