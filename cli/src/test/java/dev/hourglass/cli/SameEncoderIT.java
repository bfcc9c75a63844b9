package dev.hourglass.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One seed and one table give one encoder file, byte for byte, however the program is started. */
class SameEncoderIT {
    private static final Set<String> X86 = Set.of("amd64", "x86_64");

    @TempDir
    static Path folder;
    private static byte[] expected;

    @BeforeAll
    static void trainOnce() throws IOException {
        expected = train(List.of(), SampleData.wine().toString());
    }

    /** Trains on a table, whose path comes first among our arguments, and gives the bytes of the encoder. */
    private static byte[] train(List<String> jvmArguments, String... arguments) throws IOException {
        Path out = Files.createTempFile(folder, "encoder", ".safetensors");
        List<String> command = Program.java(jvmArguments.toArray(String[]::new));
        command.addAll(List.of("-jar", Program.JAR, "train", "--target", "target", "--bottleneck", "6", "--epochs", "3",
                "--validation", "0.2", "--quiet", "--out", out.toString()));
        command.addAll(List.of(arguments));
        Program program = Program.run(command);
        assertEquals(0, program.exitCode(), program.err());
        return Files.readAllBytes(out);
    }

    private static void assertSame(byte[] actual) {
        assertArrayEquals(expected, actual);
    }

    @Test
    void twice() throws IOException {
        assertSame(train(List.of(), SampleData.wine().toString()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "2", "3"})
    void withAnyNumberOfThreads(String threads) throws IOException {
        assertSame(train(List.of(), SampleData.wine().toString(), "--threads", threads));
    }

    @ParameterizedTest
    @ValueSource(strings = {"off", "128", "256", "512"})
    void withAnyVectorWidth(String width) throws IOException {
        assertSame(train(List.of("-Dhourglass.simd=" + width), SampleData.wine().toString()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-XX:UseAVX=2", "-XX:UseAVX=0"})
    void onOlderProcessors(String flag) throws IOException {
        assumeTrue(X86.contains(System.getProperty("os.arch")), "a flag of the JVM for x86-64");
        assertSame(train(List.of(flag), SampleData.wine().toString()));
    }

    @Test
    void inTheFirstJvmAlone() throws IOException {
        assertSame(train(List.of(), SampleData.wine().toString(), "--no-relaunch"));
    }

    @Test
    void withoutACompiler() throws IOException {
        String[] small = {SampleData.iris().toString(), "--threads", "1"};
        assertArrayEquals(train(List.of(), small), train(List.of("-Xint"), small));
    }

    /** Their decimal commas, dotless i and other digits must not come near a file. */
    @ParameterizedTest
    @ValueSource(strings = {"de DE latn", "tr TR latn", "ar EG arab"})
    void inEveryLocale(String locale) throws IOException {
        String[] parts = locale.split(" ");
        List<String> flags = new ArrayList<>(List.of("-Duser.language=" + parts[0], "-Duser.country=" + parts[1],
                "-Duser.extensions=u-nu-" + parts[2]));
        assertSame(train(flags, SampleData.wine().toString()));
    }

    @Test
    void fromStandardInput() throws IOException {
        Path out = folder.resolve("stdin.safetensors");
        List<String> command = Program.jar("train", "-", "--target", "target", "--bottleneck", "6", "--epochs", "3",
                "--validation", "0.2", "--quiet", "--out", out.toString());
        Program program = Program.run(command, Map.of(), Files.readString(SampleData.wine()));
        assertEquals(0, program.exitCode(), program.err());
        assertSame(Files.readAllBytes(out));
    }

    @Test
    void anotherSeedGivesAnother() throws IOException {
        byte[] other = train(List.of(), SampleData.wine().toString(), "--seed", "2");
        assertNotEquals(new String(expected, StandardCharsets.ISO_8859_1),
                new String(other, StandardCharsets.ISO_8859_1));
    }
}
