package gloss.parse;

import gloss.diagnostic.Location;
import gloss.model.AnnotationKind;
import gloss.model.BasisKind;
import gloss.model.Colour;
import gloss.model.CommitmentStatus;
import gloss.model.Extent;
import gloss.model.IssueOutcome;
import gloss.model.Lock;
import gloss.model.Moment;
import gloss.model.PartialDate;
import gloss.model.PersonKind;
import gloss.model.RuleLevel;
import gloss.model.SearchEngine;
import gloss.model.Size;
import gloss.model.Slug;
import gloss.model.SourceKind;
import gloss.model.Target;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A site as written: every value has its type, but links and slugs are still the author's words. The records below are the
 * definition of the files; {@link Binder} reads their component names as the names of fields.
 *
 * @param assets the paths of the files that are published as they are, and how large those are that are pictures
 * @param broken what is there but could not be read, so that references to it are not reported as well
 */
public record Draft(
        Optional<SiteHeader> site,
        Optional<Document<PageHeader>> about,
        List<Document<PageHeader>> pages,
        List<Document<ArticleHeader>> articles,
        Map<Slug, Document<MethodHeader>> methods,
        Map<Slug, List<AnnotationDraft>> annotations,
        Map<Slug, Lock> locks,
        List<Document<IssueHeader>> issues,
        List<Document<PersonHeader>> people,
        List<Entry<QuotationEntry>> quotations,
        List<Entry<SourceEntry>> sources,
        List<Entry<CommitmentEntry>> commitments,
        List<Entry<EventEntry>> events,
        List<Entry<TermEntry>> terms,
        List<Entry<CorrectionEntry>> corrections,
        Map<String, Optional<Size>> assets,
        Set<Broken> broken) {

    /**
     * Something with a fault that keeps it from being made.
     *
     * @param file the file that it stands in
     * @param id its id there; for a Markdown file its own name, and absent if a whole list could not be read
     */
    public record Broken(String file, Optional<Slug> id) {}

    /** What may say {@code draft: true}, and is then left out of the site. */
    public interface Draftable {

        Optional<Boolean> draft();

        default boolean isDraft() {
            return draft().orElse(false);
        }
    }

    /** A Markdown file: its front matter and its prose. */
    public record Document<H>(Slug slug, String file, H header, DraftProse prose) {}

    /** One item of a YAML list. */
    public record Entry<E>(E value, Location location) {}

    public record SiteHeader(
            String title,
            String tagline,
            Optional<Located<String>> baseUrl,
            Locale language,
            ZoneId timeZone,
            PartialDate asOf,
            String publisher,
            LicenceField textLicence,
            Optional<RulesField> rules,
            Optional<SearchField> search,
            Optional<Located<Integer>> pageSize) {}

    /** What readers search with; {@code pagefind} is the program, if that is not the one on the path. */
    public record SearchField(Optional<Located<SearchEngine>> engine, Optional<Located<String>> pagefind) {}

    /** The level of each editorial rule; one that is not named has that of its code. */
    public record RulesField(
            Optional<RuleLevel> quotationNotOnRecord,
            Optional<RuleLevel> quotationOtherSpeaker,
            Optional<RuleLevel> quotationNotInExcerpt,
            Optional<RuleLevel> noteWithoutBasis,
            Optional<RuleLevel> discrepancyWithoutAccounts,
            Optional<RuleLevel> stepAfterAsOf,
            Optional<RuleLevel> changeWithoutNotice,
            Optional<RuleLevel> reviewDue,
            Optional<RuleLevel> issueWithoutPassages,
            Optional<RuleLevel> articleIssueWithoutNotes,
            Optional<RuleLevel> personNotMentioned,
            Optional<RuleLevel> termNotUsed,
            Optional<RuleLevel> sourceNotCited,
            Optional<RuleLevel> imageWithoutAlt,
            Optional<RuleLevel> noteTooLong,
            Optional<RuleLevel> notesTooDense,
            Optional<RuleLevel> headingSkipsLevel,
            Optional<RuleLevel> linkTextVague,
            Optional<RuleLevel> linkUnreachable) {}

    public record LicenceField(String name, Located<String> url) {}

    public record PageHeader(String title, String summary) {}

    public record ArticleHeader(
            String headline,
            String summary,
            List<Located<DraftProse>> points,
            String byline,
            Optional<String> dateline,
            Moment published,
            Optional<Moment> updated,
            @Binder.Required List<Located<Slug>> issues,
            List<Located<Slug>> people,
            List<Located<Slug>> sources,
            Optional<ImageField> image,
            Optional<Boolean> draft,
            Optional<Boolean> linkMentions)
            implements Draftable {}

    /** {@code method.md} beside an article: how it was made. */
    public record MethodHeader(String title) {}

    public record ImageField(Located<String> src, String alt, String credit) {}

    /**
     * A note as it is written.
     *
     * @param bodyLine the line on which what it says begins; that of its end if it says nothing
     * @param endLine the line after its last one; comments below it belong to what follows
     * @param location of its heading
     */
    public record AnnotationDraft(
            Slug id,
            DraftProse title,
            AnnotationKind kind,
            List<Located<Slug>> issues,
            Optional<Located<Slug>> speaker,
            List<Located<Slug>> sources,
            Optional<Located<Slug>> quotation,
            Optional<BasisKind> basis,
            Target target,
            DraftProse body,
            int bodyLine,
            int endLine,
            Location location) {}

    public record IssueHeader(
            String title,
            Located<Integer> order,
            String question,
            DraftProse answer,
            IssueOutcome outcome,
            @Binder.Required List<PositionField> positions,
            List<Located<Slug>> related,
            Colour colour,
            List<Located<Slug>> sources,
            Optional<Moment> updated,
            Optional<Boolean> draft,
            Optional<Boolean> linkMentions)
            implements Draftable {}

    public record PositionField(
            String side, DraftProse text, @Binder.Required List<Located<Slug>> source) {}

    public record PersonHeader(
            Located<String> name,
            PersonKind kind,
            Optional<Located<String>> fullName,
            List<Located<String>> aliases,
            String role,
            Optional<String> affiliation,
            Optional<NativeNameField> nativeName,
            List<Located<Slug>> sources,
            Optional<Boolean> draft,
            Optional<Boolean> linkMentions)
            implements Draftable {}

    public record NativeNameField(String text, Locale language) {}

    public record QuotationEntry(
            Located<Slug> id,
            Located<Slug> speaker,
            Optional<Located<Slug>> via,
            String occasion,
            PartialDate date,
            String words,
            @Binder.Required List<Located<Slug>> source,
            Locale language,
            List<Located<Slug>> issues,
            Optional<DraftProse> note,
            Optional<OriginalField> original,
            Optional<BasisKind> basis,
            Optional<Boolean> draft)
            implements Draftable {}

    public record OriginalField(String words, Locale language, Located<Slug> source) {}

    /** A CSL record; see {@link Csl} for how its dates are written and for the variables that are only passed on. */
    public record SourceEntry(
            Located<Slug> id,
            String type,
            String title,
            List<AuthorField> author,
            Optional<String> publisher,
            Optional<String> containerTitle,
            Optional<PartialDate> issued,
            @Binder.Field("URL") Optional<Located<String>> url,
            Optional<String> genre,
            Optional<String> note,
            CustomField custom)
            implements Draftable {

        @Override
        public Optional<Boolean> draft() {
            return custom.draft();
        }
    }

    /** {@code family} and {@code given}, or {@code literal} for an institution. */
    public record AuthorField(Optional<String> family, Optional<String> given, Optional<String> literal) {}

    /** What the Citation Style Language has no variable for. */
    public record CustomField(
            SourceKind kind,
            Optional<SourceKind> copyOf,
            Extent read,
            List<String> excerpts,
            Optional<Boolean> draft) {}

    public record CommitmentEntry(
            Located<Slug> id,
            DraftProse promise,
            @Binder.Required List<Located<Slug>> by,
            List<Located<Slug>> accordingTo,
            List<Located<Slug>> issues,
            PartialDate made,
            @Binder.Required List<Located<Slug>> source,
            Optional<Located<Slug>> quotation,
            @Binder.Required List<StepField> history,
            Optional<Period> reviewAfter,
            Optional<Boolean> draft)
            implements Draftable {}

    public record StepField(
            Located<PartialDate> date,
            CommitmentStatus status,
            DraftProse text,
            @Binder.Required List<Located<Slug>> source) {}

    /** {@code main: true} is on the event that the site is about. */
    public record EventEntry(
            PartialDate date,
            Optional<Located<Boolean>> main,
            DraftProse text,
            List<Located<Slug>> issues,
            List<Located<Slug>> people,
            @Binder.Required List<Located<Slug>> source,
            Optional<Boolean> draft)
            implements Draftable {}

    public record TermEntry(
            Located<String> term,
            List<Located<String>> aliases,
            DraftProse definition,
            List<Located<Slug>> source,
            List<Located<Slug>> issues,
            Optional<Boolean> draft)
            implements Draftable {}

    public record CorrectionEntry(
            PartialDate date,
            Located<String> page,
            DraftProse was,
            DraftProse now,
            DraftProse why,
            List<Located<Slug>> source,
            Optional<Boolean> draft)
            implements Draftable {}
}
