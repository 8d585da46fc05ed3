package gloss.render;

import gloss.model.Address;
import java.util.Collection;
import java.util.List;

/** All pages of a site, for outputs that list them. */
public final class SitePages {

    /**
     * A page of the site.
     *
     * @param description what its {@code meta} element says
     * @param isSubject whether it may be found by itself; the second page of a list is not, only what stands on it
     */
    public record Listed(Address address, String title, String description, boolean isSubject) {}

    private final Collection<Plan<?>> plans;
    private final Paging paging;
    private final ArticleData data;

    SitePages(Collection<Plan<?>> plans, Paging paging, ArticleData data) {
        this.plans = plans;
        this.paging = paging;
        this.data = data;
    }

    /** In the order in which they are made. */
    public List<Listed> listed() {
        return plans.stream()
                .map(plan -> new Listed(
                        plan.address(),
                        plan.title(),
                        plan.description(),
                        plan.turn().filter(turn -> !turn.isFirst()).isEmpty()))
                .toList();
    }

    /** Where something really stands whose list may have pages of its own. */
    public Address home(Address address) {
        return paging.home(address);
    }

    /** The full address of a page; empty if it is not known where the site will stand. */
    public String canonical(Address address) {
        return data.canonical(address);
    }
}
