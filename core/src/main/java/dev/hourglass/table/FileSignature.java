package dev.hourglass.table;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * What the first bytes of a file say it is, if that is not CSV.
 *
 * @param start the bytes the file begins with, each as one Latin-1 character
 * @param found what the file is
 * @param fix   how to make CSV of it
 */
record FileSignature(String start, String found, String fix) {
    /** How many bytes tell all of them apart. */
    static final int LENGTH = 9;

    private static final String UNPACK = "unpack it first";
    private static final String EXPORT = "export the sheet as CSV in UTF-8";
    private static final String RECODE = "save it as UTF-8, for example: iconv -f UTF-16 -t UTF-8 FILE > NEW";

    private static final FileSignature MODEL = new FileSignature(
            "", "a model file (safetensors)", "give the model with its own option and the data as CSV");
    private static final FileSignature UTF16 = new FileSignature("", "UTF-16 text", RECODE);

    private static final List<FileSignature> KNOWN = List.of(
            new FileSignature("\u00ff\u00fe", UTF16.found, RECODE),
            new FileSignature("\u00fe\u00ff", UTF16.found, RECODE),
            new FileSignature("\u001f\u008b", "gzip data", "unpack it first, for example: gunzip FILE"),
            new FileSignature("PK\u0003\u0004", "a spreadsheet (xlsx, ods) or another zip archive", EXPORT),
            new FileSignature("\u00d0\u00cf\u0011\u00e0", "a spreadsheet (xls)", EXPORT),
            new FileSignature("%PDF-", "a PDF document", "export the data as CSV in UTF-8"),
            new FileSignature("BZh", "bzip2 data", UNPACK),
            new FileSignature("\u00fd7zXZ", "xz data", UNPACK),
            new FileSignature("(\u00b5/\u00fd", "Zstandard data", UNPACK),
            new FileSignature("PAR1", "Parquet data", "export the data as CSV in UTF-8"));

    /**
     * Looks at the first bytes.
     *
     * @param bytes  the file's first bytes
     * @param length how many there are
     */
    static Optional<FileSignature> of(byte[] bytes, int length) {
        String head = new String(bytes, 0, Math.min(length, LENGTH), StandardCharsets.ISO_8859_1);
        if (isModel(head)) {
            return Optional.of(MODEL);
        }
        if (head.length() >= 2 && (head.charAt(0) == 0) != (head.charAt(1) == 0)) {
            return Optional.of(UTF16);
        }
        return KNOWN.stream().filter(signature -> head.startsWith(signature.start)).findFirst();
    }

    /** A safetensors file begins with the length of its JSON header: 8 bytes, the least first, then a brace. */
    private static boolean isModel(String head) {
        return head.length() == LENGTH && head.charAt(7) == 0 && head.charAt(6) == 0 && head.charAt(8) == '{';
    }
}
