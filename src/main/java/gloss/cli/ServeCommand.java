package gloss.cli;

import gloss.diagnostic.Code;
import gloss.pipeline.BuildReport;
import gloss.serve.PreviewServer;
import gloss.serve.ServeListener;
import gloss.serve.ServeRequest;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code gloss serve}: the site in a browser, and in the terminal what is wrong with it, until Ctrl-C. */
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description =
                "Shows the site in a browser while you write it: every saved file is there at once. Writes nothing,"
                        + " neither site-output nor locks.",
        footerHeading = "%nExamples:%n",
        footer = {"  gloss serve --open", "  gloss serve --drafts --port 8080"})
final class ServeCommand implements Callable<Integer> {

    @Spec
    private CommandSpec command = CommandSpec.create();

    @Mixin
    private SiteFolder site = new SiteFolder();

    @Option(
            names = "--port",
            paramLabel = "PORT",
            description = "Where to listen. Default: 4000, or the next port that is free.")
    private Optional<Integer> port = Optional.empty();

    @Option(
            names = "--host",
            paramLabel = "HOST",
            defaultValue = "127.0.0.1",
            description = "The address to listen at. Default: 127.0.0.1, which only this machine can reach.")
    private String host = "127.0.0.1";

    @Option(names = "--open", description = "Open the site in the browser.")
    private boolean open;

    @Option(names = "--drafts", description = "Show drafts too.")
    private boolean drafts;

    @Override
    public Integer call() throws InterruptedException {
        port.filter(number -> number < 0 || number > 65535).ifPresent(number -> {
            throw new ParameterException(command.commandLine(), "--port must be a number from 0 to 65535");
        });
        Teller teller = new Teller();
        PreviewServer server = PreviewServer.start(new ServeRequest(site.path(), host, port, drafts), teller);
        if (teller.isNoSite()) {
            server.close();
            return 1;
        }
        Runtime.getRuntime().addShutdownHook(new Thread(server::close));
        PrintWriter err = command.commandLine().getErr();
        err.println("The site is at " + server.address() + " until you press Ctrl-C.");
        err.flush();
        if (open && !browse(server.address())) {
            err.println("No browser could be opened: open it yourself.");
            err.flush();
        }
        // Only a signal ends it.
        Thread.currentThread().join();
        return 0;
    }

    private static boolean browse(String address) {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        List<String> program = system.contains("win")
                ? List.of("rundll32", "url.dll,FileProtocolHandler")
                : List.of(system.contains("mac") ? "open" : "xdg-open");
        List<String> call = new java.util.ArrayList<>(program);
        call.add(address);
        try {
            new ProcessBuilder(call)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** Says what changed and what came of it. */
    private final class Teller implements ServeListener {
        private static final int MOST_NAMES = 3;

        private final PrintWriter err = command.commandLine().getErr();
        private long start = System.nanoTime();
        private boolean noSite;
        private List<String> leftOut = List.of();

        boolean isNoSite() {
            return noSite;
        }

        @Override
        public void changed(List<String> files) {
            start = System.nanoTime();
            if (files.isEmpty()) {
                return;
            }
            int more = files.size() - MOST_NAMES;
            err.println("changed: "
                    + Printer.visible(String.join(", ", files.subList(0, Math.min(MOST_NAMES, files.size()))))
                    + (more > 0 ? " and " + more + " more" : ""));
        }

        @Override
        public void built(BuildReport report) {
            double seconds = (System.nanoTime() - start) / 1e9;
            noSite = report.diagnostics().stream().anyMatch(d -> d.code() == Code.SITE_MISSING);
            Printer printer = new Printer(command, site.path());
            report.diagnostics().forEach(d -> printer.print(d, report.line(d.location())));
            if (!report.drafts().isEmpty() && !report.drafts().equals(leftOut)) {
                printer.drafts(report.drafts());
            }
            leftOut = report.drafts();
            printer.summary(report, seconds);
        }

        @Override
        public void failed(RuntimeException failure) {
            Cli.explain(failure, err);
        }
    }
}
