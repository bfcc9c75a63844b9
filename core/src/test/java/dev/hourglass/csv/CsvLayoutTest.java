package dev.hourglass.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hourglass.remedy.Remedy;
import dev.hourglass.remedy.Setting;
import dev.hourglass.table.Table;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How a file is laid out is seen where it is not as somebody says, and the fix reads it. */
class CsvLayoutTest {
    private static final CsvOptions OPTIONS = new CsvOptions().withTarget("target");

    @ParameterizedTest
    @CsvSource(delimiter = '!', quoteCharacter = '\0', value = {
        "\"a\";\"b\";\"target\"\\n1;2;x\\n3;4;y\\n!delimiter=\";\"",
        "a;\"b c\";target\\n1;2;x\\n3;4;y\\n!delimiter=\";\"",
        "a;b,c;target\\n1;2,5;x\\n3;4,5;y\\n!delimiter=\";\" decimal=\",\"",
        "a; b; target\\n1,5;2,5;x\\n3,5;4,5;y\\n!delimiter=\";\" decimal=\",\" strip",
        "a\\tb\\ttarget\\n1\\t2\\tx\\n3\\t4\\ty\\n!delimiter=\"\\x09\"",
        "a|b|target\\n1|2|x\\n3|4|y\\n!delimiter=\"|\"",
        "a~b~target\\n1~2~x\\n3~4~y\\n!delimiter=\"~\"",
        "a^b^target\\n1^2^x\\n3^4^y\\n!delimiter=\"^\"",
        "a:b:target\\n1:2:x\\n3:4:y\\n!delimiter=\":\"",
        "a b target\\n1 2 x\\n3 4 y\\n!delimiter=\" \"",
        "  a   b target\\n 1.5  2 x\\n  3  44 y\\n!delimiter=\" \"",
        "# made by a sensor\\n# in 2024\\na,b,target\\n1,2,x\\n3,4,y\\n!skipLines=2",
        "Report\\n\\na,b,target\\n1,2,x\\n3,4,y\\n!skipLines=2",
        "Report;2024\\na;b;c;target\\n1;2;3;x\\n3;4;4;y\\n!delimiter=\";\" skipLines=1",
        "a;target\\n1;x\\n3;y\\n!delimiter=\";\"",
        "Report\\na,target\\n1,x\\n3,y\\n!skipLines=1",
        "Report\\n1.5,2,x\\n3.25,4,y\\n7.5,8,x\\n!skipLines=1 noHeader"})
    void theRemedyIsWhatReadsTheFile(String lines, String settings) throws IOException {
        String csv = lines.replace("\\n", "\n").replace("\\t", "\t");
        CsvException refusal = Csv.refusal(csv, OPTIONS);
        assertEquals(1, refusal.line(), refusal.getMessage());
        assertEquals("read it with " + settings, refusal.remedy().toString());
        Table table = Csv.read(csv, options(refusal.remedy()));
        assertEquals(List.of("x", "y"), List.of(table.text(table.names().get(table.names().size() - 1))).subList(0, 2));
    }

    private static CsvOptions options(Remedy remedy) {
        CsvOptions options = OPTIONS;
        for (Remedy.Part part : remedy.parts()) {
            CsvDialect dialect = options.dialect();
            if (part instanceof Remedy.Assignment assignment) {
                options = options.withDialect(assigned(dialect, assignment));
            } else if (part.equals(new Remedy.Switch(Setting.STRIP))) {
                options = options.withDialect(dialect.withStrips(true));
            } else if (part.equals(new Remedy.Switch(Setting.NO_HEADER))) {
                options = options.withDialect(dialect.withHeader(HeaderRow.ABSENT)).withTarget("last");
            }
        }
        return options;
    }

    private static CsvDialect assigned(CsvDialect dialect, Remedy.Assignment assignment) {
        String value = assignment.value();
        return switch (assignment.setting()) {
            case DELIMITER -> dialect.withDelimiter(value.equals(" ") ? CsvDialect.SPACES : value.charAt(0));
            case SKIP_LINES -> dialect.withSkippedLines(Integer.parseInt(value));
            case DECIMAL -> dialect.withNotation(new NumberNotation(value.charAt(0), NumberNotation.NONE));
            default -> throw new AssertionError(assignment);
        };
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "a,target\n1,x;y\n2,z;w\n", "first name,last name,target\nAnn M,Bob K,x\nEve L,Dan S,y\n",
        "time,target\n12:30,x\n12:31,y\n", "target\nx y\nz w\n", "a,target\n1,x\n", "a|b,target\nu|v,x\nw|z,y\n"})
    void goodFilesAreReadAsTheyAre(String csv) throws IOException {
        Table table = Csv.read(csv, OPTIONS.withCategoricalColumns(List.of(), true));
        assertEquals(csv.lines().count() - 1, table.rows());
        assertEquals(List.of(csv.lines().findFirst().orElseThrow().split(",")), table.names());
    }

    @Test
    void anotherDelimiterThanTheGivenOneIsSeen() {
        assertEquals("read it with delimiter=\",\"", Csv.refusal("a,b,target\n1,2,x\n3,4,y\n",
                OPTIONS.withDelimiter(';')).remedy().toString());
    }

    @Test
    void ofTwoDelimitersTheOneOfMoreFieldsIsNamed() {
        assertEquals("read it with delimiter=\";\"", Csv.refusal("a;b;c,target\n1;2;3,x\n4;5;6,y\n",
                OPTIONS.withDelimiter('|')).remedy().toString());
    }

    /** Where the columns that were asked for are there, a file is what it is said to be. */
    @Test
    void columnsThatAreThereSpeakForTheGivenDelimiter() throws IOException {
        CsvOptions all = new CsvOptions().withCategoricalColumns(List.of(), true);
        String csv = "a;b;c,target\n1;2;3,x\n4;5;6,y\n";
        for (CsvOptions options : List.of(all.withTarget("target"), all.withTextColumns(List.of("a;b;c")))) {
            assertEquals("a;b;c", Csv.read(csv, options).names().get(0));
        }
        for (CsvOptions options : List.of(all, all.withTarget("b"))) {
            assertEquals("read it with delimiter=\";\"", Csv.refusal(csv, options).remedy().toString());
        }
        String equal = "a|b,c\nu|v,x\nw|z,y\n";
        assertEquals(List.of("a|b", "c"), Csv.read(equal, all).names());
    }

    /** One line in ten may have another number of fields; it is refused once the delimiter is right. */
    @Test
    void aLineInTenMayBeBroken() {
        String lines = "a;b;target\n" + "1;2;x\n".repeat(8);
        assertEquals("read it with delimiter=\";\"", Csv.refusal(lines + "1;2\n", OPTIONS).remedy().toString());
        assertEquals("data.csv:1:1: found one column \"a;b;target\", expected names with \",\" between; the fields seem"
                + " to be separated by \";\"", Csv.refusal(lines + "1;2\n1;2\n", OPTIONS).getMessage());
    }

    @Test
    void colonsOfTimesSeparateNothing() throws IOException {
        String csv = "target\n" + "12:30\n".repeat(19) + "12:30:05\n";
        assertEquals(20, Csv.read(csv, OPTIONS).rows());
    }

    /** A header of more fields than the rows have, or of fewer, is no title. */
    @Test
    void aHeaderOfAnotherLengthIsNoTitle() {
        assertEquals("data.csv:2:4 (column \"target\"): expected 4 fields, as in the header on line 1, found 3",
                Csv.refusal("a,b,c,target\n1,2,x\n3,4,y\n", OPTIONS).getMessage());
        assertTrue(Csv.refusal("a,b,target\n1,2,3,4,x\n3,4,5,6,y\n", OPTIONS).getMessage()
                .startsWith("data.csv:2:4: expected 3 fields, as in the header on line 1, found 5"));
    }

    @Test
    void linesAboveTheTableAreCountedFromTheBeginningOfTheFile() {
        assertTitles("a line above the table, which starts at line 2", "read it with skipLines=1",
                "Report\na,b,target\n1,2,x\n3,4,y\n", 0);
        assertTitles("2 lines above the table, which starts at line 3", "read it with skipLines=2",
                "Report\nof 2024\na,b,target\n1,2,x\n", 0);
        assertTitles("a line above the table, which starts at line 4", "read it with skipLines=3",
                "Hidden\nlines\nReport\na,b,target\n1,2,x\n3,4,y\n", 2);
        String remedy = Csv.refusal("Hidden\n# a b target\n1.5 2 u\n2.5 3 v\n", skipping(1)).remedy().toString();
        assertTrue(remedy.contains("sed '2s/^[#% ]*//'"), remedy);
        assertEquals("read it with skipLines=3 delimiter=\";\"",
                Csv.refusal("Hidden\n\nsep=;\na;b;target\n1;2;x\n", skipping(1)).remedy().toString());
        assertEquals("read it with skipLines=1 delimiter=\",\"",
                Csv.refusal("sep=\na,b,target\n1,2,x\n", OPTIONS).remedy().toString());
    }

    private static void assertTitles(String found, String remedy, String csv, int skipped) {
        CsvException refusal = Csv.refusal(csv, skipping(skipped));
        assertTrue(refusal.problem().contains(found), refusal.problem());
        assertEquals(remedy, refusal.remedy().toString());
    }

    private static CsvOptions skipping(int lines) {
        return OPTIONS.withDialect(new CsvDialect().withSkippedLines(lines));
    }

    @Test
    void libsvmIsNamed() {
        CsvException refusal = Csv.refusal("1 1:0.5 3:2\n-1 2:0.25 7:1e-3\n", OPTIONS);
        assertEquals("data.csv:1:1: found libsvm data, expected CSV text", refusal.getMessage());
        String remedy = refusal.remedy().toString();
        assertTrue(remedy.contains("load_svmlight_file("), remedy);
    }

    @Test
    void linesAboveTheTableAreSkippedWhateverTheyHold() throws IOException {
        CsvOptions three = OPTIONS.withDialect(new CsvDialect().withSkippedLines(3));
        assertEquals(1, Csv.read("\"open\r\n\0\n\r\na,target\n1,x\n", three).rows());
        assertEquals("data.csv:5:1 (column \"a\"): found \"no\", and no number in the whole column",
                Csv.refusal("t\n\n\na,target\nno,x\n", three).getMessage());
        CsvException refusal = Csv.refusal("a,target\n1,x\n", three);
        assertEquals("data.csv:3:1: found 2 lines, expected a table below 3", refusal.getMessage());
    }

    @Test
    void rowsThatREndsDifferentlyFromItsHeaderAreNamed() {
        CsvException refusal = Csv.refusal("a,target\n\"1\",5,x\n\"2\",6,y\n", OPTIONS);
        assertEquals("data.csv:2:3: expected 2 fields, as in the header on line 1, found 3; R writes names of rows so, "
                + "without a name above them", refusal.getMessage());
        String remedy = refusal.remedy().toString();
        assertTrue(remedy.endsWith("in R write with row.names = FALSE"), remedy);
        String spaces = "\"a\" \"b\" \"target\"\n\"r1\" 1 2 x\n\"r2\" 3 4 y\n";
        assertEquals("read it with delimiter=\" \"", Csv.refusal(spaces, OPTIONS).remedy().toString());
        assertTrue(Csv.refusal(spaces,
                OPTIONS.withDelimiter(CsvDialect.SPACES)).problem().contains("R writes names of rows so"));
    }

    @Test
    void namesBehindASignOfCommentsAreTold() {
        CsvException refusal = Csv.refusal("# a b target\n1.5 2 u\n2.5 3 v\n", OPTIONS);
        assertEquals("data.csv:1:1: found names behind a sign of comments, expected them alone", refusal.getMessage());
        String remedy = refusal.remedy().toString();
        assertTrue(remedy.contains("sed '1s/^[#% ]*//'"), remedy);
    }

    @Test
    void aQuoteInsideANameIsNoneRoundIt() {
        assertEquals("data.csv:1:1: found a quote inside an unquoted field, after \"screen 5\"",
                Csv.refusal("screen 5\",b,target\n1,2,u\n2,3,v\n", OPTIONS).getMessage());
    }

    @Test
    void columnsWithoutANameAreLeftOut() throws IOException {
        CsvOptions ignoring = OPTIONS.withIgnoredColumns(List.of(""));
        for (String csv : List.of(",a,target\n0,5,x\n1,6,y\n", "a,target,\n5,x,\n6,y,\n",
                "a,\u200b,target, \n5,,x,\n6,,y,\n")) {
            assertTrue(Csv.refusal(csv, OPTIONS).remedy().toString().endsWith("ignore=\"\""));
            assertEquals(List.of("a", "target"), Csv.read(csv, ignoring).names());
        }
        assertTrue(Csv.refusal(",a,target\n0,5,x\n1,6,y\n",
                OPTIONS).problem().endsWith("it numbers the rows, as pandas writes them"));
        assertTrue(Csv.refusal("a,target,\n5,x,\n6,y,\n",
                OPTIONS).problem().endsWith("each line ends with a delimiter"));
        CsvException one = Csv.refusal("a,target\n5,x,\n6,y,\n", OPTIONS);
        assertEquals("data.csv:2:3: expected 2 fields, found 3, the last of them empty: the line ends with a "
                + "delimiter, the header does not", one.getMessage());
    }
}
