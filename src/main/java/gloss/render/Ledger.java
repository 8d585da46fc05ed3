package gloss.render;

import gloss.model.Address;
import gloss.model.Commitment;
import gloss.model.CommitmentStatus;
import gloss.model.Issue;
import gloss.model.Site;
import gloss.model.Slug;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The promises of a site by issue: each under the first of its issues, those of no issue at the end. */
final class Ledger {

    private static final String NO_ISSUE = "no-issue";

    private final Map<Optional<Slug>, List<Commitment>> groups = new LinkedHashMap<>();

    /** All promises of a site. */
    Ledger(Site site) {
        this(site, site.commitments().values());
    }

    /** Some of its promises. */
    Ledger(Site site, Collection<Commitment> commitments) {
        for (Issue issue : site.issues().values()) {
            groups.put(Optional.of(issue.slug()), new ArrayList<>());
        }
        for (Commitment commitment : commitments) {
            groups.computeIfAbsent(issue(commitment), none -> new ArrayList<>()).add(commitment);
        }
    }

    private static Optional<Slug> issue(Commitment commitment) {
        return commitment.issues().stream().findFirst();
    }

    /** Where the promises of those issues begin that have none on the first page. */
    static Map<Address, Address> moved(Paged<Commitment> pages) {
        Map<Address, Address> places = new LinkedHashMap<>();
        pages.slices()
                .forEach(slice -> slice.entries().forEach(commitment -> {
                    Address place = place(issue(commitment));
                    places.putIfAbsent(place, slice.address().at(place.fragment()));
                }));
        places.entrySet().removeIf(place -> place.getKey().equals(place.getValue()));
        return places;
    }

    /** Where the promises of an issue begin. */
    private static Address place(Optional<Slug> issue) {
        return Address.COMMITMENTS.at(issue.map(slug -> "issue-" + slug).orElse(NO_ISSUE));
    }

    /** The promises in full, without the issues that have none. */
    List<Views.Promises> promises(ViewMaker make) {
        List<Views.Promises> all = new ArrayList<>();
        groups.forEach((issue, its) -> {
            if (!its.isEmpty()) {
                all.add(new Views.Promises(
                        place(issue).fragment(),
                        make.issue(issue),
                        its.stream().map(make::promise).toList()));
            }
        });
        return all;
    }

    /** The statuses that occur, in the order in which a promise goes through them. */
    List<CommitmentStatus> statuses() {
        return List.of(CommitmentStatus.values()).stream()
                .filter(status -> groups.values().stream().anyMatch(its -> count(its, status) > 0))
                .toList();
    }

    /** How many promises on each issue have each of the statuses that occur; of no more than some issues. */
    List<Views.LedgerRow> rows(ViewMaker make, int most) {
        List<Views.LedgerRow> rows = new ArrayList<>();
        groups.entrySet().stream()
                .limit(most)
                .forEach(group -> rows.add(new Views.LedgerRow(
                        make.issue(group.getKey()),
                        make.link("", place(group.getKey())).href(),
                        statuses().stream()
                                .map(status ->
                                        new Views.StatusCount(ViewMaker.tag(status), count(group.getValue(), status)))
                                .toList())));
        return rows;
    }

    /** How many of all promises have each of the statuses that occur. */
    List<Views.StatusCount> totals() {
        return statuses().stream()
                .map(status -> new Views.StatusCount(
                        ViewMaker.tag(status),
                        groups.values().stream()
                                .mapToInt(its -> count(its, status))
                                .sum()))
                .toList();
    }

    private static int count(List<Commitment> commitments, CommitmentStatus status) {
        return (int) commitments.stream()
                .filter(commitment -> commitment.lastStep().status() == status)
                .count();
    }
}
