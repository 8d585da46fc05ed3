package gloss.resolve;

import gloss.diagnostic.Code;
import gloss.diagnostic.Diagnostic;
import gloss.diagnostic.Location;
import gloss.diagnostic.Nearest;
import gloss.model.Address;
import gloss.model.Prose;
import gloss.model.Reference;
import gloss.model.Size;
import gloss.model.Slug;
import gloss.parse.DraftProse;
import gloss.parse.DraftProse.DraftReference;
import gloss.parse.Located;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Turns the links, images and citations of prose from what an author wrote into where they lead. */
final class Links {

    private static final Pattern CITED = Pattern.compile("\\s*@([^\\s,;]+)\\s*(?:,\\s*(.*?))?\\s*");
    private static final String SECTION = "section-";
    private static final Set<String> SCHEMES = Set.of("http", "https", "mailto");

    private final Map<String, LinkTarget> targets;
    private final Set<String> broken;
    private final Map<String, Optional<Size>> assets;
    private final Registry sources;
    private final Consumer<Diagnostic> found;

    Links(Map<String, Optional<Size>> assets, Registry sources, Consumer<Diagnostic> found) {
        this(new HashMap<>(), new HashSet<>(), assets, sources, found);
    }

    private Links(
            Map<String, LinkTarget> targets,
            Set<String> broken,
            Map<String, Optional<Size>> assets,
            Registry sources,
            Consumer<Diagnostic> found) {
        this.targets = targets;
        this.broken = broken;
        this.assets = assets;
        this.sources = sources;
        this.found = found;
    }

    /** The same, once all is entered, for somebody who looks it up and is told himself what is wrong. */
    Links telling(Registry ownSources, Consumer<Diagnostic> other) {
        return new Links(targets, broken, assets, ownSources, other);
    }

    /** A Markdown file that becomes a page with these ids; without an address it is a draft that is left out. */
    void addPage(String file, Optional<Address> page, List<String> ids) {
        targets.put(file, new LinkTarget.MarkdownFile(page, SECTION, ids));
    }

    /** A Markdown file that becomes part of a page; {@code scope} stands before the ids of its sections. */
    void addPart(String file, Optional<Address> place, String scope, List<String> ids) {
        targets.put(file, new LinkTarget.MarkdownFile(place, scope + SECTION, ids));
    }

    /** A file whose entries have a place each on one page, but for those that are drafts. */
    void addList(String file, Address page, List<Slug> ids, List<Slug> drafts, Function<Slug, Address> place) {
        List<String> leftOut = drafts.stream().map(Slug::value).toList();
        targets.put(file, new LinkTarget.Entries(Optional.of(page), ids, leftOut, place));
    }

    /** A file with a fault that is reported already; a link to it is not another one. */
    void addBroken(String file) {
        broken.add(file);
    }

    /** The page that a content file becomes; absent if there is none. */
    Optional<Address> page(String file) {
        return Optional.ofNullable(targets.get(file)).flatMap(LinkTarget::page);
    }

    boolean isAsset(String path) {
        return assets.containsKey(path);
    }

    boolean isBroken(String file) {
        return broken.contains(file);
    }

    /** All that a look-up depends on. */
    Object contents() {
        return List.of(targets, broken, assets);
    }

    Set<String> files() {
        return targets.keySet();
    }

    Prose resolve(DraftProse prose, String file) {
        return new Prose(
                prose.blocks(),
                prose.references().stream().map(r -> resolve(r, file)).toList());
    }

    private Reference resolve(DraftReference reference, String file) {
        return switch (reference.kind()) {
            case CITATION -> citation(reference);
            case LINK -> link(reference, file);
            case IMAGE -> image(reference, file);
        };
    }

    private Reference citation(DraftReference reference) {
        List<Reference.Cited> cited = new ArrayList<>();
        for (String part : reference.written().split(";", -1)) {
            Matcher matcher = CITED.matcher(part);
            Optional<Slug> slug = matcher.matches() ? Slug.parse(matcher.group(1)) : Optional.empty();
            if (slug.isEmpty()) {
                report(
                        Code.CITATION_SYNTAX,
                        reference.location(),
                        "`[" + reference.written() + "]` is no citation",
                        "write `[@source-id]`, `[@source-id, p. 2]` or `[@one; @other]`");
            }
            String locator = slug.isPresent() && matcher.group(2) != null ? matcher.group(2) : "";
            slug.flatMap(id -> sources.one(new Located<>(id, reference.location())))
                    .ifPresent(id -> cited.add(new Reference.Cited(id, locator)));
        }
        return cited.isEmpty()
                ? new Reference.Dead(reference.location())
                : new Reference.Citation(cited, reference.location());
    }

    private Reference link(DraftReference reference, String file) {
        String written = reference.written().strip();
        Location location = reference.location();
        Optional<String> scheme = scheme(written);
        if (scheme.isPresent() || written.startsWith("//")) {
            return external(written, scheme.orElse(""), location);
        }
        int hash = written.indexOf('#');
        String path = hash < 0 ? written : written.substring(0, hash);
        String fragment = hash < 0 ? "" : written.substring(hash + 1);
        String wanted = path.isEmpty() ? file : below(folder(file), path);
        LinkTarget target = targets.get(wanted);
        if (broken.contains(wanted)) {
            return new Reference.Dead(location);
        }
        if (target == null) {
            return assets.containsKey(wanted) ? file(wanted, location) : broken(written, path, file, location);
        }
        if (target.page().isEmpty() || target.drafts().contains(fragment)) {
            report(
                    Code.LINK_TO_DRAFT,
                    location,
                    "`" + written + "` is a draft: its link is left out",
                    "publish it, or build with --drafts to see it");
            return new Reference.Dead(location);
        }
        if (fragment.isEmpty()) {
            return new Reference.Internal(target.page().get(), location);
        }
        Optional<Address> place = target.place(fragment);
        if (place.isEmpty()) {
            report(
                    Code.LINK_NOT_FOUND,
                    location,
                    "`" + wanted + "` has no place `#" + fragment + "`",
                    Nearest.suggestion(
                            fragment, target.fragments(), "its places are: " + String.join(", ", target.fragments())));
            return new Reference.Dead(location);
        }
        return new Reference.Internal(place.get(), location);
    }

    private Reference external(String written, String scheme, Location location) {
        if (!SCHEMES.contains(scheme)) {
            report(
                    Code.LINK_SCHEME,
                    location,
                    "a link to `" + written.replaceAll("\\p{Cntrl}", "") + "` is not allowed",
                    "link with https:, http: or mailto:, or to a file of the site by its relative path");
            return new Reference.Dead(location);
        }
        try {
            return new Reference.External(new URI(written.replace(" ", "%20")).toASCIIString(), location);
        } catch (URISyntaxException e) {
            report(
                    Code.LINK_SCHEME,
                    location,
                    "`" + written + "` is no address: " + e.getReason(),
                    "write it as the browser shows it, with %20 and the like");
            return new Reference.Dead(location);
        }
    }

    private Reference broken(String written, String path, String file, Location location) {
        List<String> relative =
                files().stream().map(target -> Address.relative(file, target)).toList();
        report(
                Code.LINK_NOT_FOUND,
                location,
                "there is no file `" + (path.isEmpty() ? written : path) + "` to link to",
                Nearest.suggestion(path, relative, "link by the relative path, such as `../../issues/taiwan.md`"));
        return new Reference.Dead(location);
    }

    private Reference image(DraftReference reference, String file) {
        String wanted = below(folder(file), reference.written());
        if (assets.containsKey(wanted)) {
            return file(wanted, reference.location());
        }
        report(
                Code.IMAGE_NOT_FOUND,
                reference.location(),
                "there is no image `" + reference.written().lines().findFirst().orElse("") + "`",
                "put it beside the article; images from other hosts are not shown");
        return new Reference.Dead(reference.location());
    }

    private Reference file(String asset, Location location) {
        return new Reference.File(published(asset), size(asset), location);
    }

    /** How large an asset is, if it is a picture and that is known. */
    Optional<Size> size(String asset) {
        return assets.getOrDefault(asset, Optional.empty());
    }

    /** Where an asset of the content stands on the site. */
    static String published(String asset) {
        return asset.substring("content/".length());
    }

    /** The scheme of an address, as a browser would read it: tabs, newlines and control characters do not hide it. */
    private static Optional<String> scheme(String written) {
        String seen = written.replaceAll("[\\p{Cntrl}\\p{Z}\\p{Cf}]", "").toLowerCase(Locale.ROOT);
        Matcher matcher =
                Pattern.compile("^([a-z][a-z0-9+.-]*):.*", Pattern.DOTALL).matcher(seen);
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    static String folder(String file) {
        return file.substring(0, file.lastIndexOf('/') + 1);
    }

    /** A relative path seen from a folder, without {@code .} and {@code ..}; empty if it leads out of the site. */
    static String below(String folder, String path) {
        if (path.startsWith("/")) {
            return "";
        }
        Deque<String> parts = new ArrayDeque<>();
        for (String part : (folder + path.replace("%20", " ")).split("/", -1)) {
            if (part.equals("..")) {
                if (parts.pollLast() == null) {
                    return "";
                }
            } else if (!part.equals(".") && !part.isEmpty()) {
                parts.addLast(part);
            }
        }
        return String.join("/", parts);
    }

    private void report(Code code, Location location, String message, String remedy) {
        found.accept(new Diagnostic(code, location, message, remedy));
    }
}
