package gloss.cli;

import gloss.desk.Inventory;
import gloss.desk.Table;
import gloss.pipeline.OpenSite;
import java.io.PrintWriter;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** {@code gloss list notes}. */
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        description = "Lists what there is, drafts too.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  gloss list drafts           what is left out of the site",
            "  gloss list notes            every note, and whether it stands",
            "  gloss list commitments      what was promised, what is due for another look first",
            "  gloss list orphans          notes that do not stand on their passage"
        })
final class ListCommand implements Callable<Integer> {

    /** What can be listed. */
    enum What {
        DRAFTS,
        NOTES,
        COMMITMENTS,
        ORPHANS;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Spec
    private CommandSpec command = CommandSpec.create();

    @Parameters(paramLabel = "WHAT", description = "One of ${COMPLETION-CANDIDATES}.")
    private What what = What.NOTES;

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "human", description = "human or json.")
    private TableFormat format = TableFormat.HUMAN;

    @Mixin
    private SiteFolder site = new SiteFolder();

    @Override
    public Integer call() {
        Inventory inventory = new Inventory(Progress.during(command, "reading", () -> OpenSite.read(site.path())));
        Optional<String> gap = inventory.gap();
        gap.ifPresent(command.commandLine().getErr()::println);
        Table table = switch (what) {
            case DRAFTS -> inventory.drafts();
            case NOTES -> inventory.notes();
            case COMMITMENTS -> inventory.commitments(LocalDate.now(Clock.systemUTC()));
            case ORPHANS -> inventory.orphans();
        };
        PrintWriter out = command.commandLine().getOut();
        if (format == TableFormat.JSON) {
            out.println(
                    new JsonMapper().writerWithDefaultPrettyPrinter().writeValueAsString(TablePrinter.objects(table)));
        } else if (table.rows().isEmpty()) {
            command.commandLine().getErr().println("no " + what);
        } else {
            new TablePrinter(out, Cli.terminal(command).outWidth()).print(table);
        }
        out.flush();
        command.commandLine().getErr().flush();
        return gap.isPresent() ? 1 : 0;
    }
}
