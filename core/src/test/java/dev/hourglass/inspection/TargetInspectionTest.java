package dev.hourglass.inspection;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.hourglass.autoencoder.Encoder;
import dev.hourglass.csv.CsvException;
import dev.hourglass.csv.CsvPlaces;
import dev.hourglass.linear.ClassLabels;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Targets that no classifier can learn, and classes that may be one. */
class TargetInspectionTest {
    private final List<Finding> findings = new ArrayList<>();

    private void look(List<String> classes) throws IOException {
        CsvPlaces places = PlacedTable.of(classes).places();
        TargetInspection.ofRows("t", classes, ClassLabels.of(classes), places, findings::add);
    }

    private void lookAtSplit(List<String> classes) throws IOException {
        CsvPlaces places = PlacedTable.of(classes).places();
        TargetInspection.ofSplitRows("t", classes, ClassLabels.of(classes), places, findings::add);
    }

    private String measurement(List<String> classes) {
        findings.clear();
        TargetInspection.warnOfMeasurement("t", classes, ClassLabels.of(classes), findings::add);
        return findings.isEmpty() ? "" : findings.get(0).text();
    }

    private List<String> told() {
        return findings.stream().map(Finding::toString).toList();
    }

    /** So many different classes, each of so many rows. */
    private static List<String> each(int count, int rows, IntFunction<String> name) {
        return IntStream.range(0, count * rows).mapToObj(i -> name.apply(i % count)).toList();
    }

    @Test
    void ordinaryClassesAreTaken() throws IOException {
        assertDoesNotThrow(() -> lookAtSplit(List.of("a", "b", "a", "b")));
        assertEquals(List.of(), told());
    }

    @Test
    void anEmptyClassIsRefusedWhereItStands() {
        CsvException refusal = assertThrows(CsvException.class, () -> look(List.of("a", "b", "", "a")));
        assertEquals("data.csv:4:2 (column \"t\"): found an empty target, expected a class", refusal.getMessage());
        assertEquals("fill it in, or leave such rows out with dropMissing", refusal.remedy().toString());
    }

    @Test
    void oneClassIsTooFew() {
        CsvException refusal = assertThrows(CsvException.class, () -> look(List.of("a", "a")));
        assertEquals("data.csv:2:2 (column \"t\"): the target has one class only, \"a\", expected two or more",
                refusal.getMessage());
    }

    @Test
    void aClassForEachRowIsRefused() {
        CsvException refusal = assertThrows(CsvException.class, () -> look(List.of("a", "b", "c")));
        assertEquals("data.csv:2:2 (column \"t\"): the target has a class of its own for each of 3 rows",
                refusal.getMessage());
    }

    @Test
    void moreThanTwentyNumbersWithAFractionMeasureSomething() throws IOException {
        look(each(20, 2, i -> i + ".5"));
        look(each(21, 2, i -> i + ""));
        look(each(21, 2, i -> i == 3 ? "three.5" : i + ".5"));
        CsvException refusal =
                assertThrows(CsvException.class, () -> look(each(21, 2, i -> i == 3 ? "3.5" : i + "")));
        assertEquals("data.csv:2:2 (column \"t\"): the target measures something: it has 21 numbers, not all of them"
                + " whole, expected classes", refusal.getMessage());
    }

    @Test
    void classesThatLookMissingAreTold() throws IOException {
        look(List.of("yes", "NA", "?", "yes", "NA", "?"));
        assertEquals(List.of("the target \"t\" has classes that look like marks for missing values: \"?\", \"NA\";"
                + " dropMissing leaves their rows out"), told());
    }

    @Test
    void classesThatMayBeOneAreTold() throws IOException {
        look(List.of("yes", "Yes", "yes", "Yes"));
        look(List.of("1", "1.0", "1", "1.0"));
        look(List.of("no", "no ", "no", "no "));
        assertEquals(List.of("the target \"t\" has classes that may be one: \"Yes\" and \"yes\" (alike but for case);"
                + " if they are, write them alike",
                "the target \"t\" has classes that may be one: \"1\" and \"1.0\" (the same number);"
                + " if they are, write them alike, or count numbers as one with numericTarget",
                "the target \"t\" has classes that may be one: \"no\" and \"no \" (alike but for spaces);"
                + " if they are, write them alike, spaces around them go with strip"), told());
    }

    @Test
    void aClassOfOneRowCannotBeSplit() throws IOException {
        List<String> classes = List.of("a", "b", "c", "a", "b", "a");
        look(classes);
        CsvException refusal = assertThrows(CsvException.class, () -> lookAtSplit(classes));
        assertEquals("data.csv:4:2 (column \"t\"): the class \"c\" is in this row only, which cannot be both learned"
                + " from and tested on", refusal.getMessage());
        assertEquals("remove the row, or add others of its class", refusal.remedy().toString());
    }

    @Test
    void whatIsSplitIsLookedAtLikeAllElse() {
        CsvException refusal = assertThrows(CsvException.class, () -> lookAtSplit(List.of("a", "a")));
        assertEquals("the target has one class only, \"a\", expected two or more", refusal.problem());
    }

    @Test
    void anEncoderThatReadsTheTargetIsRefused() {
        Encoder encoder = FarValuesTest.encoder(1);
        assertDoesNotThrow(() -> TargetInspection.requireUnread("class", encoder));
        UnusableDataException refusal =
                assertThrows(UnusableDataException.class, () -> TargetInspection.requireUnread("t", encoder));
        assertEquals("the encoder reads the target \"t\": encoded columns would give the answer away",
                refusal.getMessage());
        assertEquals("train the encoder with target=t", refusal.remedy().toString());
    }

    @Test
    void aMeasurementThatCannotBeSplitIsSaidToBeOne() {
        List<String> classes = new ArrayList<>(each(30, 2, i -> i + ""));
        classes.add("77");
        CsvException refusal = assertThrows(CsvException.class, () -> lookAtSplit(classes));
        assertEquals("data.csv:62:2 (column \"t\"): the target looks like a measurement: it has 31 whole numbers in"
                + " 61 rows, expected classes", refusal.getMessage());
        assertEquals("name a column of classes, or divide the numbers into ranges and give each a name",
                refusal.remedy().toString());
    }

    @Test
    void wholeNumbersOfFewRowsEachLookLikeAMeasurement() {
        assertEquals("the target \"t\" looks like a measurement: it has 21 whole numbers in 84 rows",
                measurement(each(21, 4, i -> i + "")));
        assertEquals("each of them counts as a class of its own", findings.get(0).remedy().toString());
        assertEquals("", measurement(each(21, 5, i -> i + "")));
        assertEquals("", measurement(each(20, 4, i -> i + "")));
        List<String> oneMore = new ArrayList<>(each(21, 5, i -> i + ""));
        oneMore.remove(0);
        assertEquals("the target \"t\" looks like a measurement: it has 21 whole numbers in 104 rows",
                measurement(oneMore));
    }

    @Test
    void fourDifferentDatesLookLikeAMeasurement() {
        assertEquals("the target \"t\" looks like a measurement: it has 4 different dates in 8 rows",
                measurement(each(4, 2, i -> "2024-01-0" + (i + 1))));
        assertEquals("", measurement(each(3, 2, i -> "2024-01-0" + (i + 1))));
        assertEquals("", measurement(each(4, 5, i -> "2024-01-0" + (i + 1))));
        assertEquals("", measurement(each(4, 2, i -> "kind " + "abcd".charAt(i))));
        assertEquals("", measurement(each(4, 1, i -> "user" + i + "@example.org")));
        assertEquals("", measurement(each(4, 1, i -> i + "")));
    }

    @Test
    void classesAreNeverChanged() throws IOException {
        List<String> classes = Collections.unmodifiableList(each(21, 4, i -> i + ""));
        lookAtSplit(classes);
        assertEquals(List.of(), told());
    }
}
