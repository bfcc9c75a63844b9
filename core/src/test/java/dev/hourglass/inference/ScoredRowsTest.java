package dev.hourglass.inference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hourglass.autoencoder.Autoencoder;
import dev.hourglass.autoencoder.AutoencoderSettings;
import dev.hourglass.autoencoder.Reconstructor;
import dev.hourglass.csv.BadRows;
import dev.hourglass.csv.ColumnRoles;
import dev.hourglass.csv.CsvBlocks;
import dev.hourglass.csv.CsvException;
import dev.hourglass.csv.CsvOptions;
import dev.hourglass.csv.CsvReader;
import dev.hourglass.csv.CsvTable;
import dev.hourglass.csv.SkippedRow;
import dev.hourglass.inspection.Finding;
import dev.hourglass.matrix.DoubleMatrix;
import dev.hourglass.nn.ProgressListener;
import dev.hourglass.preparation.BlockPreparation;
import dev.hourglass.preparation.PreparationRules;
import dev.hourglass.preprocessing.Features;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Blocks of any size give the errors, the rows left out and the words that the whole table gives. */
class ScoredRowsTest {
    private static final PreparationRules LENIENT = new PreparationRules(true, true);
    /** Columns in another order, values outside the range, a row of another length, two too far away. */
    private static final String NEW = "m,n\n1,2\n7,3\n1e300,4\n99,3\n1\n2,-1e300\n0,-5\n2,2\n";
    private static final int KEPT = 5;
    private static final Reconstructor WHOLE = trained();

    private final List<String> findings = new ArrayList<>();

    private static Reconstructor trained() {
        DoubleMatrix rows = new DoubleMatrix(20, 2);
        for (int row = 0; row < rows.rows(); row++) {
            rows.set(row, 0, row % 7);
            rows.set(row, 1, row % 5);
        }
        return Autoencoder.fit(Features.ofNumbers(List.of("n", "m")).outputNames(), rows,
                new AutoencoderSettings().withHidden(List.of()).withBottleneck(1).withEpochs(2), 1,
                ProgressListener.SILENT).reconstructor();
    }

    private static CsvOptions options(BadRows answer) {
        return new CsvOptions().withBadRows(answer)
                .withRoles(new ColumnRoles().withFeatures(WHOLE.encoder().columns()));
    }

    private static InputStream stream(String csv) {
        return new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8));
    }

    private void hear(Finding finding) {
        findings.add(finding.toString());
    }

    /** A line for each row that is left, then one for each that is not. */
    private static List<String> lines(List<ScoredRows> blocks) {
        List<String> lines = new ArrayList<>();
        for (ScoredRows rows : blocks) {
            for (int row = 0; row < rows.rows().rows(); row++) {
                lines.add(rows.data().places().line(row) + ": " + rows.rows().get(row, 0) + " "
                        + rows.errors().ofRows()[row] + " " + rows.errors().ofColumns().get(row, 1));
            }
        }
        blocks.forEach(rows -> rows.data().skipped().stream().map(SkippedRow::toString).forEach(lines::add));
        return lines;
    }

    private List<String> inBlocks(int size) throws IOException {
        findings.clear();
        List<ScoredRows> all = new ArrayList<>();
        BlockPreparation preparation = new BlockPreparation(WHOLE.encoder(), LENIENT, this::hear);
        try (CsvBlocks blocks = CsvReader.open(stream(NEW), "d.csv", options(BadRows.SKIP))) {
            Optional<CsvTable> block = blocks.next(size);
            while (block.isPresent()) {
                all.add(ScoredRows.of(WHOLE, block.get(), preparation, 1));
                block = blocks.next(size);
            }
        }
        preparation.tell();
        return lines(all);
    }

    @Test
    void blocksOfAnySizeGiveWhatTheWholeTableGives() throws IOException {
        CsvTable table = CsvReader.readPlaced(stream(NEW), "d.csv", options(BadRows.SKIP));
        BlockPreparation preparation = new BlockPreparation(WHOLE.encoder(), LENIENT, this::hear);
        List<String> expected = lines(List.of(ScoredRows.of(WHOLE, table, preparation, 1)));
        preparation.tell();
        List<String> words = List.copyOf(findings);
        assertEquals(KEPT + 3, expected.size(), expected.toString());
        assertEquals(2, words.size(), words.toString());
        for (int size : new int[] {1, 2, 3, 5, 100}) {
            assertEquals(expected, inBlocks(size));
            assertEquals(words, findings);
        }
    }

    /** Before it is refused, as for a whole table. */
    @Test
    void whatWasCountedIsToldBeforeARefusal() throws IOException {
        BlockPreparation preparation = new BlockPreparation(WHOLE.encoder(), PreparationRules.STRICT, this::hear);
        CsvTable near = CsvReader.readPlaced(stream("n,m\n99,1\n"), "d.csv", options(BadRows.REFUSE));
        ScoredRows.of(WHOLE, near, preparation, 1);
        assertEquals(List.of(), findings);
        CsvTable far = CsvReader.readPlaced(stream("n,m\n1,1\n1,1e300\n"), "d.csv", options(BadRows.REFUSE));
        CsvException refusal = assertThrows(CsvException.class,
                () -> ScoredRows.of(WHOLE, far, preparation, 1));
        assertTrue(refusal.getMessage().startsWith("d.csv:3:2 (column \"m\")"), refusal.getMessage());
        assertEquals(List.of("2 values lie outside the range of training, in \"n\", \"m\""), findings);
    }
}
