package gloss.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** The script that completes a command line in fish; picocli writes only that of bash. */
final class FishCompletion {

    private final List<String> paths = new ArrayList<>();
    private final StringBuilder rules = new StringBuilder();

    private FishCompletion() {}

    static String of(CommandLine root) {
        FishCompletion script = new FishCompletion();
        CommandSpec spec = root.getCommandSpec();
        script.command(spec, spec.name());
        return """
                # Completion of COMMAND for fish: COMMAND completion fish | source

                # The command that stands before the cursor, with those above it.
                function __COMMAND_path
                    set -l words (commandline -opc)
                    set -e words[1]
                    set -l path COMMAND
                    for word in $words
                        switch "$path $word"
                            case PATHS
                                set path "$path $word"
                            case '*'
                                string match -q -- '-*' $word; or break
                        end
                    end
                    echo $path
                end

                function __COMMAND_at
                    test (__COMMAND_path) = "$argv"
                end

                # The same, and nothing stands between the command and the cursor.
                function __COMMAND_first
                    __COMMAND_at $argv; and test (commandline -opc)[-1] = $argv[-1]
                end

                complete -c COMMAND -e
                complete -c COMMAND -f
                """.replace("PATHS", String.join(" ", script.paths)).replace("COMMAND", spec.name()) + script.rules;
    }

    private void command(CommandSpec spec, String path) {
        spec.subcommands().forEach((name, sub) -> {
            paths.add(quoted(path + " " + name));
            rule(path, "first", "-a " + name + described(summary(sub.getCommandSpec())));
        });
        spec.options().stream().filter(option -> !option.hidden()).forEach(option -> option(spec, option, path));
        for (PositionalParamSpec parameter : spec.positionalParameters()) {
            parameter(spec, parameter, path);
        }
        spec.subcommands().forEach((name, sub) -> command(sub.getCommandSpec(), path + " " + name));
    }

    private void option(CommandSpec spec, OptionSpec option, String path) {
        String names = Arrays.stream(option.names()).map(FishCompletion::name).collect(Collectors.joining(" "));
        rule(path, "at", names + value(option) + described(option.description()));
        if (option.negatable()) {
            String positive = option.longestName();
            String negative = spec.negatableOptionTransformer().makeNegative(positive, spec);
            rule(path, "at", name(negative) + " -d " + quoted("Not " + positive));
        }
    }

    private void parameter(CommandSpec spec, PositionalParamSpec parameter, String path) {
        boolean isFirst = parameter.index().min() == 0;
        if (spec.userObject() instanceof HelpCommand && spec.parent() != null) {
            rule(
                    path,
                    "first",
                    "-a " + quoted(String.join(" ", spec.parent().subcommands().keySet())));
        } else if (parameter.completionCandidates() != null && isFirst) {
            rule(path, "first", "-a " + quoted(candidates(parameter)));
        } else if (isFile(parameter)) {
            rule(path, "at", "-F");
        }
    }

    private void rule(String path, String condition, String rest) {
        String root = path.split(" ", 2)[0];
        rules.append("complete -c ")
                .append(root)
                .append(" -n ")
                .append(quoted("__" + root + "_" + condition + " " + path))
                .append(' ')
                .append(rest)
                .append('\n');
    }

    private static String name(String name) {
        return name.startsWith("--") ? "-l " + name.substring(2) : "-s " + name.substring(1);
    }

    private static String value(OptionSpec option) {
        if (option.arity().max() == 0) {
            return "";
        } else if (option.completionCandidates() != null) {
            return " -x -a " + quoted(candidates(option));
        }
        return isFile(option) ? " -r -F" : " -x";
    }

    private static boolean isFile(ArgSpec argument) {
        return argument.type() == Path.class || argument.auxiliaryTypes()[0] == Path.class;
    }

    private static String candidates(ArgSpec argument) {
        return String.join(" ", argument.completionCandidates());
    }

    private static String[] summary(CommandSpec spec) {
        String[] header = spec.usageMessage().header();
        return header.length > 0 ? header : spec.usageMessage().description();
    }

    /** The first sentence of a description. */
    private static String described(String[] lines) {
        String text =
                String.join(" ", lines).replace("%n", " ").replace("%%", "%").strip();
        String sentence = text.split("(?<=[.:;]) ", 2)[0].replaceAll("[.:;]$", "");
        return sentence.isEmpty() ? "" : " -d " + quoted(sentence);
    }

    private static String quoted(String text) {
        return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
    }
}
