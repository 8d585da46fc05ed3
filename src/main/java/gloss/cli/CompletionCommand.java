package gloss.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code source <(gloss completion)}. */
@Command(
        name = "completion",
        mixinStandardHelpOptions = true,
        description = "Prints the script that completes commands, options and their values in bash and zsh.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  source <(gloss completion)                          for this shell",
            "  echo 'source <(gloss completion)' >> ~/.bashrc       for every shell to come; ~/.zshrc for zsh"
        })
final class CompletionCommand implements Callable<Integer> {

    @Spec
    private CommandSpec command = CommandSpec.create();

    @Override
    public Integer call() {
        PrintWriter out = command.commandLine().getOut();
        out.print(AutoComplete.bash("gloss", command.root().commandLine()));
        out.flush();
        return 0;
    }
}
