package gloss;

import gloss.cli.Cli;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;

/** The program. */
public final class Gloss {

    /** Markdown nests, and its parser recurses: this is stack enough for any text that is not too large to be read. */
    private static final long STACK = 512L * 1024 * 1024;

    private static final int FAILURE = 3;

    private Gloss() {}

    public static void main(String[] arguments) throws InterruptedException {
        AtomicInteger exitCode = new AtomicInteger(FAILURE);
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        Thread work = new Thread(null, () -> exitCode.set(Cli.run(out, err, arguments)), "gloss", STACK);
        work.start();
        work.join();
        out.flush();
        err.flush();
        System.exit(out.checkError() && exitCode.get() == 0 ? FAILURE : exitCode.get());
    }
}
