package gloss.reading;

import static org.assertj.core.api.Assertions.assertThat;

import gloss.model.Person;
import gloss.model.PersonKind;
import gloss.model.Prose;
import gloss.model.Slug;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AttributionTest {

    private final Attribution attribution = new Attribution(Names.of(List.of(
            person("joe-biden", "Joe Biden", "Biden"),
            person("xi-jinping", "Xi Jinping", "Xi"),
            person("xinhua", "Xinhua"),
            person("senior-official", "Senior official"))));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    “We agreed,” Biden said.                                    | joe-biden
                    “We agreed,” said Biden.                                    | joe-biden
                    Biden told Xi that the two had agreed.                      | joe-biden
                    Xi told Biden that the two had agreed.                      | xi-jinping
                    Biden, who had met Xi before, said that he was content.     | joe-biden
                    According to Xinhua, “the talks were long.”                 | xinhua
                    Xinhua reported Xi as saying that “it is so.”               | xi-jinping
                    In Xi’s words, “the Earth is big enough.”                   | xi-jinping
                    Xi’s reply was that “it is so.”                             | xi-jinping
                    A senior official described the talks as open.              | senior-official
                    “I did not ask Biden,” Xi said.                             | xi-jinping
                    Norah Park said that it was late.                           | Norah Park
                    The talks were long.                                        | ''
                    """)
    void reads_who_speaks(String sentence, String speaker) {
        assertThat(String.join(", ", speakers(sentence).get(0))).isEqualTo(speaker);
    }

    @Test
    void a_pronoun_means_whoever_spoke_before() {
        assertThat(speakers(
                        "Biden spoke to reporters. He added that Xi had asked first. “It is so,” he said. Xi left."))
                .containsExactly(Set.of("joe-biden"), Set.of("joe-biden"), Set.of("joe-biden"), Set.of("xi-jinping"));
    }

    @Test
    void who_is_named_within_a_quotation_does_not_speak() {
        assertThat(speakers("“Xi said so to Biden.”").get(0)).isEmpty();
    }

    private List<Set<String>> speakers(String block) {
        return attribution.voices(block, Sentences.of(block, Locale.ENGLISH), Set.of()).stream()
                .map(Attribution.Voice::speaker)
                .collect(Collectors.toList());
    }

    private static Person person(String slug, String name, String... aliases) {
        return new Person(
                new Slug(slug),
                "content/people/" + slug + ".md",
                name,
                PersonKind.PERSON,
                Optional.empty(),
                List.of(aliases),
                "role",
                Optional.empty(),
                Optional.empty(),
                List.of(),
                true,
                Prose.EMPTY);
    }
}
