package dev.hourglass.search;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.hourglass.csv.CsvOptions;
import dev.hourglass.csv.CsvReader;
import dev.hourglass.csv.CsvTable;
import dev.hourglass.csv.MissingMarks;
import dev.hourglass.csv.MissingRules;
import dev.hourglass.csv.MissingValues;
import dev.hourglass.evaluation.Fold;
import dev.hourglass.matrix.DoubleMatrix;
import dev.hourglass.preprocessing.Features;
import dev.hourglass.preprocessing.Imputation;
import dev.hourglass.split.Split;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Rows of a table that are searched on, of which features see only those that a fold learns from. */
class TableRowsTest {
    private static final CsvTable TABLE = table("a,b\n1,9\n,8\n3,7\n5,6\n,5\n1000,4\n2000,3\n");
    /** The last two rows are of nobody's business. */
    private static final int[] TRAINING = {4, 3, 2, 1, 0};
    private static final int[] CLASSES = {0, 1, 1, 0, 1};

    private final List<int[]> fitted = new ArrayList<>();

    private static CsvTable table(String csv) {
        try {
            return CsvReader.readPlaced(new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)), "data.csv",
                    new CsvOptions().withMissing(
                            new MissingRules(MissingValues.KEEP, false, MissingMarks.with(List.of()))));
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private Features fit(int[] rows) {
        fitted.add(rows);
        return Features.fit(TABLE.table().selectRows(rows), TABLE.table().names(), Imputation.MEAN);
    }

    private TableRows rows(int[] classes) {
        return new TableRows(TABLE, this::fit, TRAINING, Optional.of(new Classes(classes, 2)),
                new DoubleMatrix(5, 2, new double[] {1, 2, 3, 4, 5, 6, 7, 8, 9, 10}), List.of("a", "b"));
    }

    /** Of rows 3, 1 and 0 of the table, the mean of a is (5 + 1) / 2, whatever stands in all others. */
    @Test
    void fillsAreThoseOfTheRowsToLearnFrom() {
        Fold fold = rows(CLASSES).fold(new Split(new int[] {1, 3, 4}, new int[] {0, 2}), 7);
        assertEquals(1, fitted.size());
        assertArrayEquals(new int[] {3, 1, 0}, fitted.get(0));
        assertArrayEquals(new double[] {5, 6, 3, 8, 1, 9}, fold.training().values());
        assertArrayEquals(new double[] {3, 5, 3, 7}, fold.test().values());
        assertArrayEquals(new int[] {1, 0, 1}, fold.trainClasses());
        assertArrayEquals(new int[] {0, 1}, fold.testClasses());
        assertEquals(7, fold.seed());
    }

    @Test
    void classesBelongToWhatTellsRowsApart() {
        assertEquals(rows(CLASSES).sha256(), rows(CLASSES.clone()).sha256());
        assertNotEquals(rows(CLASSES).sha256(), rows(new int[] {1, 1, 1, 0, 1}).sha256());
        assertNotEquals(rows(CLASSES).sha256(), rows(CLASSES).withoutClasses().sha256());
        assertEquals(5, rows(CLASSES).rows());
        assertEquals(2, rows(CLASSES).columns());
    }
}
