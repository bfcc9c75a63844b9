package dev.hourglass.cli.launching;

import java.io.File;
import java.io.IOException;
import java.util.Map;

/**
 * How the first JVM knows whether the second one came up: it makes an empty file, which the second one deletes before
 * it does anything else.
 *
 * <p>Exit codes do not tell. A JVM exits with 1 when it cannot start, and also when memory other than the heap runs out
 * in the middle of the work; what had begun must not be done once more, since output may be out already.
 */
public final class SignOfLife {
    /** The environment variable with the path of the file; empty where no file can be made. */
    public static final String VARIABLE = "HOURGLASS_STARTING";
    private static final String PREFIX = ".hourglass-";
    private static final String SUFFIX = ".starting";

    /** Null where no file can be made. */
    private final File file;

    private SignOfLife(File file) {
        this.file = file;
    }

    /** The sign that a JVM to be started in this environment will give. */
    static SignOfLife expectedFrom(Map<String, String> environment) {
        environment.put(VARIABLE, "");
        File file = new File(System.getProperty("java.io.tmpdir"),
                PREFIX + ProcessHandle.current().pid() + "-" + System.nanoTime() + SUFFIX).getAbsoluteFile();
        try {
            if (file.createNewFile()) {
                environment.put(VARIABLE, file.getPath());
                return new SignOfLife(file);
            }
        } catch (IOException notThere) {
            // A folder for temporary files is not needed for anything else.
        }
        return new SignOfLife(null);
    }

    /** Whether it has come; where none could be expected it may have. */
    boolean mayHaveCome() {
        return file == null || !file.exists();
    }

    /** Stops expecting it. */
    void forget() {
        if (file != null) {
            file.delete();
        }
    }

    /** Whether this is a second JVM whose first one waits for the sign, or cannot. */
    static boolean isAwaited() {
        String path = System.getenv(VARIABLE);
        return path != null && (path.isEmpty() || isSign(new File(path)));
    }

    /** Gives the sign. */
    static void give() {
        give(new File(System.getenv(VARIABLE)));
    }

    /** Gives the sign; whoever sets the variable by hand loses no file of another kind. */
    static void give(File file) {
        if (isSign(file)) {
            file.delete();
        }
    }

    private static boolean isSign(File file) {
        String name = file.getName();
        return name.startsWith(PREFIX) && name.endsWith(SUFFIX) && file.isFile() && file.length() == 0;
    }
}
