package dev.hourglass.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Standard output that cannot take what is written, and locales that cannot express it. */
class StreamsIT {
    @ParameterizedTest
    @ValueSource(strings = {"C.UTF-8", "C"})
    @DisabledOnOs(OS.WINDOWS)
    void aReaderThatGoesAwayIsNoError(String locale) throws IOException {
        Process process = Program.builder(Program.probe(List.of(), "flood"), Map.of("LC_ALL", locale)).start();
        process.getInputStream().read();
        process.getInputStream().close();
        assertEquals(141, Program.exitCode(process));
        String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals("WARNING: Using incubator modules: jdk.incubator.vector\n", err);
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aFullDiskIsAnErrorEvenForTheLastByte() throws IOException {
        File full = new File("/dev/full");
        assumeTrue(full.exists());
        for (List<String> command : List.of(Program.jar("--version"), Program.jar("help"),
                Program.probe(List.of(), "show"), Program.probe(List.of(), "flood"))) {
            Process process = Program.builder(command, Map.of()).redirectOutput(full).start();
            process.getOutputStream().close();
            assertEquals(74, Program.exitCode(process), command.toString());
            String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
            assertTrue(err.contains("error: standard output cannot be written: "), err);
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void charactersTheLocaleCannotExpressAreRefusedBeforeTheWork() {
        Program program = Program.run(List.of("sh", "-c", "LC_ALL=C exec \"$0\" \"$@\" train-caf\u00e9.csv",
                Program.java().get(0), "-jar", Program.JAR, "help"));
        assertEquals(64, program.exitCode());
        assertTrue(program.err().contains("fix: set a UTF-8 locale, as in LC_ALL=C.UTF-8 java"), program.err());
    }

    @Test
    void outputIsUtf8InEveryLocale() {
        Program program = Program.run(Program.probe(List.of("-Dprobe=\u2014"), "show"));
        assertTrue(program.out().contains("property \u2014"), program.out());
    }
}
