package gloss.cli;

import java.io.PrintWriter;
import java.io.UncheckedIOException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.IVersionProvider;

/** The command line: {@code gloss build}, {@code gloss serve}, {@code gloss check} and others. Exit codes: 0 fine, 1 errors in the content, 2 usage, 3 failure. */
@Command(
        name = "gloss",
        mixinStandardHelpOptions = true,
        versionProvider = Cli.Version.class,
        subcommands = {
            InitCommand.class,
            NewCommand.class,
            AnnotateCommand.class,
            BuildCommand.class,
            ServeCommand.class,
            CheckCommand.class,
            ReanchorCommand.class,
            ImportCommand.class,
            ListCommand.class,
            StatusCommand.class,
            ExplainCommand.class,
            CompletionCommand.class
        },
        description = "Builds annotated news explainers from Markdown.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  gloss init DIR              begin a site",
            "  gloss new article TITLE     begin an article; or an issue, a person, a page",
            "  gloss new source TITLE      begin an entry of a list; or a quotation, an event, a term",
            "  gloss annotate ARTICLE \"the words\" --issue SLUG",
            "                              write a note on them",
            "  gloss build                 build the site in this folder into site-output",
            "  gloss serve --open          show it in the browser while you write it",
            "  gloss check                 find every fault, write nothing",
            "  gloss reanchor              what became of notes whose article was edited",
            "  gloss import article FILE   make a draft of a saved page",
            "  gloss import hypothesis     make notes of annotations written elsewhere",
            "  gloss list notes            the notes; or drafts, commitments, orphans",
            "  gloss status                what the site holds",
            "  gloss explain CODE          what a code in brackets means, and how to mend it",
            "  gloss help build            all options of build",
            "",
            "Exit codes: 0 fine, 1 the content has errors, 2 wrong usage, 3 failure."
        })
public final class Cli implements Runnable {

    private static final int FAILURE = 3;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec command = CommandLine.Model.CommandSpec.create();

    private final Terminal terminal;

    private Cli(Terminal terminal) {
        this.terminal = terminal;
    }

    /** The width of the terminal, as far as that can be found out; 0 if not. */
    public static int detectedWidth() {
        CommandLine probe = new CommandLine(CommandLine.Model.CommandSpec.create()).setUsageHelpAutoWidth(true);
        return probe.getUsageHelpWidth();
    }

    /** Runs a command whose streams go to no terminal, and returns its exit code. */
    public static int run(PrintWriter out, PrintWriter err, String... arguments) {
        return run(Terminal.NONE, out, err, arguments);
    }

    /** Runs a command and returns its exit code. */
    public static int run(Terminal terminal, PrintWriter out, PrintWriter err, String... arguments) {
        Ansi ansi = terminal.hasColour() ? Ansi.AUTO : Ansi.OFF;
        CommandLine commandLine = new CommandLine(new Cli(terminal))
                .addSubcommand(new CommandLine.HelpCommand())
                .setColorScheme(CommandLine.Help.defaultColorScheme(ansi))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setOut(out)
                .setErr(err)
                .setExecutionExceptionHandler((e, failed, parsed) -> fail(e, failed));
        return commandLine.execute(arguments);
    }

    /** The terminal for which a command was run. */
    static Terminal terminal(CommandLine.Model.CommandSpec command) {
        return ((Cli) command.root().userObject()).terminal;
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
                command.commandLine(), "say what to do, such as build, serve or check; `gloss --help` lists it all");
    }

    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = Cli.class.getPackage().getImplementationVersion();
            return new String[] {"gloss " + (version == null ? "(not from a jar)" : version)};
        }
    }
}
