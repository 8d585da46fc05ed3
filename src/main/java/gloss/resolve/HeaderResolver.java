package gloss.resolve;

import gloss.diagnostic.Code;
import gloss.diagnostic.Location;
import gloss.model.Licence;
import gloss.model.RuleLevel;
import gloss.model.Search;
import gloss.model.SearchEngine;
import gloss.model.SiteInfo;
import gloss.parse.Draft.RulesField;
import gloss.parse.Draft.SearchField;
import gloss.parse.Draft.SiteHeader;
import gloss.parse.Located;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** What {@code site.yml} says of the whole site: its name, its rules, how it is searched, how long its lists are. */
final class HeaderResolver {

    private static final int PAGE_SIZE = 100;

    private final Directory all;

    HeaderResolver(Directory all) {
        this.all = all;
    }

    SiteInfo info(SiteHeader header) {
        header.baseUrl().ifPresent(all::requireWebAddress);
        all.requireWebAddress(header.textLicence().url());
        return new SiteInfo(
                header.title(),
                header.tagline(),
                header.baseUrl().map(Located::value),
                header.language(),
                header.timeZone(),
                header.asOf(),
                header.publisher(),
                new Licence(
                        header.textLicence().name(), header.textLicence().url().value()),
                header.rules().map(HeaderResolver::rules).orElse(Map.of()),
                search(header.search()),
                pageSize(header.pageSize()));
    }

    private int pageSize(Optional<Located<Integer>> field) {
        field.filter(size -> size.value() < 1)
                .ifPresent(size -> all.report(
                        Code.INVALID_VALUE,
                        size.location(),
                        "`" + size.value() + "` cannot stand here: a page holds at least one entry",
                        "write how many entries of a list stand on one page at most, or take the field away: then it is "
                                + PAGE_SIZE));
        return field.map(Located::value).filter(size -> size > 0).orElse(PAGE_SIZE);
    }

    private Search search(Optional<SearchField> field) {
        Optional<Located<SearchEngine>> engine = field.flatMap(SearchField::engine);
        Optional<Located<String>> program = field.flatMap(SearchField::pagefind);
        SearchEngine chosen = engine.map(Located::value).orElse(SearchEngine.MINISEARCH);
        program.filter(p -> chosen != SearchEngine.PAGEFIND)
                .ifPresent(p -> all.report(
                        Code.SEARCH_PROGRAM_UNUSED,
                        p.location(),
                        "the program `" + p.value() + "` is not run: the engine of this search is `" + chosen.token()
                                + "`",
                        "set `engine: pagefind`, or take `pagefind` away"));
        return new Search(
                chosen,
                program.map(Located::value).orElse("pagefind"),
                program.map(Located::location)
                        .or(() -> engine.map(Located::location))
                        .orElse(Location.of("content/site.yml")));
    }

    private static Map<Code, RuleLevel> rules(RulesField field) {
        Map<Code, RuleLevel> rules = new EnumMap<>(Code.class);
        field.quotationNotOnRecord().ifPresent(level -> rules.put(Code.QUOTATION_NOT_ON_RECORD, level));
        field.quotationOtherSpeaker().ifPresent(level -> rules.put(Code.QUOTATION_OTHER_SPEAKER, level));
        field.quotationNotInExcerpt().ifPresent(level -> rules.put(Code.QUOTATION_NOT_IN_EXCERPT, level));
        field.noteWithoutBasis().ifPresent(level -> rules.put(Code.NOTE_WITHOUT_BASIS, level));
        field.discrepancyWithoutAccounts().ifPresent(level -> rules.put(Code.DISCREPANCY_WITHOUT_ACCOUNTS, level));
        field.stepAfterAsOf().ifPresent(level -> rules.put(Code.STEP_AFTER_AS_OF, level));
        field.changeWithoutNotice().ifPresent(level -> rules.put(Code.CHANGE_WITHOUT_NOTICE, level));
        field.reviewDue().ifPresent(level -> rules.put(Code.REVIEW_DUE, level));
        field.issueWithoutPassages().ifPresent(level -> rules.put(Code.ISSUE_WITHOUT_PASSAGES, level));
        field.articleIssueWithoutNotes().ifPresent(level -> rules.put(Code.ARTICLE_ISSUE_WITHOUT_NOTES, level));
        field.personNotMentioned().ifPresent(level -> rules.put(Code.PERSON_NOT_MENTIONED, level));
        field.termNotUsed().ifPresent(level -> rules.put(Code.TERM_NOT_USED, level));
        field.sourceNotCited().ifPresent(level -> rules.put(Code.SOURCE_NOT_CITED, level));
        field.imageWithoutAlt().ifPresent(level -> rules.put(Code.IMAGE_WITHOUT_ALT, level));
        field.noteTooLong().ifPresent(level -> rules.put(Code.NOTE_TOO_LONG, level));
        field.notesTooDense().ifPresent(level -> rules.put(Code.NOTES_TOO_DENSE, level));
        field.headingSkipsLevel().ifPresent(level -> rules.put(Code.HEADING_SKIPS_LEVEL, level));
        field.linkTextVague().ifPresent(level -> rules.put(Code.LINK_TEXT_VAGUE, level));
        field.linkUnreachable().ifPresent(level -> rules.put(Code.LINK_UNREACHABLE, level));
        return rules;
    }
}
