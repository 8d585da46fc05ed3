package gloss.pipeline;

import gloss.annotate.Weaver;
import gloss.annotate.WovenSite;
import gloss.check.PageChecker;
import gloss.content.Asset;
import gloss.content.SiteFiles;
import gloss.content.SiteReader;
import gloss.diagnostic.Diagnostic;
import gloss.diagnostic.Outcome;
import gloss.model.Site;
import gloss.parse.Draft;
import gloss.parse.SiteParser;
import gloss.pipeline.BuildReport.Counts;
import gloss.publish.Publisher;
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
    private final List<Diagnostic> found = new ArrayList<>();

    private Build(BuildRequest request) {
        this.request = request;
    }

    /**
     * Builds a site, or checks it if the request names no output.
     *
     * @throws java.io.UncheckedIOException if the disk fails
     */
    public static BuildReport run(BuildRequest request) {
        return DeepStack.run(() -> new Build(request).publish());
    }

    /**
     * Makes the pages of a site and writes nothing, not even a lock.
     *
     * @throws java.io.UncheckedIOException if the disk fails
     */
    static Made make(BuildRequest request) {
        return DeepStack.run(() -> new Build(request).make());
    }

    /**
     * A site as far as it could be made.
     *
     * @param woven absent if the site has no header to call it by
     * @param pages absent if there is an error
     */
    record Made(
            SiteFiles files,
            Optional<WovenSite> woven,
            Optional<Rendered> pages,
            Counts counts,
            List<Diagnostic> found) {

        BuildReport report(boolean published) {
            return new BuildReport(
                    found, counts, woven.map(w -> w.site().drafts()).orElse(List.of()), published, files);
        }
    }

    private BuildReport publish() {
        request.output()
                .flatMap(output -> Publisher.refusal(request.site(), output))
                .ifPresent(found::add);
        Made made = make();
        if (made.pages().isEmpty() || request.output().isEmpty()) {
            return made.report(false);
        }
        found.addAll(Publisher.publish(request.output().get(), made.pages().get()));
        if (!request.frozen()) {
            made.woven().ifPresent(new Locks(request.site(), made.files())::write);
        }
        return made.report(true);
    }

    private Made make() {
        SiteFiles files = take(SiteReader.read(request.site()));
        Draft draft = take(SiteParser.parse(files));
        Outcome<Optional<Site>> resolved = Resolver.resolve(draft, request.withDrafts());
        Optional<Site> site = resolved.value();
        Rules rules = new Rules(site);
        found.addAll(rules.apply(resolved.diagnostics()));
        Optional<WovenSite> woven = site.map(s -> {
            Outcome<WovenSite> outcome = Weaver.weave(s);
            found.addAll(rules.apply(outcome.diagnostics()));
            return outcome.value();
        });
        request.today().ifPresent(today -> site.ifPresent(s -> found.addAll(Reviews.due(s, today))));
        if (request.frozen()) {
            woven.ifPresent(w -> found.addAll(new Locks(request.site(), files).missing(w)));
        }
        if (woven.isEmpty() || hasErrors()) {
            return new Made(files, woven, Optional.empty(), new Counts(0, 0, 0), found);
        }
        Rendered pages = take(render(woven.get(), files.assets()));
        if (!hasErrors()) {
            found.addAll(PageChecker.check(pages));
        }
        return new Made(
                files, woven, hasErrors() ? Optional.empty() : Optional.of(pages), counts(woven.get(), pages), found);
    }

    private Outcome<Rendered> render(WovenSite woven, List<Asset> assets) {
        Map<String, Path> copies = new TreeMap<>();
        assets.forEach(asset -> copies.put(asset.path().substring("content/".length()), asset.file()));
        Theme theme = Theme.load(request.site().resolve("templates"));
        Optional<String> baseUrl =
                request.baseUrl().or(() -> woven.site().info().baseUrl());
        return Renderer.render(woven, theme, baseUrl, copies);
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
