package gloss.reading;

import gloss.model.Address;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Who says what a sentence says, by its own words: {@code “…,” Biden said}, {@code according to Xinhua}, {@code He added}. It
 * reads English; of a text in which it finds nobody it says that nobody is named, never a guess.
 */
public final class Attribution {

    private static final Set<String> SPEECH = Set.of("""
            said says saying say told tells added adds asked asks answered answers replied replies warned
            warns wrote writes argued argues insisted insists remarked stated states explained explains
            described describes declared declares announced announces claimed claims confirmed confirms
            denied denies noted notes repeated repeats urged urges called calls objected objects responded
            responds objecting criticized criticised acknowledged suggested stressed pledged promised
            recalled quipped joked spoke""".strip().split("\\s+"));
    /** After these the speaker may stand: {@code said Quill}. After {@code told} stands whom he told. */
    private static final Set<String> INVERTED = Set.of(
            "said",
            "says",
            "added",
            "adds",
            "wrote",
            "writes",
            "replied",
            "replies",
            "answered",
            "answers",
            "remarked",
            "insisted",
            "argued",
            "explained",
            "noted",
            "declared",
            "responded");

    /** Before somebody's name, with an article between or none. */
    private static final List<String> SOURCES = Stream.of("according to ", "in the words of ", "by the account of ")
            .flatMap(source -> Stream.of("", "a ", "an ", "the ").map(article -> source + article))
            .toList();

    private static final Pattern OWN = Pattern.compile(
            "^['’]s (?:own )?(?:words?|account|version|answer|reply|summary|reading|view|argument|wording for|message)\\b");
    private static final Set<String> PRONOUNS = Set.of("he", "she", "they", "it", "who");
    /** What somebody had said is told by somebody else. */
    private static final Set<String> EARLIER = Set.of("had", "has", "have");

    private static final Set<String> PERSONAL = Set.of("he", "she");
    private static final Pattern PAGE = Pattern.compile("^people/|\\.html$");
    private static final int NEAR = 7;
    private static final int LONGEST_VERB = 12;

    private final Names people;

    /**
     * What a sentence tells of its speaker. Those in {@code people/} are named by their slug, others by their words.
     *
     * @param direct who, by a verb of speech or the like, says it
     * @param named everybody whom it names outside quotation marks
     * @param before who spoke in the sentences before, whom a pronoun may mean
     * @param isPronoun whether a pronoun stands for somebody in it
     */
    public record Voice(Set<String> direct, Set<String> named, Set<String> before, boolean isPronoun) {

        /** The speaker, as far as that can be told. */
        public Set<String> speaker() {
            if (!direct.isEmpty()) {
                return direct;
            }
            return named.isEmpty() || (isPronoun && !before.isEmpty()) ? before : named;
        }
    }

    private record Hit(Span span, String who, boolean isKnown) {}

    public Attribution(Names people) {
        this.people = people;
    }

    /** A person as {@link Voice} names him, which is as authors do: {@code xi-jinping}. */
    public static String who(Address page) {
        return PAGE.matcher(page.page()).replaceAll("");
    }

    /** Whether it is the slug of somebody in {@code people/}. */
    public static boolean isKnown(String who) {
        return who.equals(who.toLowerCase(Locale.ROOT));
    }

    /** One voice for each sentence of a block; {@code before} is whom a pronoun in the first one may mean. */
    public List<Voice> voices(String block, List<Span> sentences, Set<String> before) {
        String outside = withoutQuotations(block);
        List<Voice> voices = new ArrayList<>();
        Set<String> last = before;
        for (Span sentence : sentences) {
            Voice voice = voice(outside.substring(sentence.start(), sentence.end()), last);
            voices.add(voice);
            Set<String> speaking = voice.direct().isEmpty() ? voice.named() : voice.direct();
            last = speaking.size() == 1 ? speaking : last;
        }
        return voices;
    }

    private Voice voice(String sentence, Set<String> before) {
        List<Hit> hits = hits(sentence);
        Set<String> direct = new TreeSet<>();
        Set<String> named = new TreeSet<>();
        hits.stream().filter(Hit::isKnown).forEach(hit -> named.add(hit.who()));
        int from = 0;
        for (Span verb : verbs(sentence)) {
            if (!sentence.startsWith("ing", verb.end() - 3) && isEarlier(sentence, verb.start())) {
                continue;
            }
            direct.addAll(subject(sentence, hits, from, verb, direct.isEmpty() ? before : Set.copyOf(direct)));
            from = verb.end();
        }
        for (Hit hit : hits) {
            boolean source = isSource(sentence, hit.span().start());
            boolean own = isPossessive(sentence, hit.span().end())
                    && OWN.matcher(sentence.substring(hit.span().end())).find();
            if (source || own) {
                direct.add(hit.who());
            }
        }
        return new Voice(direct, named, before, Letters.hasOneOf(PERSONAL, sentence));
    }

    /** Whether {@code according to the} or the like stands before an offset. */
    private static boolean isSource(String sentence, int offset) {
        return offset > 0
                && sentence.charAt(offset - 1) == ' '
                && SOURCES.stream().anyMatch(source -> {
                    int start = offset - source.length();
                    boolean isThere = sentence.regionMatches(true, start, source, 0, source.length());
                    return isThere && (start == 0 || !isWordPart(sentence.charAt(start - 1)));
                });
    }

    private static List<Span> verbs(String sentence) {
        List<Span> verbs = new ArrayList<>();
        for (int at = 0; at < sentence.length(); ) {
            if (!isWordPart(sentence.charAt(at))) {
                at++;
                continue;
            }
            int end = at + 1;
            while (end < sentence.length() && isWordPart(sentence.charAt(end))) {
                end++;
            }
            if (end - at <= LONGEST_VERB
                    && Character.isLowerCase(sentence.charAt(at))
                    && SPEECH.contains(sentence.substring(at, end))) {
                verbs.add(new Span(at, end));
            }
            at = end;
        }
        return verbs;
    }

    private static boolean isWordPart(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || Character.isSurrogate(c);
    }

    /** Whether before a verb stands {@code had}, {@code has not} or {@code as}. */
    private static boolean isEarlier(String sentence, int verb) {
        String last = wordBefore(sentence, verb);
        if (last.equalsIgnoreCase("as") || EARLIER.contains(last.toLowerCase(Locale.ROOT))) {
            return true;
        }
        boolean letters = !last.isEmpty() && last.chars().allMatch(Character::isLetter);
        return letters
                && EARLIER.contains(
                        wordBefore(sentence, verb - 1 - last.length()).toLowerCase(Locale.ROOT));
    }

    /** The word before an offset, if nothing but a blank stands between. */
    private static String wordBefore(String sentence, int offset) {
        int end = offset - 1;
        if (end < 1 || sentence.charAt(end) != ' ') {
            return "";
        }
        int start = end;
        while (start > 0 && isWordPart(sentence.charAt(start - 1))) {
            start--;
        }
        return sentence.substring(start, end);
    }

    private static boolean isPossessive(String sentence, int at) {
        return at + 1 < sentence.length()
                && (sentence.charAt(at) == '’' || sentence.charAt(at) == '\'')
                && sentence.charAt(at + 1) == 's';
    }

    /** Who does what a verb of speech says: the nearest name before it, or after it where English may turn them round. */
    private static Set<String> subject(String sentence, List<Hit> hits, int from, Span verb, Set<String> before) {
        int end = verb.start();
        String left = sentence.substring(from, end).stripTrailing();
        if (left.endsWith(",")) {
            int comma = left.lastIndexOf(',', left.length() - 2);
            end = comma > 0 ? from + comma : end;
        }
        Optional<Hit> nearest = lastWithin(hits, from, end).or(() -> lastWithin(hits, from, verb.start()));
        int since = nearest.map(hit -> hit.span().end()).orElse(from);
        String between = sentence.substring(since, Math.max(since, end));
        if (Letters.hasOneOf(PRONOUNS, between) && !between.contains("who ")) {
            return before;
        }
        if (nearest.isPresent() && Letters.count(between) <= NEAR) {
            return Set.of(nearest.get().who());
        }
        if (INVERTED.contains(sentence.substring(verb.start(), verb.end()))) {
            for (Hit hit : hits) {
                if (hit.span().start() >= verb.end()
                        && Letters.count(sentence.substring(
                                        verb.end(), hit.span().start()))
                                <= 2) {
                    return Set.of(hit.who());
                }
            }
        }
        return Set.of();
    }

    private static Optional<Hit> lastWithin(List<Hit> hits, int from, int end) {
        return hits.stream()
                .filter(hit -> hit.span().start() >= from && hit.span().end() <= end)
                .reduce((first, second) -> second);
    }

    /** The people of the site, and other words with a capital that may be somebody's name. */
    private List<Hit> hits(String sentence) {
        List<Hit> hits = new ArrayList<>();
        people.in(sentence).forEach(hit -> hits.add(new Hit(hit.span(), who(hit.owner()), true)));
        int known = hits.size();
        for (Span span : Letters.capitalised(sentence)) {
            String words = sentence.substring(span.start(), span.end());
            boolean isKnown = hits.subList(0, known).stream()
                    .anyMatch(hit -> holds(hit.span(), span.start()) || holds(hit.span(), span.end() - 1));
            if (!isKnown && !PRONOUNS.contains(words.toLowerCase(Locale.ROOT)) && !HardWords.isNoName(words)) {
                hits.add(new Hit(span, words, false));
            }
        }
        if (known > 0) {
            hits.sort(Comparator.comparingInt(hit -> hit.span().start()));
        }
        return hits;
    }

    private static boolean holds(Span span, int offset) {
        return span.start() <= offset && offset < span.end();
    }

    /** The text with blanks for everything in double quotation marks, so that offsets stay as they are. */
    public static String withoutQuotations(String text) {
        List<Span> quotations = Quoted.in(text);
        if (quotations.isEmpty()) {
            return text;
        }
        StringBuilder outside = new StringBuilder(text);
        for (Span quoted : quotations) {
            for (int i = quoted.start(); i < quoted.end(); i++) {
                outside.setCharAt(i, ' ');
            }
        }
        return outside.toString();
    }
}
