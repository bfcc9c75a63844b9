package dev.hourglass.bench.peers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hourglass.bench.GemmShape;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeersOptionsTest {
    @Test
    void readsEveryOption() {
        PeersOptions options = PeersOptions.parse("gemm", "--threads", "2", "--out", "tables", "--avx2",
                "--vectorblas", "--shapes", "37x53x71,1x2x3");
        assertEquals(new PeersOptions(Subject.GEMM, 2, Path.of("tables"), true, true,
                List.of(new GemmShape(37, 53, 71), new GemmShape(1, 2, 3))), options);
        assertTrue(options.fileName().matches("peers-gemm-2t-jdk\\d+-avx2"), options.fileName());
    }

    @Test
    void hasDefaults() {
        assertEquals(new PeersOptions(Subject.TRAINING, 1, Path.of("."), false, false, List.of()),
                PeersOptions.parse("training"));
    }

    @ParameterizedTest
    @CsvSource({"'', say what to compare", "gem, found gem", "gemm --threads 0, --threads takes a number",
        "gemm --threads, --threads needs a value", "gemm --fast, unknown option --fast",
        "gemm --shapes 1x2, expected rows x depth x columns", "training --shapes 1x2x3, --shapes belongs to gemm",
        "training --vectorblas, --vectorblas belongs to gemm"})
    void refusesAnythingElse(String line, String message) {
        String[] arguments = line.isEmpty() ? new String[0] : line.split(" ");
        String found = assertThrows(IllegalArgumentException.class, () -> PeersOptions.parse(arguments)).getMessage();
        assertTrue(found.contains(message), found);
    }
}
