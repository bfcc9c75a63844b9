package dev.hourglass.preparation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hourglass.autoencoder.Encoder;
import dev.hourglass.autoencoder.FittedEncoder;
import dev.hourglass.autoencoder.Method;
import dev.hourglass.autoencoder.MethodSettings;
import dev.hourglass.autoencoder.Representation;
import dev.hourglass.csv.CsvDialect;
import dev.hourglass.csv.CsvException;
import dev.hourglass.csv.CsvOptions;
import dev.hourglass.csv.CsvReader;
import dev.hourglass.csv.CsvTable;
import dev.hourglass.csv.HeaderRow;
import dev.hourglass.inspection.Finding;
import dev.hourglass.inspection.RowDivision;
import dev.hourglass.inspection.UnusableDataException;
import dev.hourglass.matrix.DoubleMatrix;
import dev.hourglass.preprocessing.Features;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Classes of tables for an encoder from elsewhere: what is refused, what is left out, and who hears of it when. */
class UnreadTargetTest {
    private static final PreparationRules SKIPS = new PreparationRules(true, false);
    private static final String ROWS = "a,b,y\n1,2,up\n2,1,down\n3,5,up\n4,4,down\n";
    private static final CsvOptions PLAIN = new CsvOptions();
    private static final CsvOptions NO_NAMES =
            PLAIN.withDialect(new CsvDialect().withHeader(HeaderRow.ABSENT));

    private final List<String> heard = new ArrayList<>();

    private static Encoder encoder(String... columns) {
        return FittedEncoder.of(Features.ofNumbers(List.of(columns)), new DoubleMatrix(3, columns.length,
                columns.length == 1 ? new double[] {1, 2, 4} : new double[] {1, 1, 4, 5, 2, 3}),
                new MethodSettings(Method.STANDARDIZATION));
    }

    private static UnreadTarget target(String asked, PreparationRules rules) {
        return new UnreadTarget(encoder("a", "b"), asked, false, rules);
    }

    /** Reads a text, and tells how many rows are left where some are left out. */
    private TableSource source(String csv) {
        return new TableSource() {
            @Override
            public CsvTable read(CsvOptions options) throws IOException {
                heard.add("read");
                return CsvReader.readPlaced(new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)),
                        "data.csv", options);
            }

            @Override
            public void leftOut(CsvTable usable) {
                heard.add(usable.skipped().size() + " left out, " + usable.table().rows() + " kept");
            }
        };
    }

    private void found(Finding finding) {
        heard.add(finding.text());
    }

    private EncodedRows encoded(UnreadTarget target, String csv, CsvOptions options) throws IOException {
        return target.encode(source(csv), options, Representation.CODE, 1, this::found);
    }

    @Test
    void aColumnThatIsReadIsRefusedBeforeTheTableIsLookedAt() {
        String message = assertThrows(UnusableDataException.class, () -> target("a", SKIPS)).getMessage();
        assertEquals("the encoder reads the target \"a\": encoded columns would give the answer away", message);
    }

    /** Nobody but the table knows which column is the last one. */
    @Test
    void aColumnThatIsReadIsRefusedUnderAnyName() {
        UnreadTarget last = new UnreadTarget(encoder("c1"), "last", false, PreparationRules.STRICT);
        assertTrue(assertThrows(UnusableDataException.class, () -> encoded(last, "1,2\n3,4\n", NO_NAMES)).getMessage()
                .startsWith("the encoder reads the target \"c1\""));
        assertThrows(UnusableDataException.class,
                () -> last.divide(source("1,2\n3,4\n"), NO_NAMES, new RowDivision(0.5, 0, 1), this::found));
        assertEquals(List.of("read", "read"), heard);
    }

    @Test
    void rowsHaveCodesAndClasses() throws IOException {
        UnreadTarget target = target("y", PreparationRules.STRICT);
        EncodedRows rows = encoded(target, ROWS, PLAIN);
        assertEquals(4, rows.codes().matrix().rows());
        assertEquals(List.of("up", "down", "up", "down"), target.of(rows.data()).classes());
        assertEquals(List.of("read", "0 left out, 4 kept"), heard);
        assertThrows(CsvException.class, () -> encoded(target, ROWS.replace("3,5", "3,x"), PLAIN));
    }

    /** A row whose codes would not be finite is left out like one whose cells cannot be read. */
    @Test
    void whatTheEncoderCannotTakeIsLeftOutAndTold() throws IOException {
        assertEquals(3, encoded(target("y", SKIPS), ROWS.replace("3,5", "3,1e300"), PLAIN).codes().matrix().rows());
        assertEquals("1 left out, 3 kept", heard.get(heard.size() - 1));
    }

    @Test
    void aTableIsDividedByItsClasses() throws IOException {
        PreparedTable table = target("y", PreparationRules.STRICT).divide(source(ROWS), PLAIN,
                new RowDivision(0.5, 0, 1), this::found);
        assertEquals(2, table.parts().test().length);
        assertEquals("y", table.target().orElseThrow().name());
        assertEquals(4, table.rows().rows());
        assertEquals(List.of("read", "0 left out, 4 kept"), heard);
    }

    /** What was left out explains why classes may be refused, so it is told before. */
    @Test
    void classesAreLookedAtOnceRowsWereLeftOut() {
        heard.clear();
        assertThrows(CsvException.class, () -> target("y", PreparationRules.STRICT).divide(
                source(ROWS.replace("down", "up")), PLAIN, new RowDivision(0.5, 0, 1), this::found));
        assertEquals(List.of("read", "0 left out, 4 kept"), heard);
    }

    @Test
    void numbersAreOneClassHoweverTheyAreSpelled() throws IOException {
        UnreadTarget target = new UnreadTarget(encoder("a", "b"), "y", true, PreparationRules.STRICT);
        EncodedRows rows = encoded(target, "a,b,y\n1,2,1\n2,1,1.0\n3,5,2\n", PLAIN);
        assertEquals(2, target.of(rows.data()).labels().count());
        assertFalse(target.equals(target("y", PreparationRules.STRICT)));
    }
}
