package dev.hourglass.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hourglass.table.Table;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A row of data at the top of a file is not lost for names, and names are not taken for data. */
class HeaderDetectorTest {
    private static final CsvOptions OPTIONS = new CsvOptions().withCategoricalColumns(List.of(), true)
            .withMissingValues(MissingValues.KEEP);
    private static final CsvOptions NO_HEADER = OPTIONS.withDialect(new CsvDialect().withHeader(HeaderRow.ABSENT));
    private static final CsvOptions HEADER = OPTIONS.withDialect(new CsvDialect().withHeader(HeaderRow.PRESENT));

    @ParameterizedTest
    @ValueSource(strings = {
        // iris, sonar, abalone, mammography, adult, breast cancer, ecoli, horse colic: their first rows
        "5.1,3.5,1.4,0.2,Iris-setosa\n6.3,3.0,3.5,1.0,Iris-versicolor\n6.1,2.9,5.7,1.8,Iris-virginica\n",
        "0.02,0.0371,0.0428,R\n0.0453,0.0523,0.0843,R\n0.0262,0.0582,0.1099,M\n",
        "M,0.455,0.365,15\nM,0.35,0.265,7\nF,0.53,0.42,9\n",
        "0.23001961,5.0725783,-0.27606055,'-1'\n0.15549112,-0.16939038,0.67065219,'-1'\n",
        "39, State-gov, 77516, Bachelors, 13\n50, Self-emp, 83311, Bachelors, 13\n38, Private, 215646, HS-grad, 9\n",
        "no-recurrence,30-39,premeno,30-34\nno-recurrence,40-49,premeno,20-24\nrecurrence,40-49,ge40,20-24\n",
        "AAT_ECOLI,0.49,0.29,0.48,cp\nACEA_ECOLI,0.07,0.40,0.48,cp\n",
        "2,1,530101,38.50,66,28,?,NA,7\n1,1,534817,39.2,88,20,1,4,3\n",
        "2024-01-01,A12,x1\n2024-01-02,A17,x9\n2024-02-11,B31,x4\n",
        "1.5\n2.5\n", "7,8,9\n1,2,3\n", "7,city\n1,Rome\n2,Oslo\n"})
    void dataIsRefusedAndReadWithoutAHeader(String csv) throws IOException {
        CsvException refusal = Csv.refusal(csv, OPTIONS);
        assertTrue(refusal.problem().startsWith("the first line looks like data, "), refusal.problem());
        String remedy = refusal.remedy().toString();
        assertTrue(remedy.startsWith("read it as data with noHeader"), remedy);
        int rows = (int) csv.lines().count();
        Table table = Csv.read(csv, NO_HEADER);
        assertEquals(rows, table.rows());
        assertEquals(IntStream.range(0, table.names().size()).mapToObj(i -> "c" + i).toList(), table.names());
        assertEquals(rows - 1, Csv.read(csv, HEADER).rows());
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "0,1,2,target\n5.1,3.5,1.4,x\n4.9,3.0,1.4,y\n", "0,1\n5,6\n",
                "country,2019,2020,2021\nKenya,1.5,2.5,3.5\nPeru,1,2,3\n",
        "city,color\nRome,red\nOslo,blue\n", "id,a\n1,2\n2,3\n",
        "sample,400.1,402.7,405.2,407.9,410.3,413.0,415.6,418.2\n"
            + "s1,1,2,3,4,5,6,7,8\ns2,1,2,3,4,5,6,7,9\n", "a,other\n1,other\n2,x\n", "x1,x2\n1,2\n3,4\n",
            "q1,q2,sex\n5,3,f\n4,4,m\n", "city,1\nRome,red\nOslo,blue\n",
            "0,1\n0,6\n3,1\n", "a,1.5,b,2.5\n1,2,3,4\n5,6,7,8\n"})
    void namesAreNames(String csv) throws IOException {
        assertEquals((int) csv.lines().count() - 1, Csv.read(csv, OPTIONS).rows());
    }

    /** Whoever has an encoder knows the names of its columns; without a header they were numbers in training, too. */
    @Test
    void whoUsesAnEncoderIsToldWhatTrainingKnew() {
        String csv = "1.5,2.5\n3,4\n";
        assertEquals("put a line with the names of all columns above the table; training knew \"a\", \"c1\"",
                Csv.refusal(csv, new CsvOptions().withFeatureColumns(List.of("a", "c1"))).remedy().toString());
        String remedy = Csv.refusal(csv, new CsvOptions().withFeatureColumns(List.of("c0", "c1"))).remedy()
                .toString();
        assertTrue(remedy.startsWith("read it as data with noHeader"), remedy);
    }

    /** A text above a column of numbers is a name, but not beside three times as many numbers. */
    @Test
    void threeQuartersOfNumbersAreDataWhateverStandsBesideThem() {
        assertTrue(Csv.refusal("5.5,2.5,7.5,n\n1,2,3,4\n5,6,7,8\n", OPTIONS).problem()
                .startsWith("the first line looks like data, 3 of its 4 fields are numbers"));
    }

    /** With decimal commas that are still to be asked for, too. */
    @Test
    void numbersInAnotherNotationAreNumbers() {
        CsvException refusal = Csv.refusal("1,5\t7,25\n3,5\t4\n2,5\t9,5\n", OPTIONS.withDelimiter('\t'));
        assertTrue(refusal.problem().startsWith("the first line looks like data, only numbers in it"),
                refusal.problem());
    }

    @Test
    void whoeverAsksForAllFeaturesKnowsTheHeader() throws IOException {
        String csv = "1.5,2.5\n3,4\n";
        assertTrue(Csv.refusal(csv, OPTIONS).problem().contains("looks like data"));
        assertEquals(1, Csv.read(csv, new CsvOptions().withFeatureColumns(List.of("1.5", "2.5"))).rows());
    }

    @Test
    void columnsWithoutNamesAreCalledByTheirNumbers() throws IOException {
        String csv = "1,2,x\n3,4,y\n";
        for (String name : List.of("last", "c2")) {
            Table table = Csv.read(csv, NO_HEADER.withTarget(name));
            assertEquals(List.of("c0", "c1", "c2"), table.names());
            assertEquals(List.of("c0", "c1"), table.numericNames());
        }
        assertEquals(List.of("c0", "c1"), Csv.read(csv, NO_HEADER.withIgnoredColumns(List.of("last"))).names());
        CsvException refusal = Csv.refusal(csv, NO_HEADER.withTarget("y"));
        assertEquals("data.csv:1:1: no column \"y\", found a table without a header, of 3 columns",
                refusal.getMessage());
        assertEquals("call it by its number, from c0 to c2, or last", refusal.remedy().toString());
    }

    @Test
    void aRowOfDataOnTheFirstLineKeepsItsPlace() {
        assertEquals("data.csv:1:2 (column \"c1\"): found \"x\", expected a finite decimal number; \"c1\" has 1 text "
                + "and 2 numbers",
                Csv.refusal("1,x\n3,4\n5,6\n", new CsvOptions().withDialect(NO_HEADER.dialect())).getMessage());
    }

    /** A sign that is beyond the look is not seen, but what is told by the first line is. */
    @Test
    void wideFilesAreLookedAtAsFarAsTheyGo() {
        String row = IntStream.range(0, 20_000).mapToObj(i -> "0." + (100_000
                + i * 7919 % 100_003)).collect(Collectors.joining(","));
        CsvException refusal = Csv.refusal(row + "\n" + row.replace('0', '1') + "\n", OPTIONS);
        assertTrue(refusal.problem().startsWith("the first line looks like data, only numbers in it"),
                refusal.problem());
    }
}
