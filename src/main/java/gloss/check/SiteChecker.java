package gloss.check;

import gloss.annotate.Passage;
import gloss.annotate.WovenArticle;
import gloss.annotate.WovenSite;
import gloss.diagnostic.Code;
import gloss.diagnostic.Diagnostic;
import gloss.diagnostic.Location;
import gloss.model.Annotation;
import gloss.model.Article;
import gloss.model.Text;
import gloss.model.prose.Block;
import gloss.model.prose.Inline;
import gloss.model.prose.PlainText;
import gloss.model.prose.Walk;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What a good editor would say about a site that has no errors: what is of no use, too long, too dense or unclear. */
public final class SiteChecker {

    private static final int LONGEST_NOTE = 250;
    private static final int WORDS_FOR_A_NOTE = 25;

    /** Texts of links that say nothing to somebody who hears only them. */
    private static final Set<String> VAGUE = Set.of(
            "here",
            "click here",
            "this",
            "this link",
            "this page",
            "this article",
            "link",
            "more",
            "read more",
            "learn more",
            "see here",
            "source",
            "website",
            "article",
            "report",
            "pdf",
            "details",
            "info");

    private final WovenSite woven;
    private final List<Diagnostic> found = new ArrayList<>();

    private SiteChecker(WovenSite woven) {
        this.woven = woven;
    }

    public static List<Diagnostic> check(WovenSite woven) {
        SiteChecker checker = new SiteChecker(woven);
        checker.found.addAll(UseCheck.check(woven));
        woven.site().articles().values().forEach(checker::notes);
        woven.site().texts().forEach(checker::markup);
        return checker.found;
    }

    private void notes(Article article) {
        for (Annotation note : article.annotations()) {
            int words = words(note.body().plain());
            if (words > LONGEST_NOTE) {
                report(
                        Code.NOTE_TOO_LONG,
                        note.location(),
                        "this note has " + words + " words; readers expect at most " + LONGEST_NOTE,
                        "put the background on the page of an issue, and link to it");
            }
        }
        for (WovenArticle.AnnotatedBlock block : woven.article(article.slug()).blocks()) {
            List<Passage> notes = block.notes();
            int words = words(PlainText.of(List.of(article.prose().blocks().get(block.index()))));
            if (notes.size() > 1 && notes.size() * WORDS_FOR_A_NOTE > words) {
                report(
                        Code.NOTES_TOO_DENSE,
                        notes.get(notes.size() - 1).annotation().location(),
                        "with this note a paragraph of " + words + " words has " + notes.size(),
                        "join notes, or leave out what readers can do without");
            }
        }
    }

    private static int words(String text) {
        return text.isBlank() ? 0 : text.strip().split("\\s+", -1).length;
    }

    private void markup(Text text) {
        new Markup(text).blocks(text.prose().blocks());
    }

    /** Looks at the images, links and headings of a text. */
    private final class Markup extends Walk {
        private final Text text;
        private int above = 1;
        private int images;

        Markup(Text text) {
            this.text = text;
        }

        @Override
        public void image(Inline.Image image) {
            images++;
            if (image.alt().isBlank()) {
                report(
                        Code.IMAGE_WITHOUT_ALT,
                        location(image.reference()),
                        "this image says nothing to those who cannot see it",
                        "write what is to be seen between the brackets: `![A tram in the rain](tram.jpg)`");
            }
        }

        @Override
        public void link(Inline.Link link) {
            int before = images;
            super.link(link);
            String shown = PlainText.ofInlines(link.inlines()).strip();
            String words = shown.toLowerCase(Locale.ROOT).replaceAll("[.…:→»]+$", "");
            if ((shown.isBlank() && images == before) || VAGUE.contains(words)) {
                report(
                        Code.LINK_TEXT_VAGUE,
                        location(link.reference()),
                        "the words of this link, “" + shown + "”, do not say where it leads",
                        "make a link of the words that do: `[the minutes of the council](…)`");
            }
        }

        @Override
        public void heading(Block.Heading heading) {
            super.heading(heading);
            int level = heading.level();
            if (level < 2 || text.kind() != Text.Kind.PAGE) {
                return;
            }
            if (level > above + 1) {
                report(
                        Code.HEADING_SKIPS_LEVEL,
                        new Location(text.file(), heading.line(), 1),
                        "this heading is of level " + level + ", and the one above it of level " + above,
                        "write `" + "#".repeat(above + 1) + "`, so that the outline has no gap");
            }
            above = level;
        }

        private Location location(int reference) {
            return text.prose().references().get(reference).location();
        }
    }

    private void report(Code code, Location location, String message, String remedy) {
        found.add(new Diagnostic(code, location, message, remedy));
    }
}
