package dev.hourglass.file;

import dev.hourglass.text.Escaped;
import dev.hourglass.text.ShellWord;
import java.util.Optional;

/** What a zip archive holds, by the names of its first files: many formats are zip archives of a certain content. */
final class ZipSignature {
    private static final String START = "PK\u0003\u0004";
    private static final int NAME_LENGTH_AT = 26;
    private static final int EXTRA_LENGTH_AT = 28;
    private static final int NAME_AT = 30;
    private static final String EXPORT = "export the data as CSV in UTF-8";
    private static final String SHEET = "export it as CSV, for example: soffice --headless --convert-to csv FILE";

    private ZipSignature() {
    }

    /** What begins like this, or nothing if it is no zip archive. */
    static Optional<FileFormat> of(String head) {
        if (head.startsWith("PK\u0005\u0006")) {
            return Optional.of(format("a zip archive without any file", EXPORT));
        }
        if (!head.startsWith(START)) {
            return Optional.empty();
        }
        if (head.length() < NAME_AT) {
            return Optional.of(format("a zip archive that is cut short", "copy the file again"));
        }
        int end = Math.min(head.length(), NAME_AT + number(head, NAME_LENGTH_AT));
        int content = Math.min(head.length(), end + number(head, EXTRA_LENGTH_AT));
        return Optional.of(ofFirst(head.substring(NAME_AT, end), head.substring(content), head));
    }

    private static int number(String head, int at) {
        return head.charAt(at) | head.charAt(at + 1) << Byte.SIZE;
    }

    private static FileFormat ofFirst(String name, String content, String head) {
        if (name.endsWith(".npy")) {
            return format("NumPy arrays (npz)", "make CSV of the first, for example: " + KnownFormats.script(
                    "numpy, pandas", "(lambda z: pandas.DataFrame(z[z.files[0]]))(numpy.load(sys.argv[1]))"));
        }
        if (name.equals("mimetype")) {
            return content.startsWith("application/vnd.oasis.opendocument.spreadsheet")
                    ? format("a spreadsheet (ods)", SHEET)
                    : format("a document (odt, epub or another)", EXPORT);
        }
        if (name.matches("\\[Content_Types\\]\\.xml|(?:_rels|docProps|xl|word|ppt)/.*")) {
            return ofOffice(head);
        }
        if (name.startsWith("META-INF/")) {
            return format("a jar", EXPORT);
        }
        if (name.endsWith("/data.pkl")) {
            return format("a model or other data of PyTorch", EXPORT);
        }
        if (head.contains("model.weights.h5") || name.equals("metadata.json") && head.contains("keras")) {
            return format("a Keras model", EXPORT);
        }
        return ofFile(name);
    }

    private static FileFormat ofOffice(String head) {
        if (head.contains("word/")) {
            return format("a text document (docx)", EXPORT);
        }
        if (head.contains("ppt/")) {
            return format("a presentation (pptx)", EXPORT);
        }
        return format(head.contains("xl/") ? "a spreadsheet (xlsx)"
                : "a spreadsheet (xlsx) or another Office document",
                SHEET);
    }

    /** A name of plain characters can be part of a command. */
    private static FileFormat ofFile(String name) {
        if (name.isEmpty()) {
            return format("a spreadsheet (xlsx, ods) or another zip archive", SHEET);
        }
        boolean isTable = name.matches("[-\\w./ ]+\\.(?i:csv|tsv|tab|txt|data|dat)");
        return format("a zip archive of " + Escaped.quoted(name) + " first", isTable
                ? "unpack it first, for example: unzip -p FILE " + ShellWord.quoted(name) + " > NEW"
                : "unpack it first and give a file of it, for example: unzip FILE");
    }

    private static FileFormat format(String found, String fix) {
        return new FileFormat(found, fix, false);
    }
}
