package gloss.render;

import gloss.annotate.Marks;
import gloss.model.Address;
import gloss.model.Prose;
import gloss.model.Slug;
import java.util.Optional;

/** A page that has just been made, for what is written beside it. */
public final class FreshPage {

    private final Plan<?> plan;
    private final String canonical;
    private final PageText text;
    private final ViewMaker make;

    FreshPage(Plan<?> plan, String canonical, PageText text, ViewMaker make) {
        this.plan = plan;
        this.canonical = canonical;
        this.text = text;
        this.make = make;
    }

    public Address address() {
        return plan.address();
    }

    public String title() {
        return plan.title();
    }

    /** What it is the page of: an article, an issue, a person, a standing page; of a list it is the site's {@code SiteInfo}. */
    public Record about() {
        return plan.about();
    }

    /** Its full address; empty if it is not known where the site will stand. */
    public String canonical() {
        return canonical;
    }

    /** Where the passage of a note lies in its text; absent if it is not there. */
    public Optional<PageText.Selectors> place(Slug note) {
        return text.place(note.value());
    }

    /** A prose as it stands on this page, with links as seen from here. */
    public String html(Prose prose, Marks marks) {
        return make.html(prose, marks).toString();
    }
}
