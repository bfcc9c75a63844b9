package dev.hourglass.fuzz;

import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Writes the seeds of a fuzz target into a folder, a file each, where a fuzzer looks for them. */
public final class SeedFolder {
    private SeedFolder() {
    }

    /**
     * Fills the folder.
     *
     * @param arguments the target's class, which has a public static method {@code seeds}, and the folder
     */
    public static void main(String[] arguments) throws Exception {
        Method seeds = Class.forName(arguments[0]).getMethod("seeds");
        Path folder = Files.createDirectories(Path.of(arguments[1]));
        int number = 0;
        for (Object seed : (List<?>) seeds.invoke(null)) {
            Files.write(folder.resolve("seed-" + number++), (byte[]) seed);
        }
        System.out.println(number + " seeds in " + folder);
    }
}
