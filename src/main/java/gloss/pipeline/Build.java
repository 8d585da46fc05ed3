package gloss.pipeline;

import gloss.annotate.Weaver;
import gloss.annotate.WovenSite;
import gloss.check.PageChecker;
import gloss.check.SiteChecker;
import gloss.content.Shelf;
import gloss.content.SiteFiles;
import gloss.content.SiteReader;
import gloss.diagnostic.Diagnostic;
import gloss.diagnostic.Outcome;
import gloss.diagnostic.Severity;
import gloss.memo.Memo;
import gloss.model.Site;
import gloss.parse.Draft;
import gloss.parse.SiteParser;
import gloss.pipeline.BuildReport.Counts;
import gloss.publish.Publisher;
import gloss.render.Page;
import gloss.render.Rendered;
import gloss.render.Renderer;
import gloss.render.Theme;
import gloss.resolve.Resolver;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * From a folder of texts to a folder of pages. Content is read to the end whatever is wrong with it, so that an editor sees
 * every fault at once; pages are made only of content without errors, and published only if they are without errors too.
 */
public final class Build {

    private final BuildRequest request;
    private final Memory memory;
    private final List<Diagnostic> found = new ArrayList<>();

    private Build(BuildRequest request, Memory memory) {
        this.request = request;
        this.memory = memory;
    }

    /** What one build remembers for the next. */
    record Memory(Shelf shelf, Memo files, Memo names, Memo texts, Memo pages) {
        Memory() {
            this(new Shelf(), new Memo(), new Memo(), new Memo(), new Memo());
        }
    }

    /**
     * Builds a site, or checks it if the request names no output.
     *
     * @throws java.io.UncheckedIOException if the disk fails
     */
    public static BuildReport run(BuildRequest request) {
        return DeepStack.run(() -> new Build(request, new Memory()).publish());
    }

    /**
     * Reads a site and finds its passages.
     *
     * @throws java.io.UncheckedIOException if the disk fails
     */
    static Manuscript manuscript(BuildRequest request, Memory memory) {
        return DeepStack.run(() -> new Build(request, memory).manuscript());
    }

    /** Makes all pages of a site and checks them; {@code before} each of these steps may end it with an exception. */
    static Made pages(BuildRequest request, Memory memory, Manuscript manuscript, Runnable before) {
        return DeepStack.run(() -> {
            Build build = new Build(request, memory);
            build.found.addAll(manuscript.found());
            return build.pages(manuscript, before);
        });
    }

    /** Makes one page of a site; absent if there is none at this path, or if it cannot be made. */
    static Optional<Page> page(BuildRequest request, Memory memory, Manuscript manuscript, String path) {
        return DeepStack.run(() -> manuscript
                .woven()
                .flatMap(woven ->
                        Renderer.page(woven, manuscript.theme(), baseUrl(request, woven), path, memory.pages())));
    }

    /**
     * A site before any page is made of it.
     *
     * @param woven absent if the site has no header to call it by
     */
    record Manuscript(SiteFiles files, Theme theme, Optional<WovenSite> woven, List<Diagnostic> found) {

        boolean hasErrors() {
            return woven.isEmpty() || found.stream().anyMatch(Diagnostic::isError);
        }

        /** The files that are published as they lie on disk, by their path on the site. */
        Map<String, Path> copies() {
            Map<String, Path> copies = new TreeMap<>();
            files.assets().forEach(asset -> copies.put(asset.path().substring("content/".length()), asset.file()));
            return copies;
        }

        BuildReport report(List<Diagnostic> all, Counts counts, boolean published) {
            return new BuildReport(
                    all, counts, woven.map(w -> w.site().drafts()).orElse(List.of()), published, files);
        }
    }

    /**
     * A site whose pages are made.
     *
     * @param pages absent if there is an error
     */
    record Made(Manuscript manuscript, Optional<Rendered> pages, Counts counts, List<Diagnostic> found) {

        BuildReport report(boolean published) {
            return manuscript.report(found, counts, published);
        }
    }

    private BuildReport publish() {
        request.output()
                .flatMap(output -> Publisher.refusal(request.site(), output))
                .ifPresent(found::add);
        Made made = pages(manuscript(), () -> {});
        if (made.pages().isEmpty() || made.manuscript().woven().isEmpty()) {
            return made.report(false);
        }
        WovenSite woven = made.manuscript().woven().get();
        try (Pagefind pagefind =
                new Pagefind(request.site(), woven.site().info().search())) {
            Rendered whole = take(pagefind.index(made.pages().get()));
            if (hasErrors() || request.output().isEmpty()) {
                return made.report(false);
            }
            found.addAll(Publisher.publish(request.output().get(), whole));
        }
        if (!request.frozen()) {
            new Locks(request.site(), made.manuscript().files()).write(woven);
        }
        return made.report(true);
    }

    private Manuscript manuscript() {
        SiteFiles files = take(SiteReader.read(request.site(), memory.shelf()));
        Draft draft = take(SiteParser.parse(files, memory.files()));
        Outcome<Optional<Site>> resolved = Resolver.resolve(draft, request.withDrafts(), memory.names());
        Optional<Site> site = resolved.value();
        Rules rules = new Rules(site);
        found.addAll(rules.apply(resolved.diagnostics()));
        Optional<WovenSite> woven = site.map(s -> {
            Outcome<WovenSite> outcome = Weaver.weave(s, memory.texts());
            found.addAll(rules.apply(outcome.diagnostics()));
            return outcome.value();
        });
        request.today().ifPresent(today -> site.ifPresent(s -> found.addAll(rules.apply(Reviews.due(s, today)))));
        // It reads every text of the site again, and all that it finds are hints by themselves.
        if (request.today().isPresent() || rules.raisesHints()) {
            woven.ifPresent(w -> found.addAll(rules.apply(SiteChecker.check(w))));
        }
        // A build says what is wrong; only who asks hears what could be better.
        found.removeIf(d -> d.severity() == Severity.HINT && request.today().isEmpty());
        if (request.frozen()) {
            woven.ifPresent(w -> found.addAll(new Locks(request.site(), files).missing(w)));
        }
        return new Manuscript(files, Theme.load(request.site().resolve("templates")), woven, found);
    }

    private Made pages(Manuscript manuscript, Runnable before) {
        if (manuscript.woven().isEmpty() || hasErrors()) {
            return new Made(manuscript, Optional.empty(), new Counts(0, 0, 0), found);
        }
        WovenSite woven = manuscript.woven().get();
        Rendered pages = take(Renderer.render(
                woven,
                manuscript.theme(),
                baseUrl(request, woven),
                manuscript.copies(),
                address -> before.run(),
                memory.pages()));
        if (!hasErrors()) {
            found.addAll(PageChecker.check(pages, page -> before.run()));
        }
        return new Made(manuscript, hasErrors() ? Optional.empty() : Optional.of(pages), counts(woven, pages), found);
    }

    private static Optional<String> baseUrl(BuildRequest request, WovenSite woven) {
        return request.baseUrl().or(() -> woven.site().info().baseUrl());
    }

    private static Counts counts(WovenSite woven, Rendered pages) {
        int notes = woven.site().articles().values().stream()
                .mapToInt(article -> article.annotations().size())
                .sum();
        return new Counts(pages.pages().size(), woven.passages().size(), notes);
    }

    private <T> T take(Outcome<T> outcome) {
        found.addAll(outcome.diagnostics());
        return outcome.value();
    }

    private boolean hasErrors() {
        return found.stream().anyMatch(Diagnostic::isError);
    }
}
