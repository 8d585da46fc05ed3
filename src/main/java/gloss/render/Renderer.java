package gloss.render;

import gloss.annotate.WovenSite;
import gloss.diagnostic.Diagnostic;
import gloss.diagnostic.Outcome;
import gloss.model.Address;
import gloss.model.SearchEngine;
import gloss.work.Memo;
import gloss.work.Workers;
import io.pebbletemplates.pebble.error.PebbleException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    private final Templates templates;
    private final ArticleData data;
    private final Frames frames;
    private final Previews previews;
    private final Paging paging;
    private final Map<String, Plan> plans;

    /**
     * Prepares what the pages of a site have in common.
     *
     * @param baseUrl where the site will stand, if that is known
     * @param memo holds the templates that were read before, which are not read again
     */
    public Renderer(WovenSite woven, Theme theme, Optional<String> baseUrl, Memo memo) {
        this.woven = woven;
        this.theme = theme;
        this.engine = woven.site().info().search().engine();
        this.templates = Templates.of(theme, memo);
        Gathering gathering = new Gathering(woven);
        Optional<String> root = baseUrl.map(url -> url.endsWith("/") ? url : url + "/");
        this.data = new ArticleData(woven.site(), gathering, root);
        this.frames = new Frames(woven.site(), root);
        this.previews = new Previews(woven.site());
        this.paging = new Paging(woven.site(), gathering);
        this.plans = Plans.of(woven, data, gathering, paging);
    }

    /**
     * Makes everything.
     *
     * @param copies files that are published as they are, by their path on the site
     * @param before is run before each page
     */
    public Outcome<Rendered> all(Map<String, Path> copies, Workers workers, Runnable before) {
        Map<String, byte[]> files = new HashMap<>(assets());
        List<Page> pages = new ArrayList<>();
        List<Diagnostic> found = new ArrayList<>();
        List<Made> all = workers.map(plans.values(), plan -> {
            before.run();
            return make(plan, file -> true);
        });
        for (Made made : all) {
            made.page().ifPresent(pages::add);
            files.putAll(made.files());
            made.fault().ifPresent(found::add);
        }
        if (hasIndex()) {
            files.put(SearchIndex.FILE, index());
        }
        return new Outcome<>(new Rendered(pages, files, copies), found);
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
            return Optional.of(index());
        }
        return plan(path)
                .map(plan -> make(plan, path::equals))
                .flatMap(made -> made.page()
                        .filter(page -> page.path().equals(path))
                        .map(page -> page.html().getBytes(StandardCharsets.UTF_8))
                        .or(() -> Optional.ofNullable(made.files().get(path))));
    }

    /** The files besides pages that come with the theme of the site, or follow from its settings alone. */
    public Map<String, byte[]> assets() {
        Map<String, byte[]> assets = SearchViews.assets(theme.assets(), engine);
        assets.put("_headers", Policy.headers(engine).getBytes(StandardCharsets.UTF_8));
        return assets;
    }

    /** The page at a path, or the one that a file at this path would lie beside. */
    private Optional<Plan> plan(String path) {
        int dot = path.indexOf('.', path.lastIndexOf('/') + 1);
        return dot < 0 ? Optional.empty() : Optional.ofNullable(plans.get(path.substring(0, dot) + ".html"));
    }

    /**
     * What came of a plan.
     *
     * @param page absent if it cannot be made
     * @param files beside the page, by their path on the site
     * @param fault why it cannot be made
     */
    private record Made(Optional<Page> page, Map<String, byte[]> files, Optional<Diagnostic> fault) {}

    /** Makes a page and of the files beside it those that are wanted. */
    private Made make(Plan plan, Predicate<String> wanted) {
        PageContext context = new PageContext(woven, paging, plan.address());
        ViewMaker make = new ViewMaker(woven, context);
        Map<String, Object> view = new HashMap<>(plan.content().apply(make));
        view.put("references", make.references());
        view.put("title", plan.title());
        view.put("description", plan.description());
        view.put("paging", plan.turn().map(make::pages).orElse(Views.Pages.ONE));
        view.put("path", plan.address().page());
        view.put("canonical", data.canonical(plan.address()));
        view.put("previews", make.previews(previews));
        view.put("frame", frames.around(plan.address()));
        try {
            String html = templates.render(plan.template(), view);
            PageNotes.Maker notes = new PageNotes.Maker();
            PageText text = new PageText();
            PageScan.of(html, List.of(notes, text));
            Map<String, Supplier<String>> beside = new LinkedHashMap<>();
            Page page = new Page(
                    plan.address().page(),
                    plan.finish().of(html, text, make, beside),
                    plan.source(),
                    context.links(),
                    notes.notes());
            Map<String, byte[]> files = new HashMap<>();
            beside.forEach((path, words) -> {
                if (wanted.test(path)) {
                    files.put(path, words.get().getBytes(StandardCharsets.UTF_8));
                }
            });
            return new Made(Optional.of(page), files, Optional.empty());
        } catch (PebbleException e) {
            return new Made(
                    Optional.empty(), Map.of(), Optional.of(TemplateFault.of(plan.template(), e, view.keySet())));
        }
    }

    private boolean isIndex(String path) {
        return path.equals(SearchIndex.FILE) && hasIndex();
    }

    private boolean hasIndex() {
        return engine == SearchEngine.MINISEARCH;
    }

    /** What the search page searches, if a script of the site itself does. */
    private byte[] index() {
        List<SearchIndex.Listed> searched = plans.values().stream()
                .filter(plan -> !plan.address().equals(Address.NOT_FOUND)
                        && !plan.address().equals(Address.SEARCH))
                .map(plan -> new SearchIndex.Listed(
                        plan.address(),
                        plan.title(),
                        plan.description(),
                        plan.turn().filter(turn -> !turn.isFirst()).isEmpty()))
                .toList();
        return SearchIndex.of(woven, paging, searched).getBytes(StandardCharsets.UTF_8);
    }
}
