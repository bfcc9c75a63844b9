package dev.hourglass.cli.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hourglass.cache.RowCache;
import dev.hourglass.cli.JsonResult;
import dev.hourglass.cli.Program;
import dev.hourglass.cli.Recorded;
import dev.hourglass.cli.SampleData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code train} by way of the disk: the same encoder, nothing left behind, and refusals that say what helps. */
class DiskOptionsTest {
    @TempDir
    private Path folder;

    private Path out() {
        return folder.resolve("encoder.safetensors");
    }

    private Program train(String... options) {
        List<String> arguments = new ArrayList<>(List.of("train", SampleData.wine().toString(), "--target", "target",
                "--epochs", "3", "-o", out().toString()));
        arguments.addAll(List.of(options));
        return Recorded.command("", arguments.toArray(String[]::new));
    }

    private byte[] encoder(String... options) throws IOException {
        Program program = train(options);
        assertEquals(0, program.exitCode(), program.err());
        return Files.readAllBytes(out());
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"--threads 1", "--threads 2 --validation 0.3 --early-stopping 2",
        "--scale robust --categorical ash --rare 2 --unseen ignore --validation 0.2", "--recipe whiten"})
    void theEncoderIsThatOfATableInMemory(String options) throws IOException {
        String[] words = options.split(" ");
        byte[] inMemory = encoder(words);
        List<String> more = new ArrayList<>(List.of(words));
        more.addAll(List.of("--memory", "10K"));
        assertArrayEquals(inMemory, encoder(more.toArray(String[]::new)));
        assertEquals(List.of("encoder.safetensors"), files());
    }

    @Test
    void resultsForMachinesAreTheSame() {
        Program inMemory = train("--json", "--quiet");
        Program onDisk = train("--json", "--quiet", "--memory", "10k");
        String seconds = "\"seconds\":[^,]*";
        assertEquals(inMemory.out().replaceAll(seconds, ""), onDisk.out().replaceAll(seconds, ""));
        assertEquals("178", JsonResult.of(onDisk.out()).text("train_rows"));
    }

    @Test
    void itIsSaidAndTheTableThatFitsStaysInMemory() throws IOException {
        String note = train("--memory", "10K").err();
        assertTrue(note.contains("the table, which would take about 117.5 KB of memory, is learned from by way of the"
                + " disk"), note);
        Program fits = train("--memory", "1G", "--keep-cache", folder.resolve("rows").toString());
        assertFalse(fits.err().contains("by way of the disk"), fits.err());
        assertTrue(fits.err().contains("--keep-cache has no effect"), fits.err());
        assertEquals(List.of("encoder.safetensors"), files());
    }

    @Test
    void scaledRowsAreKept() throws IOException {
        Path rows = folder.resolve("rows");
        encoder("--memory", "10K", "--keep-cache", rows.toString(), "--validation", "0.5");
        assertEquals(List.of("encoder.safetensors", "rows", "rows.validation"), files());
        try (RowCache kept = RowCache.open(rows)) {
            assertEquals(89, kept.rows());
            assertEquals(13, kept.columns());
        }
    }

    /** Neither in place of an input nor of another output. */
    @ParameterizedTest
    @CsvSource({"rows, encoder.safetensors, twice", "rows, checkpoint, twice", "rows, plots/history.csv, twice",
        "rows, wine.csv, both read and written", ".validation, encoder.safetensors, twice",
        ".validation, checkpoint, twice", ".validation, plots/history.csv, twice",
        ".validation, wine.csv, both read and written"})
    void scaledRowsTakeNoOtherPlace(String part, String place, String problem) throws IOException {
        Path rows = folder.resolve("name");
        Path taken = part.equals("rows") ? rows : folder.resolve("name.validation");
        Path table = place.equals("wine.csv") ? taken : folder.resolve("wine.csv");
        Files.copy(SampleData.wine(), table);
        byte[] before = Files.readAllBytes(table);
        Path plots = folder.resolve("plots");
        Files.createDirectory(plots);
        if (place.startsWith("plots")) {
            Files.createSymbolicLink(plots.resolve("history.csv"), Files.createFile(taken));
        }
        Program refused = Recorded.command("", "train", table.toString(), "--target", "target", "--epochs", "1",
                "-o", (place.startsWith("encoder") ? taken : out()).toString(), "--checkpoint",
                (place.equals("checkpoint") ? taken : folder.resolve("checkpoint")).toString(),
                "--plots", plots.toString(), "--memory", "10K", "--keep-cache", rows.toString(),
                "--validation", "0.5");
        assertEquals(64, refused.exitCode(), refused.err());
        assertTrue(refused.err().contains(problem), refused.err());
        assertArrayEquals(before, Files.readAllBytes(table));
    }

    @ParameterizedTest
    @ValueSource(strings = {"--memory 10K", "--keep-cache rows"})
    void theyAreRefusedWhereNothingIsTrained(String option) throws IOException {
        Program refused = Recorded.command("", ("train " + SampleData.wine() + " --target target --method pca -o "
                + out() + " " + option).split(" "));
        assertEquals(64, refused.exitCode(), refused.err());
        assertTrue(refused.err().contains("has no effect with --method pca"), refused.err());
        assertEquals(List.of(), files());
    }

    /** A checkpoint knows that the table was on the disk. */
    @Test
    void aTrainingGoesOnFromTheDisk() throws IOException {
        Path checkpoint = folder.resolve("checkpoint");
        byte[] whole = encoder("--memory", "10K", "--checkpoint", checkpoint.toString(), "--every", "2");
        Program resumed = train("--resume", checkpoint.toString());
        assertEquals(0, resumed.exitCode(), resumed.err());
        assertTrue(resumed.err().contains("by way of the disk"), resumed.err());
        assertArrayEquals(whole, Files.readAllBytes(out()));
    }

    @ParameterizedTest
    @CsvSource({"--classifier, --classifier", "--keep-decoder, --keep-decoder", "--bottleneck auto, --bottleneck auto",
        "--report r.html, --report", "--recipe auto, --recipe auto", "--categorical auto, --categorical auto",
        "--bad-rows skip --bad-rows-list l.csv, --bad-rows-list"})
    void whatNeedsAllRowsIsRefused(String options, String named) throws IOException {
        List<String> all = new ArrayList<>(List.of(options.replace(" r.html", " " + folder.resolve("r.html"))
                .replace(" l.csv", " " + folder.resolve("l.csv")).split(" ")));
        all.addAll(List.of("--memory", "10K"));
        Program refused = train(all.toArray(String[]::new));
        assertEquals(64, refused.exitCode(), refused.err());
        assertTrue(refused.err().contains(named + " needs all rows in memory, but the table takes about 117.5 KB, "
                + "--memory allows 10.0 KB"), refused.err());
        assertEquals(List.of(), files());
    }

    /** Without a training there is nothing that the disk would help. */
    @Test
    void methodsTakeNoMemory() {
        Program refused = Recorded.command("", "train", SampleData.wine().toString(), "--target", "target", "-o",
                out().toString(), "--method", "pca", "--memory", "10K");
        assertEquals(64, refused.exitCode(), refused.err());
        assertTrue(refused.err().contains("--memory"), refused.err());
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "2T", "1.5G", "x", "99999999999999G", ""})
    void sizesAreRead(String size) {
        Program refused = train("--memory=" + size);
        assertEquals(64, refused.exitCode(), refused.err());
        assertTrue(refused.err().contains("expected a size such as 200M or 2G"), refused.err());
    }
}
