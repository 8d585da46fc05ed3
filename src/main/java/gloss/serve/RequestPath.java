package gloss.serve;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * What a request asks for, as a path on the site: {@code issues/taiwan.html}. It is decoded once and then only ever looked up
 * in the files of an edition, never on disk.
 */
final class RequestPath {

    private RequestPath() {}

    /** The path that an address means; absent for one that no link of a site leads to. */
    static Optional<String> of(URI address) {
        return of(address.toString());
    }

    static Optional<String> of(String address) {
        int query = address.indexOf('?');
        String written = query < 0 ? address : address.substring(0, query);
        if (!written.startsWith("/")) {
            return Optional.empty();
        }
        return decoded(written.substring(1))
                .filter(path -> path.isEmpty() || isPlain(path))
                .map(path -> path.isEmpty() || path.endsWith("/") ? path + "index.html" : path);
    }

    private static boolean isPlain(String path) {
        boolean plain = path.codePoints()
                .noneMatch(c -> c == '\\' || c == ':' || c == '%' || c == '#' || Character.isISOControl(c));
        String folders = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
        return plain
                && Arrays.stream(folders.split("/", -1))
                        .noneMatch(part -> part.isEmpty() || part.equals(".") || part.equals(".."));
    }

    private static Optional<String> decoded(String written) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(written.length());
        for (int i = 0; i < written.length(); i++) {
            char c = written.charAt(i);
            if (c == '%') {
                int high = i + 2 <= written.length() - 1 ? Character.digit(written.charAt(i + 1), 16) : -1;
                int low = i + 2 <= written.length() - 1 ? Character.digit(written.charAt(i + 2), 16) : -1;
                if (high < 0 || low < 0) {
                    return Optional.empty();
                }
                bytes.write(high * 16 + low);
                i += 2;
            } else if (c < 0x80) {
                bytes.write(c);
            } else {
                bytes.writeBytes(String.valueOf(c).getBytes(StandardCharsets.UTF_8));
            }
        }
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes.toByteArray()))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }
}
