package gloss.render;

/**
 * What a browser may load and run on a page: only what the site itself brings (W3C Content Security Policy, level 3). Every
 * page says so itself, so that it holds on any host and from disk; hosts that read a {@code _headers} file say more.
 */
final class Policy {

    /**
     * For a page. By the letter of the policy nothing is {@code 'self'} for a page that is opened from disk, hence
     * {@code file:}, which opens nothing on the web. What browsers heed in a header only is left out, and so is what would
     * break a site without https.
     */
    static final String IN_PAGE = policy("'self' file:");

    /** For Netlify, Cloudflare Pages and other hosts that take headers from a file. */
    static final String HEADERS = "/*\n"
            + "  Content-Security-Policy: " + policy("'self'")
            + "; frame-ancestors 'none'; upgrade-insecure-requests\n"
            + "  X-Content-Type-Options: nosniff\n"
            + "  Referrer-Policy: strict-origin-when-cross-origin\n"
            + "  Cross-Origin-Opener-Policy: same-origin\n"
            + "  Cross-Origin-Resource-Policy: same-origin\n";

    private Policy() {}

    private static String policy(String own) {
        return ("default-src 'none'; script-src OWN; style-src OWN; img-src OWN; font-src OWN; media-src OWN;"
                        + " manifest-src OWN; connect-src OWN; base-uri 'none'; form-action 'none';"
                        + " require-trusted-types-for 'script'")
                .replace("OWN", own);
    }
}
