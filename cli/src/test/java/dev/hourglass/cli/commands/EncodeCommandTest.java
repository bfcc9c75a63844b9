package dev.hourglass.cli.commands;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hourglass.cli.Blobs;
import dev.hourglass.cli.Program;
import dev.hourglass.cli.Workbench;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is taken of an encoder: codes, layers, columns. */
class EncodeCommandTest {
    @TempDir
    Path folder;

    private Workbench bench;

    @BeforeEach
    void train() throws IOException {
        bench = Blobs.in(new Workbench(folder));
        bench.done(Blobs.TRAIN + "-o m.st --hidden 3,4");
    }

    private List<String> lines(String options) {
        return bench.done("encode m.st data.csv --quiet " + options).out().lines().toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "--features code | code0,code1",
        "--features deep | layer1_0,layer1_1,layer1_2,layer2_0,layer2_1,layer2_2,layer2_3,code0,code1",
        "--features raw+code | a,b,c,code0,code1",
        "--layer 2 | layer2_0,layer2_1,layer2_2,layer2_3",
        "--layer 3 --keep y | y,layer3_0,layer3_1"})
    void columnsSayWhereTheyAreFrom(String options, String header) {
        List<String> lines = lines(options);
        assertEquals(header, lines.get(0));
        assertEquals(Blobs.ROWS + 1, lines.size());
    }

    @Test
    void theEndingTellsTheFormat() throws IOException {
        bench.done("encode m.st data.csv --quiet -o codes.npy");
        assertEquals("\u0093NUMPY", new String(bench.bytes("codes.npy"), 0, 6, StandardCharsets.ISO_8859_1));
        bench.done("encode m.st data.csv --quiet --keep y -o codes.jsonl");
        assertEquals(Blobs.ROWS, bench.text("codes.jsonl").lines()
                .filter(line -> line.startsWith("{\"y\":\"c")).count());
        bench.done("encode m.st data.csv --quiet --keep y -o codes.npz");
        assertEquals("PK", new String(bench.bytes("codes.npz"), 0, 2, StandardCharsets.ISO_8859_1));
        bench.refused("encode m.st data.csv --quiet --keep y -o y.npy", 65, "the column \"y\" holds texts");
    }

    @Test
    void codesAreTheSameWhateverStandsBesideThem() {
        List<String> codes = lines("");
        List<String> deep = lines("--features deep");
        for (int i = 0; i < codes.size(); i++) {
            String[] cells = deep.get(i).split(",");
            assertEquals(codes.get(i), String.join(",", Arrays.copyOfRange(cells, 7, 9)));
        }
        assertEquals(codes.subList(1, codes.size()), lines("--layer 3").subList(1, codes.size()));
    }

    @Test
    void whatCannotBeTakenIsRefused() {
        Program none = bench.run("encode m.st data.csv --layer 4");
        assertEquals(64, none.exitCode());
        assertTrue(none.err().contains("the encoder has 3 layers, found --layer 4"), none.err());
        Program both = bench.run("encode m.st data.csv --layer 1 --features deep");
        assertEquals(64, both.exitCode());
        Program twice = bench.run("encode m.st data.csv --features raw+code --keep a");
        assertEquals(64, twice.exitCode());
    }
}
