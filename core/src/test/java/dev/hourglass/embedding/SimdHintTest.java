package dev.hourglass.embedding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.hourglass.kernel.ChildJvm;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.spi.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where SIMD is off for want of the module, the log says so once, and what to add; nowhere else. */
class SimdHintTest {
    private static final String HINT = "Computing without SIMD, which is slower and gives the same results: ";
    private static final String PRESENT = HINT + "start Java with --add-modules jdk.incubator.vector;"
            + " -Dhourglass.simd=off says that it is meant to be so";
    private static final String ABSENT = HINT + "this Java has no module jdk.incubator.vector; run a JDK with"
            + " --add-modules jdk.incubator.vector, or make the image with jlink --add-modules jdk.incubator.vector"
            + " --add-options=\" --add-modules=jdk.incubator.vector\";"
            + " -Dhourglass.simd=off says that it is meant to be so";

    private static List<String> hints(ChildJvm jvm, String... arguments) throws Exception {
        List<String> lines = jvm.lines(arguments).toList();
        assertTrue(lines.get(lines.size() - 1).endsWith("collected"), lines.toString());
        return lines.stream().filter(line -> line.contains("SIMD")).toList();
    }

    /** The default handler of java.logging writes a record in two lines, of which the second has level and message. */
    @Test
    void itIsSaidOnceForEachClassLoader() throws Exception {
        ChildJvm jvm = new ChildJvm(LoaderProgram.class);
        assertEquals(List.of("WARNING: " + PRESENT), hints(jvm, "1"));
        assertEquals(List.of("WARNING: " + PRESENT, "WARNING: " + PRESENT), hints(jvm, "2"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"--add-modules=jdk.incubator.vector", "-Dhourglass.simd=off",
        "-Dhourglass.simd.hint=off"})
    void itIsNotSaidWhereItWouldNotHelp(String flag) throws Exception {
        assertEquals(List.of(), hints(new ChildJvm(LoaderProgram.class, flag), "1"));
    }

    /** An image of java.base alone, without java.logging; then what the hint says, then the same with the option in. */
    @Test
    void inAnImageItSaysWhatTheImageNeeds(@TempDir Path folder) throws Exception {
        assumeTrue(Path.of(System.getProperty("java.home"), "jmods").toFile().isDirectory(), "modules to link");
        Path without = image(folder.resolve("without"), "java.base");
        List<String> hints = hints(new ChildJvm(without, LoaderProgram.class), "1");
        assertEquals(1, hints.size(), hints.toString());
        assertTrue(hints.get(0).endsWith(ABSENT), hints.toString());
        Path holding = image(folder.resolve("holding"), "java.base,jdk.incubator.vector");
        assertTrue(hints(new ChildJvm(holding, LoaderProgram.class), "1").get(0).endsWith(PRESENT));
        Path loading = image(folder.resolve("loading"), "java.base,jdk.incubator.vector",
                "--add-options= --add-modules=jdk.incubator.vector");
        assertEquals(List.of(), hints(new ChildJvm(loading, LoaderProgram.class), "1"));
    }

    private static Path image(Path folder, String modules, String... options) {
        StringWriter output = new StringWriter();
        PrintWriter printer = new PrintWriter(output);
        List<String> arguments = new ArrayList<>(List.of("--add-modules", modules, "--output",
                folder.toString()));
        arguments.addAll(List.of(options));
        assertEquals(0, ToolProvider.findFirst("jlink").orElseThrow()
                .run(printer, printer, arguments.toArray(String[]::new)), output::toString);
        return folder;
    }
}
