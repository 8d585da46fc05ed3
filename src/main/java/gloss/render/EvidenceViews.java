package gloss.render;

import gloss.annotate.Passage;
import gloss.model.Basis;
import gloss.model.BasisKind;
import gloss.model.Evidence;
import gloss.model.Evidence.Side;
import gloss.model.Issue;
import gloss.model.Quotation;
import gloss.model.Site;
import gloss.model.Slug;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** What the passages and quotations on each issue rest on, counted. */
final class EvidenceViews {

    private final Site site;
    private final Gathering gathering;
    private final Evidence evidence;
    private final Map<Slug, Views.Evidence> counted = new ConcurrentHashMap<>();

    EvidenceViews(Site site, Gathering gathering) {
        this.site = site;
        this.gathering = gathering;
        this.evidence = new Evidence(site);
    }

    PageView.HowWeKnow page(ViewMaker make) {
        return new PageView.HowWeKnow(
                List.of(BasisKind.values()).stream().map(ViewMaker::tag).toList(),
                evidence.hasSides(),
                site.issues().values().stream()
                        .map(issue -> new Views.Known(make.issue(issue.slug()), of(issue)))
                        .toList());
    }

    Views.Evidence of(Issue issue) {
        return counted.computeIfAbsent(issue.slug(), slug -> count(issue));
    }

    private Views.Evidence count(Issue issue) {
        Gathering.OnIssue on = gathering.on(issue.slug());
        Map<BasisKind, Integer> counts = new EnumMap<>(BasisKind.class);
        int[] sides = new int[4];
        for (Gathering.ArticlePassage located : on.passages()) {
            Passage passage = located.passage();
            evidence.basis(passage.annotation())
                    .map(Basis::kind)
                    .ifPresent(kind -> counts.merge(kind, 1, Integer::sum));
            Set<Side> whose = evidence.sides(passage.annotation());
            boolean washington = whose.contains(Side.UNITED_STATES);
            boolean beijing = whose.contains(Side.CHINA);
            sides[washington ? (beijing ? 2 : 0) : (beijing ? 1 : 3)]++;
        }
        for (Quotation quotation : on.quotations()) {
            counts.merge(evidence.basis(quotation).kind(), 1, Integer::sum);
        }
        int total = counts.values().stream().mapToInt(Integer::intValue).sum();
        return new Views.Evidence(
                total,
                on.passages().size(),
                on.quotations().size(),
                shares(counts, total),
                sides[0],
                sides[1],
                sides[2],
                sides[3]);
    }

    /** The parts of a bar that is a hundred wide, those that are nothing left out of it but not of the counts. */
    private static List<Views.Share> shares(Map<BasisKind, Integer> counts, int total) {
        List<Views.Share> shares = new ArrayList<>();
        int before = 0;
        for (BasisKind kind : BasisKind.values()) {
            int count = counts.getOrDefault(kind, 0);
            shares.add(new Views.Share(ViewMaker.tag(kind), count, percent(before, total), percent(count, total)));
            before += count;
        }
        return shares;
    }

    private static String percent(int count, int total) {
        return String.format(Locale.ROOT, "%.1f", total == 0 ? 0 : 100.0 * count / total);
    }
}
