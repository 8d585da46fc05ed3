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
import gloss.model.Site;
import gloss.parse.Draft;
import gloss.parse.SiteParser;
import gloss.pipeline.BuildReport.Counts;
import gloss.publish.Publisher;
import gloss.render.Rendered;
import gloss.render.Renderer;
import gloss.render.Sink;
import gloss.render.Theme;
import gloss.resolve.Resolver;
import gloss.work.Memo;
import gloss.work.Watch;
import gloss.work.Watch.Stage;
import gloss.work.Workers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

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

    /** What one build remembers for the next: of each file, of the site that they make, and of its templates. */
    record Memory(Shelf shelf, Memo files, Memo site, Memo templates, Workers workers, Watch watch) {
        Memory() {
            this(Workers.all(), Watch.NONE);
        }

        Memory(Workers workers, Watch watch) {
            this(new Shelf(), new Memo(), new Memo(), new Memo(), workers, watch);
        }
    }

    /**
     * Builds a site, or checks it if the request names no output.
     *
     * @throws java.io.UncheckedIOException if the disk fails
     */
    public static BuildReport run(BuildRequest request) {
        return run(request, Workers.all(), Watch.NONE);
    }

    /** The same with a number of threads and somebody who watches, neither of which makes a difference to the site. */
    public static BuildReport run(BuildRequest request, Workers workers, Watch watch) {
        return DeepStack.run(() -> new Build(request, new Memory(workers, watch)).publish());
    }

    /**
     * Reads a site and finds its passages.
     *
     * @throws java.io.UncheckedIOException if the disk fails
     */
    static Manuscript manuscript(BuildRequest request, Memory memory) {
        return DeepStack.run(() -> new Build(request, memory).manuscript());
    }

    /**
     * Makes all pages of a site and checks them; {@code before} each of these steps may end it with an exception.
     *
     * @param renderer absent if the manuscript has errors
     */
    static Made pages(Manuscript manuscript, Optional<Renderer> renderer, Memory memory, Sink sink, Runnable before) {
        return DeepStack.run(() ->
                renderer.map(r -> made(manuscript, r, memory, sink, before)).orElseGet(() -> unmade(manuscript)));
    }

    /**
     * A site before any page is made of it.
     *
     * @param woven absent if the site has no header to call it by
     */
    record Manuscript(SiteFiles files, Theme theme, Optional<WovenSite> woven, List<Diagnostic> found) {

        Manuscript {
            found = List.copyOf(found);
        }

        boolean hasErrors() {
            return woven.isEmpty() || found.stream().anyMatch(Diagnostic::isError);
        }

        /**
         * What makes its pages; absent if it has errors.
         *
         * @param baseUrl where the site will stand; absent for what it says itself
         */
        Optional<Renderer> renderer(Optional<String> baseUrl, Memory memory) {
            return woven.filter(w -> !hasErrors()).map(w -> {
                memory.watch().stage(Stage.GATHER);
                Optional<String> base = baseUrl.or(() -> w.site().info().baseUrl());
                return new Renderer(w, theme, base, memory.templates(), memory.watch());
            });
        }

        /** The files that are published as they lie on disk, by their path on the site. */
        Map<String, Path> copies() {
            Map<String, Path> copies = new TreeMap<>();
            files.assets().forEach(asset -> copies.put(asset.path().substring("content/".length()), asset.file()));
            return copies;
        }

        BuildReport report(List<Diagnostic> all, Counts counts, boolean published) {
            return new BuildReport(
                    all, counts, woven.map(w -> w.site().drafts()).orElse(List.of()), published, files, woven);
        }
    }

    /**
     * A site whose pages are made.
     *
     * @param pages absent if there is an error
     */
    record Made(Manuscript manuscript, Optional<Rendered> pages, Counts counts, List<Diagnostic> found) {

        Made {
            found = List.copyOf(found);
        }

        /** The same, with what was found since. */
        Made with(List<Diagnostic> more) {
            return new Made(
                    manuscript,
                    pages,
                    counts,
                    Stream.concat(found.stream(), more.stream()).toList());
        }

        boolean hasErrors() {
            return found.stream().anyMatch(Diagnostic::isError);
        }

        BuildReport report(boolean published) {
            return manuscript.report(found, counts, published);
        }
    }

    private BuildReport publish() {
        memory.watch().stage(Stage.READ);
        request.output()
                .flatMap(output -> Publisher.refusal(request.site(), output))
                .ifPresent(found::add);
        Manuscript manuscript = manuscript();
        Optional<Renderer> renderer = manuscript.renderer(request.baseUrl(), memory);
        if (renderer.isEmpty() || manuscript.woven().isEmpty()) {
            return unmade(manuscript).report(false);
        }
        WovenSite woven = manuscript.woven().get();
        try (Pagefind pagefind =
                new Pagefind(request.site(), woven.site().info().search())) {
            if (request.output().isEmpty()) {
                return made(manuscript, renderer.get(), pagefind, (path, bytes) -> {})
                        .report(false);
            }
            memory.watch().stage(Stage.PUBLISH);
            try (Publisher publisher = Publisher.open(request.output().get())) {
                Made made = made(manuscript, renderer.get(), pagefind, publisher);
                if (made.pages().isEmpty()) {
                    return made.report(false);
                }
                memory.watch().stage(Stage.PUBLISH);
                made = made.with(publisher.publish(made.pages().get().copies()));
                if (!request.frozen()) {
                    new Locks(request.site(), manuscript.files()).write(woven);
                }
                return made.report(true);
            }
        }
    }

    /** Makes all pages of a site and what Pagefind makes of them. */
    private Made made(Manuscript manuscript, Renderer renderer, Pagefind pagefind, Sink sink) {
        Made made = made(manuscript, renderer, memory, pagefind.before(sink), () -> {});
        if (made.pages().isEmpty()) {
            return made;
        }
        Outcome<Rendered> whole = pagefind.index(made.pages().get(), memory.watch());
        Optional<Rendered> pages = whole.hasErrors() ? Optional.empty() : Optional.of(whole.value());
        return new Made(manuscript, pages, made.counts(), made.found()).with(whole.diagnostics());
    }

    private static Made unmade(Manuscript manuscript) {
        return new Made(manuscript, Optional.empty(), new Counts(0, 0, 0), manuscript.found());
    }

    private Manuscript manuscript() {
        Watch watch = memory.watch();
        watch.stage(Stage.READ);
        SiteFiles files = take(SiteReader.read(request.site(), memory.shelf()));
        watch.stage(Stage.PARSE);
        Draft draft = take(SiteParser.parse(files, memory.files(), memory.workers(), watch));
        watch.stage(Stage.RESOLVE);
        Outcome<Optional<Site>> resolved = Resolver.resolve(draft, request.withDrafts(), memory.site());
        Optional<Site> site = resolved.value();
        Rules rules = new Rules(site);
        found.addAll(rules.apply(resolved.diagnostics()));
        watch.stage(Stage.WEAVE);
        Optional<WovenSite> woven = site.map(s -> {
            Outcome<WovenSite> outcome = Weaver.weave(s, memory.site(), memory.workers(), watch);
            found.addAll(rules.apply(outcome.diagnostics()));
            return outcome.value();
        });
        watch.stage(Stage.CHECK);
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
        watch.stage(Stage.READ);
        return new Manuscript(files, Theme.load(request.site().resolve("templates"), memory.templates()), woven, found);
    }

    private static Made made(Manuscript manuscript, Renderer renderer, Memory memory, Sink sink, Runnable before) {
        memory.watch().stage(Stage.RENDER);
        Outcome<Rendered> outcome = renderer.all(manuscript.copies(), memory.workers(), sink, before);
        memory.watch().stage(Stage.CHECK);
        Rendered pages = outcome.value();
        Counts counts = counts(manuscript.woven().orElseThrow(), pages);
        Made made = new Made(manuscript, Optional.of(pages), counts, manuscript.found()).with(outcome.diagnostics());
        if (!made.hasErrors()) {
            made = made.with(PageChecker.check(pages, page -> before.run()));
        }
        return made.hasErrors() ? new Made(manuscript, Optional.empty(), counts, made.found()) : made;
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
}
