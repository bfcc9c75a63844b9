package dev.hourglass.inference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hourglass.anomaly.AnomalyDetector;
import dev.hourglass.anomaly.Threshold;
import dev.hourglass.autoencoder.Autoencoder;
import dev.hourglass.autoencoder.AutoencoderSettings;
import dev.hourglass.autoencoder.Encoder;
import dev.hourglass.autoencoder.Representation;
import dev.hourglass.csv.BadRows;
import dev.hourglass.csv.ColumnRoles;
import dev.hourglass.csv.CsvBlocks;
import dev.hourglass.csv.CsvOptions;
import dev.hourglass.csv.CsvReader;
import dev.hourglass.csv.CsvTable;
import dev.hourglass.csv.CsvWriter;
import dev.hourglass.inspection.UnusableDataException;
import dev.hourglass.linear.ClassLabels;
import dev.hourglass.linear.Convergence;
import dev.hourglass.linear.Link;
import dev.hourglass.linear.LogisticModel;
import dev.hourglass.linear.LogisticRegression;
import dev.hourglass.matrix.DoubleMatrix;
import dev.hourglass.nn.FitData;
import dev.hourglass.nn.ProgressListener;
import dev.hourglass.pipeline.EncodedClassifier;
import dev.hourglass.preparation.BlockPreparation;
import dev.hourglass.preparation.PreparationRules;
import dev.hourglass.preprocessing.Features;
import dev.hourglass.table.Table;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Blocks of any size have the columns, the cells and the rows left out that the whole table has. */
class RowResultsTest {
    private static final DoubleMatrix ROWS = rows();
    private static final Autoencoder TRAINED = Autoencoder.fit(Features.ofNumbers(List.of("n", "m")).outputNames(),
            ROWS, new AutoencoderSettings().withHidden(List.of(3)).withBottleneck(1).withEpochs(2), 1,
            ProgressListener.SILENT);
    private static final AnomalyDetector DETECTOR = AnomalyDetector.of(TRAINED, FitData.of(ROWS), 1);
    private static final EncodedClassifier CLASSIFIER = EncodedClassifier.fit(TRAINED.encoder(), Representation.CODE,
            ROWS, IntStream.range(0, ROWS.rows()).mapToObj(row -> row % 2 == 0 ? "even" : "odd").toList(), "parity",
            new LogisticRegression(), 1);
    /** The columns in another order, a row too short, one too far away. */
    private static final String NEW = "m,n\n1,2\n4,3\n1\n2,-1e300\n0,1\n2,2\n";
    private static final int KEPT = 4;

    private static DoubleMatrix rows() {
        DoubleMatrix rows = new DoubleMatrix(20, 2);
        for (int row = 0; row < rows.rows(); row++) {
            rows.set(row, 0, row % 7);
            rows.set(row, 1, row % 5);
        }
        return rows;
    }

    private static RowResults results(String kind) {
        return switch (kind) {
            case "codes" -> new CodeResults(TRAINED.encoder(), Representation.DEEP);
            case "classes" -> new ClassResults(CLASSIFIER);
            case "reconstructions" -> new ReconstructionResults(DETECTOR.reconstructor());
            default -> new ScoreResults(DETECTOR, Threshold.USUAL, true);
        };
    }

    /** What came of a table in blocks of some rows: one table, as text. */
    private static List<String> lines(RowResults results, int size) throws IOException {
        List<String> lines = new ArrayList<>();
        BlockPreparation preparation =
                new BlockPreparation(results.encoder(), new PreparationRules(true, true), finding -> { });
        InputStream stream = new ByteArrayInputStream(NEW.getBytes(StandardCharsets.UTF_8));
        CsvOptions options = new CsvOptions().withBadRows(BadRows.SKIP)
                .withRoles(new ColumnRoles().withFeatures(results.encoder().columns()));
        try (CsvBlocks blocks = CsvReader.open(stream, "d.csv", options)) {
            Optional<CsvTable> block = blocks.next(size);
            while (block.isPresent()) {
                RowResults.Made made = results.of(block.get(), preparation, 1);
                assertEquals(results.names(), new Table(made.columns()).names());
                List<String> text = text(new Table(made.columns()));
                lines.addAll(lines.isEmpty() ? text : text.subList(1, text.size()));
                block = blocks.next(size);
            }
        }
        return lines;
    }

    private static List<String> text(Table table) throws IOException {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        CsvWriter writer = new CsvWriter(text);
        writer.write(table);
        writer.finish();
        return text.toString(StandardCharsets.UTF_8).lines().toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"codes", "classes", "reconstructions", "scores"})
    void blocksOfAnySizeGiveWhatTheWholeTableGives(String kind) throws IOException {
        List<String> whole = lines(results(kind), 100);
        assertEquals(1 + KEPT, whole.size(), whole.toString());
        for (int size : new int[] {1, 2, 3}) {
            assertEquals(whole, lines(results(kind), size));
        }
    }

    @Test
    void namesAreThoseThatUsersRelyOn() {
        assertEquals(List.of("layer1_0", "layer1_1", "layer1_2", "code0"), results("codes").names());
        assertEquals(List.of("predicted_class", "probability_even", "probability_odd"), results("classes").names());
        assertEquals(List.of("n", "m"), results("reconstructions").names());
        assertEquals(List.of("error", "anomaly", "worst_column", "error_n", "error_m"), results("scores").names());
        assertEquals(List.of("error", "anomaly", "worst_column"),
                new ScoreResults(DETECTOR, Threshold.USUAL, false).names());
    }

    @Test
    void scoresAreCountedOverAllBlocks() throws IOException {
        ScoreResults scores = new ScoreResults(DETECTOR, Threshold.of("0"), false);
        List<String> lines = lines(scores, 2);
        assertEquals(KEPT, scores.count().rows());
        assertEquals(lines.stream().filter(line -> line.contains(",1,")).count(), scores.count().above());
        assertTrue(scores.count().above() > 0);
    }

    @Test
    void aClassifierThatGivesNoFiniteScoreIsToBlame() {
        Encoder encoder = TRAINED.encoder();
        DoubleMatrix huge = new DoubleMatrix(1, 3, new double[] {Double.MAX_VALUE, Double.MAX_VALUE, 0});
        EncodedClassifier endless = new EncodedClassifier(encoder, Representation.RAW_AND_CODE,
                new LogisticModel(Link.LOGISTIC, huge, new double[1], new Convergence(true, 1, 0, 0)),
                ClassLabels.of(List.of("a", "b")), "parity");
        UnusableDataException refused = assertThrows(UnusableDataException.class,
                () -> lines(new ClassResults(endless), 1));
        assertTrue(refused.getMessage().startsWith("line 3 of the data has no finite score"), refused.getMessage());
        assertEquals("fit the classifier again, with a smaller c if one was given", refused.remedy().toString());
    }
}
