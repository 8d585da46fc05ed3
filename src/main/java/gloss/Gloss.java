package gloss;

import gloss.cli.Cli;
import gloss.cli.Terminal;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/** The program. */
public final class Gloss {

    private static final int FAILURE = 3;

    private Gloss() {}

    public static void main(String[] arguments) {
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        Terminal terminal = Terminal.ofProcess(System.getenv(), Cli::detectedWidth);
        int exitCode = Cli.run(terminal, out, err, arguments);
        out.flush();
        err.flush();
        System.exit(out.checkError() && exitCode == 0 ? FAILURE : exitCode);
    }
}
