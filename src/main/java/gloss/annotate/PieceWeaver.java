package gloss.annotate;

import gloss.annotate.MentionFinder.Mention;
import gloss.diagnostic.Diagnostic;
import gloss.diagnostic.Outcome;
import gloss.model.Annotation;
import gloss.model.Article;
import gloss.model.Lock;
import gloss.model.Prose;
import gloss.model.Site;
import gloss.model.Slug;
import gloss.model.Text;
import gloss.model.prose.Block;
import gloss.model.prose.PlainText;
import gloss.reading.Reader;
import gloss.reading.Reading;
import gloss.work.Memo;
import gloss.work.Memo.Same;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Weaves the pieces of a site, each by itself: its texts are read once, and their passages and mentions found. It keeps
 * nothing of a piece, so any number of threads may weave with it.
 */
final class PieceWeaver {

    private final Site site;
    private final Memo memo;
    private final Knowledge knowledge;
    private final Reader reader;
    private final QuotationCheck quotations;
    private final EditorialCheck rules;

    PieceWeaver(Site site, Memo memo, Reader reader) {
        this.site = site;
        this.memo = memo;
        this.knowledge = Knowledge.of(site, memo);
        this.reader = reader;
        this.quotations =
                new QuotationCheck(site, new OnRecord(site.quotations().values()));
        this.rules = new EditorialCheck(site);
    }

    /** All that came of a piece: an article with the texts that are told of it, or the texts of another file. */
    record Piece(Optional<WovenArticle> article, List<Told> texts, List<Mention> spoken, List<Diagnostic> found) {
        Piece {
            texts = List.copyOf(texts);
            spoken = List.copyOf(spoken);
            found = List.copyOf(found);
        }
    }

    /** A prose that is in no article, and what was found in it. */
    record Told(Prose prose, WovenProse woven) {}

    /** What was found in a prose. */
    record WovenProse(Marks marks, List<Heading> headings) {
        WovenProse {
            headings = List.copyOf(headings);
        }
    }

    /** What is remembered of a text or an article: what became of it, what it speaks of, and what is wrong with it. */
    private record Woven<T>(T value, List<Mention> spoken, List<Diagnostic> found) {
        Woven {
            spoken = List.copyOf(spoken);
            found = List.copyOf(found);
        }
    }

    private record ArticleKey(Same article, Knowledge knowledge) {}

    /** The same for a key that is kept: all that an article is, and all that weaving it takes from elsewhere. */
    private record WholeKey(Article article, String knowledge) {}

    private record PassagesKey(Article article, Knowledge knowledge) {}

    private record TextKey(Text text, Knowledge knowledge) {}

    /** Weaves something, or repeats what came of it. */
    @SuppressWarnings("unchecked")
    private <T> Woven<T> once(Record key, Supplier<Woven<T>> weave) {
        return (Woven<T>) memo.of(key, Woven.class, weave::get);
    }

    /** Holds the record of quotations itself to the words of their sources. */
    Piece record() {
        return new Piece(Optional.empty(), List.of(), List.of(), rules.quotations());
    }

    /** Weaves an article with its notes, and what is told of it. */
    Piece article(Article article) {
        List<Text> its = site.texts(article);
        Woven<WovenArticle> woven = once(new ArticleKey(new Same(article), knowledge), () -> kept(article, its));
        Piece told = texts(
                its.stream().filter(text -> !isOfNote(text) && !isItself(text)).toList());
        return new Piece(
                Optional.of(woven.value()),
                told.texts(),
                Stream.concat(woven.spoken().stream(), told.spoken().stream()).toList(),
                Stream.concat(woven.found().stream(), told.found().stream()).toList());
    }

    private static boolean isOfNote(Text text) {
        return text.owner() instanceof Annotation;
    }

    private static boolean isItself(Text text) {
        return text.owner() instanceof Article article && text.prose().equals(article.prose());
    }

    @SuppressWarnings("unchecked")
    private Woven<WovenArticle> kept(Article article, List<Text> its) {
        return (Woven<WovenArticle>) memo.store()
                .of(
                        new WholeKey(article, knowledge.digest()),
                        Woven.class,
                        List.of(WovenArticle.class),
                        () -> whole(article, its));
    }

    private Woven<WovenArticle> whole(Article article, List<Text> its) {
        Text itself = its.stream().filter(PieceWeaver::isItself).findFirst().orElseThrow();
        Woven<WovenArticle> woven = once(new PassagesKey(article, knowledge), () -> passages(article, itself));
        List<Mention> spoken = new ArrayList<>(woven.spoken());
        List<Diagnostic> found = new ArrayList<>(woven.found());
        Map<Slug, Marks> notes = new LinkedHashMap<>();
        its.stream().filter(PieceWeaver::isOfNote).forEach(text -> {
            Annotation note = (Annotation) text.owner();
            Woven<WovenProse> ofText = woven(text);
            spoken.addAll(ofText.spoken());
            found.addAll(ofText.found());
            if (text.prose().equals(note.body())) {
                found.addAll(rules.note(note));
                notes.put(note.id(), ofText.value().marks());
            }
        });
        return new Woven<>(woven.value().with(notes), spoken, found);
    }

    private Woven<WovenArticle> passages(Article article, Text text) {
        Reading reading = reader.read(text.prose());
        Outcome<Set<Slug>> quoted = quotations.check(reading, text);
        List<Diagnostic> found = new ArrayList<>(quoted.diagnostics());
        Finder finder = new Finder(article, reading);
        List<Landing> landings =
                article.annotations().stream().map(finder::land).toList();
        landings.forEach(landing -> landing.fault().ifPresent(found::add));
        Lock.Claims claims = Locking.claims(site, article, reader.speakers(), reading, quoted.value());
        Optional<Diagnostic> unsaid = Locking.changeWithoutNotice(article, claims);
        unsaid.ifPresent(found::add);
        Lock lock = Locking.lock(
                article,
                finder.outline(),
                landings,
                unsaid.isPresent() ? article.lock().claims() : Optional.of(claims));
        MentionFinder names = new MentionFinder(reading, text);
        WovenArticle woven =
                new PassageFinder(article, reading, landings, lock).find(headings(article.prose()), names.links());
        return new Woven<>(woven, names.mentions(), found);
    }

    /** Weaves texts that are in no article. */
    Piece texts(List<Text> texts) {
        List<Told> told = new ArrayList<>();
        List<Mention> spoken = new ArrayList<>();
        List<Diagnostic> found = new ArrayList<>();
        for (Text text : texts) {
            if (text.scope().isPresent() || !text.prose().isEmpty()) {
                Woven<WovenProse> woven = woven(text);
                told.add(new Told(text.prose(), woven.value()));
                spoken.addAll(woven.spoken());
                found.addAll(woven.found());
            }
        }
        return new Piece(Optional.empty(), told, spoken, found);
    }

    private Woven<WovenProse> woven(Text text) {
        return once(new TextKey(text, knowledge), () -> {
            Reading reading = reader.read(text.prose(), text.subjects());
            MentionFinder names = new MentionFinder(reading, text);
            WovenProse woven = new WovenProse(
                    Marks.of(reading, names.links(), text.scope()),
                    text.scope().isPresent() ? headings(text.prose()) : List.of());
            return new Woven<>(
                    woven, names.mentions(), quotations.check(reading, text).diagnostics());
        });
    }

    private static List<Heading> headings(Prose prose) {
        return prose.blocks().stream()
                .filter(block -> block instanceof Block.Heading heading && heading.level() == 2)
                .map(Block.Heading.class::cast)
                .map(heading -> new Heading(heading.id(), PlainText.ofInlines(heading.inlines())))
                .toList();
    }
}
