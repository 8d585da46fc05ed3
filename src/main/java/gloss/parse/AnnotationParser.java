package gloss.parse;

import com.vladsch.flexmark.ast.BlockQuote;
import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.HtmlCommentBlock;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import gloss.content.ContentFile;
import gloss.diagnostic.Code;
import gloss.diagnostic.Diagnostic;
import gloss.diagnostic.Location;
import gloss.model.Slug;
import gloss.model.Target;
import gloss.parse.Draft.AnnotationDraft;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a file of annotations: a heading, the quoted passage, and what there is to say about it.
 *
 * <pre>
 * ## A word the two sides do not share {#most-sensitive .context issue=taiwan}
 *
 * &gt; Xi called Taiwan ==the most important and most sensitive== issue
 *
 * Chinese state media and a US official report ...
 * </pre>
 */
final class AnnotationParser {

    private static final Pattern ATTRIBUTES = Pattern.compile("\\{([^{}]*)}\\s*$");
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    /** What stands before the later lines of a block quotation. */
    private static final Pattern MARKERS = Pattern.compile("\n[ \t]*>[ \t]?");

    private static final String MARK = "==";
    /** Wherever somebody defines a footnote or the address of a link. */
    private static final String DEFINITION = "]:";

    private final ContentFile file;
    private final Markdown markdown;
    private final Consumer<Diagnostic> found;
    private final Lines lines;

    AnnotationParser(ContentFile file, Markdown markdown, Consumer<Diagnostic> found) {
        this.file = file;
        this.markdown = markdown;
        this.found = found;
        this.lines = new Lines(file.text(), file.start());
    }

    List<AnnotationDraft> annotations() {
        return markdown.tree(file.text(), lines, found).map(this::annotations).orElse(List.of());
    }

    private List<AnnotationDraft> annotations(Document tree) {
        List<AnnotationDraft> annotations = new ArrayList<>();
        Node node = tree.getFirstChild();
        while (node != null && !isTitle(node)) {
            if (!(node instanceof HtmlCommentBlock)) {
                report(
                        Code.NOTE_WITHOUT_HEADING,
                        at(node),
                        "this text belongs to no note",
                        "begin a note with `## Its title {#id .context issue=…}`");
            }
            node = node.getNext();
        }
        while (node != null) {
            Heading title = (Heading) node;
            List<Node> below = new ArrayList<>();
            for (node = node.getNext(); node != null && !isTitle(node); node = node.getNext()) {
                below.add(node);
            }
            annotation(title, below).ifPresent(annotations::add);
        }
        return annotations;
    }

    private static boolean isTitle(Node node) {
        return node instanceof Heading heading && heading.getLevel() <= 2;
    }

    private Optional<AnnotationDraft> annotation(Heading heading, List<Node> below) {
        String title = heading.getText().toString();
        Matcher braces = ATTRIBUTES.matcher(title);
        if (!braces.find()) {
            report(
                    Code.NOTE_WITHOUT_ID,
                    at(heading),
                    "this note has no id and kind",
                    "end its heading with them: `{#"
                            + Slug.from(title).map(Slug::value).orElse("id") + " .context issue=…}`");
            return Optional.empty();
        }
        NoteAttributes attributes = new NoteAttributes(
                braces.group(1), lines.at(heading.getText().getStartOffset() + braces.start(1)), at(heading), found);
        Optional<Target> target = target(heading, below);
        if (target.isEmpty() || attributes.id().isEmpty() || attributes.kind().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new AnnotationDraft(
                attributes.id().get(),
                markdown.inline(
                        title.substring(0, braces.start()),
                        lines.at(heading.getText().getStartOffset()),
                        found),
                attributes.kind().get(),
                attributes.issues(),
                attributes.speaker(),
                attributes.sources(),
                attributes.quotation(),
                attributes.basis(),
                target.get(),
                body(attributes.id().get(), below),
                below.size() == 1 ? end(below) : at(below.get(1)).line(),
                end(below),
                at(heading)));
    }

    private Optional<Target> target(Heading heading, List<Node> below) {
        if (below.isEmpty() || !(below.get(0) instanceof BlockQuote quote)) {
            report(
                    Code.NOTE_WITHOUT_PASSAGE,
                    at(heading),
                    "this note quotes no passage",
                    "quote the words of the article below the heading: `> the ==exact words== in the article`");
            return Optional.empty();
        }
        Location location = at(quote);
        StringBuilder source = new StringBuilder();
        for (Node child : quote.getChildren()) {
            source.append(MARKERS.matcher(child.getChars().toString()).replaceAll("\n"))
                    .append("\n\n");
        }
        String text = BLANKS.matcher(markdown.words(source.toString(), location))
                .replaceAll(" ")
                .strip();
        int open = text.indexOf(MARK);
        if (open < 0) {
            return whole("", text, "", location);
        }
        int close = text.indexOf(MARK, open + MARK.length());
        if (close < 0 || text.indexOf(MARK, close + MARK.length()) >= 0) {
            report(
                    Code.PASSAGE_MARKS,
                    location,
                    "`==` must stand twice: before and after the exact words",
                    "write `> words before ==the exact words== words after`");
            return Optional.empty();
        }
        return whole(
                text.substring(0, open),
                text.substring(open + MARK.length(), close),
                text.substring(close + MARK.length()),
                location);
    }

    private Optional<Target> whole(String prefix, String exact, String suffix, Location location) {
        if (exact.isBlank()) {
            report(
                    Code.PASSAGE_MARKS,
                    location,
                    "the quotation has no words",
                    "quote the words of the article that the note is about");
            return Optional.empty();
        }
        return Optional.of(new Target(prefix, exact, suffix, location));
    }

    private DraftProse body(Slug id, List<Node> below) {
        List<Node> blocks = below.subList(1, below.size());
        if (blocks.isEmpty()) {
            report(Code.NOTE_WITHOUT_BODY, at(below.get(0)), "this note says nothing", "write it below the quotation");
            return DraftProse.EMPTY;
        }
        for (Node block : blocks) {
            if (block instanceof Heading) {
                report(
                        Code.HEADING_TOO_HIGH,
                        at(block),
                        "a note has one heading, its title",
                        "make this a paragraph, or a note of its own with `##`");
            }
        }
        if (!file.text().contains(DEFINITION)) {
            return new TreeMaker(below.get(0).getDocument(), lines, id + "-", found).make(blocks);
        }
        // What is defined in one note is not known in another.
        int start = blocks.get(0).getStartOffset();
        int end = blocks.get(blocks.size() - 1).getEndOffset();
        int lineStart = file.text().lastIndexOf('\n', start) + 1;
        return markdown.blocks(file.text().substring(lineStart, end), lines.at(lineStart), id + "-", found);
    }

    /** The line after the last block that is no comment. */
    private int end(List<Node> below) {
        int last = below.size() - 1;
        while (last > 0 && below.get(last) instanceof HtmlCommentBlock) {
            last--;
        }
        int end = below.get(last).getEndOffset();
        while (Character.isWhitespace(file.text().charAt(end - 1))) {
            end--;
        }
        return lines.at(end - 1).line() + 1;
    }

    private Location at(Node node) {
        return lines.at(node.getStartOffset());
    }

    private void report(Code code, Location location, String message, String remedy) {
        found.accept(new Diagnostic(code, location, message, remedy));
    }
}
