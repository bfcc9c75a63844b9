package dev.hourglass.inspection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hourglass.csv.CsvException;
import dev.hourglass.csv.CsvPlaces;
import dev.hourglass.preprocessing.Feature;
import dev.hourglass.preprocessing.Features;
import dev.hourglass.preprocessing.Imputation;
import dev.hourglass.table.Table;
import dev.hourglass.table.TextColumn;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is odd about categories, and what is said of one that training did not see. */
class CategoryInspectionTest {
    private final List<Finding> findings = new ArrayList<>();

    private static Table table(String... texts) {
        return new Table(List.of(new TextColumn("t", texts)));
    }

    private List<String> told(Table table, int rare, Set<String> found) {
        findings.clear();
        Features features = Features.fit(table, table.names(), Imputation.NONE, rare);
        CategoryInspection.of(table, features, found, findings::add);
        return findings.stream().map(Finding::toString).toList();
    }

    @Test
    void ordinaryCategoriesAreListedIfNobodyNamedThem() {
        Table table = table("Rome", "Oslo", "Rome", "Bern");
        assertEquals(List.of(), told(table, 1, Set.of()));
        assertEquals(List.of("as categories: \"t\" (3)"), told(table, 1, Set.of("t")));
        assertFalse(findings.get(0).isWarning());
    }

    private static Table tables(int columns) {
        return new Table(IntStream.range(0, columns)
                .mapToObj(i -> new TextColumn("c" + i, new String[] {"x", "y"})).toList());
    }

    @Test
    void tenColumnsAreListedAndOthersCounted() {
        List<String> names = IntStream.range(0, 10).mapToObj(i -> "\"c" + i + "\" (2)").toList();
        String ten = "as categories: " + String.join(", ", names);
        assertEquals(List.of(ten), told(tables(10), 1, Set.copyOf(tables(10).names())));
        assertEquals(List.of(ten + " and 2 more"), told(tables(12), 1, Set.copyOf(tables(12).names())));
    }

    @Test
    void categoriesThatLookMissingAreTold() {
        assertEquals(List.of("column \"t\" has categories that look like marks for missing values: \"NA\", \"none\";"
                + " of categories only empty cells count as missing, and what is named with missing"),
                told(table("NA", "none", "Rome"), 1, Set.of()));
    }

    @Test
    void categoriesThatMayBeOneAreTold() {
        assertEquals(List.of("column \"t\" has categories that may be one: \"1\" and \"1.0\" (the same number);"
                + " if they are, write them alike"), told(table("1", "1.0", "2"), 1, Set.of()));
    }

    /** 21 categories, 11 of them once; gathered, they tell nothing apart. */
    @Test
    void categoriesThatMostlyComeOnceAreTold() {
        String[] texts = IntStream.range(0, 31).mapToObj(i -> "k" + (char) ('a' + i % 21)).toArray(String[]::new);
        assertEquals(List.of("most of the 21 categories of column \"t\" come once, which tells rows apart and not kinds"
                + " of rows; gather them with rare=2"), told(table(texts), 1, Set.of()));
        assertEquals(List.of(), told(table(texts), 2, Set.of()));
    }

    private static CsvException unseen(String level, String... levels) throws IOException {
        CsvPlaces places = PlacedTable.of(List.of("x", "y", "z")).places();
        return UnseenCategory.refusal(places, 1, new Feature("t", Double.NaN, List.of(levels)), level);
    }

    @Test
    void aCategoryThatTrainingDidNotSeeIsRefused() throws IOException {
        CsvException refusal = unseen("Paris", "Oslo", "Rome");
        assertEquals("data.csv:3:2 (column \"t\"): found the category \"Paris\", which is not in the training rows;"
                + " those have \"Oslo\", \"Rome\"", refusal.getMessage());
        assertEquals("correct the cell, or take it as none of them with unseen=ignore", refusal.remedy().toString());
    }

    @Test
    void anotherSpellingIsToldWithWhatHelps() throws IOException {
        assertEquals("read both tables with strip, which takes the spaces away, or correct the cell, or take it as none"
                + " of them with unseen=ignore", unseen("Rome ", "Oslo", "Rome").remedy().toString());
        assertEquals("write it as in training: pandas makes 1.0 of 1 where a cell of the column is missing, but with"
                + " dtype=str it reads what is there; or take it as none of them with unseen=ignore",
                unseen("1.0", "1", "2").remedy().toString());
        assertEquals("write it as in training; or take it as none of them with unseen=ignore",
                unseen("rome", "Oslo", "Rome").remedy().toString());
    }

    /** A look-alike is shown so that it can be told from the known one. */
    @Test
    void whatLooksTheSameIsShownApart() throws IOException {
        String problem = unseen("R\u043eme", "Rome").problem();
        assertTrue(problem.startsWith("found the category \"R\\u043eme\", "), problem);
    }
}
