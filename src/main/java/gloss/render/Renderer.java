package gloss.render;

import gloss.annotate.WovenSite;
import gloss.diagnostic.Outcome;
import gloss.model.Article;
import gloss.work.Memo;
import gloss.work.Store;
import gloss.work.Watch;
import gloss.work.Workers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Makes the pages of one site: a view for each template, and the template's text around it. What all pages need is gathered
 * once; then they are made all together, or one alone when somebody asks for it.
 */
public final class Renderer {

    private final WovenSite woven;
    private final Theme theme;
    private final List<Output> outputs;
    private final Watch watch;
    private final Templates templates;
    private final ArticleData data;
    private final Frames frames;
    private final Previews previews;
    private final Gathering gathering;
    private final Paging paging;
    private final Map<String, Plan<?>> plans;
    private final SitePages sitePages;

    /**
     * Prepares what the pages of a site have in common.
     *
     * @param baseUrl where the site will stand, if that is known
     * @param outputs what it has besides its pages
     * @param memo holds the templates that were read before, which are not read again
     */
    public Renderer(
            WovenSite woven, Theme theme, Optional<String> baseUrl, List<Output> outputs, Memo memo, Watch watch) {
        this.woven = woven;
        this.theme = theme;
        this.watch = watch;
        this.outputs = List.copyOf(outputs);
        this.templates = Templates.of(theme, memo);
        this.gathering = new Gathering(woven);
        Optional<String> root = baseUrl.map(url -> url.endsWith("/") ? url : url + "/");
        this.data = new ArticleData(woven.site(), gathering, root);
        this.frames = new Frames(woven.site(), root);
        this.previews = new Previews(woven.site());
        this.paging = new Paging(woven, gathering);
        this.plans = Plans.of(woven, data, gathering, paging, this.outputs, this::hasAsset);
        this.sitePages = new SitePages(plans.values(), paging, data);
    }

    /**
     * Makes everything.
     *
     * @param copies files that are published as they are, by their path on the site
     * @param store remembers pages that earlier builds have made
     * @param sink takes each file when it is made
     * @param before is run before each page
     */
    public Outcome<Rendered> all(Map<String, Path> copies, Workers workers, Store store, Sink sink, Runnable before) {
        Map<String, byte[]> assets = assets();
        Set<String> files = new HashSet<>(assets.keySet());
        assets.forEach(sink::take);
        PageStore remembered = remembered(store);
        List<PlanOutcome> all = workers.map(plans.values(), plan -> {
            before.run();
            return remembered.of(plan, into -> make(plan, file -> true, into), sink);
        });
        List<Page> pages = new ArrayList<>();
        List<TemplateFault> found = new ArrayList<>();
        for (PlanOutcome made : all) {
            made.page().ifPresent(pages::add);
            files.addAll(made.files());
            made.fault().ifPresent(found::add);
        }
        outputs.forEach(output -> output.ofSite(sitePages, files(output, path -> isNew(path, files), sink)));
        return new Outcome<>(new Rendered(pages, files, copies), TemplateFault.diagnostics(found));
    }

    /** Has a store remember the pages of some articles. */
    public void remember(Predicate<Article> articles, Workers workers, Store store) {
        PageStore remembered = remembered(store);
        List<Plan<?>> some = plans.values().stream()
                .filter(plan -> plan.needs() instanceof Needs.Itself itself && articles.test(itself.article()))
                .<Plan<?>>map(plan -> plan)
                .toList();
        workers.map(some, plan -> remembered.of(plan, into -> make(plan, file -> true, into), (path, bytes) -> {}));
    }

    private PageStore remembered(Store store) {
        return new PageStore(store, new PageKeys(woven, theme, data.root(), outputs, gathering, paging, frames, store));
    }

    /** Whether something may stand at a path besides assets and copies. */
    public boolean mayMake(String path) {
        return outputs.stream().anyMatch(output -> mayStand(path, output))
                || plan(path).isPresent();
    }

    /**
     * A page, or a file beside one, just as it is among all; absent if there is none at this path, or if it cannot be made.
     */
    public Optional<byte[]> one(String path) {
        Map<String, byte[]> made = new HashMap<>();
        outputs.stream()
                .filter(output -> mayStand(path, output))
                .forEach(output -> output.oneOfSite(path, sitePages, files(output, path::equals, made::put)));
        plan(path).ifPresent(plan -> make(plan, path::equals, made::put));
        return Optional.ofNullable(made.get(path));
    }

    /** The files that come with the theme of the site. */
    public Map<String, byte[]> assets() {
        Map<String, byte[]> assets = new TreeMap<>(theme.assets());
        assets.keySet().removeIf(this::isLeftOut);
        return assets;
    }

    private boolean hasAsset(String path) {
        return theme.assets().containsKey(path) && !isLeftOut(path);
    }

    private boolean isLeftOut(String asset) {
        return outputs.stream().anyMatch(output -> output.leavesOut(asset));
    }

    /** The page at a path, or the one that a file at this path would lie beside. */
    private Optional<Plan<?>> plan(String path) {
        int dot = path.indexOf('.', path.lastIndexOf('/') + 1);
        return dot < 0 ? Optional.empty() : Optional.ofNullable(plans.get(path.substring(0, dot) + ".html"));
    }

    /**
     * What came of a plan.
     *
     * @param page absent if it cannot be made
     * @param files the paths of the files beside the page
     * @param fault why it cannot be made
     */
    record PlanOutcome(Optional<Page> page, List<String> files, Optional<TemplateFault> fault) {}

    /** Makes a page and the files beside it, and hands on those that are wanted. */
    private PlanOutcome make(Plan<?> plan, Predicate<String> wanted, Sink sink) {
        long begun = watch.begin();
        PlanOutcome made = fresh(plan, wanted, sink);
        watch.made(plan.address().page(), plan.source(), begun);
        return made;
    }

    private <V extends Record & PageView> PlanOutcome fresh(Plan<V> plan, Predicate<String> wanted, Sink sink) {
        String path = plan.address().page();
        PageContext context = new PageContext(woven, paging, plan.address(), watch);
        ViewMaker make = new ViewMaker(woven, context);
        // What it cites and names is known when the rest is made.
        V view = plan.content().apply(make);
        Templates.Filled filled = templates.fill(plan.template(), view, shared(plan, make));
        if (filled.fault().isPresent()) {
            return new PlanOutcome(Optional.empty(), List.of(), filled.fault());
        }
        String html = filled.text();
        PageNotes.Maker notes = new PageNotes.Maker();
        PageText text = new PageText();
        watch.scanned(path);
        PageScan.of(html, List.of(notes, text));
        give(path, () -> finished(plan, html, text), wanted, sink);
        List<String> files = beside(new FreshPage(plan, data.canonical(plan.address()), text, make), wanted, sink);
        Page page = new Page(path, plan.source(), context.links(), notes.notes());
        return new PlanOutcome(Optional.of(page), files, Optional.empty());
    }

    private PageView.Shared shared(Plan<?> plan, ViewMaker make) {
        List<Views.Reference> references = make.references();
        return new PageView.Shared(
                plan.title(),
                plan.description(),
                plan.turn().map(turn -> TurnViews.of(turn, make)).orElse(Views.Pages.ONE),
                plan.address().page(),
                data.canonical(plan.address()),
                make.previews(previews),
                frames.around(plan.address()),
                references);
    }

    /** Only the page of an article has links to the words of its passages. */
    private static byte[] finished(Plan<?> plan, String html, PageText text) {
        return plan.about() instanceof Article ? text.linked(html) : html.getBytes(StandardCharsets.UTF_8);
    }

    /** Makes the files beside a page, and says where they are. */
    private List<String> beside(FreshPage page, Predicate<String> wanted, Sink sink) {
        String path = page.address().page();
        String stem = path.substring(0, path.length() - ".html".length());
        List<String> files = new ArrayList<>();
        Output.Files taking = (ending, bytes) -> {
            files.add(stem + ending);
            give(stem + ending, bytes, wanted, sink);
        };
        outputs.forEach(output -> output.beside(page, taking));
        return files;
    }

    /** Takes the files of the site that are wanted. */
    private static Output.Files files(Output output, Predicate<String> wanted, Sink sink) {
        return (path, bytes) -> {
            if (!mayStand(path, output)) {
                throw new IllegalStateException(
                        output.getClass().getSimpleName() + " does not say that it has a file at " + path);
            }
            give(path, bytes, wanted, sink);
        };
    }

    private static boolean isNew(String path, Set<String> files) {
        if (!files.add(path)) {
            throw new IllegalStateException("two files at " + path);
        }
        return true;
    }

    private static boolean mayStand(String path, Output output) {
        return output.places().stream()
                .anyMatch(place -> place.endsWith("/") ? path.startsWith(place) : path.equals(place));
    }

    private static void give(String path, Supplier<byte[]> bytes, Predicate<String> wanted, Sink sink) {
        if (wanted.test(path)) {
            sink.take(path, bytes.get());
        }
    }
}
