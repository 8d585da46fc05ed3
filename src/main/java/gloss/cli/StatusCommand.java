package gloss.cli;

import gloss.desk.Inventory;
import gloss.pipeline.OpenSite;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** {@code gloss status}. */
@Command(
        name = "status",
        mixinStandardHelpOptions = true,
        description = "Says what the site holds, and what each issue gathers.",
        footerHeading = "%nExamples:%n",
        footer = {"  gloss status", "  gloss status --format json"})
final class StatusCommand implements Callable<Integer> {

    @Spec
    private CommandSpec command = CommandSpec.create();

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "human", description = "human or json.")
    private TableFormat format = TableFormat.HUMAN;

    @Mixin
    private SiteFolder site = new SiteFolder();

    @Override
    public Integer call() {
        Inventory inventory = new Inventory(Progress.during(command, "reading", () -> OpenSite.read(site.path())));
        Optional<String> gap = inventory.gap();
        gap.ifPresent(command.commandLine().getErr()::println);
        PrintWriter out = command.commandLine().getOut();
        if (format == TableFormat.JSON) {
            Map<String, Object> all = new LinkedHashMap<>();
            all.put("holds", TablePrinter.objects(inventory.holdings()));
            all.put("issues", TablePrinter.objects(inventory.issues()));
            inventory.faults().rows().forEach(row -> all.put(row.get(0).toString(), row.get(1)));
            out.println(new JsonMapper().writerWithDefaultPrettyPrinter().writeValueAsString(all));
        } else {
            TablePrinter printer = new TablePrinter(out, Cli.terminal(command).outWidth());
            printer.print(inventory.holdings());
            out.println();
            printer.print(inventory.issues());
            out.println();
            printer.print(inventory.faults());
        }
        out.flush();
        command.commandLine().getErr().flush();
        return gap.isPresent() ? 1 : 0;
    }
}
