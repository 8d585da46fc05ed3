package gloss.pipeline;

import gloss.annotate.Landing;
import gloss.annotate.WovenArticle;
import gloss.annotate.WovenSite;
import gloss.content.ContentFile;
import gloss.content.ContentWriter;
import gloss.content.SiteFiles;
import gloss.diagnostic.Diagnostic;
import gloss.diagnostic.Location;
import gloss.model.Article;
import gloss.model.Lock;
import gloss.model.PassageState;
import gloss.model.Slug;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Shows the notes whose passage has changed or moved, and settles those to which an editor agrees. */
public final class Reanchor {

    /**
     * What to settle.
     *
     * @param accepted the ids of notes whose new place is agreed to
     * @param all whether every new place is agreed to that is safe: where the article says that the same speaks there
     */
    public record Request(Path site, Set<String> accepted, boolean all) {}

    /** A note that needs a decision, and whether it has got one. */
    public record Decision(Diagnostic fault, String id, boolean canBeAccepted, boolean isAccepted) {}

    /**
     * What came of it.
     *
     * @param errors of the content that have nothing to do with notes and must be mended first; nothing was written then
     * @param unknown ids of the request about which there is nothing to decide; nothing was written then
     */
    public record Report(List<Diagnostic> errors, List<Decision> decisions, List<String> unknown, OpenSite site) {

        /** The line that a diagnostic speaks of, as the editor sees it. */
        public Optional<String> line(Location location) {
            return site.files().line(location);
        }
    }

    private final Request request;

    private Reanchor(Request request) {
        this.request = request;
    }

    public static Report run(Request request) {
        return new Reanchor(request).run(OpenSite.read(request.site()));
    }

    private Report run(OpenSite site) {
        List<Diagnostic> errors = site.notUnderstood();
        if (site.woven().isEmpty() || !errors.isEmpty()) {
            return new Report(errors, List.of(), List.of(), site);
        }
        WovenSite woven = site.woven().get();
        List<String> unknown = unknown(woven);
        if (!unknown.isEmpty()) {
            return new Report(List.of(), List.of(), unknown, site);
        }
        List<Decision> decisions = new ArrayList<>();
        Locks locks = new Locks(request.site(), site.files());
        for (Article article : woven.site().articles().values()) {
            decisions.addAll(settle(woven.article(article.slug()), locks, site.files()));
        }
        return new Report(List.of(), decisions, List.of(), site);
    }

    private List<String> unknown(WovenSite woven) {
        Set<String> unknown = new TreeSet<>(request.accepted());
        for (Article article : woven.site().articles().values()) {
            woven.article(article.slug()).landings().stream()
                    .filter(landing -> landing.proposal().isPresent())
                    .forEach(landing -> unknown.remove(landing.annotation().id().value()));
        }
        return List.copyOf(unknown);
    }

    private List<Decision> settle(WovenArticle woven, Locks locks, SiteFiles files) {
        List<Decision> decisions = new ArrayList<>();
        List<Landing> accepted = new ArrayList<>();
        for (Landing landing : woven.landings()) {
            landing.fault().ifPresent(fault -> {
                boolean agreed = isAccepted(landing);
                String id = landing.annotation().id().value();
                decisions.add(new Decision(fault, id, landing.proposal().isPresent(), agreed));
                if (agreed) {
                    accepted.add(landing);
                }
            });
        }
        if (!accepted.isEmpty()) {
            write(woven, accepted, locks, files);
        }
        return decisions;
    }

    private boolean isAccepted(Landing landing) {
        return landing.proposal()
                .filter(proposal ->
                        request.accepted().contains(landing.annotation().id().value())
                                || (request.all() && proposal.isSafe()))
                .isPresent();
    }

    private void write(WovenArticle woven, List<Landing> accepted, Locks locks, SiteFiles files) {
        Map<Slug, Lock.Place> places = new TreeMap<>(woven.lock().notes());
        String path = accepted.get(0).annotation().target().location().file();
        List<String> lines = new ArrayList<>(
                files.text(path).map(ContentFile::text).orElseThrow().lines().toList());
        // From the last to the first, so that the lines of those before stay where they are.
        accepted.sort(Comparator.comparing(
                        (Landing landing) -> landing.annotation().target().location())
                .reversed());
        for (Landing landing : accepted) {
            Landing.Proposal proposal = landing.proposal().orElseThrow();
            places.put(landing.annotation().id(), proposal.is());
            if (landing.state() == PassageState.CHANGED) {
                quote(lines, landing.annotation().target().location().line() - 1, proposal.quotation());
            }
        }
        ContentWriter.write(request.site(), path, String.join("\n", lines) + "\n");
        locks.write(
                woven.article(),
                new Lock(places, woven.lock().sentences(), woven.lock().claims()));
    }

    /** Puts a quotation in the place of the one that begins on a line. */
    private static void quote(List<String> lines, int first, String quotation) {
        int next = first;
        while (next < lines.size() && !lines.get(next).isBlank()) {
            next++;
        }
        lines.subList(first, next).clear();
        lines.add(first, "> " + quotation);
    }
}
