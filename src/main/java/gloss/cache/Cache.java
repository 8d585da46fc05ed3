package gloss.cache;

import gloss.work.Store;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.zip.CRC32C;

/**
 * Entries on disk, each a file that is named by the digest of its key. Entries are only ever added and never changed, so that
 * several builds may use one folder at the same time, and the entries of several folders are one cache when they are copied
 * together. What cannot be read, or is not what was written, is made afresh and written again; a disk that takes no entry is no
 * fault of a site, which is built without.
 */
public final class Cache implements Store {

    /** Where it lies in the folder of a site. */
    public static final String FOLDER = ".gloss/cache";

    /** Bytes of an entry before those of its value: a checksum of these. */
    private static final int HEAD = Long.BYTES;

    private static final int NAME_BYTES = 20;

    private final Path folder;
    private final byte[] version;
    private final Map<Roots, Queue<Codec>> codecs = new ConcurrentHashMap<>();
    private final AtomicBoolean writes = new AtomicBoolean(true);
    private final AtomicLong written = new AtomicLong();
    private final Set<String> asked = ConcurrentHashMap.newKeySet();
    private final AtomicInteger found = new AtomicInteger();
    private final AtomicInteger made = new AtomicInteger();

    /** What a codec can write. */
    private record Roots(Class<?> key, Class<?> value, List<Class<?>> holds) {
        Codec codec() {
            List<Class<?>> all = new ArrayList<>(holds);
            all.add(key);
            all.add(value);
            return new Codec(all);
        }
    }

    private Cache(Path folder, byte[] version) {
        this.folder = folder;
        this.version = version;
    }

    /** The entries of this program in a folder, which need not be there. Those of another version are not found. */
    public static Cache in(Path folder) {
        return in(folder, ProgramVersion.current());
    }

    /** The same, but it adds no entries. */
    public static Cache reading(Path folder) {
        Cache cache = in(folder);
        cache.writes.set(false);
        return cache;
    }

    /** The same for a version of everything that makes a value of a key. */
    static Cache in(Path folder, String version) {
        return new Cache(folder, version.getBytes(StandardCharsets.UTF_8));
    }

    /** How many values were remembered. */
    public int found() {
        return found.get();
    }

    /** How many were asked for and had to be made. */
    public int made() {
        return made.get();
    }

    /** Takes away what nobody has asked for in a long time. It looks once a day. */
    public void sweep(Instant now) {
        Sweep.run(folder, asked, now);
    }

    @Override
    public <T> T of(Record key, Class<T> type, List<Class<?>> holds, Function<String, T> make) {
        return with(new Roots(key.getClass(), type, holds), codec -> {
            Path file = file(codec.key(key), type);
            Optional<T> known = read(file, codec, type);
            if (known.isPresent()) {
                found.incrementAndGet();
                return known.get();
            }
            T value = make.apply(file.getFileName().toString());
            made.incrementAndGet();
            if (writes.get()) {
                write(file, codec, key, value);
            }
            return value;
        });
    }

    @Override
    public <T> Optional<T> find(Record key, Class<T> type, List<Class<?>> holds) {
        return with(new Roots(key.getClass(), type, holds), codec -> read(file(codec.key(key), type), codec, type));
    }

    @Override
    public Optional<Path> local(String name) {
        return Optional.of(folder.resolve("local").resolve(name));
    }

    @Override
    public String digest(Record value) {
        return with(
                new Roots(value.getClass(), value.getClass(), List.of()),
                codec -> HexFormat.of().formatHex(Arrays.copyOf(sha256().digest(codec.key(value)), NAME_BYTES)));
    }

    /** Works with a codec that nobody else has meanwhile. */
    private <T> T with(Roots roots, Function<Codec, T> work) {
        Queue<Codec> idle = codecs.computeIfAbsent(roots, r -> new ConcurrentLinkedQueue<>());
        Codec free = idle.poll();
        Codec codec = free == null ? roots.codec() : free;
        try {
            return work.apply(codec);
        } finally {
            codec.end();
            idle.add(codec);
        }
    }

    /** Where the value that belongs to a key is. */
    private Path file(byte[] key, Class<?> type) {
        MessageDigest digest = sha256();
        digest.update(version);
        digest.update(type.getName().getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
        String name = HexFormat.of().formatHex(Arrays.copyOf(digest.digest(key), NAME_BYTES));
        asked.add(name);
        return folder.resolve(name.substring(0, 2)).resolve(name);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has it", e);
        }
    }

    private static <T> Optional<T> read(Path file, Codec codec, Class<T> type) {
        try {
            byte[] bytes = Files.readAllBytes(file);
            if (bytes.length < HEAD || ByteBuffer.wrap(bytes).getLong() != checksum(bytes)) {
                return Optional.empty();
            }
            return Optional.of(codec.read(bytes, HEAD, type));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException | RuntimeException e) {
            // A checksum that fits by chance, or an entry that may not be read.
            return Optional.empty();
        }
    }

    private static long checksum(byte[] entry) {
        CRC32C sum = new CRC32C();
        sum.update(entry, HEAD, entry.length - HEAD);
        return sum.getValue() << Integer.SIZE | entry.length;
    }

    private void write(Path file, Codec codec, Record key, Object value) {
        byte[] words = codec.write(key, value);
        byte[] entry = new byte[HEAD + words.length];
        System.arraycopy(words, 0, entry, HEAD, words.length);
        ByteBuffer.wrap(entry).putLong(checksum(entry));
        try {
            if (written.get() == 0 && !Files.exists(folder.resolve(".gitignore"))) {
                Files.createDirectories(folder);
                Files.writeString(folder.resolve(".gitignore"), "*\n");
            }
            Files.createDirectories(file.getParent());
            Path fresh = file.resolveSibling(file.getFileName() + "."
                    + ProcessHandle.current().pid() + "-" + written.incrementAndGet() + ".new");
            Files.write(
                    fresh,
                    entry,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.TRUNCATE_EXISTING,
                    StandardOpenOption.WRITE);
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            writes.set(false);
        }
    }
}
