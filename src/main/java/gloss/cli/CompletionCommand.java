package gloss.cli;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code source <(gloss completion)}. */
@Command(
        name = "completion",
        mixinStandardHelpOptions = true,
        description = "Prints the script that completes commands, options and their values in bash, zsh or fish.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  source <(gloss completion)                          for this shell, bash or zsh",
            "  echo 'source <(gloss completion)' >> ~/.bashrc       for every shell to come; ~/.zshrc for zsh",
            "  gloss completion fish > ~/.config/fish/completions/gloss.fish"
        })
final class CompletionCommand implements Callable<Integer> {

    /** For whom the script is; bash and zsh read the same one. */
    enum Shell {
        BASH,
        ZSH,
        FISH;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Spec
    private CommandSpec command = CommandSpec.create();

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "SHELL",
            defaultValue = "bash",
            description = "The shell: ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
    private Shell shell = Shell.BASH;

    @Override
    public Integer call() {
        PrintWriter out = command.commandLine().getOut();
        CommandLine gloss = command.root().commandLine();
        out.print(shell == Shell.FISH ? FishCompletion.of(gloss) : AutoComplete.bash("gloss", gloss));
        out.flush();
        return 0;
    }
}
