package dev.hourglass.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.hourglass.autoencoder.Encoder;
import dev.hourglass.golden.Golden;
import dev.hourglass.matrix.DoubleMatrix;
import dev.hourglass.matrix.Matrix;
import dev.hourglass.preprocessing.Feature;
import dev.hourglass.preprocessing.Features;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that earlier versions wrote; they must be read for ever, and give the same bits. */
class GoldenFilesTest {
    private static final Path FORMAT = Path.of("../docs/file-format.md");

    @TempDir
    private Path folder;

    private Path file(String name) throws IOException {
        try (var in = GoldenFilesTest.class.getResourceAsStream("/store/" + name)) {
            return Files.write(folder.resolve(name), in.readAllBytes());
        }
    }

    static Stream<String[]> codes() {
        return Golden.records("/store/codes.txt").stream();
    }

    @ParameterizedTest
    @MethodSource("codes")
    void theCodesAreTheSameBits(String name, String row, String codes) throws IOException {
        Encoder encoder = EncoderFile.read(file(name));
        double[] values = Golden.doubles(row);
        Matrix found = encoder.transform(new DoubleMatrix(1, values.length, values), 1);
        assertEquals(codes, IntStream.range(0, found.columns())
                .mapToObj(column -> HexFormat.of().toHexDigits(Float.floatToRawIntBits(found.values()[column])))
                .collect(Collectors.joining(" ")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"boxes-1.encoder", "names-1.encoder", "houses-2.encoder", "cities-3.encoder"})
    void whatIsReadIsWrittenTheSame(String name) throws IOException {
        Path written = folder.resolve("written");
        EncoderFile.write(written, EncoderFile.read(file(name)));
        assertArrayEquals(Files.readAllBytes(file(name)), Files.readAllBytes(written));
    }

    @Test
    void theFeaturesAreTheSame() throws IOException {
        List<String> boxes = List.of("width", "height");
        assertEquals(Features.ofNumbers(boxes), EncoderFile.read(file("boxes-1.encoder")).features());
        assertEquals(new Features(List.of(new Feature("area", 80.2, List.of()),
                new Feature("heating", 0, List.of("gas", "heat, pump", "wood")), new Feature("age", 21.4, List.of()))),
                EncoderFile.read(file("houses-2.encoder")).features());
        assertEquals(new Features(List.of(new Feature("age", 33.0 / 7, List.of()),
                new Feature("city", 0, List.of("Oslo", "Rome"), true), new Feature("area", 181.0 / 7, List.of()))),
                EncoderFile.read(file("cities-3.encoder")).features());
    }

    /** The bytes that the description of the format explains are those of the file. */
    @Test
    void theDocumentedBytesAreTheFile() throws IOException {
        List<String> dump = Files.readAllLines(FORMAT).stream()
                .filter(line -> line.matches("[0-9a-f]{8}: ([0-9a-f]{4} )+ .*")).toList();
        byte[] documented = HexFormat.of().parseHex(dump.stream()
                .map(line -> line.substring(10, line.indexOf("  ", 10)).replace(" ", "")).collect(Collectors.joining()));
        assertArrayEquals(Files.readAllBytes(file("boxes-1.encoder")), documented);
    }
}
