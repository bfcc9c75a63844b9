package dev.hourglass.preprocessing;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hourglass.csv.BadRows;
import dev.hourglass.csv.CsvOptions;
import dev.hourglass.csv.MissingMarks;
import dev.hourglass.csv.MissingRules;
import dev.hourglass.csv.MissingValues;
import dev.hourglass.csv.TextKind;
import dev.hourglass.table.NumericColumn;
import dev.hourglass.table.Table;
import dev.hourglass.table.TextColumn;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FeaturesTest {
    private static final double NAN = Double.NaN;

    private static Table table(double[] numbers, String... categories) {
        return new Table(List.of(new NumericColumn("n", numbers), new TextColumn("c", categories)));
    }

    private static double fill(Imputation imputation, double... cells) {
        Table table = new Table(List.of(new NumericColumn("n", cells)));
        return Features.fit(table, List.of("n"), imputation).list().get(0).fill();
    }

    @Test
    void meansAndMediansLeaveMissingCellsOut() {
        assertEquals(7.0 / 3, fill(Imputation.MEAN, 1, NAN, 2, 4));
        assertEquals(2, fill(Imputation.MEDIAN, 4, 1, NAN, 2));
        assertEquals(3, fill(Imputation.MEDIAN, 4, 1, 2, NAN, 9));
        assertEquals(-5, fill(Imputation.MEDIAN, NAN, -5));
        assertEquals(-5, fill(Imputation.MEAN, NAN, -5));
    }

    @Test
    void meansAndMediansOfTheGreatestNumbersAreFinite() {
        assertEquals(1e308, fill(Imputation.MEAN, 1e308, 1e308, 1e308), 1e293);
        assertEquals(1.5e308, fill(Imputation.MEDIAN, 1.7e308, 1.3e308), 1e293);
    }

    @Test
    void levelsAreThoseOfTrainingByCodePoint() {
        String[] texts = {"b", "a", "\uD83D\uDE00", "\uffee", "Z", "b", "7", "007", "\u00e4", "A b"};
        Features features = fit(texts);
        assertEquals(List.of("007", "7", "A b", "Z", "a", "b", "\u00e4", "\uffee", "\uD83D\uDE00"),
                features.list().get(0).levels());
        assertEquals("c=007", features.outputNames().get(0));
        assertEquals(9, features.width());
        assertFalse(features.isPlain());
    }

    @Test
    void aMissingCategoryIsTheMostFrequentAndOfSeveralTheFirst() {
        Features features = Features.fit(table(new double[6], "x", "b", "a", "b", "a", ""), List.of("c"),
                Imputation.MEAN);
        assertEquals("a", features.list().get(0).levels().get((int) features.list().get(0).fill()));
    }

    @Test
    void rowsBecomeNumbersInTheOrderOfTheFeatures() {
        Features features = Features.fit(table(new double[] {1, 3}, "red", "blue"), List.of("c", "n"), Imputation.MEAN);
        List<String> heard = new ArrayList<>();
        double[] values = features.prepare(table(new double[] {5, NAN, 7}, "blue", "", "pink"),
                new PreparationListener() {
                    @Override
                    public void filled(Feature feature, int row) {
                        heard.add(feature.name() + row);
                    }

                    @Override
                    public void unseen(Feature feature, int row, String level) {
                        heard.add(feature.name() + row + level);
                    }
                }).values();
        assertArrayEquals(new double[] {1, 0, 5, 1, 0, 2, 0, 0, 7}, values);
        assertEquals(List.of("c1", "c2pink", "n1"), heard);
    }

    @Test
    void withoutAListenerWhatWasNotLearnedIsRefused() {
        Features features = Features.fit(table(new double[] {1, 3}, "red", "blue"), List.of("n", "c"), Imputation.NONE);
        assertEquals("row 1 of column \"n\" is missing, and nothing was learned to stand in for it",
                refusal(features, table(new double[] {1, NAN}, "red", "red")));
        assertEquals("row 0 of column \"c\" is missing, and nothing was learned to stand in for it",
                refusal(features, table(new double[] {1, 2}, "", "red")));
        assertEquals("row 1 of column \"c\" holds the unknown category \"pi\\x1bnk\"",
                refusal(features, table(new double[] {1, 2}, "red", "pi\u001bnk")));
        assertTrue(refusal(features, new Table(List.of(new NumericColumn("n", new double[1]))))
                .startsWith("no column \"c\""));
        assertTrue(refusal(features, new Table(List.of(new NumericColumn("c", new double[1]),
                new TextColumn("n", new String[] {"x"})))).contains("holds texts, expected numbers"));
    }

    private static String refusal(Features features, Table table) {
        return assertThrows(IllegalArgumentException.class,
                () -> features.prepare(table, PreparationListener.STRICT)).getMessage();
    }

    @Test
    void columnsWithNothingToLearnFromAreRefused() {
        String none = "every training row of column \"%s\" is missing";
        assertEquals(none.formatted("n"), assertThrows(IllegalArgumentException.class,
                () -> fill(Imputation.MEDIAN, NAN, NAN)).getMessage());
        assertEquals(none.formatted("c"), assertThrows(IllegalArgumentException.class,
                () -> Features.fit(table(new double[2], "", ""), List.of("c"), Imputation.MEAN)).getMessage());
        String[] ids = IntStream.range(0, 1001).mapToObj(Integer::toString).toArray(String[]::new);
        assertEquals("column \"c\" has 1001 categories in 1001 rows, expected some to come again", refusalOf(ids));
        String[] many = IntStream.range(0, 2002).mapToObj(row -> ids[row / 2]).toArray(String[]::new);
        assertEquals("column \"c\" has 1001 categories in 2002 rows, expected at most 1000", refusalOf(many));
        assertEquals("column \"c\" has 21 categories in 21 rows, expected some to come again",
                refusalOf(Arrays.copyOf(ids, 21)));
        assertEquals(20, fit(Arrays.copyOf(ids, 20)).width());
    }

    private static Features fit(String... categories) {
        return Features.fit(table(new double[categories.length], categories), List.of("c"), Imputation.NONE);
    }

    private static String refusalOf(String[] categories) {
        return assertThrows(IllegalArgumentException.class,
                () -> fit(categories)).getMessage();
    }

    @Test
    void featuresThatMakeNoSenseAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> new Feature("c", NAN, List.of("a", "a")));
        assertThrows(IllegalArgumentException.class, () -> new Feature("c", NAN, List.of("a", "")));
        for (double fill : new double[] {-1, 0.5, 2, Double.POSITIVE_INFINITY}) {
            assertThrows(IllegalArgumentException.class, () -> new Feature("c", fill, List.of("a", "b")));
        }
        assertThrows(IllegalArgumentException.class, () -> new Feature("n", Double.NEGATIVE_INFINITY, List.of()));
        assertThrows(IllegalArgumentException.class, () -> Features.ofNumbers(List.of("a", "b", "a")));
    }

    private static Feature rare(int rare, Imputation imputation, String... categories) {
        return Features.fit(table(new double[categories.length], categories), List.of("c"), imputation,
                rare).list().get(0);
    }

    @Test
    void rareCategoriesBecomeOne() {
        assertEquals(new Feature("c", NAN, List.of("a", "b"), true),
                rare(2, Imputation.NONE, "a", "b", "x", "a", "b", "y", "z"));
        assertEquals(new Feature("c", NAN, List.of("a", "b"), false), rare(2, Imputation.NONE, "a", "b", "a", "b"));
        assertEquals(new Feature("c", 0, List.of("a"), true), rare(3, Imputation.MEAN, "a", "b", "a", ""));
        assertEquals(new Feature("c", 0, List.of(), true), rare(9, Imputation.MEAN, "a", "b", "a", ""));
    }

    @Test
    void theOthersHaveANameOfTheirOwn() {
        assertEquals(List.of("c=a", "c=other"), new Feature("c", NAN, List.of("a"), true).outputNames());
        assertEquals(List.of("c=(other)", "c=other", "c=((other))"),
                new Feature("c", NAN, List.of("(other)", "other"), true).outputNames());
        assertEquals(List.of("c=other"), new Feature("c", NAN, List.of(), true).outputNames());
        assertTrue(new Feature("c", NAN, List.of(), true).isCategory());
    }

    @Test
    void rareAndUnknownCategoriesCountAsOthers() {
        Features features = Features.fit(table(new double[5], "a", "a", "x", "b", "b"), List.of("c"),
                Imputation.NONE, 2);
        List<Integer> gathered = new ArrayList<>();
        double[] values = features.prepare(table(new double[3], "x", "b", "new"), new PreparationListener() {
            @Override
            public void gathered(Feature feature, int row) {
                gathered.add(row);
            }
        }).values();
        assertArrayEquals(new double[] {0, 0, 1, 0, 1, 0, 0, 0, 1}, values);
        assertEquals(List.of(0, 2), gathered);
    }

    @Test
    void tooManyCategoriesCanBeGathered() {
        String[] many = IntStream.range(0, 2003).mapToObj(row -> "c" + (row < 1003 ? row
                : row % 3)).toArray(String[]::new);
        assertEquals("column \"c\" has 1003 categories in 2003 rows, expected at most 1000", refusalOf(many));
        assertEquals(new Feature("c", NAN, List.of("c0", "c1", "c2"), true), rare(2, Imputation.NONE, many));
    }

    @Test
    void othersThatMakeNoSenseAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> new Feature("c", 2, List.of("a"), true));
        assertThrows(IllegalArgumentException.class, () -> new Feature("c", 0.5, List.of(), true));
    }

    @Test
    void featuresSayWhatTheyAre() {
        Feature category = new Feature("c", NAN, List.of("a", "b"));
        Features mixed = new Features(List.of(Feature.number("n"), category), List.of("none"));
        assertEquals(List.of("c"), mixed.categories());
        assertEquals(List.of("none"), mixed.missingMarks());
        assertEquals(List.of("x"), mixed.withMissingMarks(List.of("x")).missingMarks());
        assertEquals(mixed.list(), mixed.withMissingMarks(List.of("x")).list());
        assertEquals("\"n\", \"c\"", mixed.toString());
        assertFalse(mixed.hasOther());
        assertTrue(new Features(List.of(category, new Feature("d", NAN, List.of("a"), true))).hasOther());
    }

    @Test
    void plainFeaturesAreNumbersOfWhichNoneIsMissing() {
        assertTrue(Features.ofNumbers(List.of("a", "b")).isPlain());
        assertFalse(Features.ofNumbers(List.of("a", "b")).withMissingMarks(List.of("-1")).isPlain());
        assertFalse(new Features(List.of(Feature.number("a"), new Feature("b", 2, List.of()))).isPlain());
        assertFalse(new Features(List.of(Feature.number("a"), new Feature("b", NAN, List.of("x")))).isPlain());
    }

    @Test
    void featuresAreEqualThatReadTheSame() {
        Features features = new Features(List.of(Feature.number("a")), List.of("none"));
        Features same = new Features(List.of(Feature.number("a")), List.of("none"));
        assertEquals(same, features);
        assertEquals(same.hashCode(), features.hashCode());
        assertNotEquals(features, new Features(List.of(Feature.number("b")), List.of("none")));
        assertNotEquals(features, new Features(List.of(Feature.number("a"))));
        assertNotEquals(features.hashCode(), new Features(List.of(Feature.number("a"))).hashCode());
        assertNotEquals(features.hashCode(), new Features(List.of(Feature.number("b")), List.of("none")).hashCode());
        assertNotEquals("a", features);
    }

    @Test
    void namesThatNobodyTellsApartAreRefused() {
        assertEquals("two columns have the same name: \"a\"", refusalOfNames("a", "b", "a"));
        assertEquals("two columns have the same name, but for spaces: \"a \"", refusalOfNames("a", "a "));
        assertEquals("a column has a blank name", refusalOfNames("a", " "));
    }

    private static String refusalOfNames(String... names) {
        return assertThrows(IllegalArgumentException.class, () -> Features.requireNames(List.of(names))).getMessage();
    }

    /** Where nobody refuses a missing category, its row has none. */
    @Test
    void aMissingCategoryThatIsLetThroughIsNone() {
        Features features = new Features(List.of(new Feature("c", NAN, List.of("a", "b")), Feature.number("n")));
        List<String> heard = new ArrayList<>();
        double[] values = features.prepare(table(new double[] {4, NAN}, "", "b"), new PreparationListener() {
            @Override
            public void missing(Feature feature, int row) {
                heard.add(feature.name() + row);
            }
        }).values();
        assertArrayEquals(new double[] {0, 0, 4, 0, 1, NAN}, values);
        assertEquals(List.of("c0", "n1"), heard);
    }

    @Test
    void textsThatAreNoCategoriesAreNamedByTheirFirstRow() {
        Table dates = new Table(List.of(new TextColumn("d", new String[] {"", "2024-01-01", "2024-01-02"}),
                new TextColumn("k", new String[] {"x", "y", "x"})));
        assertEquals(List.of(new FoundCategories.Doubt("d", TextKind.DATES, 2, 1, "2024-01-01")),
                FoundCategories.doubts(dates, List.of("k", "d")));
    }

    @Test
    void aTableIsReadForTheFeaturesThatAreKnown() {
        Features features = Features.fit(new Table(List.of(new NumericColumn("a", new double[] {1, Double.NaN}),
                new TextColumn("c", new String[] {"u", "v"}))), List.of("a", "c"), Imputation.MEAN)
                .withMissingMarks(List.of("-9"));
        CsvOptions options = features.reading(new CsvOptions().withBadRows(BadRows.SKIP)
                .withMissing(new MissingRules().withMarks(MissingMarks.with(List.of("x", "-9")))));
        assertEquals(List.of("a", "c"), options.roles().features());
        assertEquals(List.of("c"), options.roles().categories());
        assertEquals(List.of("-9", "x"), options.missing().marks().added());
        assertEquals(MissingValues.KEEP, options.missing().answer());
        assertEquals(BadRows.SKIP, options.badRows());
        CsvOptions plain = Features.ofNumbers(List.of("a")).reading(new CsvOptions()
                .withMissing(new MissingRules().withDroppedRows(true)));
        assertEquals(new MissingRules(MissingValues.DROP, true, MissingMarks.usual()), plain.missing());
        assertThrows(IllegalArgumentException.class, () -> Features.ofNumbers(List.of("a"))
                .reading(new CsvOptions().withIgnoredColumns(List.of("a"))));
    }
}
