import com.googlecode.pngtastic.core.processing.zopfli.Options;
import com.googlecode.pngtastic.core.processing.zopfli.Zopfli;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Writes a jar again, as small as its format allows: classes without what nobody reads, their constants in an order that
 * compresses well, every entry deflated by Zopfli, no folders, extra fields, descriptors and dates.
 *
 * <p>A tool of the build, which compiles and runs it; it is in no jar.
 */
public final class SqueezeJar {
    private static final int LOCAL_HEADER = 0x04034b50;
    private static final int CENTRAL_HEADER = 0x02014b50;
    private static final int END_OF_DIRECTORY = 0x06054b50;
    private static final short VERSION = 20;
    private static final short UTF_8_NAMES = 1 << 11;
    private static final short FIRST_OF_JANUARY_1980 = 1 << 5 | 1;

    /** Smaller entries are packed as one block: to split them, too, would take twice the time and save 1 % more. */
    private static final int WORTH_SPLITTING = 2500;
    private static final int ITERATIONS = 5;

    private final ByteArrayOutputStream directory = new ByteArrayOutputStream();
    private int entries;
    private int written;

    private SqueezeJar() {
    }

    /** The program: the jar to read, the jar to write. */
    public static void main(String... arguments) throws IOException {
        try (ZipFile from = new ZipFile(arguments[0]); OutputStream to = Files.newOutputStream(Path.of(arguments[1]))) {
            new SqueezeJar().squeeze(from, to);
        }
    }

    private void squeeze(ZipFile from, OutputStream to) throws IOException {
        Map<String, byte[]> contents = new LinkedHashMap<>();
        for (ZipEntry entry : Collections.list(from.entries())) {
            if (!entry.isDirectory()) {
                byte[] content = from.getInputStream(entry).readAllBytes();
                boolean isClass = entry.getName().endsWith(".class");
                contents.put(entry.getName(), isClass ? SortedConstants.of(BareClass.of(content)) : content);
            }
        }
        List<byte[]> packed = contents.values().parallelStream().map(SqueezeJar::deflate).toList();
        for (Map.Entry<String, byte[]> entry : contents.entrySet()) {
            add(entry.getKey(), entry.getValue(), packed.get(entries), to);
        }
        directory.writeTo(to);
        to.write(little(22).putInt(END_OF_DIRECTORY).putInt(0).putShort((short) entries).putShort((short) entries)
                .putInt(directory.size()).putInt(written).array());
    }

    private void add(String name, byte[] content, byte[] packed, OutputStream to) throws IOException {
        byte[] path = name.getBytes(StandardCharsets.UTF_8);
        CRC32 sum = new CRC32();
        sum.update(content);
        byte[] description = little(26).putShort(VERSION).putShort(UTF_8_NAMES).putShort((short) ZipEntry.DEFLATED)
                .putShort((short) 0).putShort(FIRST_OF_JANUARY_1980).putInt((int) sum.getValue())
                .putInt(packed.length).putInt(content.length).putShort((short) path.length).array();
        to.write(little(4).putInt(LOCAL_HEADER).array());
        to.write(description);
        to.write(path);
        to.write(packed);
        directory.writeBytes(little(6).putInt(CENTRAL_HEADER).putShort(VERSION).array());
        directory.writeBytes(description);
        directory.writeBytes(little(14).putInt(10, written).array());
        directory.writeBytes(path);
        entries++;
        written += 4 + description.length + path.length + packed.length;
    }

    private static ByteBuffer little(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** Deflates, and inflates again to be sure. */
    private static byte[] deflate(byte[] content) {
        Options options = new Options(Options.OutputFormat.DEFLATE, content.length < WORTH_SPLITTING
                ? Options.BlockSplitting.NONE : Options.BlockSplitting.FIRST, ITERATIONS);
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try {
            new Zopfli(1 << 14).compress(options, content, packed);
            Inflater inflater = new Inflater(true);
            inflater.setInput(packed.toByteArray());
            byte[] unpacked = new byte[content.length];
            if (inflater.inflate(unpacked) != content.length || !Arrays.equals(content, unpacked)) {
                throw new IllegalStateException("Zopfli packed what cannot be unpacked");
            }
            inflater.end();
        } catch (IOException | DataFormatException failure) {
            throw new IllegalStateException(failure);
        }
        return packed.toByteArray();
    }
}
