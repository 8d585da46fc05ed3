package gloss.model;

import java.util.Locale;

/**
 * A name or term as running text has it. One with a capital after its first letter is matched as it is written, any other in
 * upper or lower case: {@code PLA} is not {@code pla}, but {@code Status quo} is {@code status quo}.
 */
public record Name(String text) {

    public boolean isMatchedAsWritten() {
        return text.codePoints().skip(1).anyMatch(Character::isUpperCase);
    }

    /** Two names with the same key cannot be told apart in a text. */
    public String key() {
        return isMatchedAsWritten() ? text : text.toLowerCase(Locale.ROOT);
    }
}
