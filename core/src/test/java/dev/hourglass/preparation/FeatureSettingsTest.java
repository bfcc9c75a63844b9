package dev.hourglass.preparation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hourglass.csv.ColumnRoles;
import dev.hourglass.csv.CsvOptions;
import dev.hourglass.csv.CsvReader;
import dev.hourglass.csv.CsvTable;
import dev.hourglass.csv.MissingMarks;
import dev.hourglass.csv.MissingRules;
import dev.hourglass.csv.MissingValues;
import dev.hourglass.inspection.Finding;
import dev.hourglass.inspection.UnusableDataException;
import dev.hourglass.preprocessing.Feature;
import dev.hourglass.preprocessing.Features;
import dev.hourglass.preprocessing.Imputation;
import dev.hourglass.remedy.ContradictionException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Columns of a table become features as the settings say, from the rows that are to teach them. */
class FeatureSettingsTest {
    private static final String DATA = "size,city,kind,y\n1,Oslo,a,p\n,Rome,a,q\n4,Oslo,b,p\n,Rome,b,q\n";

    private final List<Finding> findings = new ArrayList<>();

    private static CsvTable table(String csv) throws IOException {
        CsvOptions options = new CsvOptions()
                .withRoles(new ColumnRoles().withTarget("y").withCategories(List.of(), true))
                .withMissing(new MissingRules(MissingValues.KEEP, false, MissingMarks.with(List.of())));
        return CsvReader.readPlaced(new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)), "data.csv",
                options);
    }

    private Features fit(FeatureSettings settings, int... rows) throws IOException {
        return settings.fit(table(DATA), rows.length == 0 ? Optional.empty() : Optional.of(rows), List.of("y"),
                findings::add);
    }

    @Test
    void columnsOfTextsThatNobodyNamedAreFound() throws IOException {
        FeatureSettings settings = new FeatureSettings().withCategories(List.of("city"));
        assertEquals(List.of("kind"), settings.found(table(DATA), List.of("y")));
        assertEquals(List.of("kind", "y"), settings.found(table(DATA), List.of()));
    }

    @Test
    void theRowsThatAreGivenTeach() throws IOException {
        FeatureSettings settings = new FeatureSettings().withCategories(List.of("city"))
                .withImputation(Imputation.MEAN).withMissingMarks(List.of("?"));
        assertEquals(new Features(List.of(new Feature("size", 2.5, List.of()),
                new Feature("city", 0, List.of("Oslo", "Rome")), new Feature("kind", 0, List.of("a", "b"))),
                List.of("?")), fit(settings));
        assertEquals(List.of("as categories: \"kind\" (2)"), findings.stream().map(Finding::text).toList());
        assertEquals(List.of(new Feature("size", 4, List.of()), new Feature("city", 0, List.of("Oslo")),
                new Feature("kind", 0, List.of("b"))), fit(settings, 2).list());
    }

    @Test
    void rareLevelsAreGathered() throws IOException {
        assertEquals(new Feature("city", Double.NaN, List.of("Oslo"), true),
                fit(new FeatureSettings().withRare(2), 0, 1, 2).list().get(1));
        assertThrows(IllegalArgumentException.class, () -> new FeatureSettings().withRare(0));
    }

    @Test
    void numbersAloneNeedNoRows() throws IOException {
        CsvTable numbers = table("a,b,y\n1,2,p\n3,4,q\n");
        assertEquals(Features.ofNumbers(List.of("a", "b")),
                new FeatureSettings().fit(numbers, Optional.of(new int[0]), List.of("y"), findings::add));
    }

    @Test
    void theyAreReadWithTheCellsThatAreToBeFilled() {
        FeatureSettings settings = new FeatureSettings().withCategories(List.of("city"));
        CsvOptions options = new CsvOptions().withTarget("y");
        assertEquals(options.withCategoricalColumns(List.of("city"), true), settings.reading(options, true));
        CsvOptions dropping = options.withMissing(new MissingRules().withDroppedRows(true));
        assertEquals(dropping.withCategoricalColumns(List.of("city"), false), settings.reading(dropping, false));
        CsvOptions filling = settings.withImputation(Imputation.MEAN).reading(dropping, false);
        assertEquals(MissingValues.KEEP, filling.missing().answer());
        assertTrue(filling.missing().dropsTargets());
    }

    @Test
    void theyAreReadByTheirOwnMarksAndThoseOfTheTable() {
        FeatureSettings settings = new FeatureSettings().withMissingMarks(List.of("?", "-9"));
        assertEquals(List.of("?", "-9"), marks(settings, List.of()));
        assertEquals(List.of("?", "-9", "x"), marks(settings, List.of("-9", "x")));
        assertEquals(List.of("x"), marks(new FeatureSettings(), List.of("x")));
    }

    private static List<String> marks(FeatureSettings settings, List<String> others) {
        CsvOptions options = new CsvOptions().withMissing(new MissingRules().withMarks(MissingMarks.with(others)));
        return settings.reading(options, false).missing().marks().added();
    }

    @Test
    void whatContradictsItselfIsRefused() {
        CsvOptions options = new CsvOptions();
        CsvOptions dropping = options.withMissing(new MissingRules().withDroppedRows(true));
        FeatureSettings filling = new FeatureSettings().withImputation(Imputation.MEAN);
        assertEquals("dropMissing leaves nothing for impute to fill", refusal(filling, dropping));
        assertEquals(MissingValues.KEEP, filling.reading(dropping.withTarget("y"), false).missing().answer());
        FeatureSettings gathering = new FeatureSettings().withRare(2);
        assertEquals("rare gathers categories, but no column holds any", refusal(gathering, options));
        assertTrue(gathering.reading(options, true).roles().findsCategories());
        FeatureSettings named = gathering.withCategories(List.of("city"));
        assertEquals(List.of("city"), named.reading(options, false).roles().categories());
        assertEquals("categorical city is the target", refusal(named, options.withTarget("city")));
    }

    private static String refusal(FeatureSettings settings, CsvOptions options) {
        return assertThrows(ContradictionException.class, () -> settings.reading(options, false)).getMessage();
    }

    @Test
    void aColumnThatTeachesNothingIsNamedInTheRemedy() throws IOException {
        FeatureSettings settings = new FeatureSettings().withImputation(Imputation.MEDIAN);
        UnusableDataException refusal = assertThrows(UnusableDataException.class, () -> fit(settings, 1, 3));
        assertEquals("every training row of column \"size\" is missing", refusal.getMessage());
        assertEquals("leave the column out with ignore=size", refusal.remedy().toString());
    }
}
