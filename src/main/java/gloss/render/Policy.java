package gloss.render;

import gloss.model.SearchEngine;

/**
 * What a browser may load and run on a page: only what the site itself brings (W3C Content Security Policy, level 3). Every
 * page says so itself, so that it holds on any host and from disk; hosts that read a {@code _headers} file say more.
 */
public final class Policy {

    private Policy() {}

    /**
     * For a page. By the letter of the policy nothing is {@code 'self'} for a page that is opened from disk, hence
     * {@code file:}, which opens nothing on the web. What browsers heed in a header only is left out, and so is what would
     * break a site without https.
     */
    static String inPage(SearchEngine search) {
        return policy("'self' file:", search);
    }

    /** For a host that says it with every page. */
    public static String inHeader(SearchEngine search) {
        return policy("'self'", search) + "; frame-ancestors 'none'; upgrade-insecure-requests";
    }

    /** For a preview: a server on the editor's own machine has no https, and runs no Pagefind. */
    public static String inPreview() {
        return policy("'self'", SearchEngine.NONE) + "; frame-ancestors 'none'";
    }

    /** Pagefind is compiled to WebAssembly, which counts as evaluated code. */
    private static String policy(String own, SearchEngine search) {
        String more = search == SearchEngine.PAGEFIND ? " 'wasm-unsafe-eval'" : "";
        return ("default-src 'none'; script-src OWN" + more
                        + "; style-src OWN; img-src OWN; font-src OWN; media-src OWN;"
                        + " manifest-src OWN; connect-src OWN; base-uri 'none'; form-action 'none';"
                        + " require-trusted-types-for 'script'")
                .replace("OWN", own);
    }
}
