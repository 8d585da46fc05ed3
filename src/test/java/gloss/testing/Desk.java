package gloss.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Edits a site at random, as people do and as they do not: files of every kind are changed, added, renamed and deleted. */
public final class Desk {

    private final Path site;
    private final Random random;
    private final Map<String, String> original;
    private Map<String, String> good;
    private Map<String, String> told;
    private int number;

    public Desk(Path site, Random random) {
        this.site = site;
        this.random = random;
        this.original = files();
        this.good = original;
        this.told = original;
    }

    /** Does something, and says what. */
    public String edit() {
        return switch (random.nextInt(14)) {
            case 0 -> add();
            case 1 -> rename();
            case 2 -> delete();
            case 3, 4 -> template();
            case 5 -> restore();
            case 6, 7, 8 -> choose();
            default -> change();
        };
    }

    /** The files that have changed since somebody last asked. */
    public List<String> changed() {
        Map<String, String> now = files();
        Set<String> names = new TreeSet<>(now.keySet());
        names.addAll(told.keySet());
        names.removeIf(name -> Objects.equals(now.get(name), told.get(name)));
        told = now;
        return List.copyOf(names);
    }

    /** Takes note of what came of it: what has errors is mostly undone before long. */
    public void judge(boolean hasErrors) {
        if (!hasErrors) {
            good = files();
        } else if (random.nextInt(3) > 0) {
            put(good);
        }
    }

    private String change() {
        String file = pick(content());
        String text = read(file);
        List<String> lines = new ArrayList<>(text.lines().toList());
        int at = lines.isEmpty() ? 0 : random.nextInt(lines.size());
        String what;
        switch (random.nextInt(6)) {
            case 0 -> {
                lines.add(at, pick(Edits.SENTENCES));
                what = "insert";
            }
            case 1 -> {
                if (!lines.isEmpty()) {
                    lines.remove(at);
                }
                what = "cut";
            }
            case 2, 3 -> {
                lines.add("");
                lines.add(file.endsWith(".yml") ? "# a comment" : pick(Edits.SENTENCES));
                what = "append";
            }
            default -> {
                if (!lines.isEmpty()) {
                    String[] words = lines.get(at).split(" ", -1);
                    int word = random.nextInt(words.length);
                    words[word] = words[word].matches("[a-z]{3,}") ? "tram" : words[word];
                    lines.set(at, String.join(" ", words));
                }
                what = "reword";
            }
        }
        write(file, String.join("\n", lines) + "\n");
        return what + " " + file + ":" + at;
    }

    private String choose() {
        Edits.Choice choice = pick(Edits.CHOICES);
        String value = pick(choice.values());
        write(choice.file(), read(choice.file()).replaceFirst(choice.field(), value));
        return "set " + choice.file() + " " + value;
    }

    private String add() {
        number++;
        String file;
        switch (random.nextInt(6)) {
            case 0 -> {
                file = "content/people/person-" + number + ".md";
                write(
                        file,
                        read("content/people/nora-quill.md")
                                .replaceAll("(?m)^(name|full-name): .*", "$1: Person " + number));
            }
            case 1 -> {
                file = "content/issues/issue-" + number + ".md";
                write(file, read("content/issues/fares.md").replaceAll("(?m)^order: .*", "order: " + (number + 1)));
            }
            case 2 -> {
                file = "content/articles/article-" + number + "/article.md";
                write(file, read("content/articles/fares/article.md").replace("council", "council of " + number));
            }
            case 3 -> {
                file = "content/articles/fares/picture-" + number + ".png";
                write(file, "picture " + number);
            }
            case 4 -> {
                file = "content/pages/page-" + number + ".md";
                write(file, read("content/about.md"));
            }
            default -> {
                file = "content/unknown-" + number + ".txt";
                write(file, "What is this?");
            }
        }
        return "add " + file;
    }

    private String rename() {
        number++;
        String file = pick(content());
        String to = random.nextBoolean() ? pick(content()) : file.replaceFirst("(\\.[a-z]+)$", "-" + number + "$1");
        String text = read(file);
        Folders.delete(site.resolve(file));
        write(to, text);
        return "rename " + file + " " + to;
    }

    private String delete() {
        String file = pick(List.copyOf(files().keySet()));
        Folders.delete(site.resolve(file));
        return "delete " + file;
    }

    private String restore() {
        List<String> changed = original.keySet().stream()
                .filter(file -> !original.get(file).equals(files().get(file)))
                .toList();
        if (changed.isEmpty()) {
            return change();
        }
        String file = pick(changed);
        write(file, original.getOrDefault(file, ""));
        return "restore " + file;
    }

    private String template() {
        String name = pick(Edits.TEMPLATES);
        String file = "templates/" + name;
        if (Files.exists(site.resolve(file)) && random.nextBoolean()) {
            Folders.delete(site.resolve(file));
            return "delete " + file;
        }
        try {
            String text = Files.readString(Path.of("templates").resolve(name));
            String added =
                    name.endsWith(".css") ? "\n/* " + random.nextInt(9) + " */\n" : "<p>" + random.nextInt(9) + "</p>";
            boolean isBroken = random.nextInt(4) == 0;
            write(
                    file,
                    isBroken
                            ? text + "{{ nothing.like.this }}{% if %}"
                            : text.replaceFirst("(</h1>|</footer>|\\z)", "$1" + added));
            return (isBroken ? "break " : "change ") + file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> content() {
        return files().keySet().stream()
                .filter(file -> file.startsWith("content/"))
                .toList();
    }

    private Map<String, String> files() {
        Map<String, String> files = new TreeMap<>();
        Folders.files(site).forEach((name, bytes) -> files.put(name, Folders.utf8(bytes)));
        return files;
    }

    private void put(Map<String, String> wanted) {
        Map<String, String> there = files();
        there.keySet().stream()
                .filter(file -> !wanted.containsKey(file))
                .forEach(file -> Folders.delete(site.resolve(file)));
        wanted.forEach((file, text) -> {
            if (!text.equals(there.get(file))) {
                write(file, text);
            }
        });
    }

    private String read(String file) {
        try {
            Path path = site.resolve(file);
            return Files.exists(path)
                    ? Files.readString(path, StandardCharsets.UTF_8)
                    : original.getOrDefault(file, "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(String file, String text) {
        try {
            Files.createDirectories(site.resolve(file).getParent());
            Files.writeString(site.resolve(file), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
