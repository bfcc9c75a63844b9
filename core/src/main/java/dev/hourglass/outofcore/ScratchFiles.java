package dev.hourglass.outofcore;

import dev.hourglass.file.ScratchFile;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;

/**
 * Files to write into while something is made, which go together: whatever becomes of one, and whatever was thrown
 * while something was written into them, all are closed. One may be closed before, by whoever needs it no longer.
 */
final class ScratchFiles implements Closeable {
    private final ArrayList<ScratchFile> files = new ArrayList<>();

    /**
     * Makes one more.
     *
     * @param output the file that it lies beside, or that it becomes if it is kept
     */
    ScratchFile beside(Path output) throws IOException {
        // Room comes first: a file that is there is in the list.
        files.ensureCapacity(files.size() + 1);
        ScratchFile file = ScratchFile.beside(output);
        files.add(file);
        return file;
    }

    /** Gives each the name of its output. */
    void keep() throws IOException {
        for (ScratchFile file : files) {
            file.keep();
        }
    }

    /** Removes all that were not kept; the first failure is thrown, with the others suppressed in it. */
    @Override
    public void close() throws IOException {
        closeFrom(0);
    }

    private void closeFrom(int place) throws IOException {
        if (place < files.size()) {
            ScratchFile file = files.get(place);
            try (file) {
                closeFrom(place + 1);
            }
        }
    }
}
