package dev.hourglass.store;

import dev.hourglass.file.FileSignature;
import dev.hourglass.remedy.Remedy;

/** Recognizes, by their beginning, files that are not model files at all. */
final class ForeignFile {
    private static final Remedy REMEDY =
            Remedy.of("give the file that training wrote; if it was packed, unpack it first");

    private ForeignFile() {
    }

    /**
     * Refuses known formats, and text.
     *
     * @param start the first bytes of a file, or all there are
     * @throws ModelFileException if they are not those of a model file
     */
    static void refuse(byte[] start) {
        FileSignature.of(start, start.length).filter(format -> !FileSignature.isModel(format)).ifPresent(format -> {
            throw new ModelFileException("found " + format.found() + ", expected a model file (safetensors)",
                    REMEDY);
        });
        if (isText(start)) {
            throw new ModelFileException("found text that may be a table, expected a model file (safetensors)", REMEDY,
                    FoundFile.TEXT);
        }
    }

    /** Whether there is at least one byte, and none that no text has. */
    private static boolean isText(byte[] start) {
        for (byte unit : start) {
            if (unit >= 0 && unit < ' ' && unit != '\n' && unit != '\r' && unit != '\t') {
                return false;
            }
        }
        return start.length > 0;
    }

    /** The refusal of anything but a regular file. */
    static ModelFileException irregular(boolean isFolder) {
        return isFolder
                ? new ModelFileException("expected a file, found a folder", "name a file in it")
                : new ModelFileException("expected a file, found a pipe or a device: a model is read at many places",
                        "save it first, as in cat ... > model.safetensors, and name that file");
    }
}
