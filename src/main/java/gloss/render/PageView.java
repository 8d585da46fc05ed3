package gloss.render;

import io.pebbletemplates.pebble.extension.escaper.SafeString;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.List;
import java.util.Objects;

/**
 * What one kind of page is about, as its template sees it: {@code {{ headline }}} is the component of that name. Every
 * template is given {@link Shared} besides, and no name is in both.
 */
sealed interface PageView {

    /** The template that a record is for. */
    @Retention(RetentionPolicy.RUNTIME)
    @interface Template {
        String value();
    }

    /** The name of the template of a kind of page: {@code article.peb}. */
    static String template(Class<? extends PageView> view) {
        return Objects.requireNonNull(view.getAnnotation(Template.class)).value();
    }

    /**
     * What every page has.
     *
     * @param title of the page, without that of the site
     * @param paging which page of its list it is; a page that has no list is the only one
     * @param path of the page from the site's root: {@code issues/taiwan.html}
     * @param canonical its address on the web, if that is known
     * @param previews of the people and terms that it links
     * @param references the sources that it cites, by number
     */
    record Shared(
            String title,
            String description,
            Views.Pages paging,
            String path,
            String canonical,
            List<Views.Preview> previews,
            Views.Frame frame,
            List<Views.Reference> references) {}

    /**
     * The front page.
     *
     * @param lead the newest article
     * @param points what to know, from the newest article
     * @param issues as many as a list has on its first page
     * @param allIssues leads to all of them if there are more
     * @param earlier the articles before it
     * @param all leads to all articles if there are more than the page names
     * @param statuses how many promises have come how far
     * @param newest the newest correction, if there is one
     * @param pages those that an editor added
     */
    @Template("index.peb")
    record Front(
            Views.Teaser lead,
            List<SafeString> points,
            List<Views.Card> issues,
            Views.Link allIssues,
            List<Views.Teaser> earlier,
            Views.Link all,
            List<Views.StatusCount> statuses,
            List<Views.LedgerRow> ledger,
            List<Views.Fix> newest,
            List<Views.Entry> pages)
            implements PageView {}

    /**
     * An article with its notes.
     *
     * @param data the page for machines, as JSON
     * @param annotations the file that has its notes
     * @param recordEnds if the site is not current to the day when it was published or changed
     * @param contents its headings
     * @param filters the issues that its notes can be filtered by
     * @param kinds the kinds of note that they can be filtered by
     * @param opening the blocks before the first heading
     * @param groups those after it
     * @param people who acts in it
     * @param notes how many it has
     * @param next its main issue
     */
    @Template("article.peb")
    record Article(
            SafeString data,
            String annotations,
            String headline,
            String summary,
            String byline,
            String dateline,
            Views.Date published,
            Views.Date updated,
            Views.Date recordEnds,
            List<Views.Picture> image,
            List<Views.IssueLink> issues,
            List<Views.Link> contents,
            int minutes,
            List<Views.Filter> filters,
            List<Views.Filter> kinds,
            List<Views.Group> opening,
            List<Views.Group> groups,
            Views.Method method,
            List<Views.Fix> corrections,
            List<Views.Link> people,
            int notes,
            List<Views.Onward> next,
            Views.Citing citing,
            Strip strip)
            implements PageView {}

    /** The index of articles. */
    @Template("articles.peb")
    record Articles(List<Views.Teaser> articles) implements PageView {}

    /** The index of issues. */
    @Template("issues.peb")
    record Issues(List<Views.Card> issues) implements PageView {}

    /**
     * An issue.
     *
     * @param data the page for machines, as JSON
     * @param sides what each wants
     * @param contents the headings of its prose
     * @param passages how many there are; {@code notes} are those that stand on this page
     * @param pictures its events in scaled time, if there are enough of them
     * @param terms the words of the glossary that belong to it
     * @param previous the issue before it, {@code next} the one after it, if there is one
     */
    @Template("issue.peb")
    record Issue(
            SafeString data,
            Views.IssueLink issue,
            String question,
            SafeString answer,
            Views.Date updated,
            Views.Evidence evidence,
            List<Views.Side> sides,
            List<Views.Link> contents,
            SafeString prose,
            int passages,
            List<Views.Note> notes,
            List<Views.Quote> quotations,
            List<Views.Promise> promises,
            List<Views.Happening> events,
            List<TimelinePicture> pictures,
            List<Views.Link> terms,
            List<Views.Fix> corrections,
            List<Views.IssueLink> related,
            List<Views.IssueLink> previous,
            List<Views.IssueLink> next,
            Views.Citing citing)
            implements PageView {}

    /** More of the passages on an issue, which do not stand on its own page. */
    @Template("passages.peb")
    record Passages(Views.IssueLink issue, String question, List<Views.Note> notes) implements PageView {}

    /** Who said what. */
    @Template("who-said-what.peb")
    record Quotations(Grid grid) implements PageView {}

    /** What was promised: how much has come how far, and the promises by issue. */
    @Template("commitments.peb")
    record Commitments(List<Views.StatusCount> statuses, List<Views.Promises> groups) implements PageView {}

    /** What happened; {@code parts} are its pages if it has several and this one leads to them. */
    @Template("timeline.peb")
    record Timeline(
            List<Views.IssueLink> issues,
            List<TimelinePicture> pictures,
            List<Views.Part> parts,
            List<Views.Year> years)
            implements PageView {}

    /** Who acts and who speaks. */
    @Template("people.peb")
    record People(List<Views.Actors> kinds) implements PageView {}

    /** Somebody or something that acts, and what the site has on them. */
    @Template("person.peb")
    record Person(
            Views.Actor person,
            List<Views.Quote> quotations,
            List<Views.Promise> promises,
            List<Views.Happening> events,
            List<Views.Mention> mentions,
            Views.Places places)
            implements PageView {}

    /** More of the places that speak of a source, a term or a person, which its entry does not show. */
    @Template("places.peb")
    record Places(Views.Link entry, List<Views.Mention> mentions, Views.Places places) implements PageView {}

    /** Words that need explaining. */
    @Template("glossary.peb")
    record Glossary(List<Views.Word> words) implements PageView {}

    /** Whom the site cites. */
    @Template("sources.peb")
    record Sources(List<Views.Reference> sources) implements PageView {}

    /** What each issue rests on; {@code hasSides} if the site has sources of both governments. */
    @Template("how-we-know.peb")
    record HowWeKnow(List<Views.Tag> bases, boolean hasSides, List<Views.Known> rows) implements PageView {}

    /** What was changed after publication. */
    @Template("corrections.peb")
    record Corrections(List<Views.Fix> corrections) implements PageView {}

    /** What the site says of itself. */
    @Template("about.peb")
    record About(String heading, String summary, SafeString prose) implements PageView {}

    /** A page that an editor added. */
    @Template("standing.peb")
    record Standing(String heading, String summary, SafeString prose) implements PageView {}

    /** What stands where there is nothing. */
    @Template("404.peb")
    record NotFound(List<Views.IssueLink> issues) implements PageView {}

    /**
     * The search.
     *
     * @param engine the one that the site has chosen: {@code minisearch}
     * @param large whether its index comes in parts, out of which the site's own scripts search
     */
    @Template("search.peb")
    record Search(String engine, boolean large, List<Views.Catalogue> catalogues) implements PageView {}
}
