package dev.hourglass.csv;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hourglass.table.Table;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Byte sequences of utf8tests in cells of every kind. */
class CsvEncodingTest {
    private static final CsvOptions TEXT = new CsvOptions().withTextColumns(List.of("b"));

    static Stream<byte[]> valid() {
        return cases("valid");
    }

    static Stream<byte[]> invalid() {
        return cases("invalid");
    }

    private static Stream<byte[]> cases(String kind) {
        return Corpus.lines("utf8/cases.tsv").stream().map(line -> line.split("\t"))
                .filter(fields -> fields[1].equals(kind)).map(fields -> HexFormat.of().parseHex(fields[2]));
    }

    private static byte[] file(String before, byte[] sequence, String after) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes(before.getBytes(StandardCharsets.UTF_8));
        file.writeBytes(sequence);
        file.writeBytes(after.getBytes(StandardCharsets.UTF_8));
        return file.toByteArray();
    }

    @ParameterizedTest
    @MethodSource
    void valid(byte[] sequence) throws IOException {
        Table table = Csv.read(file("a,b\n1,x\n2,\"", sequence, "\"\n"), TEXT);
        assertArrayEquals(sequence, table.text("b")[1].getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @MethodSource
    void invalid(byte[] sequence) {
        byte[] inCell = file("a,b\n1,x\n2,\"", sequence, "\"\n");
        assertRefused(3, 2, Csv.refusal(inCell, TEXT));
        assertRefused(3, 2, Csv.refusal(inCell, new CsvOptions()));
        assertRefused(3, 2, Csv.refusal(inCell, new CsvOptions().withIgnoredColumns(List.of("b"))));
        assertRefused(1, 2, Csv.refusal(file("a,\"", sequence, "\"\n1,2\n"), new CsvOptions()));
    }

    private static void assertRefused(long line, int column, CsvException refusal) {
        assertEquals(line, refusal.line(), refusal.getMessage());
        assertEquals(column, refusal.column(), refusal.getMessage());
        assertTrue(refusal.problem().matches("found (the byte 0x.., which is not UTF-8 here.*|a NUL byte.*)"),
                refusal.getMessage());
    }

    @Test
    void allCasesOfTheCorpusAreTried() {
        assertEquals(77, valid().count());
        assertEquals(145, invalid().count());
    }

    @Test
    void latin1IsNamedWithItsByte() {
        CsvException refusal = Csv.refusal(file("a,b\n1,caf", new byte[] {(byte) 0xE9}, "\n"), TEXT);
        assertEquals("data.csv:2:2 (column \"b\"): found the byte 0xe9, which is not UTF-8 here, in \"caf\ufffd\"",
                refusal.getMessage());
        String remedy = refusal.remedy().toString();
        assertTrue(remedy.contains("iconv"), remedy);
    }

    @Test
    void utf16IsRecognizedWithAndWithoutAMark() {
        String csv = "a,b\n1,2\n";
        for (byte[] bytes : List.of(csv.getBytes(StandardCharsets.UTF_16), csv.getBytes(StandardCharsets.UTF_16LE),
                csv.getBytes(StandardCharsets.UTF_16BE))) {
            CsvException refusal = Csv.refusal(bytes, TEXT);
            assertTrue(refusal.problem().contains("UTF-16"), refusal.problem());
        }
    }
}
