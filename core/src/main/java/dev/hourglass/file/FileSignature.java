package dev.hourglass.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/** What the beginning of a file says it is, if that is not CSV. */
public final class FileSignature {
    /** How many bytes tell all of them apart: comments may stand before what a file says of itself. */
    public static final int LENGTH = 1 << 13;

    private static final int MODEL_START = 9;
    private static final FileFormat MODEL = new FileFormat(
            "a model file (safetensors)", "give the data as CSV in UTF-8; a model is not read as a table", false);
    private static final FileFormat BINARY = new FileFormat(
            "binary data of an unknown format", "export the data as CSV in UTF-8", false);
    private static final FileFormat ARFF = new FileFormat("an ARFF file (Weka)", KnownFormats.CONVERT
            + KnownFormats.script("scipy.io.arff, pandas", "pandas.DataFrame(scipy.io.arff.loadarff(sys.argv[1])[0])"
                    + ".apply(lambda x: x.str.decode('utf-8') if x.dtype == object else x)"), false);
    /** Binary data has at least so many characters that texts never have, and one in so many. */
    private static final int FEWEST_CONTROLS = 16;
    private static final int TEXT_SHARE = 10;

    private FileSignature() {
    }

    /**
     * Looks at the beginning of a file.
     *
     * @param bytes  its first bytes, or all there are; more than {@link #LENGTH} are not looked at
     * @param length how many there are
     * @return what they say, or nothing if they may be CSV
     */
    public static Optional<FileFormat> of(byte[] bytes, int length) {
        String head = new String(bytes, 0, Math.min(length, LENGTH), StandardCharsets.ISO_8859_1);
        if (isModel(head)) {
            return Optional.of(MODEL);
        }
        if (isArff(head)) {
            return Optional.of(ARFF);
        }
        return ZipSignature.of(head)
                .or(() -> KnownFormats.find(head))
                .or(() -> Optional.ofNullable(unmarked(head)).map(KnownFormats::encoded))
                .or(() -> isBinary(head) ? Optional.of(BINARY) : Optional.empty());
    }

    /**
     * Looks at the beginning of a file.
     *
     * @param file to be opened and closed
     * @return what it says, or nothing if it may be CSV
     * @throws IOException if the file cannot be read
     */
    public static Optional<FileFormat> of(Path file) throws IOException {
        Objects.requireNonNull(file, "file");
        try (InputStream in = Files.newInputStream(file)) {
            byte[] start = in.readNBytes(LENGTH);
            return of(start, start.length);
        }
    }

    /** Whether the first line that is neither blank nor a comment names a relation, as ARFF files do. */
    private static boolean isArff(String head) {
        return head.lines().map(String::strip).filter(line -> !line.isEmpty() && !line.startsWith("%")).findFirst()
                .filter(line -> line.matches("(?i)@relation(?:\\s.*)?")).isPresent();
    }

    /**
     * {@return whether files of a format are model files of this program, or others in the same format}
     *
     * @param format that was found
     */
    public static boolean isModel(FileFormat format) {
        Objects.requireNonNull(format, "format");
        return format == MODEL;
    }

    /** The encoding, of more than a byte a character, whose zeros stand where they stand in ASCII text, or null. */
    private static String unmarked(String head) {
        String zeros = head.substring(0, Math.min(head.length(), 4)).replaceAll("[^\0]", "x");
        return switch (zeros) {
            case "x\0\0\0" -> "UTF-32LE";
            case "\0\0\0x" -> "UTF-32BE";
            default -> zeros.startsWith("x\0") ? "UTF-16LE" : zeros.startsWith("\0x") ? "UTF-16BE" : null;
        };
    }

    /** A safetensors file begins with the length of its JSON header: 8 bytes, the least first, then a brace. */
    private static boolean isModel(String head) {
        return head.length() >= MODEL_START && head.charAt(7) == 0 && head.charAt(6) == 0 && head.charAt(8) == '{';
    }

    /**
     * A text with a NUL byte by mistake has one or a few; what is no text has many characters that texts never have.
     */
    private static boolean isBinary(String head) {
        long controls = head.chars().filter(c -> c < ' ' && c != '\t' && c != '\n' && c != '\r').count();
        return head.indexOf('\0') >= 0 && controls >= FEWEST_CONTROLS && controls * TEXT_SHARE >= head.length();
    }
}
