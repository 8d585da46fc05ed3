package gloss.cli;

import gloss.cache.Cache;
import gloss.diagnostic.Diagnostic;
import gloss.pipeline.Build;
import gloss.pipeline.BuildReport;
import gloss.pipeline.BuildRequest;
import gloss.pipeline.Warming;
import gloss.pipeline.Warming.Share;
import gloss.work.Store;
import gloss.work.Timings;
import gloss.work.Watch;
import gloss.work.Workers;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.BiFunction;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options that build and check have in common, and how both end. */
final class SiteOptions {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command = CommandSpec.create();

    @Mixin
    private SiteFolder site = new SiteFolder();

    @Option(
            names = "--base-url",
            paramLabel = "URL",
            description = "Where the site will stand, for the few addresses that must be absolute.")
    private Optional<String> baseUrl = Optional.empty();

    @Option(names = "--drafts", description = "Publish drafts too.")
    private boolean drafts;

    @Option(
            names = "--frozen",
            negatable = true,
            description = "Fail if the lock of an article lacks a note, instead of writing it. Default where CI=true.")
    private Optional<Boolean> frozen = Optional.empty();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "human",
            description = "How to say what was found: ${COMPLETION-CANDIDATES}. All but human go to standard output.")
    private Format format = Format.HUMAN;

    @Option(
            names = "--timings",
            description =
                    "Also print how long each stage took, and the texts that took longest; with --format json they"
                            + " are in the report.")
    private boolean timings;

    @Option(
            names = "--no-cache",
            description = "Make everything afresh, instead of taking what earlier builds left in .gloss/cache.")
    private boolean noCache;

    private Optional<Timings> measured = Optional.empty();

    @ArgGroup
    private Loudness loudness = new Loudness();

    /** At most one of the two. */
    private static final class Loudness {
        @Option(
                names = {"-q", "--quiet"},
                description = "Print only what is wrong.")
        private boolean quiet;

        @Option(
                names = {"-v", "--verbose"},
                description = "Also print what was left out and where the site is.")
        private boolean verbose;
    }

    Path site() {
        return site.path();
    }

    /** Whoever does something more to the report tells it so. */
    Watch watch() {
        return measured.<Watch>map(times -> times).orElse(Watch.NONE);
    }

    private boolean isFrozen() {
        return frozen.orElse("true".equals(System.getenv("CI")));
    }

    /** Runs a build and prints what it found. Exit code 0 if the content is fine, 1 if it has errors. */
    int run(Optional<Path> output, Optional<LocalDate> today) {
        return run(output, today, (report, progress) -> report);
    }

    /** The same, with something more that is done to the report before it is printed. */
    int run(Optional<Path> output, Optional<LocalDate> today, BiFunction<BuildReport, Progress, BuildReport> more) {
        long start = System.nanoTime();
        BuildRequest request = request(output, today);
        measured = timings ? Optional.of(stopwatch()) : Optional.empty();
        Store cache = cache();
        String what = output.isPresent() ? "building" : "checking";
        BuildReport report = Progress.during(
                command, what, progress -> more.apply(Build.run(request, Workers.all(), watch(), cache), progress));
        measured.ifPresent(Timings::end);
        double seconds = (System.nanoTime() - start) / 1e9;
        Optional<TimingsReport> times = measured.map(m -> new TimingsReport(m, site.prefix()));
        if (format == Format.HUMAN) {
            say(report, output, seconds);
        } else {
            PrintWriter out = command.commandLine().getOut();
            out.print(new MachineReport(report, site.prefix(), times).print(format));
            out.flush();
        }
        if (format != Format.JSON) {
            times.ifPresent(t -> t.print(
                    command.commandLine().getErr(), Cli.terminal(command).width()));
        }
        return report.hasErrors() ? 1 : 0;
    }

    private BuildRequest request(Optional<Path> output, Optional<LocalDate> today) {
        baseUrl.filter(url -> !url.matches("https?://[^/\\s]+(/\\S*)?")).ifPresent(url -> {
            throw new ParameterException(
                    command.commandLine(), "--base-url must be an address such as https://example.org/summit/");
        });
        return new BuildRequest(site.path(), output, baseUrl, drafts, isFrozen(), today);
    }

    private Store cache() {
        return noCache ? Store.NONE : Cache.in(site.path().resolve(".gloss/cache"));
    }

    /** Does the work on a share of the articles, and says of how many. */
    int warm(Share share) {
        if (noCache) {
            throw new ParameterException(
                    command.commandLine(), "--warm is for the cache, which --no-cache does without");
        }
        long start = System.nanoTime();
        Warming.Report report = Progress.during(
                command,
                "working",
                progress -> Warming.run(
                        request(Optional.empty(), Optional.empty()), share, Workers.all(), watch(), cache()));
        if (!loudness.quiet) {
            PrintWriter err = command.commandLine().getErr();
            err.println(Printer.counted(report.articles(), "article") + " of " + report.all() + " remembered, "
                    + Printer.seconds((System.nanoTime() - start) / 1e9));
            err.flush();
        }
        return 0;
    }

    private static Timings stopwatch() {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        return new Timings(
                System::nanoTime,
                threads.isCurrentThreadCpuTimeSupported() ? threads::getCurrentThreadCpuTime : System::nanoTime);
    }

    private void say(BuildReport report, Optional<Path> output, double seconds) {
        PrintWriter err = command.commandLine().getErr();
        Printer printer = new Printer(command, site.path());
        for (Diagnostic diagnostic : report.diagnostics()) {
            printer.print(diagnostic, report.line(diagnostic.location()));
        }
        if (!loudness.quiet && !report.drafts().isEmpty()) {
            printer.drafts(report.drafts());
        }
        if (!loudness.quiet && report.hasErrors() && output.isPresent()) {
            err.println("Nothing was written.");
        }
        if (loudness.verbose && report.published()) {
            output.ifPresent(folder -> err.println("Written to " + folder));
        }
        if (!loudness.quiet || report.hasErrors()) {
            printer.summary(report, seconds);
        }
        err.flush();
    }
}
