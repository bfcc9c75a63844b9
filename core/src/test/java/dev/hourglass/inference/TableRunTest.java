package dev.hourglass.inference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hourglass.anomaly.AnomalyDetector;
import dev.hourglass.autoencoder.Autoencoder;
import dev.hourglass.autoencoder.AutoencoderSettings;
import dev.hourglass.autoencoder.Representation;
import dev.hourglass.autoencoder.UnusableSettingsException;
import dev.hourglass.csv.BadRows;
import dev.hourglass.csv.ColumnRoles;
import dev.hourglass.csv.CsvBlocks;
import dev.hourglass.csv.CsvException;
import dev.hourglass.csv.CsvOptions;
import dev.hourglass.csv.CsvReader;
import dev.hourglass.export.TableFile;
import dev.hourglass.inspection.UnusableDataException;
import dev.hourglass.matrix.DoubleMatrix;
import dev.hourglass.nn.FitData;
import dev.hourglass.nn.ProgressListener;
import dev.hourglass.preparation.PreparationRules;
import dev.hourglass.preprocessing.Features;
import dev.hourglass.table.TableWriter;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Many blocks of a table, on their way through models to files. */
class TableRunTest {
    private static final int ROWS = 1000;
    private static final Autoencoder TRAINED = trained();

    @TempDir
    Path folder;
    private final List<String> findings = new ArrayList<>();

    private static Autoencoder trained() {
        DoubleMatrix rows = new DoubleMatrix(20, 2);
        for (int row = 0; row < rows.rows(); row++) {
            rows.set(row, 0, row % 7);
            rows.set(row, 1, row % 5);
        }
        return Autoencoder.fit(Features.ofNumbers(List.of("n", "m")).outputNames(), rows,
                new AutoencoderSettings().withHidden(List.of(3)).withBottleneck(1).withEpochs(2), 1,
                ProgressListener.SILENT);
    }

    /** Every third row is too short. */
    private static CsvBlocks blocks(BadRows answer) throws IOException {
        String text = IntStream.range(0, ROWS).mapToObj(row -> row % 3 == 2 ? "1" : row + "," + row % 7 + "," + row % 5)
                .reduce("id,n,m", (all, line) -> all + "\n" + line);
        CsvOptions options = TRAINED.encoder().features().reading(
                new CsvOptions().withBadRows(answer).withRoles(new ColumnRoles().withTexts(List.of("id"))));
        return CsvReader.open(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), "d.csv", options);
    }

    private TableRun run(RowResults results, List<String> kept, int threads) {
        return new TableRun(results, kept, new PreparationRules(true, false), threads,
                finding -> findings.add(finding.toString()));
    }

    private static RowResults codes() {
        return new CodeResults(TRAINED.encoder(), Representation.CODE);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5})
    void rowsAndThoseLeftOutAreWrittenInTheirOrder(int threads) throws IOException {
        Path out = folder.resolve("out.csv");
        Path bad = folder.resolve("bad.csv");
        TableRun run = run(codes(), List.of("id"), threads);
        try (CsvBlocks blocks = blocks(BadRows.SKIP)) {
            TableFile.write(out, table -> TableFile.write(bad, leftOut -> run.run(blocks, table, leftOut)));
        }
        List<String> lines = Files.readAllLines(out);
        assertEquals("id,code0", lines.get(0));
        assertEquals(IntStream.range(0, ROWS).filter(row -> row % 3 < 2).mapToObj(String::valueOf).toList(),
                lines.subList(1, lines.size()).stream().map(line -> line.split(",")[0]).toList());
        assertEquals(ROWS / 3, run.skipped().rows());
        assertEquals(ROWS - ROWS / 3, run.rows());
        List<String> left = Files.readAllLines(bad);
        assertEquals(1 + ROWS / 3, left.size());
        assertTrue(left.get(1).startsWith("4,"), left.get(1));
        assertEquals(List.of(), findings);
    }

    @Test
    void whatHasNoColumnsIsCounted() throws IOException {
        DriftResults drift = new DriftResults(AnomalyDetector.of(TRAINED,
                FitData.of(new DoubleMatrix(3, 2, new double[] {1, 2, 3, 4, 5, 6})), 1));
        UnusableDataException none = assertThrows(UnusableDataException.class, drift::drift);
        assertEquals("no row is left to compare with the training rows", none.getMessage());
        assertEquals("check that it is the right file; badRowsList lists why each was left out",
                none.remedy().toString());
        TableRun run = run(drift, List.of(), 3);
        try (CsvBlocks blocks = blocks(BadRows.SKIP)) {
            run.run(blocks, TableWriter.NOWHERE, TableWriter.NOWHERE);
        }
        assertEquals(run.rows(), drift.count().rows());
        assertEquals(drift.count().drift(), drift.drift());
        assertEquals(ROWS - ROWS / 3, run.rows());
        assertEquals(0, run.counts().droppedRows());
    }

    @Test
    void aRowThatIsRefusedEndsIt() throws IOException {
        TableRun run = new TableRun(codes(), List.of(), PreparationRules.STRICT, 2, finding -> { });
        try (CsvBlocks blocks = blocks(BadRows.REFUSE)) {
            CsvException refusal = assertThrows(CsvException.class,
                    () -> run.run(blocks, TableWriter.NOWHERE, TableWriter.NOWHERE));
            assertEquals(4, refusal.line());
        }
    }

    /** Whoever reads them could not tell them apart. */
    @Test
    void twoColumnsOfOneNameAreRefused() {
        for (List<String> kept : List.of(List.of("a", "a"), List.of("code0\u00a0"))) {
            UnusableSettingsException refusal =
                    assertThrows(UnusableSettingsException.class, () -> run(codes(), kept, 1));
            assertTrue(refusal.getMessage().startsWith("keep "), refusal.getMessage());
            assertTrue(refusal.getMessage().endsWith(" would give the output two columns of that name"),
                    refusal.getMessage());
        }
    }
}
