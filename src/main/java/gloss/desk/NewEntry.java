package gloss.desk;

import gloss.content.ContentFile;
import gloss.content.ContentWriter;
import gloss.diagnostic.Nearest;
import gloss.model.PartialDate;
import gloss.model.Slug;
import gloss.parse.Draft.SiteHeader;
import gloss.pipeline.OpenSite;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Puts an entry into the file of its list, in the order in which that is kept; nothing else in the file changes by a byte. The
 * site is read with it first: an entry that would be an error is not written.
 */
final class NewEntry {

    private final OpenSite open;
    private final NewRequest request;
    private final Kept kept;
    private final PartialDate today;

    private NewEntry(OpenSite open, NewRequest request, Function<ZoneId, LocalDate> today) {
        this.open = open;
        this.request = request;
        this.kept = Kept.of(open.draft(), request.kind());
        Optional<SiteHeader> header = open.draft().site();
        LocalDate day = today.apply(header.map(SiteHeader::timeZone).orElse(ZoneOffset.UTC));
        PartialDate asOf = header.map(SiteHeader::asOf).orElse(new PartialDate(day));
        // What came of a promise is told up to the day to which the site is current; what it was wrong about, at any
        // time.
        boolean isLater = day.isAfter(asOf.lastDay()) && request.kind() != NewKind.CORRECTION;
        this.today = isLater ? asOf : new PartialDate(day);
    }

    static NewFile.Report write(OpenSite open, NewRequest request, Function<ZoneId, LocalDate> today) {
        return new NewEntry(open, request, today).write();
    }

    private NewFile.Report write() {
        String path = request.kind().listFile();
        if (open.draft().broken().stream().anyMatch(broken -> broken.file().equals(path))) {
            return NewFile.Report.failure(path + " has an error; `gloss check` shows it, and it comes first");
        }
        Map<String, String> values = new HashMap<>(Map.of("title", NewFile.yaml(request.title())));
        Optional<String> fault =
                name(values).or(() -> date(values)).or(() -> speaker(values)).or(() -> page(values));
        if (fault.isPresent()) {
            return NewFile.Report.failure(fault.get());
        }
        values.put(
                "language",
                open.draft().site().map(s -> s.language().toLanguageTag()).orElse("en"));
        return write(path, values);
    }

    private NewFile.Report write(String path, Map<String, String> values) {
        String before = open.files().text(path).map(ContentFile::text).orElse("");
        Optional<EntryList> list = EntryList.of(before, kept.places());
        if (list.isEmpty()) {
            return NewFile.Report.failure(
                    path + " is not a list whose entries begin with `- ` one below the other; write it so first");
        }
        String entry = NewFile.filled("new/" + request.kind() + ".yml", values);
        EntryList.Insertion insertion = list.get()
                .insertion(
                        kept.place(name(values.getOrDefault("slug", "")), values.getOrDefault("date", "")),
                        entry,
                        request.kind() == NewKind.SOURCE ? "references" : "");
        OpenSite tried = open.with(path, list.get().with(insertion));
        Optional<String> fault = tried.errorSince(open).map(error -> error.message() + "; " + error.remedy());
        if (fault.isPresent()) {
            return NewFile.Report.failure("the site would have an error: " + fault.get());
        } else if (Kept.of(tried.draft(), request.kind()).places().size()
                != kept.places().size() + 1) {
            return NewFile.Report.failure(path + " is written in a way that takes no entry here; write it by hand");
        }
        boolean isWritten =
                ContentWriter.splice(open.folder(), path, before, insertion.line(), insertion.line(), insertion.text());
        return isWritten
                ? new NewFile.Report(Optional.empty(), List.of(path))
                : NewFile.Report.failure(path + " has changed on disk; nothing was written");
    }

    /** What orders entries by name. */
    private String name(String slug) {
        return request.kind() == NewKind.TERM
                ? Slug.from(request.title()).map(Slug::value).orElse("")
                : slug;
    }

    /** Puts in the id of the entry; a fault if it cannot have one. A term is its own id. */
    private Optional<String> name(Map<String, String> values) {
        boolean isTerm = request.kind() == NewKind.TERM;
        if (!isTerm && !request.kind().takes(NewKind.Option.SLUG)) {
            return Optional.empty();
        }
        boolean isLong = request.kind() == NewKind.QUOTATION || request.kind() == NewKind.COMMITMENT;
        NewName name = NewName.of(request.slug(), isLong ? NoteText.titleOf(request.title()) : request.title());
        if (name.slug().isEmpty()) {
            return Optional.of(
                    isTerm
                            ? "`" + request.title() + "` gives no address: it has no Latin letter or digit; write the"
                                    + " term in Latin script, and this form as an alias"
                            : name.fault());
        }
        String slug = name.slug().get().value();
        values.put("slug", slug);
        return kept.names().contains(slug)
                ? Optional.of("there is a " + request.kind() + " `" + slug + "` in "
                        + request.kind().listFile() + " already; nothing was written")
                : Optional.empty();
    }

    private Optional<String> date(Map<String, String> values) {
        Optional<PartialDate> date = request.date().map(PartialDate::parse).orElse(Optional.of(today));
        date.filter(d -> request.kind().takes(NewKind.Option.DATE)).ifPresent(d -> values.put("date", d.toString()));
        return date.isPresent()
                ? Optional.empty()
                : Optional.of("`" + request.date().orElse("") + "` is no date: write 2024, 2024-03 or 2024-03-12");
    }

    private Optional<String> speaker(Map<String, String> values) {
        if (!request.kind().takes(NewKind.Option.SPEAKER)) {
            return Optional.empty();
        }
        List<String> people =
                open.draft().people().stream().map(d -> d.slug().value()).toList();
        if (people.isEmpty()) {
            return Optional.of("nobody is there who can have said it; `gloss new person NAME` comes first");
        }
        String there = "there are: " + String.join(", ", people);
        if (request.speaker().isEmpty() && people.size() > 1) {
            return Optional.of("say who said it, with --speaker; " + there);
        }
        String speaker = request.speaker().orElse(people.get(0));
        values.put("speaker", speaker);
        return people.contains(speaker)
                ? Optional.empty()
                : Optional.of("there is no person `" + speaker + "`; " + Nearest.suggestion(speaker, people, there));
    }

    private Optional<String> page(Map<String, String> values) {
        if (!request.kind().takes(NewKind.Option.PAGE)) {
            return Optional.empty();
        }
        List<String> articles = open.draft().articles().stream()
                .map(d -> d.file().substring("content/".length()))
                .toList();
        if (request.page().isEmpty() && articles.size() != 1) {
            return Optional.of("say which file below content/ was wrong, with --page"
                    + (articles.isEmpty() ? "" : "; the articles are: " + String.join(", ", articles)));
        }
        String page = request.page().orElseGet(() -> articles.get(0)).replaceFirst("^content/", "");
        values.put("page", page.matches("[a-z0-9][a-z0-9./-]*") ? page : NewFile.yaml(page));
        return Optional.empty();
    }
}
