package dev.hourglass.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hourglass.remedy.ContradictionException;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What refusals say, word for word where users will look for it. */
class CsvRefusalTest {
    private static final CsvOptions NUMBERS = new CsvOptions();
    private static final CsvOptions TARGET = new CsvOptions().withTextColumns(List.of("target"));

    private static void assertRefusal(String message, String fix, String csv, CsvOptions options) {
        CsvException refusal = Csv.refusal(csv, options);
        assertEquals("data.csv:" + message, refusal.getMessage());
        String remedy = refusal.remedy().toString();
        assertTrue(remedy.contains(fix), remedy);
    }

    @Test
    void rowsHaveAsManyFieldsAsTheHeader() {
        assertRefusal("3:3: expected 2 fields, as in the header on line 1, found 3", "quotes", "a,b\n1,2\nx,2,3\n",
                NUMBERS);
        assertRefusal("3:2 (column \"b\"): expected 2 fields, as in the header on line 1, found 1", "one field",
                "a,b\n1,2\n1\n", NUMBERS);
    }

    /** Only the columns tell that a name is a list. */
    @Test
    void whatIsIgnoredHasNoOtherRole() {
        ColumnRoles ignoring = new ColumnRoles().withIgnored(List.of("a,b"));
        assertContradiction("kept as text", "leave out ignore for it", ignoring.withTexts(List.of("a")));
        assertContradiction("the target", "leave out one of the two", ignoring.withTarget("a"));
    }

    private static void assertContradiction(String role, String remedy, ColumnRoles roles) {
        ContradictionException refusal = assertThrows(ContradictionException.class,
                () -> Csv.read("a,b\n1,2\n", NUMBERS.withRoles(roles)));
        assertEquals("column \"a\" cannot be both ignored and " + role, refusal.getMessage());
        assertEquals(remedy, refusal.remedy().toString());
    }

    @Test
    void quotesStandWhereTheyMay() {
        assertRefusal("2:2 (column \"b\"): found a quote that opens here and is never closed: the file ends on line 4",
                "close the quote", "a,b\n1,\"2\n3,4\n", NUMBERS);
        assertRefusal("2:1 (column \"a\"): found a quote inside an unquoted field, after \"1\"",
                "double the quotes", "a,b\n1\"2,3\n", NUMBERS);
        assertRefusal("2:1 (column \"a\"): found text after the closing quote of a field, expected \",\" or the end of "
                + "the line",
                "double the quotes", "a,b\n\"1\"2,3\n", NUMBERS);
        assertRefusal("3:1 (column \"a\"): found text after the closing quote of a field that opens on line 2, "
                + "expected \",\" or the end of the line", "double the quotes", "a,b\n\"1\n\" ,3\n", NUMBERS);
    }

    @Test
    void blankLinesStandAtTheEndOnly() {
        assertRefusal("3:1: found a blank line, expected a row", "remove it", "a,b\n1,2\n\r\n\n3,4\n", NUMBERS);
        assertRefusal("1:1: found a blank line, expected a row", "remove it", "\na,b\n1,2\n", NUMBERS);
    }

    @Test
    void namesAreGivenAndDifferent() {
        assertRefusal("1:2: found a blank name, expected every column to have a name",
                "give the column a name, or leave it out with ignore=\"\"",
                "a, ,b\n1,2,3\n4,7,3\n", NUMBERS);
        assertRefusal("1:3: found the name \"a\" twice, in columns 1 and 3, expected different names", "rename",
                "a,b,a\n1,2,3\n", NUMBERS);
    }

    @Test
    void namesThatDifferInSpacesOnlyAreTheSame() throws IOException {
        assertRefusal("1:3: found the names \"a\" and \" a\", alike but for spaces, in columns 1 and 3, expected "
                + "different names",
                "rename", "a,b, a\n1,2,3\n", NUMBERS);
        assertEquals(List.of("t", "T"), Csv.read("t,T\n1,2\n", NUMBERS).names());
    }

    @ParameterizedTest
    @ValueSource(strings = {"sep=;\na;b\n1;2\n", "sep=,\na,b\n1,2\n"})
    void theLineThatSpreadsheetsReadIsNoHeader(String csv) {
        assertRefusal("1:1: found the line sep= that spreadsheets read, expected the names of the columns",
                "skipLines=1 delimiter",
                csv, NUMBERS);
    }

    @Test
    void aDelimiterInAQuotedNameIsAPartOfIt() throws IOException {
        assertEquals(List.of("weight, kg"), Csv.read("\"weight, kg\"\n1\n", NUMBERS).names());
        assertRefusal("2:1 (column \"a,b,c\"): found \"1,2,3\", which looks like several numbers, and no number in the "
                + "whole column", "quotes round whole lines", "\"a,b,c\"\n\"1,2,3\"\n", NUMBERS);
    }

    @Test
    void wholeLinesInQuotesAreRecognized() {
        assertRefusal("1:1: no column \"target\" in the header, found \"first,second,target\"",
                "quotes round the whole lines", "\"first,second,target\"\n\"1,2,x\"\n", TARGET);
    }

    @Test
    void aRowOfEmptyCellsIsNotFilledIn() throws IOException {
        CsvOptions keep = TARGET.withMissingValues(MissingValues.KEEP);
        assertRefusal("3:1 (column \"a\"): found a row of empty cells, expected at least one value", "remove it",
                "a,b,target\n1,2,x\n,,\n", keep);
        assertEquals(2, Csv.read("a,b,target\n1,2,x\n,,y\n", keep).rows());
        assertEquals(1, Csv.read("a,b,target\n1,2,x\n,,\n", TARGET.withMissingValues(MissingValues.DROP)).rows());
    }

    @Test
    void aHeaderIsNeeded() {
        String header = "noHeader";
        String looksLikeData = "1:1: the first line looks like data, ";
        String expected = ", expected the names of the columns";
        assertRefusal(looksLikeData + "only numbers in it" + expected, header, "0.5,2\n1,2\n", NUMBERS);
        assertRefusal(looksLikeData + "2 of its 3 fields are numbers" + expected, header, "1.5,2,no\n1,2,yes\n",
                TARGET);
        assertRefusal(looksLikeData + "2 of its 3 fields are numbers" + expected, header, "0,0,no\n1,2,yes\n", NUMBERS);
    }

    @Test
    void missingColumnsAreAnsweredWithTheNearest() {
        String names = "\" in the header, found \"a\", \"b\", \"Target\"";
        assertRefusal("1:1: no column \"target" + names + "; did you mean \"Target\"?", "as it stands",
                "a,b,Target\n1,2,x\n", TARGET);
        assertRefusal("1:1: no column \"note" + names, "as it stands", "a,b,Target\n1,2,x\n",
                NUMBERS.withIgnoredColumns(List.of("note")));
    }

    /** What an encoder was trained with has to be there. */
    @Test
    void featuresThatAreMissingAreListedWithThoseThatAreThere() {
        CsvOptions use = NUMBERS.withFeatureColumns(List.of("a", "b", "c"));
        assertRefusal("1:1: columns are missing: \"b\", \"c\"; others are there: \"x\"",
                "give the columns the names they had in training", "a,x\n1,2\n", use);
        assertRefusal("1:1: columns are missing: \"b\", \"c\"", "give the columns", "a\n1\n", use);
        assertRefusal("1:1: columns are missing: \"b\"; others are there: \"b \"; \"b\" is there as \"b \" (alike but"
                + " for spaces)", "read the table with strip, as in training", "a,b ,c\n1,2,3\n", use);
        assertRefusal("1:1: columns are missing: \"c1\"; others are there: \"b\"",
                "read the table without its names, as in training: noHeader skipLines=1", "c0,b\n1,2\n",
                NUMBERS.withFeatureColumns(List.of("c0", "c1")));
        assertRefusal("1:1: columns are missing: \"x\"; others are there: \"c1\"",
                "put a line with the names of all columns above the table; training knew \"c0\", \"x\"", "1,2\n3,4\n",
                NUMBERS.withDialect(new CsvDialect().withHeader(HeaderRow.ABSENT))
                        .withFeatureColumns(List.of("c0", "x")));
    }

    @Test
    void somethingIsLeftToRead() {
        assertRefusal("1:1: all columns are ignored: \"a\"", "leave some", "a\n1\n",
                NUMBERS.withIgnoredColumns(List.of("a")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '!', value = {"a;b!\";\"!delimiter=\";\"", "a|b!\"|\"!delimiter=\"|\"",
            "a\tb!a tab!delimiter=\"\\x09\""})
    void anotherDelimiterIsRecognized(String header, String shown, String fix) {
        CsvException refusal = Csv.refusal(header + "\n1\n", NUMBERS);
        assertTrue(refusal.problem().endsWith("the fields seem to be separated by " + shown), refusal.problem());
        String remedy = refusal.remedy().toString();
        assertTrue(remedy.contains(fix), remedy);
    }

    /** Titanic's Ticket, Name and Sex: those that hold no categories are named together. */
    @Test
    void columnsOfBothKindsAndNamesOfRowsAreListedAtOnce() {
        StringBuilder csv = new StringBuilder("name,ticket,sex\n");
        for (int i = 0; i < 40; i++) {
            csv.append("Passenger number ").append(i).append(i % 2 == 0 ? ",PC " : ",").append(1000
                    + i).append(i % 3 == 0 ? ",f\n" : ",m\n");
        }
        assertRefusal("2:2 (column \"ticket\"): found \"PC 1000\", expected a finite decimal number; \"ticket\" has"
                + " 20 texts and 20 "
                + "numbers; no number in \"name\"", "ignore=ticket ignore=name", csv.toString(),
                NUMBERS.withCategoricalColumns(List.of(), true));
    }

    @Test
    void aColumnOfTextsIsToldFromABadCell() {
        assertRefusal("2:2 (column \"name\"): found \"Ann\", and no number in the whole column",
                "take it as categories with categorical=name; or leave it out with ignore=name; or, if it holds the "
                        + "classes, name it with target=name", "a,name\n1,Ann\n2,Bob\n", NUMBERS);
        assertRefusal("2:2 (column \"name\"): found \"Ann\", and no number in the whole column; nor in \"city\"",
                "ignore", "a,name,city\n1,Ann,Rome\n2,,Bonn\n", NUMBERS);
        assertRefusal("3:2 (column \"b\"): found \"Ann\", expected a finite decimal number; \"b\" has 1 text and 1"
                + " number",
                "correct the cell", "a,b\n1,2\n2,Ann\n", NUMBERS);
        assertRefusal("2:2 (column \"b\"): found \"Ann\", expected a finite decimal number; \"b\" has 2 texts and 1"
                + " number",
                "categorical=b; or leave it out with ignore=b",
                "a,b\n1,Ann\n2,Bob\n3,4\n", NUMBERS);
        assertRefusal("2:1 (column \"a\"): found \"0,5\", a decimal comma, and no number in the whole column",
                "decimal=\",\";",
                "a;b\n0,5;1\n0,6;2\n", NUMBERS.withDelimiter(';'));
    }

    @Test
    void ofManyColumnsTenAreListed() {
        StringBuilder names = new StringBuilder("c0");
        StringBuilder texts = new StringBuilder("Ann");
        for (int c = 1; c < 11; c++) {
            names.append(",c").append(c);
            texts.append(",Ann");
        }
        assertRefusal("2:1 (column \"c0\"): found \"Ann\", and no number in the whole column; nor in \"c1\", \"c2\","
                        + " \"c3\", \"c4\", \"c5\", \"c6\", \"c7\", \"c8\", \"c9\", \"c10\"", "ignore=c9 and so on",
                names + "\n" + texts + "\n" + texts.toString().replace("Ann", "Bob") + "\n", NUMBERS);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '!', value = {
        "-inf!which is not finite!fill in",
        "1e309!beyond the greatest double!scale", "1.234,56!a decimal comma!decimal=\",\" thousands=.",
        "5;2!several numbers!delimiter", "1 000!thousands separators!thousands=\" \"",
        "1_000_000.5!thousands separators!thousands=\"_\"", "5 %!a percentage!percent sign",
        "0x1p3!programming language!plain",
        "1.5f!programming language!plain", "\uff11\uff12!not ASCII!0 to 9", "\u22121!not ASCII!0 to 9",
        "2024-01-31!found \"2024-01-31\", a date!days", "12:30!a time!minutes", "$5!an amount of money!currency",
        "5 kg!a number with a unit!without the unit", "five!found \"five\"!correct", "1\u001b[2J!\\x1b[2J!correct"})
    void badCellsAreExplained(String cell, String problem, String fix) {
        CsvException refusal = Csv.refusal("a,b\n1,2\n\"" + cell + "\",2\n", NUMBERS);
        assertTrue(refusal.getMessage().startsWith("data.csv:3:1 (column \"a\"): found "), refusal.getMessage());
        assertTrue(refusal.problem().contains(problem), refusal.problem());
        assertTrue(refusal.problem().contains(", expected a finite decimal number; \"a\" has 1 "), refusal.problem());
        String remedy = refusal.remedy().toString();
        assertTrue(remedy.contains(fix), remedy);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '!', value = {
        "''!an empty cell", "'  '!an empty cell", "N/A!\"N/A\", a mark for a missing value",
        "nan!\"nan\", a mark for a missing value", "?!\"?\", a mark for a missing value"})
    void missingCellsAreToldFromWrongOnes(String cell, String found) {
        assertEquals("data.csv:3:1 (column \"a\"): found " + found
                + ", expected a value; missing cells by column: \"a\": 1 (line 3)",
                Csv.refusal("a,b\n1,2\n\"" + cell + "\",2\n", NUMBERS).getMessage());
    }

    @Test
    void aNumberThatIsTooLargeIsNoText() {
        assertEquals("found \"1e309\", which is beyond the greatest double, 1.8e308, expected a finite decimal number; "
                        + "\"a\" has 1 other cell and 2 numbers",
                Csv.refusal("a\n1\n1e309\n2\n", NUMBERS).problem());
    }

    /** A space that does not break, say, as some programs write round numbers. */
    @Test
    void otherSpacesRoundANumberAreStrippedWhereThatIsAskedFor() throws IOException {
        String csv = "a\n\u00a05\n7\u2009\n";
        assertRefusal("2:1 (column \"a\"): found \"\u00a05\", with digits or signs that are not ASCII, and no number in"
                + " the whole column", "write numbers with the digits", csv, NUMBERS);
        assertEquals(List.of(5.0, 7.0), Arrays.stream(Csv.read(csv, NUMBERS.withDialect(
                new CsvDialect().withStrips(true))).matrix(List.of("a")).values()).boxed().toList());
    }

    @Test
    void longCellsAreCut() {
        CsvException refusal = Csv.refusal("a\n1\n" + "x".repeat(1000) + "\n", NUMBERS);
        assertEquals("found \"" + "x".repeat(80)
                + "…\", expected a finite decimal number; \"a\" has 1 text and 1 number", refusal.problem());
    }

    @ParameterizedTest
    @ValueSource(strings = {"a,b\n1,\0\n", "a,b\n1,\"\0\"\n", "a,b\n1,2\0\n"})
    void nulBytesAreRefused(String csv) {
        assertRefusal("2:2 (column \"b\"): found a NUL byte, expected text", "remove it", csv, NUMBERS);
    }

    @Test
    void limitsAreNamedWithTheOptionThatRaisesThem() {
        CsvOptions small = TARGET.withLimits(new CsvLimits(6, 10, 3));
        assertRefusal("2:2 (column \"target\"): found a field of more than 6 bytes",
                "raise the limit, as with maxField=12, if", "a,target\n1,abcdefg\n", small);
        assertRefusal("2:2 (column \"target\"): found a field of more than 6 bytes; was a quote before it meant to"
                + " be closed?",
                "maxField", "a,target\n1,\"\"\"\"\"\"\"\"\"\"\"\"\"\"\"\"\n", small);
        assertRefusal("2:1: found a row of more than 10 bytes", "raise the limit, as with maxRow=20, if",
                "a,target\n12345,123456\n", small);
        assertRefusal("1:4: found more than 3 columns in a row", "maxColumns", "a,b,c,d\n", small);
    }

    @Test
    void limitsMayBeReached() throws IOException {
        CsvOptions small = TARGET.withLimits(new CsvLimits(6, 10, 2));
        assertEquals(1, Csv.read("a,target\n1234,123456\n", small).rows());
    }

    @Test
    void linesThatEndInReturnsAllDo() {
        assertRefusal("3:2 (column \"b\"): found a CR without LF at the end of a line, expected all lines to end like "
                + "the first",
                "perl", "a,b\n1,2\r\n3,4\r5,6\n", NUMBERS);
        assertRefusal("2:2 (column \"b\"): found an LF at the end of a line, expected all lines to end like the first",
                "perl", "a,b\r1,\"2\"\r\n3,4\r", NUMBERS);
    }

    @Test
    void joinedFilesAreNoticed() {
        assertRefusal("3:1: found the header once more, expected a row of data", "remove it", "a,b\n1,2\na,b\n3,4\n",
                NUMBERS);
        assertRefusal("3:1 (column \"a\"): found a byte order mark, expected it at the beginning of the file only",
                "joined", "a,b\nx,2\n\ufeffx,4\n", NUMBERS.withTextColumns(List.of("a")));
        assertRefusal("1:1: found a byte order mark, expected it at the beginning of the file only", "joined",
                "\ufeff\ufeffa,b\n1,2\n", NUMBERS);
    }

    @Test
    void aHeaderOfNumbersMayBeARowOfThem() throws IOException {
        assertEquals(1, Csv.read("0,1\n0,1\n", NUMBERS).rows());
        assertRefusal("1:1: the first line looks like data, only numbers in it, expected the names of the columns",
                "noHeader",
                "1,2,3\n4,5,6\n", NUMBERS);
    }
}
