package gloss.parse;

import gloss.diagnostic.Location;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A piece of YAML that knows where it stands. Scalars are text until somebody asks for more: {@code no} is "no". */
sealed interface YamlNode {

    Location location();

    /** What an author would call it: {@code a list}. */
    String kind();

    /** {@code key: value} pairs in the order of the file. */
    record Mapping(Map<String, Member> entries, Location location) implements YamlNode {
        @Override
        public String kind() {
            return "a group of fields";
        }

        Optional<YamlNode> value(String name) {
            return Optional.ofNullable(entries.get(name)).map(Member::value);
        }
    }

    /** One pair of a mapping; the location is that of its key. */
    record Member(YamlNode value, Location location) {}

    /** {@code - item} after {@code - item}. */
    record Sequence(List<YamlNode> items, Location location) implements YamlNode {
        @Override
        public String kind() {
            return "a list";
        }
    }

    /** A word, a number, a text. */
    record Scalar(String text, Location location) implements YamlNode {
        @Override
        public String kind() {
            return "a text";
        }
    }

    /** Nothing after the colon. */
    record Nothing(Location location) implements YamlNode {
        @Override
        public String kind() {
            return "nothing";
        }
    }
}
