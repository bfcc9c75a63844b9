package dev.hourglass.preparation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hourglass.autoencoder.Autoencoder;
import dev.hourglass.autoencoder.AutoencoderSettings;
import dev.hourglass.autoencoder.Encoder;
import dev.hourglass.autoencoder.Representation;
import dev.hourglass.autoencoder.Scaling;
import dev.hourglass.autoencoder.TrainingProvenance;
import dev.hourglass.csv.ColumnRoles;
import dev.hourglass.csv.CsvException;
import dev.hourglass.csv.CsvOptions;
import dev.hourglass.csv.CsvReader;
import dev.hourglass.csv.CsvTable;
import dev.hourglass.csv.MissingMarks;
import dev.hourglass.csv.MissingRules;
import dev.hourglass.csv.MissingValues;
import dev.hourglass.csv.SkippedRow;
import dev.hourglass.inspection.Finding;
import dev.hourglass.inspection.UnusableDataException;
import dev.hourglass.layer.Dense;
import dev.hourglass.matrix.DoubleMatrix;
import dev.hourglass.nn.Architecture;
import dev.hourglass.nn.FitData;
import dev.hourglass.nn.Network;
import dev.hourglass.nn.ProgressListener;
import dev.hourglass.preprocessing.Feature;
import dev.hourglass.preprocessing.Features;
import dev.hourglass.preprocessing.Imputation;
import dev.hourglass.preprocessing.MinMaxScaler;
import dev.hourglass.preprocessing.MinMaxSettings;
import dev.hourglass.split.RowParts;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What an embedder gets of a table, and what he is told of it. */
class PreparationTest {
    private static final PreparationRules SKIPPING = new PreparationRules(true, false);
    private static final PreparationRules IGNORING = new PreparationRules(false, true);

    private static final CsvOptions KEEPING = new CsvOptions()
            .withMissing(new MissingRules(MissingValues.KEEP, false, MissingMarks.with(List.of())));

    private final List<Finding> findings = new ArrayList<>();

    private static CsvTable table(String csv) throws IOException {
        return read(csv, KEEPING.withRoles(new ColumnRoles().withCategories(List.of("city"), false)));
    }

    private static CsvTable read(String csv, CsvOptions options) throws IOException {
        return CsvReader.readPlaced(new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)), "data.csv",
                options);
    }

    private static CsvTable training() throws IOException {
        return table("n,city\n1,Rome\n2,Oslo\n3,Rome\n4,Oslo\n");
    }

    private static Features filling() throws IOException {
        return Features.fit(training().table(), List.of("n", "city"), Imputation.MEAN);
    }

    private static Features withoutFilling() throws IOException {
        return Features.ofNumbers(List.of("n"));
    }

    private List<String> told() {
        return findings.stream().map(Finding::text).toList();
    }

    @Test
    void filledCellsAreCountedAndTold() throws IOException {
        Preparation preparation = new Preparation(table("n,city\n,Rome\n7,\n"), filling(), PreparationRules.STRICT);
        assertEquals(2.5, preparation.rows().get(0, 0));
        assertEquals(7, preparation.rows().get(1, 0));
        assertEquals(Map.of("n", 1, "city", 1), preparation.filled());
        preparation.tell(findings::add);
        assertEquals(List.of("filled missing cells: 1 in \"n\", 1 in \"city\""), told());
    }

    @Test
    void anUnknownCategoryIsRefusedWithItsLineOrIgnored() throws IOException {
        CsvTable data = table("n,city\n1,Rome\n2,Paris\n");
        CsvException refusal = assertThrows(CsvException.class,
                () -> new Preparation(data, filling(), PreparationRules.STRICT));
        assertEquals(3, refusal.line());
        Preparation preparation = new Preparation(data, filling(), IGNORING);
        assertEquals(Map.of("city", 1), preparation.unseen());
        assertEquals(0, preparation.rows().get(1, 1) + preparation.rows().get(1, 2));
        preparation.tell(findings::add);
        assertEquals(List.of("categories that training did not see count as none of its own: 1 in \"city\""), told());
        assertTrue(findings.get(0).isWarning());
    }

    @Test
    void rowsThatCannotBeUsedAreNamedWhereTheyAreSkipped() throws IOException {
        CsvTable data = table("n,city\n1,Rome\n,Rome\n3,Paris\n");
        assertThrows(CsvException.class, () -> new Preparation(data, withoutFilling(), PreparationRules.STRICT));
        assertEquals(Set.of(1), new Preparation(data, withoutFilling(), SKIPPING).refused().keySet());
        assertEquals(Set.of(2), new Preparation(data, filling(), SKIPPING).refused().keySet());
    }

    @Test
    void moreNumbersThanOneArrayHoldsAreRefused() {
        UnusableDataException refusal = assertThrows(UnusableDataException.class,
                () -> Preparation.requireFits(1_100_000, 2_001));
        assertEquals("1100000 rows become 2001 numbers each, together more than fit one array, 2147483639",
                refusal.getMessage());
        assertEquals("divide the file, or leave columns of many categories out with ignore",
                refusal.remedy().toString());
        Preparation.requireFits(1_000_000, 2_147);
        Preparation.requireFits(Integer.MAX_VALUE - 8, 1);
        assertThrows(UnusableDataException.class, () -> Preparation.requireFits(Integer.MAX_VALUE - 7, 1));
    }

    @Test
    void rareCategoriesCountAsOne() throws IOException {
        Features features = new Features(List.of(new Feature("city", Double.NaN, List.of("Oslo"), true)));
        Preparation preparation =
                new Preparation(table("n,city\n1,Rome\n2,Oslo\n3,Bern\n"), features, PreparationRules.STRICT);
        assertEquals(Map.of("city", 2), preparation.gathered());
        assertArrayEquals(new double[] {0, 1, 1, 0, 0, 1}, preparation.rows().values());
        preparation.tell(findings::add);
        assertEquals(List.of("rare and unknown categories count as one: 2 in \"city\""), told());
        assertFalse(findings.get(0).isWarning());
    }

    @Test
    void rowsThatWereLeftOutAreTold() throws IOException {
        CsvOptions options = new CsvOptions()
                .withMissing(new MissingRules(MissingValues.DROP, false, MissingMarks.with(List.of())));
        CsvTable data = read("n\n1\nNA\n3\nNA\n5\n", options);
        new Preparation(data, withoutFilling(), PreparationRules.STRICT).tell(findings::add);
        assertEquals(List.of("left out 2 of 5 rows, in which a cell is missing"), told());
    }

    /** Of many columns ten are named. */
    @Test
    void cellsOfManyColumnsAreCountedTogether() throws IOException {
        for (int columns : new int[] {10, 12}) {
            List<String> names = IntStream.range(0, columns).mapToObj(i -> "c" + i).toList();
            Features features = new Features(names.stream().map(name -> new Feature(name, 0, List.of())).toList());
            String missing = "NA,".repeat(columns - 1) + "NA\n";
            findings.clear();
            new Preparation(read(String.join(",", names) + "\n" + missing + missing.replace("NA", "1")
                    + missing, KEEPING), features,
                    PreparationRules.STRICT).tell(findings::add);
            String ten = IntStream.range(0, 10).mapToObj(i -> "2 in \"c" + i + "\"").collect(Collectors.joining(", "));
            assertEquals(List.of("filled missing cells: " + ten + (columns == 12 ? " and 4 in other columns" : "")),
                    told());
        }
    }

    private static Encoder encoder() throws IOException {
        Features features = withoutFilling();
        DoubleMatrix rows = new DoubleMatrix(40, 1);
        for (int i = 0; i < rows.rows(); i++) {
            rows.set(i, 0, i);
        }
        AutoencoderSettings settings = new AutoencoderSettings().withHidden(List.of()).withBottleneck(1)
                .withEpochs(30);
        return Autoencoder.fit(features.names(), rows, settings, 1, ProgressListener.SILENT).encoder();
    }

    @Test
    void onlyUsableRowsAreEncodedWhereOthersAreSkipped() throws IOException {
        Encoder encoder = encoder();
        CsvTable data = table("n,city\n1,a\n,b\n1e60,c\n5,d\n");
        EncodedRows rows = EncodedRows.of(encoder, Representation.CODE, data, SKIPPING, 1, findings::add);
        assertEquals(2, rows.codes().matrix().rows());
        assertArrayEquals(new double[] {1, 5}, rows.data().table().matrix(List.of("n")).values());
        assertEquals(List.of(3L, 4L), rows.data().skipped().stream().map(SkippedRow::line).toList());
        EncodedRows deep = EncodedRows.of(encoder, Representation.RAW_AND_CODE, data, SKIPPING, 1, findings::add);
        assertEquals(2, deep.codes().matrix().columns());
        assertEquals(rows.codes().matrix().get(1, 0), deep.codes().matrix().get(1, 1));
        assertThrows(CsvException.class,
                () -> EncodedRows.of(encoder, Representation.CODE, data, PreparationRules.STRICT, 1,
                        findings::add));
    }

    @Test
    void whatIsUnlikeTrainingIsTold() throws IOException {
        EncodedRows.of(encoder(), Representation.CODE, table("n,city\n1,a\n50,b\n"), PreparationRules.STRICT, 1,
                findings::add);
        assertEquals(List.of("1 value lies outside the range of training, in \"n\""), told());
    }

    /** Columns in another order are matched by name, what an encoder was warned of is said again, fills are counted. */
    @Test
    void whatIsOddOfEncoderAndTableIsTold() throws IOException {
        Encoder plain = encoder();
        Features features = new Features(List.of(new Feature("n", 3, List.of()), Feature.number("m")));
        Network network = new Network(new Architecture(2, List.of(new Dense(1))),
                List.of(new float[] {1, 10}, new float[1]));
        TrainingProvenance provenance = (TrainingProvenance) plain.provenance();
        Encoder encoder = new Encoder(features, new MinMaxScaler(new double[2], new double[] {40, 40},
                new MinMaxSettings()), network, new TrainingProvenance(provenance.settings(), 40,
                provenance.dataSha256(), 1, 0.5, Double.NaN, List.of("it learned nothing")));
        EncodedRows rows = EncodedRows.of(encoder, Representation.CODE, read("m,n\n4,\n5,6\n", KEEPING),
                PreparationRules.STRICT, 1, findings::add);
        assertEquals(1.075f, rows.codes().matrix().get(0, 0), 1e-6f);
        assertEquals(Map.of("n", 1), rows.preparation().filled());
        assertEquals(List.of("the encoder may be of no use: it learned nothing",
                "the columns come in another order than in training; they are matched by name",
                "filled missing cells: 1 in \"n\""), told());
        findings.clear();
        EncodedRows.prepare(encoder, table("n,city,m\n4,a,5\n"), PreparationRules.STRICT, findings::add);
        assertEquals(List.of("the encoder may be of no use: it learned nothing"), told());
    }

    @Test
    void aRowWithoutACodeIsRefusedWithItsLine() throws IOException {
        Encoder encoder = encoder();
        CsvTable data = table("n,city\n1,a\n2,b\n1e60,c\n");
        CsvException refusal = assertThrows(CsvException.class, () -> EncodedRows.of(encoder, Representation.CODE, data,
                PreparationRules.STRICT, 1, findings::add));
        assertEquals(4, refusal.line());
    }

    @Test
    void aRowToMeasureOnTooFarAwayIsRefusedWithItsLine() throws IOException {
        CsvTable data = table("n,city\n1,a\n2,a\n3,a\n1e60,a\n");
        Features features = withoutFilling();
        DoubleMatrix rows = new Preparation(data, features, PreparationRules.STRICT).rows();
        CsvException refusal = assertThrows(CsvException.class, () -> LearningRows.of(data, features, rows,
                new RowParts(new int[] {0, 1}, new int[] {2, 3}, new int[0]), new AutoencoderSettings(),
                findings::add));
        assertEquals(5, refusal.line());
    }

    /** A rank is never too far. */
    @Test
    void aRowToMeasureOnMayLieAnywhereWhereRanksAreTaken() throws IOException {
        CsvTable data = table("n,city\n1,a\n2,a\n3,a\n1e60,a\n");
        Features features = withoutFilling();
        DoubleMatrix rows = new Preparation(data, features, PreparationRules.STRICT).rows();
        LearningRows learned = LearningRows.of(data, features, rows,
                new RowParts(new int[] {0, 1}, new int[] {2, 3}, new int[0]),
                new AutoencoderSettings().withScaling(Scaling.RANK_GAUSS), findings::add);
        assertArrayEquals(new double[] {3, 1e60}, learned.data().validation().orElseThrow().values());
    }

    @Test
    void partsAreTakenApartAndLookedAt() throws IOException {
        CsvTable data = table("n,m,city\n1,5,a\n2,5,a\n3,5,a\n4,5,a\n");
        Features features = Features.ofNumbers(List.of("n", "m"));
        DoubleMatrix rows = new Preparation(data, features, PreparationRules.STRICT).rows();
        LearningRows learned = LearningRows.of(data, features, rows,
                new RowParts(new int[] {3, 0}, new int[] {2}, new int[] {1}), new AutoencoderSettings(), findings::add);
        FitData<DoubleMatrix> learning = learned.data();
        assertEquals(MinMaxScaler.fitByMagnitude(learning.training()), learned.ranges());
        assertArrayEquals(new double[] {4, 5, 1, 5}, learning.training().values());
        assertArrayEquals(new double[] {3, 5}, learning.validation().orElseThrow().values());
        assertTrue(told().contains("a column is constant and says nothing: \"m\""), told()::toString);
        FitData<DoubleMatrix> all = LearningRows.of(data, features, rows, RowParts.ofTraining(4, 0, 1),
                new AutoencoderSettings(), findings::add).data();
        assertEquals(rows, all.training());
        assertTrue(all.validation().isEmpty());
    }

    @Test
    void columnsAreListedByKind() throws IOException {
        ColumnKinds kinds = ColumnKinds.of(training(), filling());
        assertEquals("1 number, 1 category (city 2)", kinds.text());
        assertEquals("2 columns (3 numbers)", kinds.size());
        assertEquals("3 columns", new ColumnKinds(3, Map.of(), List.of(), 3).size());
        CsvOptions unnamed = new CsvOptions().withRoles(new ColumnRoles().withIgnored(List.of("", "id")));
        CsvTable data = read("n,,id\n1,2,3\n4,5,6\n", unnamed);
        assertEquals(List.of("no name", "id"), ColumnKinds.of(data, withoutFilling()).leftOut());
        List<String> ten = IntStream.range(0, 10).mapToObj(i -> "c" + i).toList();
        List<String> twelve = IntStream.range(0, 12).mapToObj(i -> "c" + i).toList();
        assertEquals("0 numbers, 10 left out (" + String.join(", ", ten) + ")",
                new ColumnKinds(0, Map.of(), ten, 0).text());
        assertEquals("0 numbers, 12 left out (" + String.join(", ", ten) + " and 2 others)",
                new ColumnKinds(0, Map.of(), twelve, 0).text());
        assertEquals("1 number, 1 left out (no name)", new ColumnKinds(1, Map.of(), List.of("no name"), 1).text());
    }
}
