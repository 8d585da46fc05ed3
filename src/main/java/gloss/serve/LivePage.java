package gloss.serve;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** A page of the site with the scripts that reload it and write notes on it, which the published site has not. */
final class LivePage {

    /** The published page may forbid itself to speak to its server, and asks for encryption, which there is none of here. */
    private static final Pattern POLICY = Pattern.compile("<meta [^>]*Content-Security-Policy[^>]*>\\n?");

    private static final int TAG_BYTES = 10;

    private LivePage() {}

    /** The page with the scripts in its head: that for notes only for who may write them. */
    static byte[] of(byte[] page, boolean mayWrite) {
        String html = POLICY.matcher(new String(page, StandardCharsets.UTF_8)).replaceAll("");
        String script = "<script src=\"/_gloss/reload.js\" data-tag=\"" + tag(page) + "\" defer></script>\n"
                + (mayWrite ? "<script src=\"/_gloss/annotate.js\" type=\"module\"></script>\n" : "");
        int end = html.indexOf("</head>");
        String live = end < 0 ? html + script : html.substring(0, end) + script + html.substring(end);
        return live.getBytes(StandardCharsets.UTF_8);
    }

    /** What tells one state of a file from another. */
    static String tag(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes), 0, TAG_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
