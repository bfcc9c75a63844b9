package dev.hourglass.csv;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables that are packed with gzip read as what they hold, or are refused; none is read in part. */
class GzipInputTest {
    private static final String CSV = "a,b\n" + new Random(7).ints(20_000).mapToObj(i -> i + "," + i % 7)
            .collect(Collectors.joining("\n")) + "\n";

    private static byte[] packed(byte[] content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(content);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] packed(String text) {
        return packed(text.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            bytes.writeBytes(part);
        }
        return bytes.toByteArray();
    }

    private static void assertTable(byte[] file) throws IOException {
        assertArrayEquals(Csv.read(CSV, new CsvOptions()).matrix(List.of("a", "b")).values(),
                Csv.read(file, new CsvOptions()).matrix(List.of("a", "b")).values());
    }

    @Test
    void oneMemberOrManyAreOneTable() throws IOException {
        assertTable(packed(CSV));
        int cut = CSV.length() / 3;
        assertTable(joined(packed(CSV.substring(0, cut)), packed(""), packed(CSV.substring(cut))));
        assertTable(joined(packed(""), packed(CSV), new byte[1000]));
        assertTable(packed("\ufeff" + CSV));
    }

    /** A pipe gives what it has, and never says beforehand whether there is more. */
    @Test
    void aPipeIsReadToItsEnd() throws IOException {
        int cut = CSV.length() / 2;
        byte[] file = joined(packed(CSV.substring(0, cut)), packed(CSV.substring(cut)));
        InputStream trickle = new InputStream() {
            private final InputStream in = new ByteArrayInputStream(file);

            @Override
            public int read() throws IOException {
                return in.read();
            }

            @Override
            public int read(byte[] to, int offset, int count) throws IOException {
                return in.read(to, offset, Math.min(count, 3));
            }
        };
        assertEquals(20_000, CsvReader.read(trickle, "pipe", new CsvOptions()).rows());
    }

    /** Every field that a header may have: 259 extra bytes, a name, a comment, a checksum of itself. */
    @Test
    void headersWithEverythingInThem() throws IOException {
        byte[] plain = packed(CSV);
        byte[] header = HexFormat.of().parseHex("1f8b081e000000000003" + "0301" + "6100".repeat(129) + "62"
                + "6e00" + "636f00" + "1234");
        assertTable(joined(header, Arrays.copyOfRange(plain, 10, plain.length)));
    }

    @Test
    void everyTruncationIsRefused() {
        byte[] file = joined(packed("a,b\n1,2\n"), packed("3,4\n"));
        int first = packed("a,b\n1,2\n").length;
        IntStream.range(2, file.length).filter(length -> length != first).forEach(length -> {
            CsvException refusal = Csv.refusal(Arrays.copyOf(file, length), new CsvOptions());
            assertTrue(refusal.problem()
                    .matches("the gzip data (is cut short|is followed by something else), after .*"),
                    length + ": " + refusal.problem());
            String remedy = refusal.remedy().toString();
            assertTrue(remedy.contains("gunzip -t FILE"), remedy);
        });
        assertEquals("the gzip data is cut short, after 12 bytes of the table, expected all of it",
                Csv.refusal(Arrays.copyOf(file, file.length - 1), new CsvOptions()).problem());
    }

    @Test
    void changedBytesAreRefusedOrChangeNothing() throws IOException {
        byte[] file = packed("a,b\n1,2\n");
        for (int at = 2; at < file.length; at++) {
            byte[] changed = file.clone();
            changed[at] ^= 0x55;
            // Time, system and compression are said in bytes 4 to 9, and nobody needs them.
            if (at >= 4 && at < 10) {
                assertEquals(1, Csv.read(changed, new CsvOptions()).rows());
            } else {
                assertTrue(Csv.refusal(changed, new CsvOptions()).problem().startsWith("the gzip data is "));
            }
        }
    }

    @Test
    void whatFollowsIsRefused() {
        for (String garbage : new String[] {"x", "\0\0x", "\u001f", "1,2\n"}) {
            CsvException refusal = Csv.refusal(joined(packed("a\n1\n"), garbage.getBytes(StandardCharsets.ISO_8859_1)),
                    new CsvOptions());
            assertTrue(refusal.problem().startsWith("the gzip data is followed by something else"), refusal.problem());
        }
    }

    /** Some kilobytes become 40 megabytes; no more of it is read than a row may have. */
    @ParameterizedTest
    @ValueSource(strings = {" ", "\n", "1", ","})
    void bombsEndAtTheLimits(String content) {
        byte[] bomb = packed(("a\n1\n" + content.repeat(40_000_000)).getBytes(StandardCharsets.US_ASCII));
        assertThrows(CsvException.class, () -> Csv.read(bomb, new CsvOptions()));
    }

    @ParameterizedTest
    @CsvSource({"'SQLite format 3\0',an SQLite database in gzip data,gunzip -c FILE > NEW",
            "'RDX3\nX\n',R (RData) in gzip data,Rscript",
        "'',the file is empty,right file"})
    void whatIsInsideIsLookedAt(String content, String found, String command) {
        CsvException refusal = Csv.refusal(packed(content), new CsvOptions());
        assertTrue(refusal.problem().contains(found), refusal.problem());
        String remedy = refusal.remedy().toString();
        assertTrue(remedy.contains(command), remedy);
        CsvException twice = Csv.refusal(packed(packed(content)), new CsvOptions());
        assertTrue(twice.problem().startsWith("found gzip data in gzip data"), twice.problem());
    }

    @Test
    void linesAreThoseOfTheTable() {
        CsvException refusal = Csv.refusal(packed("a,b\n1,2\n3,x\n"), new CsvOptions());
        assertEquals("data.csv:3:2 (column \"b\")", refusal.getMessage().substring(0, 25));
    }
}
