package gloss.render;

import gloss.annotate.WovenSite;
import gloss.diagnostic.Outcome;
import gloss.model.Address;
import gloss.model.Article;
import gloss.model.SearchEngine;
import gloss.work.Memo;
import gloss.work.Store;
import gloss.work.Watch;
import gloss.work.Workers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Makes the pages of one site: a view for each template, and the template's text around it. What all pages need is gathered
 * once; then they are made all together, or one alone when somebody asks for it.
 */
public final class Renderer {

    private final WovenSite woven;
    private final Theme theme;
    private final SearchEngine engine;
    private final Watch watch;
    private final Templates templates;
    private final ArticleData data;
    private final Frames frames;
    private final Previews previews;
    private final Paging paging;
    private final SearchIndex search;
    private final Map<String, Plan<?>> plans;

    /**
     * Prepares what the pages of a site have in common.
     *
     * @param baseUrl where the site will stand, if that is known
     * @param memo holds the templates that were read before, which are not read again
     */
    public Renderer(WovenSite woven, Theme theme, Optional<String> baseUrl, Memo memo, Watch watch) {
        this.woven = woven;
        this.theme = theme;
        this.watch = watch;
        this.engine = woven.site().info().search().engine();
        this.templates = Templates.of(theme, memo);
        Gathering gathering = new Gathering(woven);
        Optional<String> root = baseUrl.map(url -> url.endsWith("/") ? url : url + "/");
        this.data = new ArticleData(woven.site(), gathering, root);
        this.frames = new Frames(woven.site(), root);
        this.previews = new Previews(woven.site());
        this.paging = new Paging(woven, gathering);
        this.search = new SearchIndex(woven, paging, this::searched);
        this.plans = Plans.of(woven, data, gathering, paging, search);
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
        List<Made> all = workers.map(plans.values(), plan -> {
            before.run();
            return remembered.of(plan, into -> make(plan, file -> true, into), sink);
        });
        if (hasIndex()) {
            search.write((path, bytes) -> {
                files.add(path);
                sink.take(path, bytes);
            });
        }
        List<Page> pages = new ArrayList<>();
        List<TemplateFault> found = new ArrayList<>();
        for (Made made : all) {
            made.page().ifPresent(pages::add);
            files.addAll(made.files());
            made.fault().ifPresent(found::add);
        }
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
        return new PageStore(store, new PageKeys(woven, theme, data.root(), paging, frames, store));
    }

    /** Whether something may stand at a path besides assets and copies. */
    public boolean mayMake(String path) {
        return isIndex(path) || plan(path).isPresent();
    }

    /**
     * A page, or a file beside one, just as it is among all; absent if there is none at this path, or if it cannot be made.
     */
    public Optional<byte[]> one(String path) {
        if (isIndex(path)) {
            return Optional.ofNullable(search.kept().get(path));
        }
        Map<String, byte[]> made = new HashMap<>();
        plan(path).ifPresent(plan -> make(plan, path::equals, made::put));
        return Optional.ofNullable(made.get(path));
    }

    /** The files besides pages that come with the theme of the site, or follow from its settings alone. */
    public Map<String, byte[]> assets() {
        Map<String, byte[]> assets = SearchViews.assets(theme.assets(), engine, hasIndex() && search.isLarge());
        assets.put("_headers", Policy.headers(engine).getBytes(StandardCharsets.UTF_8));
        return assets;
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
    record Made(Optional<Page> page, List<String> files, Optional<TemplateFault> fault) {}

    /** Makes a page and the files beside it, and hands on those that are wanted. */
    private Made make(Plan<?> plan, Predicate<String> wanted, Sink sink) {
        long begun = watch.begin();
        Made made = fresh(plan, wanted, sink);
        watch.made(plan.address().page(), plan.source(), begun);
        return made;
    }

    private <V extends Record & PageView> Made fresh(Plan<V> plan, Predicate<String> wanted, Sink sink) {
        String path = plan.address().page();
        PageContext context = new PageContext(woven, paging, plan.address(), watch);
        ViewMaker make = new ViewMaker(woven, context);
        // What it cites and names is known when the rest is made.
        V view = plan.content().apply(make);
        Templates.Filled filled = templates.fill(plan.template(), view, shared(plan, make));
        if (filled.fault().isPresent()) {
            return new Made(Optional.empty(), List.of(), filled.fault());
        }
        String html = filled.text();
        PageNotes.Maker notes = new PageNotes.Maker();
        PageText text = new PageText();
        watch.scanned(path);
        PageScan.of(html, List.of(notes, text));
        Map<String, Supplier<String>> files = new LinkedHashMap<>();
        byte[] finished = plan.finish().of(html, text, make, files);
        give(path, () -> finished, wanted, sink);
        files.forEach(
                (beside, words) -> give(beside, () -> words.get().getBytes(StandardCharsets.UTF_8), wanted, sink));
        Page page = new Page(path, plan.source(), context.links(), notes.notes());
        return new Made(Optional.of(page), List.copyOf(files.keySet()), Optional.empty());
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

    private static void give(String path, Supplier<byte[]> bytes, Predicate<String> wanted, Sink sink) {
        if (wanted.test(path)) {
            sink.take(path, bytes.get());
        }
    }

    private boolean isIndex(String path) {
        return SearchIndex.mayHave(path) && hasIndex();
    }

    private boolean hasIndex() {
        return engine == SearchEngine.MINISEARCH;
    }

    /** The pages that may be found. */
    private List<SearchIndex.Listed> searched() {
        return plans.values().stream()
                .filter(plan -> !plan.address().equals(Address.NOT_FOUND)
                        && !plan.address().equals(Address.SEARCH))
                .map(plan -> new SearchIndex.Listed(
                        plan.address(),
                        plan.title(),
                        plan.description(),
                        plan.turn().filter(turn -> !turn.isFirst()).isEmpty()))
                .toList();
    }
}
