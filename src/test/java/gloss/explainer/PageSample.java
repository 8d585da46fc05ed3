package gloss.explainer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/**
 * Few pages that stand for all: of the pages that share a template the largest, and then those that have something which those
 * before have not, be it one element of a new class.
 */
final class PageSample {

    private PageSample() {}

    static List<String> of(List<String> pages) {
        Map<String, List<String>> alike =
                pages.stream().collect(Collectors.groupingBy(PageSample::shared, TreeMap::new, Collectors.toList()));
        List<String> sample = new ArrayList<>();
        alike.values().forEach(group -> sample.addAll(chosen(group)));
        return sample;
    }

    /** What the pages of a template have in common in their address: {@code people/*}, {@code people/index.html}. */
    private static String shared(String page) {
        boolean isOneOfMany = page.contains("/") && !page.endsWith("/index.html");
        return isOneOfMany ? page.replaceFirst("/[^/]*$", "/*") : page;
    }

    private static List<String> chosen(List<String> group) {
        List<Candidate> pages =
                group.stream().map(page -> new Candidate(page, parts(page))).toList();
        Set<String> lacking = new HashSet<>();
        pages.forEach(page -> lacking.addAll(page.parts()));
        List<String> chosen = new ArrayList<>();
        Candidate next = Collections.max(
                pages, Comparator.comparing(page -> read(page.path()).length()));
        while (true) {
            chosen.add(next.path());
            lacking.removeAll(next.parts());
            if (lacking.isEmpty()) {
                return chosen;
            }
            next = Collections.max(pages, Comparator.comparing(page -> page.howManyOf(lacking)));
        }
    }

    private record Candidate(String path, Set<String> parts) {

        long howManyOf(Set<String> wanted) {
            return parts.stream().filter(wanted::contains).count();
        }
    }

    /** Every kind of element on a page, with each of its classes, its role, and within what it stands. */
    static Set<String> parts(String page) {
        Set<String> parts = new HashSet<>();
        for (Element element : Jsoup.parse(read(page)).getAllElements()) {
            String within = element.parent() == null ? "" : element.parent().normalName() + " > ";
            String kind = within + element.normalName();
            parts.add(kind);
            element.classNames().forEach(name -> parts.add(kind + "." + name));
            element.attributes().forEach(attribute -> parts.add(kind + "[" + attribute.getKey() + "]"));
            parts.add(kind + "[role=" + element.attr("role") + "]");
        }
        return parts;
    }

    private static String read(String page) {
        try {
            return Files.readString(RealSite.built().file(page));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
