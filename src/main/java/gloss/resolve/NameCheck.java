package gloss.resolve;

import gloss.diagnostic.Code;
import gloss.diagnostic.Diagnostic;
import gloss.model.Name;
import gloss.parse.Located;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/** Finds names that two people or terms have: a mention of them in a text would be a guess. */
final class NameCheck {

    private record Owner(String what, String at) {}

    private final Map<String, Owner> owners = new HashMap<>();
    private final Consumer<Diagnostic> found;

    NameCheck(Consumer<Diagnostic> found) {
        this.found = found;
    }

    /** Notes that something has this name; {@code owner} is what it is called. */
    void add(Located<String> name, String owner) {
        String key = new Name(name.value()).key();
        Owner first = owners.putIfAbsent(
                key,
                new Owner(owner, name.location().file() + ":" + name.location().line()));
        if (first != null && !first.what().equals(owner)) {
            found.accept(new Diagnostic(
                    Code.AMBIGUOUS_NAME,
                    name.location(),
                    "`" + name.value() + "` is also a name of " + first.what(),
                    "take it from one of them; the other is at " + first.at()));
        }
    }
}
