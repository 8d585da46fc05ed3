package gloss.parse;

import gloss.content.ContentFile;
import gloss.content.Sections;
import gloss.content.SiteFiles;
import gloss.diagnostic.Code;
import gloss.diagnostic.Diagnostic;
import gloss.diagnostic.Location;
import gloss.diagnostic.Outcome;
import gloss.memo.Memo;
import gloss.model.Lock;
import gloss.model.Method;
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
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/** Reads every file of a site into a {@link Draft}, and goes on after a fault to find the next one. */
public final class SiteParser {

    private static final String SITE = "content/site.yml";

    private final SiteFiles files;
    private final Memo memo;
    private final List<Diagnostic> found = new ArrayList<>();
    private final Set<Draft.Broken> broken = new LinkedHashSet<>();
    private final Markdown markdown = new Markdown();
    private final Optional<SiteHeader> site;
    private final ZoneId zone;
    private final Binder binder;

    private SiteParser(SiteFiles files, Memo memo) {
        this.files = files;
        this.memo = memo;
        this.site = site();
        this.zone = site.map(SiteHeader::timeZone).orElse(ZoneOffset.UTC);
        this.binder = new Binder(zone, markdown, found::add);
    }

    public static Outcome<Draft> parse(SiteFiles files) {
        return parse(files, new Memo());
    }

    /** The same, but a file that was read before is not read again. */
    public static Outcome<Draft> parse(SiteFiles files, Memo memo) {
        SiteParser parser = new SiteParser(files, memo);
        return new Outcome<>(parser.draft(), parser.found);
    }

    /** What a file was read as: one file is only ever read as one thing, and only the time zone comes from elsewhere. */
    private record Key(ContentFile file, ZoneId zone) {}

    /** What came of a file. */
    private record Reading(Object value, List<Diagnostic> found, List<Draft.Broken> broken) {}

    /** Reads a file, or repeats what came of it. */
    @SuppressWarnings("unchecked")
    private <T> T once(ContentFile file, Function<ContentFile, T> read) {
        Reading reading = memo.of(new Key(file, zone), Reading.class, () -> {
            int foundBefore = found.size();
            int brokenBefore = broken.size();
            T value = read.apply(file);
            List<Diagnostic> itsFound = found.subList(foundBefore, found.size());
            List<Draft.Broken> itsBroken = broken.stream().skip(brokenBefore).toList();
            Reading fresh = new Reading(value, List.copyOf(itsFound), itsBroken);
            itsFound.clear();
            itsBroken.forEach(broken::remove);
            return fresh;
        });
        found.addAll(reading.found());
        broken.addAll(reading.broken());
        return (T) reading.value();
    }

    private Draft draft() {
        List<Document<ArticleHeader>> articles = new ArrayList<>();
        Map<Slug, Document<MethodHeader>> methods = new LinkedHashMap<>();
        Map<Slug, List<AnnotationDraft>> annotations = new LinkedHashMap<>();
        Map<Slug, Lock> locks = new LinkedHashMap<>();
        for (ContentFile file : files.below("content/articles/")) {
            if (file.path().endsWith("/article.md")) {
                once(file, f -> document(f, f.folder(), ArticleHeader.class)).ifPresent(articles::add);
            } else if (file.path().endsWith("/method.md")) {
                once(file, f -> document(f, f.folder(), MethodHeader.class))
                        .ifPresent(method -> methods.put(method.slug(), method));
                requireArticleBeside(file, "there is a method here, but no article", "the method");
            } else if (file.path().endsWith(".lock")) {
                once(file, this::lock).ifPresent(lock -> locks.put(lock.article(), lock.value()));
            } else {
                once(file, this::annotations).ifPresent(notes -> annotations.put(notes.article(), notes.value()));
                requireArticleBeside(file, "there are notes here, but no article", "the notes");
            }
        }
        return new Draft(
                site,
                files.text("content/about.md")
                        .flatMap(file -> once(file, f -> document(f, f.stem(), PageHeader.class))),
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

    /** What stands beside an article. */
    private record Beside<T>(Slug article, T value) {}

    private Optional<Beside<Lock>> lock(ContentFile file) {
        return Slug.parse(file.folder())
                .flatMap(article -> tree(file, file.text(), 1)
                        .flatMap(tree -> LockFile.read(tree, binder))
                        .map(lock -> new Beside<>(article, lock)));
    }

    private Optional<Beside<List<AnnotationDraft>>> annotations(ContentFile file) {
        return slug(file, file.folder())
                .map(article -> new Beside<>(article, new AnnotationParser(file, markdown, found::add).annotations()));
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
        Binder plain = new Binder(ZoneOffset.UTC, markdown, found::add);
        return file.flatMap(f -> tree(f, f.text(), 1)).flatMap(tree -> plain.bind(tree, SiteHeader.class));
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
                .flatMap(file -> once(file, f -> document(f, f.stem(), header)).stream())
                .toList();
    }

    private <H extends Record> Optional<Document<H>> document(ContentFile file, String name, Class<H> header) {
        Outcome<Sections> cut = Sections.of(file);
        found.addAll(cut.diagnostics());
        Sections sections = cut.value();
        Optional<Slug> slug = slug(file, name);
        if (cut.hasErrors()) {
            broken.add(new Draft.Broken(file.path(), slug));
            return Optional.empty();
        }
        if (sections.header().isBlank()) {
            found.add(new Diagnostic(
                    Code.FRONT_MATTER_MISSING,
                    file.start(),
                    "the front matter is missing",
                    "begin the file with `---`, fields such as `title: …`, and `---` again"));
            broken.add(new Draft.Broken(file.path(), slug));
            return Optional.empty();
        }
        Optional<H> fields = Yaml.read(sections.header(), file.path(), sections.headerLine(), found::add)
                .flatMap(tree -> binder.bind(tree, header));
        Location start = new Location(file.path(), sections.proseLine(), 1);
        String scope = header == MethodHeader.class ? Method.SCOPE : "";
        DraftProse prose = markdown.blocks(sections.prose(), start, scope, found::add);
        Headings.of(prose.blocks()).stream()
                .filter(heading -> heading.level() == 1)
                .findFirst()
                .ifPresent(heading -> found.add(new Diagnostic(
                        Code.HEADING_TOO_HIGH,
                        new Location(file.path(), heading.line(), 1),
                        "a heading of the first level: that one is the page's title already",
                        "begin sections with `##`")));
        boolean unread = prose.blocks().isEmpty() && !sections.prose().isBlank();
        if (fields.isEmpty() || slug.isEmpty() || unread) {
            broken.add(new Draft.Broken(file.path(), slug));
            return Optional.empty();
        }
        return Optional.of(new Document<>(slug.get(), file.path(), fields.get(), prose));
    }

    private Optional<Slug> slug(ContentFile file, String name) {
        Optional<Slug> slug = Slug.parse(name);
        if (slug.isEmpty()) {
            found.add(new Diagnostic(
                    Code.NAME_IS_NO_SLUG,
                    file.start(),
                    "`" + name + "` cannot be the name of a page",
                    Slug.from(name)
                            .map(better -> "rename it to `" + better + "`")
                            .orElse("use lower-case letters, digits and single hyphens")));
        }
        return slug;
    }

    private <E extends Record> List<Entry<E>> entries(String path, Class<E> type) {
        return files.text(path).map(file -> once(file, f -> entries(f, type))).orElse(List.of());
    }

    private <E extends Record> List<Entry<E>> entries(ContentFile file, Class<E> type) {
        List<Entry<E>> entries = new ArrayList<>();
        int before = found.size();
        Optional<YamlNode> tree = tree(file, file.text(), 1);
        if (tree.isEmpty() && found.size() > before) {
            broken.add(new Draft.Broken(file.path(), Optional.empty()));
        }
        for (YamlNode item : tree.map(root -> items(root, type)).orElse(List.of())) {
            binder.bind(item, type)
                    .ifPresentOrElse(
                            value -> entries.add(new Entry<>(value, item.location())),
                            () -> broken.add(new Draft.Broken(file.path(), id(item))));
        }
        return entries;
    }

    /** The id of an entry that could not be read, if at least that can. */
    private static Optional<Slug> id(YamlNode item) {
        Optional<YamlNode> id = item instanceof YamlNode.Mapping mapping ? mapping.value("id") : Optional.empty();
        return id.flatMap(
                node -> node instanceof YamlNode.Scalar scalar ? Slug.parse(scalar.text()) : Optional.<Slug>empty());
    }

    private List<YamlNode> items(YamlNode root, Class<?> type) {
        if (type == SourceEntry.class) {
            return Csl.records(root, found::add);
        }
        if (root instanceof YamlNode.Sequence sequence) {
            return sequence.items();
        }
        if (!(root instanceof YamlNode.Nothing)) {
            found.add(new Diagnostic(
                    Code.WRONG_TYPE,
                    root.location(),
                    root.kind() + " cannot stand here",
                    "write a list: every entry begins with `- `"));
        }
        return List.of();
    }

    private Optional<YamlNode> tree(ContentFile file, String yaml, int line) {
        return Yaml.read(yaml, file.path(), line, found::add);
    }
}
