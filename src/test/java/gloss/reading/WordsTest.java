package gloss.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class WordsTest {

    private static final String RECORD =
            "Look, do I trust? You know, I — “trust but verify,” as the old saying goes. It’s so.";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Look, do I trust?                               | true
                    do I trust? You know                            | true
                    trust but verify, as the old saying goes        | true
                    ‘trust but verify’ as the old                   | true
                    It's so                                         | true
                    Look … as the old saying goes                   | true
                    Look [...] as the old saying goes               | true
                    as the [very] old saying                        | true
                    [l]ook, do I trust                              | true
                    [D]o I trust                                    | true
                    look, do I trust                                | false
                    Look, do you trust?                             | false
                    do I not trust                                  | false
                    as the old saying goes … Look                   | false
                    trust but                                       | true
                    rust but verify                                 | false
                    trust verify                                    | false
                    …                                               | false
                    """)
    void only_what_is_marked_may_differ(String quoted, boolean isOnRecord) {
        assertThat(Words.of(quoted).areIn(words(RECORD))).isEqualTo(isOnRecord);
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        Words.of(text).parts().forEach(words::addAll);
        return words;
    }
}
