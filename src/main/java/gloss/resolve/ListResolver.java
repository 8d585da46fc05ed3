package gloss.resolve;

import gloss.diagnostic.Code;
import gloss.diagnostic.Location;
import gloss.diagnostic.Nearest;
import gloss.model.Address;
import gloss.model.Commitment;
import gloss.model.Correction;
import gloss.model.Event;
import gloss.model.Original;
import gloss.model.PartialDate;
import gloss.model.Quotation;
import gloss.model.Slug;
import gloss.model.Source;
import gloss.model.Step;
import gloss.model.Term;
import gloss.parse.Draft;
import gloss.parse.Draft.CommitmentEntry;
import gloss.parse.Draft.Entry;
import gloss.parse.Draft.QuotationEntry;
import gloss.parse.Draft.SourceEntry;
import gloss.parse.Draft.StepField;
import gloss.parse.Draft.TermEntry;
import gloss.parse.Located;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What stands in the YAML lists: quotations, sources, commitments, events, terms and corrections. */
final class ListResolver {

    private final Directory all;

    ListResolver(Directory all) {
        this.all = all;
    }

    Quotation quotation(QuotationEntry entry) {
        return new Quotation(
                entry.id().value(),
                all.people.published(entry.speaker()),
                all.people.one(entry.via()),
                entry.occasion(),
                entry.date(),
                entry.words(),
                all.sources.all(entry.source()),
                entry.language().toLanguageTag(),
                all.issues.all(entry.issues()),
                all.prose(entry.note(), "content/quotations.yml"),
                entry.original()
                        .flatMap(o -> all.sources
                                .one(o.source())
                                .map(source ->
                                        new Original(o.words(), o.language().toLanguageTag(), source))),
                entry.basis(),
                entry.id().location());
    }

    Source source(SourceEntry entry) {
        entry.url().ifPresent(all::requireWebAddress);
        return new Source(
                entry.id().value(),
                entry.type(),
                entry.title(),
                entry.author().stream()
                        .map(a -> new Source.Author(
                                a.literal().or(a::family).orElse(""), a.given().orElse("")))
                        .toList(),
                entry.publisher(),
                entry.containerTitle(),
                entry.issued(),
                entry.url().map(Located::value),
                entry.genre(),
                entry.note(),
                entry.custom().kind(),
                entry.custom().copyOf(),
                entry.custom().read(),
                entry.custom().excerpts(),
                entry.id().location());
    }

    /** A commitment; absent if it has no step that would say where it stands. */
    Optional<Commitment> commitment(CommitmentEntry entry, PartialDate asOf) {
        String file = "content/commitments.yml";
        if (entry.history().isEmpty()) {
            all.report(
                    Code.MISSING_FIELD,
                    entry.id().location(),
                    "the `history` of this commitment has no step",
                    "write the first one, with `status: promised`, and the same date as `made`");
            return Optional.empty();
        }
        PartialDate last = entry.made();
        for (StepField step : entry.history()) {
            PartialDate date = step.date().value();
            if (date.compareTo(last) < 0) {
                all.report(
                        Code.STEPS_OUT_OF_ORDER,
                        step.date().location(),
                        "this step of " + date + " stands after one of " + last,
                        "put the steps in the order of their dates, the first not before `made`");
            }
            if (date.firstDay().isAfter(asOf.lastDay())) {
                all.report(
                        Code.STEP_AFTER_AS_OF,
                        step.date().location(),
                        "this step of " + date + " is later than the day up to which the site is current",
                        "set `as-of` in site.yml to a later day than " + asOf + ", if all else is current too");
            }
            last = date;
        }
        return Optional.of(new Commitment(
                entry.id().value(),
                all.prose(entry.promise(), file),
                all.people.all(entry.by()),
                all.people.all(entry.accordingTo()),
                all.issues.all(entry.issues()),
                entry.made(),
                all.sources.all(entry.source()),
                all.quotations.one(entry.quotation()),
                entry.history().stream()
                        .map(s -> new Step(
                                s.date().value(), s.status(), all.prose(s.text(), file), all.sources.all(s.source())))
                        .toList(),
                entry.reviewAfter(),
                entry.id().location()));
    }

    List<Event> events(List<Entry<Draft.EventEntry>> entries) {
        reportSecondMain(entries);
        Map<String, Integer> onDate = new HashMap<>();
        return entries.stream()
                .map(Entry::value)
                .sorted(Comparator.comparing(Draft.EventEntry::date))
                .map(e -> {
                    int n = onDate.merge(e.date().toString(), 1, Integer::sum);
                    return new Event(
                            e.date() + (n == 1 ? "" : "-" + n),
                            e.date(),
                            e.main().map(Located::value).orElse(false),
                            all.prose(e.text(), "content/timeline.yml"),
                            all.issues.all(e.issues()),
                            all.people.all(e.people()),
                            all.sources.all(e.source()));
                })
                .toList();
    }

    private void reportSecondMain(List<Entry<Draft.EventEntry>> entries) {
        Optional<Location> first = Optional.empty();
        for (Entry<Draft.EventEntry> entry : entries) {
            Optional<Location> main =
                    entry.value().main().filter(Located::value).map(Located::location);
            if (main.isPresent() && first.isPresent()) {
                all.report(
                        Code.MAIN_EVENT_TWICE,
                        main.get(),
                        "two events say that they are the main one",
                        "take `main: true` from this one or from that of line "
                                + first.get().line());
            }
            first = first.or(() -> main);
        }
    }

    Term term(Slug slug, TermEntry entry) {
        return new Term(
                slug,
                entry.term().value(),
                entry.aliases().stream().map(Located::value).toList(),
                all.prose(entry.definition(), "content/glossary.yml"),
                all.sources.all(entry.source()),
                all.issues.all(entry.issues()),
                entry.term().location());
    }

    List<Correction> corrections(List<Entry<Draft.CorrectionEntry>> entries) {
        String file = "content/corrections.yml";
        List<Correction> corrections = new ArrayList<>();
        for (Entry<Draft.CorrectionEntry> item : entries) {
            Draft.CorrectionEntry entry = item.value();
            String wrong = "content/" + entry.page().value();
            Optional<Address> page = all.links.page(wrong);
            if (page.isEmpty()) {
                reportNoPage(entry.page());
                continue;
            }
            corrections.add(new Correction(
                    corrections.size() + 1,
                    entry.date(),
                    wrong,
                    page.get(),
                    all.prose(entry.was(), file),
                    all.prose(entry.now(), file),
                    all.prose(entry.why(), file),
                    all.sources.all(entry.source()),
                    entry.isDraft()));
        }
        return corrections;
    }

    private void reportNoPage(Located<String> page) {
        if (all.links.isBroken("content/" + page.value())) {
            return;
        }
        List<String> known = all.links.files().stream()
                .map(file -> file.substring("content/".length()))
                .toList();
        all.report(
                Code.UNKNOWN_REFERENCE,
                page.location(),
                "there is no page `" + page.value() + "`",
                Nearest.suggestion(page.value(), known, "name the file below content/ that was wrong"));
    }
}
