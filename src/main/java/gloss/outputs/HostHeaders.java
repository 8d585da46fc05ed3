package gloss.outputs;

import gloss.model.SearchEngine;
import gloss.model.Site;
import gloss.render.Output;
import gloss.render.Policy;
import gloss.render.SitePages;
import java.util.Set;

/** The {@code _headers} from which Netlify, Cloudflare Pages and other hosts take what to say with every page. */
final class HostHeaders implements Output {

    private static final String FILE = "_headers";

    private final SearchEngine engine;

    HostHeaders(Site site) {
        this.engine = site.info().search().engine();
    }

    @Override
    public Set<String> places() {
        return Set.of(FILE);
    }

    @Override
    public void ofSite(SitePages pages, Files files) {
        files.text(FILE, this::headers);
    }

    private String headers() {
        return "/*\n"
                + "  Content-Security-Policy: " + Policy.inHeader(engine) + "\n"
                + "  X-Content-Type-Options: nosniff\n"
                + "  Referrer-Policy: strict-origin-when-cross-origin\n"
                + "  Cross-Origin-Opener-Policy: same-origin\n"
                + "  Cross-Origin-Resource-Policy: same-origin\n";
    }
}
