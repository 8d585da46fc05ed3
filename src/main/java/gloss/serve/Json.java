package gloss.serve;

import tools.jackson.databind.json.JsonMapper;

/** What the server and its script tell each other. */
final class Json {

    private static final JsonMapper MAPPER = new JsonMapper();

    private Json() {}

    static String of(Object value) {
        return MAPPER.writeValueAsString(value);
    }
}
