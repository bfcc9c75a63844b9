package dev.hourglass.preprocessing;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.hourglass.csv.CsvOptions;
import dev.hourglass.csv.CsvReader;
import dev.hourglass.csv.MissingValues;
import dev.hourglass.golden.Golden;
import dev.hourglass.table.Table;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bit for bit what scikit-learn's imputers and one-hot encoder make of a table. */
class FeaturesGoldenTest {
    private static final String FOLDER = "/golden/preprocessing/mixed";
    private static final int TRAINING = 40;

    private static Table table() throws IOException {
        try (InputStream in = FeaturesGoldenTest.class.getResourceAsStream(FOLDER + ".csv")) {
            return CsvReader.read(in, "mixed.csv", new CsvOptions().withMissingValues(MissingValues.KEEP)
                    .withCategoricalColumns(List.of("a", "b"), false));
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"MEAN", "MEDIAN"})
    void likeScikitLearn(Imputation imputation) throws IOException {
        Table table = table();
        Table training = table.selectRows(IntStream.range(0, TRAINING).toArray());
        Features features = Features.fit(training, table.names(), imputation);
        assertEquals(Golden.lines(FOLDER + "_names.txt"), features.outputNames());
        List<String> unseen = new ArrayList<>();
        double[] rows = features.prepare(table, new PreparationListener() {
            @Override
            public void unseen(Feature feature, int row, String level) {
                unseen.add(feature.name() + row + level);
            }
        }).values();
        String file = "mixed_" + imputation.name().toLowerCase(Locale.ROOT) + ".csv";
        assertArrayEquals(GoldenScaler.matrix(file).values(), rows);
        assertEquals(List.of("a58new", "b59z"), unseen);
    }

    /** With {@code min_frequency} and {@code infrequent_if_exist}. */
    @ParameterizedTest
    @ValueSource(ints = {5, 7})
    void rareCategoriesAreGatheredLikeInScikitLearn(int rare) throws IOException {
        Table table = table();
        Table training = table.selectRows(IntStream.range(0, TRAINING).toArray());
        Features features = Features.fit(training, table.names(), Imputation.MEDIAN, rare);
        assertEquals(Golden.lines(FOLDER + "_rare" + rare + "_names.txt"), features.outputNames());
        double[] rows = features.prepare(table, new PreparationListener() {
            @Override
            public void unseen(Feature feature, int row, String level) {
                assertEquals("b", feature.name());
            }
        }).values();
        assertArrayEquals(GoldenScaler.matrix("mixed_rare" + rare + ".csv").values(), rows);
    }
}
