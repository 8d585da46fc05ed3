package gloss.cli;

import gloss.diagnostic.Code;
import gloss.diagnostic.Nearest;
import java.io.PrintWriter;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code gloss explain passage-ambiguous}. */
@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        description = "Says what a code in [brackets] means, shows an example that makes it, and how to mend it."
                + " Without a code, lists them all.",
        footerHeading = "%nExample:%n",
        footer = "  gloss explain passage-ambiguous")
final class ExplainCommand implements Callable<Integer> {

    /** Up to a stop before a blank; one between backticks ends nothing. */
    private static final Pattern SENTENCE = Pattern.compile("^(?:`[^`]*`|[^`])*?[.:](?=\\s|$)");

    @Spec
    private CommandSpec command = CommandSpec.create();

    /** The codes that there are, for a shell that completes them. */
    static final class Codes implements Iterable<String> {

        @Override
        public Iterator<String> iterator() {
            return Arrays.stream(Code.values()).map(Code::token).sorted().iterator();
        }
    }

    @Parameters(
            paramLabel = "CODE",
            arity = "0..1",
            completionCandidates = Codes.class,
            description = "Such as passage-ambiguous.")
    private Optional<String> code = Optional.empty();

    @Override
    public Integer call() {
        Map<String, Explanation> all = Explanation.all();
        PrintWriter out = command.commandLine().getOut();
        if (code.isEmpty()) {
            all.values()
                    .forEach(e -> out.printf(
                            "%-30s %-8s %s%n", e.code().token(), Explanation.word(e.code()), firstSentence(e)));
        } else {
            String wanted = code.get().replaceAll("[\\[\\]]", "");
            Explanation explanation = Optional.ofNullable(all.get(wanted))
                    .orElseThrow(() -> new ParameterException(
                            command.commandLine(),
                            "there is no code `" + wanted + "`; "
                                    + Nearest.suggestion(wanted, all.keySet(), "`gloss explain` lists them")));
            print(explanation, out);
        }
        out.flush();
        return 0;
    }

    private static String firstSentence(Explanation explanation) {
        Matcher sentence = SENTENCE.matcher(explanation.meaning());
        return (sentence.find() ? sentence.group() : explanation.meaning()).replaceFirst(":$", ".");
    }

    /** Running text is filled, what stands in fences is shown as it is. */
    private void print(Explanation explanation, PrintWriter out) {
        int width = Math.min(100, Cli.terminal(command).outWidth());
        boolean isExample = false;
        out.println(explanation.code().token());
        for (String line : explanation.lines()) {
            if (line.startsWith(Explanation.FENCE)) {
                isExample = !isExample;
            } else if (isExample) {
                out.println(line.isEmpty() ? "" : "    " + line);
            } else {
                out.println(Printer.filled(line.replace("**", ""), width, ""));
            }
        }
    }
}
