package gloss.pipeline;

import gloss.content.ContentFile;
import gloss.content.SiteFiles;
import gloss.diagnostic.Outcome;
import gloss.work.Store;
import gloss.work.Watch;
import gloss.work.Watch.Stage;
import gloss.work.Workers;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Does the work on a share of a site's articles and has it remembered, so that several machines can build a large site. It writes
 * no site, and does not judge: what is wrong with an article says the build that joins the shares. That one takes what it finds and
 * does the rest, so a share that was never worked on, or whose work is lost, costs time alone.
 */
public final class Warming {

    private static final String ARTICLES = "content/articles/";

    /** How one article links to another. */
    private static final Pattern LINK = Pattern.compile("\\.\\./([a-z0-9-]+)/");

    private Warming() {}

    /** One of several parts of about the same size, from 1. */
    public record Share(int part, int of) {

        public Share {
            if (part < 1 || part > of) {
                throw new IllegalArgumentException("there is no such part: " + part + "/" + of);
            }
        }

        /** Whether an article is in this part: on every machine it is in the same one. */
        boolean holds(String article) {
            return Math.floorMod(article.hashCode(), of) == part - 1;
        }
    }

    /** Of how many articles how many are remembered now. */
    public record Report(int articles, int all) {}

    /**
     * Works on a share.
     *
     * @throws java.io.UncheckedIOException if the disk fails
     */
    public static Report run(BuildRequest request, Share share, Workers workers, Watch watch, Store store) {
        return DeepStack.run(() -> {
            Memory memory = Memory.ofOneBuild(workers, watch, store);
            Outcome<SiteFiles> all = OpenSite.files(request.site(), memory);
            Set<String> articles = articles(all.value());
            Set<String> its = new HashSet<>(articles);
            its.removeIf(article -> !share.holds(article));
            SiteFiles some = some(all.value(), its);
            OpenSite site = OpenSite.read(request.site(), request.withDrafts(), memory, new Outcome<>(some, List.of()));
            site.renderer(site.theme(), request.baseUrl()).ifPresent(renderer -> {
                watch.stage(Stage.RENDER);
                renderer.remember(article -> its.contains(article.slug().value()), workers, store);
            });
            return new Report(its.size(), articles.size());
        });
    }

    private static Set<String> articles(SiteFiles files) {
        Set<String> articles = new HashSet<>();
        files.below(ARTICLES).stream()
                .filter(file -> file.path().endsWith("/article.md"))
                .forEach(file -> articles.add(file.folder()));
        return articles;
    }

    /** Some articles with those to which they link, and all that is no article. */
    private static SiteFiles some(SiteFiles files, Set<String> articles) {
        Set<String> wanted = new HashSet<>(articles);
        for (ContentFile file : files.below(ARTICLES)) {
            if (articles.contains(file.folder())) {
                for (Matcher link = LINK.matcher(file.text()); link.find(); ) {
                    wanted.add(link.group(1));
                }
            }
        }
        SortedMap<String, ContentFile> texts = new TreeMap<>(files.texts());
        texts.values().removeIf(file -> file.path().startsWith(ARTICLES) && !wanted.contains(file.folder()));
        return new SiteFiles(texts, files.assets());
    }
}
