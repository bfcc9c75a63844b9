package dev.hourglass.outofcore;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hourglass.autoencoder.Autoencoder;
import dev.hourglass.autoencoder.AutoencoderSettings;
import dev.hourglass.autoencoder.AutoencoderTraining;
import dev.hourglass.autoencoder.Scaling;
import dev.hourglass.cache.RowCache;
import dev.hourglass.csv.ColumnRoles;
import dev.hourglass.csv.CsvBlocks;
import dev.hourglass.csv.CsvException;
import dev.hourglass.csv.CsvOptions;
import dev.hourglass.csv.CsvReader;
import dev.hourglass.csv.CsvTable;
import dev.hourglass.csv.MissingMarks;
import dev.hourglass.csv.MissingRules;
import dev.hourglass.csv.MissingValues;
import dev.hourglass.inspection.Finding;
import dev.hourglass.inspection.RowDivision;
import dev.hourglass.inspection.UnusableDataException;
import dev.hourglass.nn.ProgressListener;
import dev.hourglass.preparation.FeatureSettings;
import dev.hourglass.preparation.LearningRows;
import dev.hourglass.preparation.Preparation;
import dev.hourglass.preparation.PreparationRules;
import dev.hourglass.preprocessing.Features;
import dev.hourglass.preprocessing.Imputation;
import dev.hourglass.split.RowParts;
import dev.hourglass.store.EncoderFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** By way of the disk the same is learned as in memory. */
class DiskTableTest {
    private static final AutoencoderSettings SETTINGS = new AutoencoderSettings().withHidden(List.of(4))
            .withBottleneck(2).withEpochs(1).withBatchSize(512);
    private static final CsvOptions OPTIONS = new CsvOptions()
            .withRoles(new ColumnRoles().withTarget("class").withCategories(List.of("town"), false))
            .withMissing(new MissingRules(MissingValues.KEEP, false, MissingMarks.with(List.of())));

    @TempDir
    private Path folder;

    /** Blocks of 10,922 rows on the disk. */
    private Path table(int rows) throws IOException {
        Random random = new Random(5);
        StringBuilder text = new StringBuilder("a,b,town,c,class,d\n");
        for (int i = 0; i < rows; i++) {
            double a = random.nextGaussian();
            text.append(a * 7).append(',').append(random.nextInt(9) == 0 ? "" : a + random.nextDouble()).append(',')
                    .append(random.nextInt(20) == 0 ? "" : List.of("Ulm", "Bonn", "Köln", "Hof").get(
                            Math.min(3, random.nextInt(40) / 12))).append(',')
                    .append(Math.exp(3 * random.nextGaussian())).append(',').append(i % 2).append(',')
                    .append(random.nextInt(3) == 0 ? 0 : random.nextInt()).append('\n');
        }
        return Files.write(folder.resolve("table.csv"), text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private byte[] written(Autoencoder trained) throws IOException {
        Path file = folder.resolve("written.safetensors");
        EncoderFile.write(file, trained.encoder());
        byte[] bytes = Files.readAllBytes(file);
        Files.delete(file);
        return bytes;
    }

    private byte[] inMemory(Path csv, FeatureSettings features, AutoencoderSettings settings, RowDivision division,
            List<Finding> findings) throws IOException {
        CsvTable data = CsvReader.readPlaced(csv, OPTIONS);
        RowParts parts = division.of(data.table().rows());
        Features fitted = features.fit(data, Optional.of(parts.learn()), List.of("class"), findings::add);
        Preparation preparation = new Preparation(data, fitted, PreparationRules.STRICT);
        preparation.tell(findings::add);
        return written(new AutoencoderTraining(fitted, LearningRows.of(data, fitted, preparation.rows(), parts,
                settings, findings::add).data(), settings).fit(1, ProgressListener.SILENT));
    }

    private byte[] onDisk(Path csv, FeatureSettings features, AutoencoderSettings settings, RowDivision division,
            List<Finding> findings, int threads) throws IOException {
        try (CsvBlocks blocks = CsvReader.open(csv, OPTIONS);
                DiskTable table = DiskTable.read(blocks::next, List.of("class"), division, folder.resolve("out"))) {
            Features fitted = table.fit(features, findings::add);
            return written(new AutoencoderTraining(table.scale(fitted, PreparationRules.STRICT, settings,
                    Optional.empty(), findings::add), settings).fit(threads, ProgressListener.SILENT));
        }
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @ParameterizedTest
    @EnumSource(Scaling.class)
    void everyScalingLearnsTheSame(Scaling scaling) throws IOException {
        Path csv = table(25_000);
        FeatureSettings features =
                new FeatureSettings().withImputation(Imputation.MEAN).withCategories(List.of("town"));
        AutoencoderSettings settings = SETTINGS.withScaling(scaling);
        RowDivision whole = new RowDivision(0, 1);
        List<Finding> expected = new ArrayList<>();
        List<Finding> found = new ArrayList<>();
        assertArrayEquals(inMemory(csv, features, settings, whole, expected),
                onDisk(csv, features, settings, whole, found, 2));
        assertEquals(List.of("table.csv"), files());
        assertEquals(expected.stream().filter(finding -> !finding.toString().contains("flatten")).toList(), found);
    }

    @ParameterizedTest
    @CsvSource({"MEAN, 1", "MEDIAN, 1", "MEDIAN, 4000"})
    void everyImputationLearnsTheSameFromAPart(Imputation imputation, int rare) throws IOException {
        Path csv = table(25_000);
        FeatureSettings features = new FeatureSettings().withImputation(imputation).withRare(rare);
        RowDivision division = new RowDivision(0.2, 3);
        assertArrayEquals(inMemory(csv, features, SETTINGS.withPatience(2), division, new ArrayList<>()),
                onDisk(csv, features, SETTINGS.withPatience(2), division, new ArrayList<>(), 1));
        assertEquals(List.of("table.csv"), files());
    }

    @Test
    void refusalsNameTheLine() throws IOException {
        Path csv = folder.resolve("table.csv");
        Files.writeString(csv, "a,town,class\n1,Ulm,0\n2,Bonn,1\n3,Ulm,0\n4,Bonn,1\n\"5\",,0\n6,Ulm,1\n");
        CsvException refusal = assertThrows(CsvException.class, () -> onDisk(csv, new FeatureSettings(),
                SETTINGS, new RowDivision(0, 1), new ArrayList<>(), 1));
        assertEquals(6, refusal.line());
        assertEquals(Optional.of("town"), refusal.columnName());
        assertEquals(List.of("table.csv"), files());
        Files.writeString(csv, "a,class\n1,0\n1,1\n1,0\n");
        CsvOptions plain = new CsvOptions().withRoles(new ColumnRoles().withTarget("class"));
        try (CsvBlocks blocks = CsvReader.open(csv, plain);
                DiskTable table = DiskTable.read(blocks::next, List.of("class"), new RowDivision(0, 1),
                        folder.resolve("out"))) {
            Features features = table.fit(new FeatureSettings(), finding -> { });
            assertTrue(assertThrows(UnusableDataException.class, () -> table.scale(features, PreparationRules.STRICT,
                    SETTINGS, Optional.empty(), finding -> { })).getMessage().startsWith("every column is constant"));
        }
        assertEquals(List.of("table.csv"), files());
    }

    /** Each of the files in turn cannot be removed: a folder with something in it has its name. */
    @ParameterizedTest
    @CsvSource({"false, 0", "false, 1", "true, 0", "true, 1"})
    void aFileThatCannotBeRemovedLeavesNoOther(boolean scaled, int stuck) throws IOException {
        Path csv = table(1000);
        Path left;
        try (CsvBlocks blocks = CsvReader.open(csv, OPTIONS)) {
            DiskTable table = DiskTable.read(blocks::next, List.of("class"), new RowDivision(0.2, 1),
                    folder.resolve("out"));
            if (scaled) {
                Features features = table.fit(new FeatureSettings().withImputation(Imputation.MEAN), finding -> { });
                table.scale(features, PreparationRules.STRICT, SETTINGS, Optional.empty(), finding -> { });
            }
            List<String> names = files();
            assertEquals(3, names.size(), names.toString());
            left = folder.resolve(names.get(stuck));
            Files.delete(left);
            Files.createDirectories(left.resolve("in the way"));
            assertTrue(assertThrows(IOException.class, table::close).getMessage().contains(names.get(stuck)));
        }
        assertEquals(List.of(left.getFileName().toString(), "table.csv"), files());
    }

    /** The first failure is thrown, the other one is in it. */
    @Test
    void allFilesThatCannotBeRemovedAreTold() throws IOException {
        Path csv = table(1000);
        try (CsvBlocks blocks = CsvReader.open(csv, OPTIONS)) {
            DiskTable table = DiskTable.read(blocks::next, List.of("class"), new RowDivision(0.2, 1),
                    folder.resolve("out"));
            for (String name : files().subList(0, 2)) {
                Files.delete(folder.resolve(name));
                Files.createDirectories(folder.resolve(name).resolve("in the way"));
            }
            IOException failure = assertThrows(IOException.class, table::close);
            assertEquals(1, failure.getSuppressed().length);
            List<String> told = List.of(failure.getMessage(), failure.getSuppressed()[0].getMessage());
            files().subList(0, 2).forEach(name ->
                    assertTrue(told.stream().anyMatch(line -> line.contains(name)), told.toString()));
        }
    }

    @Test
    void scaledRowsMayBeKept() throws IOException {
        Path csv = table(1000);
        Path kept = folder.resolve("kept.rows");
        FeatureSettings settings = new FeatureSettings().withImputation(Imputation.MEAN);
        try (CsvBlocks blocks = CsvReader.open(csv, OPTIONS);
                DiskTable table = DiskTable.read(blocks::next, List.of("class"), new RowDivision(0.2, 1),
                        folder.resolve("out"))) {
            Features features = table.fit(settings, finding -> { });
            table.scale(features, PreparationRules.STRICT, SETTINGS, Optional.of(kept), finding -> { });
            table.keep();
        }
        assertEquals(List.of("kept.rows", "kept.rows.validation", "table.csv"), files());
        try (RowCache rows = RowCache.open(kept);
                RowCache others = RowCache.open(folder.resolve("kept.rows.validation"))) {
            assertEquals(800, rows.rows());
            assertEquals(8, rows.columns());
            assertEquals(200, others.rows());
        }
    }

    /** More blocks than are held at a time, and rows to measure on drawn in one pass: threads change nothing. */
    @Test
    void largeTablesLearnTheSameWithAnyThreads() throws IOException {
        Path csv = folder.resolve("table.csv");
        StringBuilder text = new StringBuilder("a,b,class\n");
        for (int i = 0; i < 2_400_000; i++) {
            text.append(i % 977).append(',').append(i * 7L % 1009).append(",0\n");
        }
        Files.writeString(csv, text);
        CsvOptions plain = new CsvOptions().withRoles(new ColumnRoles().withTarget("class"));
        AutoencoderSettings settings = SETTINGS.withBatchSize(1 << 16).withBottleneck(1);
        List<byte[]> encoders = new ArrayList<>();
        for (int threads = 1; threads <= 2; threads++) {
            try (CsvBlocks blocks = CsvReader.open(csv, plain);
                    DiskTable table = DiskTable.read(blocks::next, List.of("class"), new RowDivision(0.1, 1),
                            folder.resolve("out"))) {
                assertEquals(2_160_000, table.rows());
                Features features = table.fit(new FeatureSettings(), finding -> { });
                encoders.add(written(new AutoencoderTraining(table.scale(features, PreparationRules.STRICT, settings,
                        Optional.empty(), finding -> { }), settings).fit(threads, ProgressListener.SILENT)));
            }
        }
        assertArrayEquals(encoders.get(0), encoders.get(1));
    }
}
