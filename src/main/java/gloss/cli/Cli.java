package gloss.cli;

import java.io.PrintWriter;
import java.io.UncheckedIOException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;

/** The command line: {@code gloss build}, {@code gloss serve}, {@code gloss check}, {@code gloss reanchor}, {@code gloss import}. Exit codes: 0 fine, 1 errors in the content, 2 usage, 3 failure. */
@Command(
        name = "gloss",
        mixinStandardHelpOptions = true,
        versionProvider = Cli.Version.class,
        subcommands = {
            BuildCommand.class,
            ServeCommand.class,
            CheckCommand.class,
            ReanchorCommand.class,
            ImportCommand.class
        },
        description = "Builds annotated news explainers from Markdown.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  gloss build                 build the site in this folder into site-output",
            "  gloss serve --open          show it in the browser while you write it",
            "  gloss check                 find every fault, write nothing",
            "  gloss reanchor              what became of notes whose article was edited",
            "  gloss import hypothesis     make notes of annotations written elsewhere",
            "  gloss help build            all options of build",
            "",
            "Exit codes: 0 fine, 1 the content has errors, 2 wrong usage, 3 failure."
        })
public final class Cli implements Runnable {

    private static final int FAILURE = 3;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec command = CommandLine.Model.CommandSpec.create();

    private Cli() {}

    /** Runs a command and returns its exit code. */
    public static int run(PrintWriter out, PrintWriter err, String... arguments) {
        CommandLine commandLine = new CommandLine(new Cli())
                .addSubcommand(new CommandLine.HelpCommand())
                .setOut(out)
                .setErr(err)
                .setExecutionExceptionHandler((e, failed, parsed) -> fail(e, failed));
        return commandLine.execute(arguments);
    }

    private static int fail(Exception e, CommandLine failed) {
        explain(e, failed.getErr());
        return FAILURE;
    }

    static void explain(Exception e, PrintWriter err) {
        if (e instanceof UncheckedIOException) {
            err.println("gloss: " + e.getMessage());
        } else {
            err.println("gloss: this is a fault of gloss itself; please report it with these lines");
            e.printStackTrace(err);
        }
        err.flush();
    }

    @Override
    public void run() {
        throw new CommandLine.ParameterException(
                command.commandLine(), "say what to do: build, serve, check, reanchor or import");
    }

    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = Cli.class.getPackage().getImplementationVersion();
            return new String[] {"gloss " + (version == null ? "(not from a jar)" : version)};
        }
    }
}
