package gloss.render;

import io.pebbletemplates.pebble.extension.escaper.SafeString;
import java.util.List;

/**
 * What templates see. Texts are escaped when they are printed; {@link SafeString} is prose, which is safe already. What is
 * absent is an empty text, an empty list, or a link without an address.
 */
final class Views {

    static final SafeString NOTHING = new SafeString("");

    private Views() {}

    /** A link to a page or a place. */
    record Link(String text, String href) {
        static final Link NONE = new Link("", "");
    }

    /** A link of the navigation; {@code current} on the page that it leads to. */
    record Nav(String text, String href, boolean current) {}

    /**
     * A page among those of a list. {@code text} is what it is called there, {@code name} the same for those who hear nothing
     * else; {@code afterGap} if pages before it are left out.
     */
    record PageLink(String text, String name, String href, boolean current, boolean afterGap) {}

    /** The way through a list that has several pages; one page alone has no links. */
    record Pages(int number, int count, Link previous, Link next, List<PageLink> links) {
        static final Pages ONE = new Pages(1, 1, Link.NONE, Link.NONE, List.of());
    }

    /** Part of a list that has a page of its own, and how many entries that has. */
    record Part(Link link, int count) {}

    /** A page where it is announced. */
    record Entry(Link link, String summary) {}

    /** A date for readers and one for machines. */
    record Date(String text, String iso) {
        static final Date NONE = new Date("", "");
    }

    /** One of a closed choice of words: its class name and what readers see. */
    record Tag(String token, String text) {}

    /**
     * The site as every page shows it; {@code root} leads from the page to the site's root, {@code search} is without an
     * address if the site has no search.
     */
    record Frame(
            String site,
            String tagline,
            String language,
            String root,
            Link home,
            List<Nav> navigation,
            List<Nav> more,
            Link search,
            Date asOf,
            String publisher,
            Link licence,
            String policy) {}

    /** An issue wherever it is named. */
    record IssueLink(String title, String href, String slug, String colour, Tag outcome) {
        static final IssueLink NONE = new IssueLink("", "", "", "none", new Tag("", ""));
    }

    /**
     * What a note is about, and the note.
     *
     * @param classes by what a reader may choose to see it: {@code in-crimson kind-claim}
     * @param teaser how its body begins, as plain text
     * @param passage its place in the article
     * @param previous the note before it, if there is one
     */
    record Note(
            String id,
            String classes,
            int number,
            SafeString title,
            Tag kind,
            Tag basis,
            List<IssueLink> issues,
            Link speaker,
            SafeString body,
            String teaser,
            SafeString sources,
            List<Quote> quotations,
            Link passage,
            List<Link> previous,
            List<Link> next,
            List<Excerpt> excerpts) {}

    /** One thing that readers may choose to see alone: {@code crimson}, and how many notes that leaves. */
    record Filter(String token, String text, int count) {}

    /** What a link to a person or term shows before it is followed. */
    record Preview(String href, String name, String nativeName, String nativeLanguage, String text) {}

    /** How to cite a page, and the files for reference managers beside it. */
    record Citing(List<CitingStyle> styles, String bibtex, String ris, String csl) {}

    /** A page as one style cites it; {@code italic} is the part that the style sets so. */
    record CitingStyle(String name, String before, String italic, String after) {}

    /** The words of a passage in its sentences. */
    record Excerpt(String before, String words, String after) {}

    /** A block of an article, its notes, and the blocks up to the next one that has notes. */
    record Group(SafeString block, List<Note> notes, List<SafeString> following) {}

    /** What somebody said. {@code via} is the one through whom alone it is known. */
    record Quote(
            String id,
            String words,
            String language,
            Link speaker,
            Link via,
            String occasion,
            Date date,
            Tag basis,
            SafeString note,
            SafeString sources,
            List<IssueLink> issues,
            String originalWords,
            String originalLanguage,
            SafeString originalSource,
            Link permalink) {}

    /** What one side wants. */
    record Side(String side, SafeString text, SafeString sources) {}

    /** A promise and what came of it; {@code accordingTo} are those on whose word alone it is known. */
    record Promise(
            String id,
            SafeString text,
            List<Link> by,
            List<Link> accordingTo,
            List<IssueLink> issues,
            Date made,
            SafeString sources,
            Tag status,
            List<Step> history,
            List<Quote> quotations) {}

    /** The promises on one issue; on none, the issue has no title. */
    record Promises(String id, IssueLink issue, List<Promise> promises) {}

    /** How many promises on one issue have come how far; {@code href} leads to them. */
    record LedgerRow(IssueLink issue, String href, List<StatusCount> counts) {}

    /** How many promises have one status. */
    record StatusCount(Tag status, int count) {}

    /** One step of a promise's history. */
    record Step(Date date, Tag status, SafeString text, SafeString sources) {}

    /** Something that happened; {@code mark} is the id of its mark in the picture. */
    record Happening(
            String id,
            String mark,
            boolean isMain,
            Date date,
            SafeString text,
            List<IssueLink> issues,
            SafeString sources) {}

    /**
     * A source in a list.
     *
     * @param number that of its citations on the page, or 0
     * @param href where the other pages that cite it are listed; empty if there is none
     * @param mentions the places that rest on it, as many as its entry shows
     */
    record Reference(
            String id,
            int number,
            String authors,
            SafeString title,
            String url,
            String container,
            String publisher,
            Date issued,
            String genre,
            Tag kind,
            Tag read,
            SafeString note,
            String href,
            List<Mention> mentions,
            Places places) {}

    /** A place that speaks of something: its sentence, with the words that name it. */
    record Mention(Link place, SafeString before, String words, SafeString after) {}

    /** How many places speak of something; {@code more} leads to those that its entry does not show, if there are any. */
    record Places(int count, Link more) {
        static final Places NONE = new Places(0, Link.NONE);
    }

    /** Somebody or something that acts, by name; {@code nativeName} is empty if it is the same. */
    record Name(String text, String href, String role, String nativeName, String nativeLanguage) {}

    /** Somebody or something that acts, whole. */
    record Actor(Tag kind, Name name, String fullName, String affiliation, SafeString sources, SafeString prose) {}

    /** The actors of one kind. */
    record Actors(Tag kind, List<Name> actors) {}

    /** A word of the glossary. */
    record Word(
            String id,
            String term,
            List<String> aliases,
            SafeString definition,
            SafeString sources,
            List<IssueLink> issues,
            List<Mention> mentions,
            Places places) {}

    /** A picture with its credit, which is safe HTML but for the words. */
    record Picture(SafeString image, String credit) {}

    /** How an article was made; without a title if nothing says so. */
    record Method(String id, String title, SafeString prose) {
        static final Method NONE = new Method("", "", NOTHING);
    }

    /** What was corrected; {@code href} leads to the whole of it. */
    record Fix(
            String id,
            String href,
            Date date,
            Link page,
            SafeString was,
            SafeString now,
            SafeString why,
            SafeString sources) {}

    /** An article where it is announced. */
    record Teaser(String headline, String summary, String href, Date published, Date updated) {
        static final Teaser NONE = new Teaser("", "", "", Date.NONE, Date.NONE);
    }

    /**
     * What is known on an issue, and how.
     *
     * @param total the passages and quotations counted
     * @param washington the passages that cite the word of the American government alone
     * @param beijing those that cite the word of the Chinese government or its media alone
     * @param both those that cite both
     * @param neither those that cite neither
     */
    record Evidence(
            int total,
            int passages,
            int quotations,
            List<Share> shares,
            int washington,
            int beijing,
            int both,
            int neither) {}

    /** How much has one basis; {@code start} and {@code width} are in percent of the whole. */
    record Share(Tag basis, int count, String start, String width) {}

    /** An issue and what is known on it. */
    record Known(IssueLink issue, Evidence evidence) {}

    /** An issue in brief: how many passages and quotations are on it. */
    record Card(IssueLink issue, String question, SafeString answer, int passages, int quotations) {}

    /** Where to read on. */
    record Onward(IssueLink issue, String question) {}

    /** One of the lists of the site: {@code People, 37}, and the links to what is in it if that is not too much. */
    record Catalogue(Link link, int count, List<Link> items) {}

    /** The events of a year. */
    record Year(String year, List<Happening> events) {}
}
