package dev.hourglass.preparation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hourglass.autoencoder.AutoencoderSettings;
import dev.hourglass.autoencoder.Encoder;
import dev.hourglass.autoencoder.FittedEncoder;
import dev.hourglass.autoencoder.Method;
import dev.hourglass.autoencoder.MethodSettings;
import dev.hourglass.csv.ColumnRoles;
import dev.hourglass.csv.CsvException;
import dev.hourglass.csv.CsvOptions;
import dev.hourglass.csv.CsvReader;
import dev.hourglass.csv.CsvTable;
import dev.hourglass.inspection.Finding;
import dev.hourglass.inspection.RowDivision;
import dev.hourglass.inspection.Target;
import dev.hourglass.inspection.UnusableDataException;
import dev.hourglass.preprocessing.Features;
import dev.hourglass.split.RowParts;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A table on its way into a study: its parts, its numbers, and what an encoder from elsewhere takes of it. */
class PreparedTableTest {
    private static final String ROWS = "n,city,y\n1,Rome,a\n2,Oslo,b\n3,Rome,a\n4,Oslo,b\n5,Rome,a\n6,Oslo,b\n";
    private static final RowDivision HALF = new RowDivision(0.5, 0, 1);

    private final List<Finding> findings = new ArrayList<>();

    private static CsvTable table(String csv) throws IOException {
        return CsvReader.readPlaced(new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)), "data.csv",
                new CsvOptions().withRoles(new ColumnRoles().withTarget("y")
                        .withCategories(List.of("city"), false)));
    }

    private PreparedTable prepared(CsvTable data, double test) {
        Target target = Target.of(data, "y", false);
        RowParts parts = target.divided(new RowDivision(test, 0, 1), findings::add);
        Features features = new FeatureSettings().withCategories(List.of("city"))
                .fit(data, Optional.of(parts.learn()), List.of("y"), findings::add);
        return PreparedTable.of(data, Optional.of(target), parts, features, PreparationRules.STRICT, findings::add);
    }

    @Test
    void everyClassIsToBeLearned() throws IOException {
        RowParts parts = Target.of(table(ROWS), "y", false).divided(HALF, findings::add);
        assertEquals(3, parts.learn().length);
        assertEquals(3, parts.test().length);
        assertEquals(List.of(), findings);
        Target tooFew = Target.of(table(ROWS), "y", false);
        assertThrows(UnusableDataException.class, () -> tooFew.divided(new RowDivision(0.9, 0, 1), findings::add));
    }

    @Test
    void whatIsOddAboutColumnsIsToldOnce() throws IOException {
        PreparedTable table = prepared(table(ROWS.replaceAll("[1-6],", "7,")), 0.5);
        findings.clear();
        table.inspect(new AutoencoderSettings(), findings::add);
        assertTrue(findings.get(0).text().contains("\"n\""), findings.toString());
        assertEquals(1, findings.size());
    }

    @Test
    void anEncoderFromElsewhereTakesOnlyRowsThatItKnows() throws IOException {
        PreparedTable learned = prepared(table(ROWS), 0);
        Encoder encoder = FittedEncoder.of(learned.features(), learned.rows(),
                new MethodSettings(Method.STANDARDIZATION));
        CsvTable other = table(ROWS.replace("3,Rome", "3,Lima"));
        assertSame(other, EncodedRows.usable(encoder, other, PreparationRules.STRICT));
        Target whole = Target.of(other, "y", false);
        RowParts parts = whole.divided(HALF, findings::add);
        assertThrows(CsvException.class,
                () -> PreparedTable.of(encoder, whole, parts, PreparationRules.STRICT, findings::add));

        PreparationRules skips = new PreparationRules(true, false);
        CsvTable usable = EncodedRows.usable(encoder, other, skips);
        assertEquals(5, usable.table().rows());
        assertEquals(1, usable.skipped().size());
        Target target = Target.of(usable, "y", false);
        PreparedTable table = PreparedTable.of(encoder, target,
                target.divided(new RowDivision(0, 1), findings::add), skips, findings::add);
        assertSame(encoder.features(), table.features());
        assertArrayEquals(new double[] {1, 0, 1}, table.rows().selectRows(new int[] {0}).values());
    }
}
