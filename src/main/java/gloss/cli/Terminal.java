package gloss.cli;

import java.io.Console;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntSupplier;

/**
 * What stands at the other end of the error stream, on which Gloss speaks to people, and of standard output, on which it
 * gives them what they asked for.
 *
 * @param isThere whether somebody reads along; a file or a program gets neither colour nor progress
 * @param hasColour whether it may be coloured
 * @param width how many columns a line of the error stream has
 * @param outWidth how many columns a line of standard output has; a file or a program gets whole lines
 */
public record Terminal(boolean isThere, boolean hasColour, int width, int outWidth) {

    /** A file, a pipe, a test. */
    public static final Terminal NONE = new Terminal(false, false, Integer.MAX_VALUE, Integer.MAX_VALUE);

    private static final int USUAL_WIDTH = 80;
    private static final int NARROWEST = 40;

    /** The terminal of this process; colour is off where {@code NO_COLOR} is set to anything, or the terminal is dumb. */
    public static Terminal ofProcess(Map<String, String> environment, IntSupplier detectedWidth) {
        boolean err = isTerminal(Path.of("/proc/self/fd/2"));
        boolean out = isTerminal(Path.of("/proc/self/fd/1"));
        return err || out ? of(environment, detectedWidth.getAsInt(), err, out) : NONE;
    }

    /** {@code err} and {@code out} say which of the two streams goes to the terminal. */
    static Terminal of(Map<String, String> environment, int detectedWidth, boolean err, boolean out) {
        boolean colour = environment.getOrDefault("NO_COLOR", "").isEmpty()
                && !environment.getOrDefault("TERM", "").equals("dumb");
        int width = Optional.ofNullable(environment.get("COLUMNS"))
                .filter(columns -> columns.matches("[1-9][0-9]{0,4}"))
                .map(Integer::valueOf)
                .orElse(detectedWidth > 0 ? detectedWidth : USUAL_WIDTH);
        int columns = Math.max(NARROWEST, width);
        return new Terminal(err, err && colour, err ? columns : NONE.width(), out ? columns : NONE.outWidth());
    }

    /** Java knows only whether input and output are both a terminal; Linux knows it of each stream. */
    private static boolean isTerminal(Path stream) {
        if (!Files.exists(stream)) {
            return hasConsole();
        }
        try {
            String device = stream.toRealPath().toString();
            return device.startsWith("/dev/pts/") || device.startsWith("/dev/tty") || device.equals("/dev/console");
        } catch (IOException e) {
            // A pipe is no file.
            return false;
        }
    }

    /** From Java 22 on there is always a console, which then knows whether it is a terminal. */
    @SuppressWarnings("SystemConsoleNull")
    private static boolean hasConsole() {
        Console console = System.console();
        if (console == null) {
            return false;
        }
        try {
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (ReflectiveOperationException e) {
            return true;
        }
    }
}
