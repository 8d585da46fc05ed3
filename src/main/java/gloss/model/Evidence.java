package gloss.model;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What the passages and quotations of a site rest on: set by the editor, or derived from who speaks and who is cited. */
public final class Evidence {

    private final Site site;

    /** On whose word something rests. */
    public enum Side {
        UNITED_STATES,
        CHINA
    }

    public Evidence(Site site) {
        this.site = site;
    }

    public Basis basis(Quotation quotation) {
        if (quotation.basis().isPresent()) {
            return basis(quotation.basis().get(), quotation.sources());
        } else if (isUnnamed(Optional.of(quotation.speaker())) || isUnnamed(quotation.via())) {
            return new Basis(BasisKind.UNNAMED_OFFICIAL, "");
        }
        return basis(best(quotation.sources()), quotation.sources());
    }

    /** The basis of a note; absent if it names neither a quotation nor a speaker nor a source. */
    public Optional<Basis> basis(Annotation note) {
        if (note.basis().isPresent()) {
            return Optional.of(basis(note.basis().get(), note.sources()));
        } else if (note.quotation().isPresent()) {
            return Optional.of(basis(site.quotation(note.quotation().get())));
        } else if (isUnnamed(note.speaker())) {
            return Optional.of(new Basis(BasisKind.UNNAMED_OFFICIAL, ""));
        } else if (note.sources().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(basis(best(note.sources()), note.sources()));
    }

    /** The governments whose own word a note cites, in its heading, its quotation or its text. */
    public Set<Side> sides(Annotation note) {
        Set<Slug> cited = new LinkedHashSet<>(note.sources());
        note.quotation().ifPresent(id -> cited.addAll(site.quotation(id).sources()));
        for (Reference reference : note.body().references()) {
            if (reference instanceof Reference.Citation citation) {
                citation.cited().forEach(c -> cited.add(c.source()));
            }
        }
        Set<Side> sides = EnumSet.noneOf(Side.class);
        for (Slug source : cited) {
            side(site.source(source)).ifPresent(sides::add);
        }
        if (basis(note).filter(basis -> basis.kind() == BasisKind.STATE_MEDIA).isPresent()) {
            sides.add(Side.CHINA);
        }
        return sides;
    }

    /** Whether the site cites either government at all, so that it makes sense to ask which of them a passage rests on. */
    public boolean hasSides() {
        return site.sources().values().stream().anyMatch(source -> side(source).isPresent());
    }

    private static Optional<Side> side(Source source) {
        return switch (source.origin()) {
            case US_GOVERNMENT -> Optional.of(Side.UNITED_STATES);
            case CHINESE_GOVERNMENT, STATE_MEDIA -> Optional.of(Side.CHINA);
            case OTHER_GOVERNMENT, NEWS, OFFICIAL_IN_NEWS, ANALYSIS, COPY -> Optional.empty();
        };
    }

    private boolean isUnnamed(Optional<Slug> speaker) {
        return speaker.map(site.people()::get)
                .filter(person -> person.kind() == PersonKind.UNNAMED_OFFICIAL)
                .isPresent();
    }

    private Basis basis(BasisKind kind, List<Slug> sources) {
        String by = kind != BasisKind.READOUT
                ? ""
                : sources.stream()
                        .map(site::source)
                        .filter(Evidence::isReadout)
                        .findFirst()
                        .flatMap(Source::publisher)
                        .orElse("");
        return new Basis(kind, by);
    }

    /** The best that any of the sources gives. */
    private BasisKind best(List<Slug> sources) {
        List<BasisKind> kinds = new ArrayList<>();
        sources.forEach(source -> kinds.add(kind(site.source(source))));
        return kinds.stream().min(BasisKind::compareTo).orElse(BasisKind.REPORTING);
    }

    private static BasisKind kind(Source source) {
        return switch (source.origin()) {
            case US_GOVERNMENT, CHINESE_GOVERNMENT, OTHER_GOVERNMENT ->
                isReadout(source) ? BasisKind.READOUT : BasisKind.ON_RECORD;
            case STATE_MEDIA -> BasisKind.STATE_MEDIA;
            case NEWS, OFFICIAL_IN_NEWS, ANALYSIS, COPY -> BasisKind.REPORTING;
        };
    }

    private static boolean isReadout(Source source) {
        return source.genre()
                .filter(genre -> genre.toLowerCase(Locale.ROOT).contains("readout"))
                .isPresent();
    }
}
