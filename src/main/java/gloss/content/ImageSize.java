package gloss.content;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How large a picture says that it is, in pixels. Only the first bytes of PNG, JPEG and SVG are looked at. What they do not
 * tell plainly is not known, and no fault: a browser finds it out as well.
 */
public record ImageSize(int width, int height) {

    private static final long PNG = 0x89504E470D0A1A0AL;
    private static final int LARGEST = 100_000;
    private static final int SVG_HEAD = 8 * 1024;

    private static final Pattern SVG = Pattern.compile("<svg\\b((?:[^>\"']|\"[^\"]*\"|'[^']*')*+)>");
    private static final Pattern VIEW_BOX = Pattern.compile(
            "\\sviewBox=[\"']\\s*[-.\\d]+[\\s,]+[-.\\d]+[\\s,]+([.\\d]{1,10})[\\s,]+([.\\d]{1,10})\\s*[\"']");

    /** The size of a picture, if its file tells it. */
    static Optional<ImageSize> of(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            if (name.endsWith(".png")) {
                return png(in);
            } else if (name.matches(".*\\.jpe?g")) {
                return jpeg(in);
            } else if (name.endsWith(".svg")) {
                return svg(in);
            }
            return Optional.empty();
        } catch (IOException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static Optional<ImageSize> png(DataInputStream in) throws IOException {
        if (in.readLong() != PNG) {
            return Optional.empty();
        }
        in.readLong();
        return size(in.readInt(), in.readInt());
    }

    /** The frame header has it; before it stand segments of any kind, which say how long they are. */
    private static Optional<ImageSize> jpeg(DataInputStream in) throws IOException {
        if (in.readUnsignedShort() != 0xFFD8) {
            return Optional.empty();
        }
        while (in.readUnsignedByte() == 0xFF) {
            int marker = in.readUnsignedByte();
            int length = in.readUnsignedShort() - 2;
            boolean isFrame = marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
            if (isFrame) {
                in.readUnsignedByte();
                int height = in.readUnsignedShort();
                return size(in.readUnsignedShort(), height);
            }
            if (length < 0) {
                return Optional.empty();
            }
            in.skipNBytes(length);
        }
        return Optional.empty();
    }

    private static Optional<ImageSize> svg(InputStream in) throws IOException {
        Matcher root = SVG.matcher(new String(in.readNBytes(SVG_HEAD), StandardCharsets.UTF_8));
        if (!root.find()) {
            return Optional.empty();
        }
        Matcher box = VIEW_BOX.matcher(root.group(1));
        return box.find()
                ? size((int) Math.ceil(Double.parseDouble(box.group(1))), (int)
                        Math.ceil(Double.parseDouble(box.group(2))))
                : Optional.empty();
    }

    private static Optional<ImageSize> size(int width, int height) {
        return width > 0 && height > 0 && width <= LARGEST && height <= LARGEST
                ? Optional.of(new ImageSize(width, height))
                : Optional.empty();
    }
}
