package gloss.pipeline;

import gloss.annotate.WovenSite;
import gloss.check.PageChecker;
import gloss.check.SiteChecker;
import gloss.content.SiteFiles;
import gloss.diagnostic.Diagnostic;
import gloss.diagnostic.Outcome;
import gloss.diagnostic.Severity;
import gloss.pipeline.BuildReport.Counts;
import gloss.publish.Publisher;
import gloss.render.Rendered;
import gloss.render.Renderer;
import gloss.render.Sink;
import gloss.render.Theme;
import gloss.work.Store;
import gloss.work.Watch;
import gloss.work.Watch.Stage;
import gloss.work.Workers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * From a folder of texts to a folder of pages. Content is read to the end whatever is wrong with it, so that an editor sees
 * every fault at once; pages are made only of content without errors, and published only if they are without errors too.
 */
public final class Build {

    private final BuildRequest request;
    private final Memory memory;

    private Build(BuildRequest request, Memory memory) {
        this.request = request;
        this.memory = memory;
    }

    /**
     * Builds a site, or checks it if the request names no output.
     *
     * @throws java.io.UncheckedIOException if the disk fails
     */
    public static BuildReport run(BuildRequest request) {
        return run(request, Workers.all(), Watch.NONE, Store.NONE);
    }

    /**
     * The same with a number of threads, somebody who watches, and what earlier builds have remembered, none of which makes a
     * difference to the site.
     */
    public static BuildReport run(BuildRequest request, Workers workers, Watch watch, Store store) {
        return DeepStack.run(() -> new Build(request, Memory.ofOneBuild(workers, watch, store)).publish());
    }

    /**
     * Opens a site, and says all that is wrong with its content as the site's own rules have it.
     *
     * @throws java.io.UncheckedIOException if the disk fails
     */
    static Outcome<OpenSite> open(BuildRequest request, Memory memory) {
        return DeepStack.run(() -> new Build(request, memory).open());
    }

    /** Makes all pages of a site and checks them; {@code before} each of these steps may end it with an exception. */
    static Outcome<Rendered> pages(OpenSite site, Renderer renderer, Memory memory, Sink sink, Runnable before) {
        return DeepStack.run(() -> made(site, renderer, memory, sink, before));
    }

    private BuildReport publish() {
        memory.watch().stage(Stage.READ);
        Optional<Diagnostic> refusal = request.output().flatMap(output -> Publisher.refusal(request.site(), output));
        Optional<Untouched> known = refusal.isPresent() ? Optional.empty() : known();
        Optional<BuildReport> same = known.flatMap(this::same);
        if (same.isPresent()) {
            return same.get();
        }
        Outcome<OpenSite> opened = open().with(refusal.stream().toList());
        OpenSite site = opened.value();
        if (opened.hasErrors() || site.woven().isEmpty()) {
            return BuildReport.of(opened.diagnostics(), Counts.NONE, false, site);
        }
        WovenSite woven = site.woven().get();
        Renderer renderer = site.renderer(site.theme(), request.baseUrl()).orElseThrow();
        try (Pagefind pagefind =
                new Pagefind(request.site(), woven.site().info().search())) {
            if (request.output().isEmpty()) {
                return report(opened, made(site, renderer, pagefind, (path, bytes) -> {}), false);
            }
            memory.watch().stage(Stage.PUBLISH);
            try (Publisher publisher = Publisher.open(request.output().get(), receipt())) {
                Outcome<Rendered> made = made(site, renderer, pagefind, publisher);
                if (made.hasErrors()) {
                    return report(opened, made, false);
                }
                memory.watch().stage(Stage.PUBLISH);
                made = made.with(publisher.publish(
                        made.value().copies(), known.map(Untouched::name).orElse("")));
                if (!request.frozen()) {
                    new Locks(request.site(), site.files()).write(woven);
                }
                BuildReport report = report(opened, made, true);
                known.ifPresent(k -> k.remember(report));
                return report;
            }
        }
    }

    /** The site by all that it is made of; absent if nothing is published, or nothing remembered. */
    private Optional<Untouched> known() {
        if (receipt().isEmpty()) {
            return Optional.empty();
        }
        Outcome<SiteFiles> read = OpenSite.files(request.site(), memory);
        Theme theme = OpenSite.theme(request.site(), memory);
        return Optional.of(Untouched.of(request, read, theme, memory.store(), memory.workers()));
    }

    /** What was said of the site, if it is what the output holds. */
    private Optional<BuildReport> same(Untouched known) {
        return known.report()
                .filter(report -> Publisher.isPublished(
                        request.output().orElseThrow(), known.name(), receipt().orElseThrow()));
    }

    private record Folder(String path) {}

    /** What is remembered of the output on this machine. */
    private Optional<Path> receipt() {
        return request.output()
                .map(output -> new Folder(output.toAbsolutePath().normalize().toString()))
                .flatMap(folder ->
                        memory.store().local("output-" + memory.store().digest(folder)));
    }

    /** What is to be said of a site whose pages were made. */
    static BuildReport report(Outcome<OpenSite> opened, Outcome<Rendered> made, boolean published) {
        OpenSite site = opened.value();
        Counts counts = Counts.of(site.woven().orElseThrow(), made.value());
        return BuildReport.of(opened.with(made.diagnostics()).diagnostics(), counts, published, site);
    }

    private Outcome<OpenSite> open() {
        OpenSite site = OpenSite.read(request.site(), request.withDrafts(), memory);
        memory.watch().stage(Stage.CHECK);
        Optional<WovenSite> woven = site.woven();
        Rules rules = new Rules(woven.map(WovenSite::site));
        List<Diagnostic> found = new ArrayList<>(site.diagnostics());
        request.today().ifPresent(today -> woven.ifPresent(w -> found.addAll(Reviews.due(w.site(), today))));
        // It reads every text of the site again, and all that it finds are hints by themselves.
        if (request.today().isPresent() || rules.raisesHints()) {
            woven.ifPresent(w -> found.addAll(SiteChecker.check(w)));
        }
        if (request.frozen()) {
            woven.ifPresent(w -> found.addAll(new Locks(request.site(), site.files()).missing(w)));
        }
        // A build says what is wrong; only who asks hears what could be better.
        return new Outcome<>(
                site,
                rules.apply(found).stream()
                        .filter(d ->
                                d.severity() != Severity.HINT || request.today().isPresent())
                        .toList());
    }

    /** Makes all pages of a site and what Pagefind makes of them. */
    private Outcome<Rendered> made(OpenSite site, Renderer renderer, Pagefind pagefind, Sink sink) {
        Outcome<Rendered> made = made(site, renderer, memory, pagefind.before(sink), () -> {});
        return made.hasErrors() ? made : made.then(pages -> pagefind.index(pages, memory.watch()));
    }

    private static Outcome<Rendered> made(OpenSite site, Renderer renderer, Memory memory, Sink sink, Runnable before) {
        memory.watch().stage(Stage.RENDER);
        Outcome<Rendered> made = renderer.all(site.copies(), memory.workers(), memory.store(), sink, before);
        memory.watch().stage(Stage.CHECK);
        return made.hasErrors() ? made : made.with(PageChecker.check(made.value(), page -> before.run()));
    }
}
