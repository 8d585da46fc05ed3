package gloss.parse;

import gloss.content.ContentFile;
import gloss.content.SiteFiles;
import gloss.diagnostic.Code;
import gloss.diagnostic.Diagnostic;
import gloss.diagnostic.Location;
import gloss.diagnostic.Outcome;
import gloss.model.Lock;
import gloss.model.Size;
import gloss.model.Slug;
import gloss.parse.Draft.AnnotationDraft;
import gloss.parse.Draft.ArticleHeader;
import gloss.parse.Draft.CommitmentEntry;
import gloss.parse.Draft.CorrectionEntry;
import gloss.parse.Draft.Document;
import gloss.parse.Draft.Entry;
import gloss.parse.Draft.EventEntry;
import gloss.parse.Draft.IssueHeader;
import gloss.parse.Draft.MethodHeader;
import gloss.parse.Draft.PageHeader;
import gloss.parse.Draft.PersonHeader;
import gloss.parse.Draft.QuotationEntry;
import gloss.parse.Draft.SiteHeader;
import gloss.parse.Draft.SourceEntry;
import gloss.parse.Draft.TermEntry;
import gloss.parse.FileParser.Beside;
import gloss.parse.FileParser.Parsed;
import gloss.work.Memo;
import gloss.work.Watch;
import gloss.work.Workers;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Reads every file of a site into a {@link Draft}, side by side, and goes on after a fault to find the next one. */
public final class SiteParser {

    private static final String SITE = "content/site.yml";
    private static final String ARTICLES = "content/articles/";

    private static final Map<String, Class<? extends Record>> LISTS = Map.of(
            "content/quotations.yml", QuotationEntry.class,
            "content/sources.yml", SourceEntry.class,
            "content/commitments.yml", CommitmentEntry.class,
            "content/timeline.yml", EventEntry.class,
            "content/glossary.yml", TermEntry.class,
            "content/corrections.yml", CorrectionEntry.class);

    private final SiteFiles files;
    private final Watch watch;
    private final List<Diagnostic> found = new ArrayList<>();
    private final Set<Draft.Broken> broken = new LinkedHashSet<>();
    private final Map<String, Parsed<?>> parsed = new HashMap<>();
    private final Optional<SiteHeader> site;

    private SiteParser(SiteFiles files, Memo memo, Workers workers, Watch watch) {
        this.files = files;
        this.watch = watch;
        this.site = site();
        ZoneId zone = site.map(SiteHeader::timeZone).orElse(ZoneOffset.UTC);
        List<Bundle> bundles = Bundle.of(
                files.texts().values().stream()
                        .filter(file -> !file.path().equals(SITE))
                        .toList(),
                zone);
        List<Bundle.Read> all = workers.map(
                bundles,
                bundle -> memo.store()
                        .of(
                                bundle,
                                Bundle.Read.class,
                                Bundle.Read.HOLDS,
                                () -> bundle.read(file -> memo.of(
                                        new Key(file, zone),
                                        Parsed.class,
                                        () -> read(file, new FileParser(file, zone, watch))))));
        for (int i = 0; i < bundles.size(); i++) {
            List<ContentFile> texts = bundles.get(i).texts();
            for (int j = 0; j < texts.size(); j++) {
                parsed.put(texts.get(j).path(), all.get(i).files().get(j));
            }
        }
    }

    public static Outcome<Draft> parse(SiteFiles files) {
        return parse(files, new Memo(), Workers.all(), Watch.NONE);
    }

    /** The same, but a file that was read before is not read again. */
    public static Outcome<Draft> parse(SiteFiles files, Memo memo, Workers workers, Watch watch) {
        SiteParser parser = new SiteParser(files, memo, workers, watch);
        return new Outcome<>(parser.draft(), parser.found);
    }

    /** What a file was read as: one file is only ever read as one thing, and only the time zone comes from elsewhere. */
    private record Key(ContentFile file, ZoneId zone) {}

    private static Parsed<?> read(ContentFile file, FileParser parser) {
        String path = file.path();
        if (path.startsWith(ARTICLES)) {
            return parser.parsed(readBeside(path, file.folder(), parser));
        } else if (path.startsWith("content/issues/")) {
            return parser.parsed(parser.document(file.stem(), IssueHeader.class));
        } else if (path.startsWith("content/people/")) {
            return parser.parsed(parser.document(file.stem(), PersonHeader.class));
        } else if (path.endsWith(".yml")) {
            return parser.parsed(parser.entries(Objects.requireNonNull(LISTS.get(path))));
        }
        return parser.parsed(parser.document(file.stem(), PageHeader.class));
    }

    private static Optional<?> readBeside(String path, String folder, FileParser parser) {
        if (path.endsWith("/article.md")) {
            return parser.document(folder, ArticleHeader.class);
        } else if (path.endsWith("/method.md")) {
            return parser.document(folder, MethodHeader.class);
        }
        return path.endsWith(".lock") ? parser.lock() : parser.annotations();
    }

    /** What came of a file. */
    private Object take(ContentFile file) {
        Parsed<?> its = Objects.requireNonNull(parsed.get(file.path()));
        found.addAll(its.found());
        broken.addAll(its.broken());
        return its.value();
    }

    /** What came of a file of a kind that its path says, which is the type of its fields. */
    @SuppressWarnings("unchecked")
    private <H extends Record> Optional<Document<H>> document(ContentFile file, Class<H> header) {
        return ((Optional<Document<H>>) take(file)).filter(document -> header.isInstance(document.header()));
    }

    @SuppressWarnings("unchecked")
    private Optional<Beside<Lock>> lock(ContentFile file) {
        return (Optional<Beside<Lock>>) take(file);
    }

    @SuppressWarnings("unchecked")
    private Optional<Beside<List<AnnotationDraft>>> annotations(ContentFile file) {
        return (Optional<Beside<List<AnnotationDraft>>>) take(file);
    }

    private Draft draft() {
        List<Document<ArticleHeader>> articles = new ArrayList<>();
        Map<Slug, Document<MethodHeader>> methods = new LinkedHashMap<>();
        Map<Slug, List<AnnotationDraft>> annotations = new LinkedHashMap<>();
        Map<Slug, Lock> locks = new LinkedHashMap<>();
        for (ContentFile file : files.below(ARTICLES)) {
            if (file.path().endsWith("/article.md")) {
                document(file, ArticleHeader.class).ifPresent(articles::add);
            } else if (file.path().endsWith("/method.md")) {
                document(file, MethodHeader.class).ifPresent(method -> methods.put(method.slug(), method));
                requireArticleBeside(file, "there is a method here, but no article", "the method");
            } else if (file.path().endsWith(".lock")) {
                lock(file).ifPresent(lock -> locks.put(lock.article(), lock.value()));
            } else {
                annotations(file).ifPresent(notes -> annotations.put(notes.article(), notes.value()));
                requireArticleBeside(file, "there are notes here, but no article", "the notes");
            }
        }
        return new Draft(
                site,
                files.text("content/about.md").flatMap(file -> document(file, PageHeader.class)),
                documents("content/pages/", PageHeader.class),
                articles,
                methods,
                annotations,
                locks,
                documents("content/issues/", IssueHeader.class),
                documents("content/people/", PersonHeader.class),
                entries("content/quotations.yml", QuotationEntry.class),
                entries("content/sources.yml", SourceEntry.class),
                entries("content/commitments.yml", CommitmentEntry.class),
                entries("content/timeline.yml", EventEntry.class),
                entries("content/glossary.yml", TermEntry.class),
                entries("content/corrections.yml", CorrectionEntry.class),
                assets(),
                broken);
    }

    private Map<String, Optional<Size>> assets() {
        Map<String, Optional<Size>> assets = new TreeMap<>();
        files.assets()
                .forEach(asset -> assets.put(asset.path(), asset.size().map(s -> new Size(s.width(), s.height()))));
        return assets;
    }

    private Optional<SiteHeader> site() {
        Optional<ContentFile> file = files.text(SITE);
        if (file.isEmpty()) {
            found.add(new Diagnostic(
                    Code.SITE_MISSING,
                    Location.of(SITE),
                    "there is no such file, so this is not the folder of a site",
                    "run gloss in the folder that holds `content/`, or name it with --site"));
            return Optional.empty();
        }
        FileParser parser = new FileParser(file.get(), ZoneOffset.UTC, watch);
        Optional<SiteHeader> header = parser.header();
        Parsed<Optional<SiteHeader>> its = parser.parsed(header);
        found.addAll(its.found());
        return its.value();
    }

    private void requireArticleBeside(ContentFile file, String message, String what) {
        String article = file.path().replaceAll("[^/]+$", "article.md");
        if (files.text(article).isEmpty()) {
            found.add(new Diagnostic(
                    Code.ARTICLE_MISSING, file.start(), message, "write `" + article + "`, or take " + what + " away"));
        }
    }

    private <H extends Record> List<Document<H>> documents(String folder, Class<H> header) {
        return files.below(folder).stream()
                .flatMap(file -> document(file, header).stream())
                .toList();
    }

    @SuppressWarnings("unchecked")
    private <E extends Record> List<Entry<E>> entries(String path, Class<E> type) {
        return files.text(path).map(file -> (List<Entry<E>>) take(file)).orElse(List.of()).stream()
                .filter(entry -> type.isInstance(entry.value()))
                .toList();
    }
}
