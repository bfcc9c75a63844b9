package dev.hourglass.csv;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hourglass.table.Table;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The short way through plain rows against the careful way: a stream that gives a byte at a time never has a whole row
 * at hand, so that every row is read with care. Table, lines and refusals are the same, however the bytes arrive.
 */
class PlainRowsTest {
    private static final int TABLES = 400;
    private static final int MUTATIONS = 25;
    private static final List<String> PIECES = List.of(",", ";", "\n", "\r", "\r\n", "\"", "\"\"", "\0", " ", "\t", "-",
            "+", ".", "e", "E5", "0", "7", "12345678", "99999999999999999999", "NA", "\u00e9", "\ufeff", "x", "!", ",,",
            "\n\n", ",\"a\nb\",");

    /** Gives no more than so many bytes at once. */
    private static final class Trickle extends InputStream {
        private final InputStream in;
        private final Random sizes;
        private final int most;

        Trickle(byte[] bytes, int most) {
            this.in = new ByteArrayInputStream(bytes);
            this.sizes = new Random(most);
            this.most = most;
        }

        @Override
        public int read() throws IOException {
            return in.read();
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            return in.read(bytes, from, Math.min(length, 1 + sizes.nextInt(most)));
        }
    }

    private static void assertSameOutcome(byte[] csv, CsvOptions options) throws IOException {
        List<Object> careful = outcome(new Trickle(csv, 1), options);
        assertEquals(careful, outcome(new ByteArrayInputStream(csv), options), () -> text(csv));
        assertEquals(careful, outcome(new Trickle(csv, 40), options), () -> text(csv));
    }

    private static String text(byte[] csv) {
        return new String(csv, 0, Math.min(csv.length, 5000), StandardCharsets.ISO_8859_1);
    }

    private static List<Object> outcome(InputStream in, CsvOptions options) throws IOException {
        try {
            CsvTable read = CsvReader.readPlaced(in, "data.csv", options);
            return List.of(read.table(), read.places().line(0), read.places().line(read.table().rows() - 1));
        } catch (CsvException e) {
            return List.of(e.getMessage(), e.remedy().toString());
        }
    }

    private static CsvOptions options(Random random) {
        CsvOptions options = new CsvOptions().withDelimiter(",,,;\t".charAt(random.nextInt(5)));
        int kind = random.nextInt(6);
        if (kind == 0) {
            options = options.withIgnoredColumns(List.of("c0"));
        } else if (kind == 1) {
            options = options.withTextColumns(List.of("c0")).withFeatureColumns(List.of("c0", "c1"));
        } else if (kind < 5) {
            options = options.withTextColumns(List.of("c0"));
        }
        return random.nextInt(4) > 0
                ? options
                : options.withLimits(new CsvLimits(1 + random.nextInt(60), 1 + random.nextInt(100),
                        1 + random.nextInt(9)));
    }

    private static byte[] table(Random random, char delimiter, int rows) {
        int columns = 1 + random.nextInt(6);
        String end = List.of("\n", "\r\n", "\r").get(random.nextInt(3));
        StringBuilder csv = new StringBuilder(random.nextInt(8) == 0 ? "\ufeff" : "");
        for (int row = 0; row <= rows; row++) {
            for (int c = 0; c < columns; c++) {
                csv.append(c == 0 ? "" : delimiter).append(row == 0 ? "c" + c : cell(random, c));
            }
            csv.append(row < rows || random.nextBoolean() ? end : "");
        }
        return csv.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String cell(Random random, int column) {
        if (column == 0) {
            return List.of("a", "Ann", "1", "-2.50", "", " ", "gr\u00fc\u00df", "\"q\"", "\"1\"", "a!b")
                    .get(random.nextInt(10));
        }
        int kind = random.nextInt(20);
        double value = random.nextGaussian() * Math.pow(10, random.nextInt(9) - 4);
        return kind == 0 ? "\"" + value + "\"" : kind < 4 ? String.valueOf((int) value) : String.valueOf(value);
    }

    private static byte[] mutate(byte[] csv, Random random) {
        ByteArrayOutputStream mutated = new ByteArrayOutputStream();
        int from = random.nextInt(csv.length + 1);
        int to =
                Math.min(csv.length, from + (random.nextBoolean() ? 0 : random.nextInt(random.nextBoolean() ? 3 : 40)));
        mutated.write(csv, 0, from);
        if (random.nextInt(8) == 0) {
            mutated.write(random.nextInt(256));
        } else if (random.nextInt(4) > 0) {
            mutated.writeBytes(PIECES.get(random.nextInt(PIECES.size())).getBytes(StandardCharsets.UTF_8));
        }
        mutated.write(csv, to, csv.length - to);
        return mutated.toByteArray();
    }

    @Test
    void damagedOrNotTheOutcomeIsThatOfReadingWithCare() throws IOException {
        Random random = new Random(4);
        for (int i = 0; i < TABLES; i++) {
            CsvOptions options = options(random);
            byte[] csv = table(random, options.dialect().delimiter(), random.nextInt(12));
            assertSameOutcome(csv, options);
            for (int m = 0; m < MUTATIONS; m++) {
                byte[] once = mutate(csv, random);
                assertSameOutcome(random.nextInt(3) == 0 ? mutate(once, random) : once, options);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void rowsThatLieAcrossTheEndOfTheBufferAreReadAlike(String end) throws IOException {
        Random random = new Random(5);
        StringBuilder csv = new StringBuilder("a,b,c" + end);
        for (int row = 0; row < 20_000; row++) {
            String text = row % 3000 == 7 ? "\"x" + end + "y\"" : "x".repeat(random.nextInt(12));
            csv.append(random.nextGaussian()).append(',').append(text).append(',').append(row).append(end);
        }
        byte[] bytes = csv.toString().getBytes(StandardCharsets.UTF_8);
        assertTrue(bytes.length > 5 << 16);
        CsvOptions options = new CsvOptions().withTextColumns(List.of("b"));
        assertSameOutcome(bytes, options);
        bytes[bytes.length - 40_000] = 0;
        assertSameOutcome(bytes, options);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"1,-2.5|2", "abc,d e!,'f'|3", "''|1", ",|2", "gr\u00fc\u00df,1|2"})
    void plainRowsAreCut(String line, int fields) {
        byte[] text = (";" + line + "\n........").getBytes(StandardCharsets.UTF_8);
        CsvRow row = new CsvRow();
        int stop = new PlainRows((byte) ',', new CsvLimits()).cut(text, 1, text.length, 7, row);
        assertEquals(text.length - 9, stop);
        assertEquals(List.of(line.split(",", -1)), row.texts());
        assertEquals(fields, row.count());
        assertEquals(7, row.line(fields - 1));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"1,\"2\"\\n........|-2", "1,\\0\\n........|-2", "1,2,3,4\\n........|-2",
        "1,2222222222\\n........|-2", "1,2|-1", "1,2\\n|-1"})
    void othersAreNot(String text, int answer) {
        byte[] bytes = text.translateEscapes().getBytes(StandardCharsets.UTF_8);
        PlainRows rows = new PlainRows((byte) ',', new CsvLimits(9, 9, 3));
        assertEquals(answer, rows.cut(bytes, 0, bytes.length, 1, new CsvRow()));
    }

    @Test
    void aRowLongerThanTheBufferIsRead() throws IOException {
        String[] names = new String[60_000];
        Arrays.setAll(names, i -> "c" + i);
        String csv = String.join(",", names) + "\n" + "1.5,".repeat(names.length - 1) + "1.5\n";
        Table table = Csv.read(csv, new CsvOptions());
        double[] expected = new double[names.length];
        Arrays.fill(expected, 1.5);
        assertArrayEquals(expected, table.matrix(table.numericNames()).values());
    }
}
