package gloss.serve;

import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What the server and its scripts tell each other. */
final class Messages {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(
                    DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                    DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES,
                    DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES,
                    DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private Messages() {}

    static String of(Object value) {
        return MAPPER.writeValueAsString(value);
    }

    /** A record of just these values; absent if it is something else. */
    static <T extends Record> Optional<T> read(byte[] json, Class<T> type) {
        try {
            return Optional.ofNullable(MAPPER.readValue(json, type));
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }
}
