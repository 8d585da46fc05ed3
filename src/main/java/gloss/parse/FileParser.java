package gloss.parse;

import gloss.content.ContentFile;
import gloss.content.Sections;
import gloss.diagnostic.Code;
import gloss.diagnostic.Diagnostic;
import gloss.diagnostic.Location;
import gloss.diagnostic.Outcome;
import gloss.model.Lock;
import gloss.model.Method;
import gloss.model.Slug;
import gloss.parse.Draft.AnnotationDraft;
import gloss.parse.Draft.Document;
import gloss.parse.Draft.Entry;
import gloss.parse.Draft.MethodHeader;
import gloss.parse.Draft.SiteHeader;
import gloss.parse.Draft.SourceEntry;
import gloss.work.Watch;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads one file, and goes on after a fault to find the next one. */
final class FileParser {

    private final ContentFile file;
    private final Watch watch;
    private final long begun;
    private final Markdown markdown;
    private final Binder binder;
    private final List<Diagnostic> found = new ArrayList<>();
    private final Set<Draft.Broken> broken = new LinkedHashSet<>();

    /** {@code zone} is the one of times that are written without any. */
    FileParser(ContentFile file, ZoneId zone, Watch watch) {
        this.file = file;
        this.watch = watch;
        this.begun = watch.begin();
        this.markdown = new Markdown(watch);
        this.binder = new Binder(zone, markdown, found::add);
    }

    /**
     * What came of a file.
     *
     * @param broken what of it could not be read
     */
    record Parsed<T>(T value, List<Diagnostic> found, List<Draft.Broken> broken) {
        Parsed {
            found = List.copyOf(found);
            broken = List.copyOf(broken);
        }
    }

    /** What the file was read as, with what was found. */
    <T> Parsed<T> parsed(T value) {
        watch.parsed(file.path(), begun);
        return new Parsed<>(value, found, List.copyOf(broken));
    }

    /** What stands beside an article. */
    record Beside<T>(Slug article, T value) {}

    Optional<Beside<Lock>> lock() {
        return Slug.parse(file.folder())
                .flatMap(article ->
                        LockText.read(file.text()).or(this::lockByYaml).map(lock -> new Beside<>(article, lock)));
    }

    private Optional<Lock> lockByYaml() {
        return tree().flatMap(tree -> LockFile.read(tree, binder));
    }

    Optional<Beside<List<AnnotationDraft>>> annotations() {
        return slug(file.folder())
                .map(article -> new Beside<>(article, new AnnotationParser(file, markdown, found::add).annotations()));
    }

    <H extends Record> Optional<Document<H>> document(String name, Class<H> header) {
        Outcome<Sections> cut = Sections.of(file);
        found.addAll(cut.diagnostics());
        Sections sections = cut.value();
        Optional<Slug> slug = slug(name);
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

    private Optional<Slug> slug(String name) {
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

    <E extends Record> List<Entry<E>> entries(Class<E> type) {
        List<Entry<E>> entries = new ArrayList<>();
        int before = found.size();
        Optional<YamlNode> tree = tree();
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

    private Optional<YamlNode> tree() {
        return Yaml.read(file.text(), file.path(), 1, found::add);
    }

    Optional<SiteHeader> header() {
        return tree().flatMap(tree -> binder.bind(tree, SiteHeader.class));
    }
}
