package gloss.parse;

import com.vladsch.flexmark.parser.InlineParserExtensionFactory;
import com.vladsch.flexmark.parser.delimiter.DelimiterProcessor;
import com.vladsch.flexmark.parser.internal.InlineParserImpl;
import com.vladsch.flexmark.parser.internal.LinkRefProcessorData;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Flexmark's inline parser without its two wastes. Its link labels are a regular expression that backtracks: thirty
 * backslashes after a {@code [} take it seconds, sixty take it longer than anybody waits. And for every match it asks for a
 * {@link java.util.regex.MatchResult}, which on Java 17 copies the whole paragraph.
 */
final class LabelParser extends InlineParserImpl {

    private static final int LONGEST_LABEL = 999;

    LabelParser(
            DataHolder options,
            BitSet specialCharacters,
            BitSet delimiterCharacters,
            Map<Character, DelimiterProcessor> delimiterProcessors,
            LinkRefProcessorData linkRefProcessors,
            List<InlineParserExtensionFactory> extensions) {
        super(options, specialCharacters, delimiterCharacters, delimiterProcessors, linkRefProcessors, extensions);
    }

    // spec: https://spec.commonmark.org/0.30/#link-label
    @Override
    public int parseLinkLabel() {
        BasedSequence text = getInput();
        int start = getIndex();
        if (start >= text.length() || text.charAt(start) != '[') {
            return 0;
        }
        int end = Math.min(text.length(), start + LONGEST_LABEL + 2);
        for (int at = start + 1; at < end; at++) {
            char c = text.charAt(at);
            if (c == '\\' && at + 1 < end && isPunctuation(text.charAt(at + 1))) {
                at++;
            } else if (c == '[') {
                return 0;
            } else if (c == ']') {
                setIndex(at + 1);
                return at + 1 - start;
            }
        }
        return 0;
    }

    @Override
    public @Nullable BasedSequence match(Pattern pattern) {
        Matcher found = matcher(pattern);
        return found == null ? null : input.subSequence(found.start(), found.end());
    }

    @Override
    public @Nullable BasedSequence @Nullable [] matchWithGroups(Pattern pattern) {
        Matcher found = matcher(pattern);
        if (found == null) {
            return null;
        }
        @Nullable BasedSequence[] groups = new @Nullable BasedSequence[found.groupCount() + 1];
        for (int group = 0; group < groups.length; group++) {
            if (found.start(group) >= 0) {
                groups[group] = input.subSequence(found.start(group), found.end(group));
            }
        }
        return groups;
    }

    private static boolean isPunctuation(char c) {
        return c > ' ' && c < 127 && !Character.isLetterOrDigit(c);
    }
}
