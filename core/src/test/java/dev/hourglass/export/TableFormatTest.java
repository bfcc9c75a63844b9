package dev.hourglass.export;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.hourglass.table.Column;
import dev.hourglass.table.FloatColumn;
import dev.hourglass.table.NumericColumn;
import dev.hourglass.table.Table;
import dev.hourglass.table.TableWriter;
import dev.hourglass.table.TextColumn;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

/** Tables for programs that would rather not read CSV. What NumPy says of them, {@code PythonTest} asks. */
class TableFormatTest {
    private static final Column CODES = new FloatColumn("code0", new float[] {0.5f, -2, 0.1f});
    private static final Column NUMBERS = new NumericColumn("id", new double[] {1, 1e-300, 0.1});
    private static final Column TEXTS = new TextColumn("a \"name\"", new String[] {"", "größe\n", "\uD83D\uDE00"});

    private static byte[] written(TableFormat format, Column... columns) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        format.write(new Table(List.of(columns)), out);
        return out.toByteArray();
    }

    private static String header(byte[] array) {
        int length = ByteBuffer.wrap(array).order(ByteOrder.LITTLE_ENDIAN).getShort(8);
        assertEquals(0, (10 + length) % 64);
        return new String(array, 10, length, StandardCharsets.US_ASCII).strip();
    }

    private static ByteBuffer values(byte[] array) {
        ByteBuffer bytes = ByteBuffer.wrap(array).order(ByteOrder.LITTLE_ENDIAN);
        return bytes.position(10 + bytes.getShort(8)).slice().order(ByteOrder.LITTLE_ENDIAN);
    }

    @Test
    void blocksGiveTheBytesOfTheWholeTable() throws IOException {
        Table table = new Table(List.of(CODES, new FloatColumn("code1", new float[] {1, 2, 3})));
        for (TableFormat format : TableFormat.values()) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            TableWriter writer = format.writer(out);
            writer.write(table.selectRows(new int[] {0, 1}));
            writer.write(table.selectRows(new int[0]));
            writer.write(table.selectRows(new int[] {2}));
            writer.finish();
            assertArrayEquals(written(format, CODES, table.column("code1")), out.toByteArray());
        }
    }

    /** They are to be seen before the last row has come. */
    @Test
    void linesAreWrittenAsTheyCome() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        TableFormat.JSON_LINES.writer(out).write(new Table(List.of(CODES)));
        assertEquals(3, out.toString(StandardCharsets.UTF_8).lines().count());
    }

    @Test
    void endingsTellFormats() {
        assertEquals(Optional.of(TableFormat.NPY), TableFormat.of(Path.of("a.csv", "codes.npy")));
        assertEquals(Optional.of(TableFormat.JSON_LINES), TableFormat.of(Path.of("codes.jsonl")));
        assertEquals(Optional.of(TableFormat.NPZ), TableFormat.of(Path.of("CODES.NPZ")));
        assertEquals(Optional.empty(), TableFormat.of(Path.of("npy")));
    }

    @Test
    void codesAreAnArrayOfFloats() throws IOException {
        byte[] array = written(TableFormat.NPY, CODES, new FloatColumn("code1", new float[] {1, 2, 3}));
        assertArrayEquals(new byte[] {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0},
                Arrays.copyOf(array, 8));
        assertEquals("{'descr': '<f4', 'fortran_order': False, 'shape': (3, 2), }", header(array));
        float[] found = new float[6];
        values(array).asFloatBuffer().get(found);
        assertArrayEquals(new float[] {0.5f, 1, -2, 2, 0.1f, 3}, found);
    }

    @Test
    void otherNumbersMakeAnArrayOfDoubles() throws IOException {
        byte[] array = written(TableFormat.NPY, NUMBERS, CODES);
        assertEquals("{'descr': '<f8', 'fortran_order': False, 'shape': (3, 2), }", header(array));
        double[] found = new double[6];
        values(array).asDoubleBuffer().get(found);
        assertArrayEquals(new double[] {1, 0.5, 1e-300, -2, 0.1, 0.1f}, found);
    }

    @Test
    void textsAreNoNumbers() {
        ExportException refused = assertThrows(ExportException.class, () -> written(TableFormat.NPY, CODES, TEXTS));
        assertEquals("the column \"a \"name\"\" holds texts, which have no place in an array of numbers",
                refused.getMessage());
    }

    @Test
    void everyColumnIsAnArrayOfItsOwn() throws IOException {
        List<String> names = new ArrayList<>();
        List<String> headers = new ArrayList<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(
                written(TableFormat.NPZ, TEXTS, NUMBERS, CODES)))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
                headers.add(header(zip.readAllBytes()).replaceAll(".*descr': '(.*)', 'f.*", "$1"));
            }
        }
        assertEquals(List.of("a \"name\".npy", "id.npy", "code0.npy"), names);
        assertEquals(List.of("<U6", "<f8", "<f4"), headers);
    }

    @Test
    void textsAreCharacters() {
        byte[] array = NumpyArray.of(List.of("ab", "\uD83D\uDE00"));
        assertEquals("{'descr': '<U2', 'fortran_order': False, 'shape': (2,), }", header(array));
        int[] found = new int[4];
        values(array).asIntBuffer().get(found);
        assertArrayEquals(new int[] {'a', 'b', 0x1F600, 0}, found);
    }

    @Test
    void rowsAreLinesOfJson() throws IOException {
        assertEquals("{\"id\":1,\"code0\":0.5,\"a \\\"name\\\"\":\"\"}\n"
                + "{\"id\":1e-300,\"code0\":-2,\"a \\\"name\\\"\":\"größe\\n\"}\n"
                + "{\"id\":0.1,\"code0\":0.1,\"a \\\"name\\\"\":\"\uD83D\uDE00\"}\n",
                new String(written(TableFormat.JSON_LINES, NUMBERS, CODES, TEXTS), StandardCharsets.UTF_8));
    }
}
