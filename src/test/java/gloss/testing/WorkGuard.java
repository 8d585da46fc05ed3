package gloss.testing;

import static org.assertj.core.api.Assertions.assertThat;

import gloss.content.ContentFile;
import gloss.model.Annotation;
import gloss.model.Article;
import gloss.model.Prose;
import gloss.model.Quotation;
import gloss.model.Site;
import gloss.pipeline.Build;
import gloss.pipeline.BuildReport;
import gloss.pipeline.BuildRequest;
import gloss.work.Store;
import gloss.work.Workers;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;

/** That a build does nothing twice. On a small site nobody would see it. */
public final class WorkGuard {

    private WorkGuard() {}

    /** Checks a site, which does all that a build does and more, and writes nothing. */
    public static void everythingIsDoneOnce(Path site, int threads) {
        Tally tally = new Tally();
        BuildReport report = Build.run(
                new BuildRequest(
                        site, Optional.empty(), Optional.empty(), false, false, Optional.of(LocalDate.of(2024, 5, 1))),
                Workers.of(threads),
                tally,
                Store.NONE);

        assertThat(report.hasErrors()).as("%s", report.diagnostics()).isFalse();
        assertThat(tally.twice()).isEmpty();
        assertThat(tally.parsed()).isEqualTo(report.files().texts().keySet());
        assertThat(tally.made()).hasSize(report.counts().pages());
        assertThat(tally.scanned()).isEqualTo(tally.made());
        Site held = report.woven().orElseThrow().site();
        assertThat(tally.writtenTwice().map(WorkGuard::name))
                .isSubsetOf(shownTwice(held).map(WorkGuard::name).toList());
        held.articles().values().forEach(article -> isDoneOnce(article, tally));
        report.files().texts().values().forEach(file -> isParsedOnce(file, tally));
    }

    /**
     * What may be written more than once on a page: a note, see below, and the remark on a quotation, which stands among the
     * quotations of an issue or a person and again with the promise that was made in these words.
     */
    private static Stream<Prose> shownTwice(Site site) {
        return Stream.concat(
                site.articles().values().stream()
                        .flatMap(article -> article.annotations().stream())
                        .map(Annotation::body),
                site.quotations().values().stream().map(Quotation::note));
    }

    /** A text by its words and by which object it is. */
    private static String name(Prose text) {
        return System.identityHashCode(text) + ": " + text.plain();
    }

    private static void isDoneOnce(Article article, Tally tally) {
        String page = "articles/" + article.slug() + ".html";
        assertThat(tally.read(article.prose())).as(page).isEqualTo(1);
        assertThat(tally.written(article.prose())).as(page).containsExactly(page);
        article.annotations().forEach(note -> {
            assertThat(tally.read(note.body())).as("note %s", note.id()).isEqualTo(1);
            // Once on the page, and once for the export beside it, which has no links of names: the page has them
            // already.
            assertThat(tally.written(note.body()))
                    .as("note %s", note.id())
                    .filteredOn(page::equals)
                    .hasSize(2);
        });
        article.method().ifPresent(method -> {
            assertThat(tally.read(method.prose())).as(page).isEqualTo(1);
            assertThat(tally.written(method.prose())).as(page).containsExactly(page);
        });
    }

    private static void isParsedOnce(ContentFile file, Tally tally) {
        int characters = tally.markdown(file.path());
        int length = file.text().length();
        if (file.path().endsWith("/annotations.md")) {
            // As a whole; then each title and passage that has markup by itself, and each body if the file defines
            // footnotes or
            // addresses of links, which are a note's own.
            assertThat(characters).as(file.path()).isBetween(length, 2 * length);
        } else {
            assertThat(characters).as(file.path()).isLessThanOrEqualTo(length);
        }
    }
}
