package gloss.check;

import gloss.diagnostic.Location;
import gloss.model.Reference;
import gloss.model.Site;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The addresses elsewhere to which a site sends its readers. */
public final class OutgoingLinks {

    private OutgoingLinks() {}

    /** Each address, without the place in its page, and where the site has it; in the order of the alphabet. */
    public static Map<String, List<Location>> of(Site site) {
        Map<String, List<Location>> links = new TreeMap<>();
        site.texts().flatMap(text -> text.prose().references().stream()).forEach(reference -> {
            if (reference instanceof Reference.External external) {
                add(links, external.url(), external.location());
            }
        });
        site.sources().values().forEach(source -> source.url().ifPresent(url -> add(links, url, source.location())));
        add(links, site.info().textLicence().url(), Location.of("content/site.yml"));
        return links;
    }

    private static void add(Map<String, List<Location>> links, String url, Location location) {
        if (url.startsWith("http:") || url.startsWith("https:")) {
            links.computeIfAbsent(url.replaceFirst("#.*$", ""), u -> new ArrayList<>())
                    .add(location);
        }
    }
}
