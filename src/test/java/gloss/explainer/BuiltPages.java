package gloss.explainer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** The pages of a built site as a reader sees them, to find words on: without the numbers of sources, notes and footnotes. */
final class BuiltPages {

    private static final String NUMBERS = "sup.cite, sup.note-ref, sup:has(> .footnote-ref)";
    private static final String BLOCKS = "p, li, dt, dd, th, td, h1, h2, h3, h4, h5, h6, figcaption, summary";

    private final Path site;
    private final Map<String, Optional<Element>> mains = new HashMap<>();

    BuiltPages(Path site) {
        this.site = site;
    }

    /** The address of a place, {@code issues/taiwan.html#p-2}: that of the paragraph with its words, or of what that lies in or below. */
    Optional<String> find(Place place) throws IOException {
        return main(place.page())
                .flatMap(main -> block(main, place.words()).map(block -> {
                    String anchor = anchor(main, block);
                    return place.page() + (anchor.isEmpty() ? "" : "#" + anchor);
                }));
    }

    private Optional<Element> main(String page) throws IOException {
        Optional<Element> known = mains.getOrDefault(page, Optional.empty());
        Path file = site.resolve(page);
        if (known.isEmpty() && Files.isRegularFile(file)) {
            known = Optional.ofNullable(Jsoup.parse(Files.readString(file)).selectFirst("main"));
            known.ifPresent(main -> main.select(NUMBERS).remove());
            mains.put(page, known);
        }
        return known;
    }

    /** The smallest block that holds the words. */
    private static Optional<Element> block(Element main, String words) {
        String wanted = plain(words);
        List<Element> holding = main.select(BLOCKS).stream()
                .filter(block -> plain(block.text()).contains(wanted))
                .toList();
        return holding.stream()
                .filter(block ->
                        holding.stream().noneMatch(other -> other.parents().contains(block)))
                .findFirst();
    }

    /** The id of a block or of what it lies in; else the last id before it. */
    private static String anchor(Element main, Element block) {
        for (Element at = block; at != null && !at.equals(main); at = at.parent()) {
            if (!at.id().isEmpty()) {
                return at.id();
            }
        }
        List<Element> before = main.getAllElements();
        return before.subList(1, before.indexOf(block)).stream()
                .map(Element::id)
                .filter(id -> !id.isEmpty())
                .reduce("", (earlier, later) -> later);
    }

    /** Quotation marks, dashes and blanks may be of any kind. */
    private static String plain(String text) {
        return text.replaceAll("[“”„\"]", "\"")
                .replaceAll("[‘’']", "'")
                .replaceAll("[‐‑–—-]", "-")
                .replaceAll("[\\s\u00a0\u202f]+", " ")
                .strip();
    }
}
