package gloss.cli;

import java.util.Locale;

/** How a command says what it found. All but the first go to the output stream, for programs. */
enum Format {
    HUMAN,
    JSON,
    /** Static Analysis Results Interchange Format 2.1.0, for code scanning and editors. */
    SARIF,
    /** The commands that make annotations in GitHub Actions. */
    GITHUB;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
