package gloss.testing;

import java.util.List;

/** What a {@link Desk} writes, and where. */
final class Edits {

    private Edits() {}

    static final List<String> SENTENCES = List.of(
            "Nora Quill said that the wires are old.",
            "Then Nora\nQuill took a tram.",
            "The council may still refuse. [@tram-release]",
            "Riders, it [has been said](../../issues/fares.md), are patient.",
            "\"The old fare no longer pays for the wires,\" Nora Quill told the council.",
            "A *crown* is not much.",
            "## Another heading",
            "- one\n- two",
            "| a | b |\n|---|---|\n| 1 | 2 |",
            "<script>alert(1)</script>",
            "\"Nobody ever said these words before,\" Nora Quill said.",
            "[nowhere](nowhere.md)",
            "[@no-such-source]");

    static final List<String> TEMPLATES = List.of(
            "layout.peb",
            "index.peb",
            "article.peb",
            "issue.peb",
            "glossary.peb",
            "partials/note.peb",
            "search.peb",
            "assets/tokens.css",
            "assets/base.css");

    /** What prose elsewhere depends on, and what else it may be. */
    record Choice(String file, String field, List<String> values) {}

    static final List<Choice> CHOICES = List.of(
            new Choice("content/people/nora-quill.md", "name: .*", List.of("name: Nora Quill", "name: Nora Lamm")),
            new Choice(
                    "content/people/nora-quill.md",
                    "aliases: .*",
                    List.of("aliases: [Quill]", "aliases: [Director, Trams]")),
            new Choice("content/people/nora-quill.md", "kind: .*", List.of("kind: person", "kind: unnamed-official")),
            new Choice("content/people/nora-quill.md", "role: .*", List.of("role: director", "role: driver")),
            new Choice("content/glossary.yml", "term: .*", List.of("term: Crown", "term: Riders", "term: Wires")),
            new Choice(
                    "content/glossary.yml",
                    "definition: .*",
                    List.of("definition: Money", "definition: Money\n  draft: true")),
            new Choice(
                    "content/sources.yml",
                    "read: [a-z]+(, draft: true)?",
                    List.of("read: full", "read: full, draft: true")),
            new Choice(
                    "content/timeline.yml",
                    "text: The company .*",
                    List.of("text: The company asks.", "text: The company asks.\n  draft: true")),
            new Choice("content/quotations.yml", "pays for .*", List.of("pays for the wires", "pays for the cables")),
            new Choice("content/quotations.yml", "occasion: .*", List.of("occasion: Meeting", "occasion: Dinner")),
            new Choice(
                    "content/sources.yml",
                    "kind: [a-z-]+(, copy-of: [a-z-]+)?",
                    List.of("kind: news", "kind: us-government", "kind: copy, copy-of: us-government")),
            new Choice("content/sources.yml", "title: .*", List.of("title: New fares from May", "title: Old fares")),
            new Choice("content/sources.yml", "publisher: .*", List.of("publisher: Trams", "genre: Readout")),
            new Choice("content/issues/fares.md", "colour: .*", List.of("colour: teal", "colour: rose")),
            new Choice("content/issues/fares.md", "title: .*", List.of("title: Fares", "title: The fares")),
            new Choice("content/issues/fares.md", "outcome: .*", List.of("outcome: discussed", "outcome: agreed")),
            new Choice("content/site.yml", "language: .*", List.of("language: en", "language: de")),
            new Choice("content/site.yml", "time-zone: .*", List.of("time-zone: Europe/Paris", "time-zone: UTC")),
            new Choice(
                    "content/site.yml",
                    "\\nsearch: [^\\n]*|\\z",
                    List.of("\nsearch: {engine: none}", "\nsearch: {engine: minisearch}")),
            new Choice("content/site.yml", "tagline: .*", List.of("tagline: What the town says", "tagline: Trams")),
            new Choice(
                    "content/corrections.yml",
                    "page: .*",
                    List.of("page: articles/fares/article.md", "page: issues/fares.md")),
            new Choice(
                    "content/articles/fares/article.md",
                    "headline: .*",
                    List.of("headline: Trams", "headline: Fares\nlink-mentions: false")),
            new Choice(
                    "content/articles/fares/article.md",
                    "issues: .*",
                    List.of("issues: [fares]", "issues: [fares]\ndraft: true")),
            new Choice("content/articles/fares/annotations.md", "\\.context", List.of(".context", ".claim")));
}
