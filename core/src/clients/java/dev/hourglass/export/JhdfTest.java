package dev.hourglass.export;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.jhdf.HdfFile;
import io.jhdf.api.Dataset;
import io.jhdf.api.Group;
import io.jhdf.api.Node;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** jHDF finds in an HDF5 file what was put into it. */
@Tag("clients")
class JhdfTest {
    @TempDir
    private Path folder;

    /** As many members as fill a leaf, more than one leaf, more than all leaves of the least size; long texts. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 8, 9, 256, 257, 2500})
    void theSame(int members) throws IOException {
        Hdf5Group root = new Hdf5Group().with("empty", "").with("text", "größe \"大\"").with("none", List.of())
                .with("long", "大".repeat(30_000)).with("just fixed", "x".repeat(60_000));
        List<String> names = IntStream.range(0, members).mapToObj(i -> "member" + i).toList();
        Hdf5Group inner = root.group("a/b").with("names", names);
        for (int i = 0; i < members; i++) {
            inner.put(names.get(i), i % 2 == 0 ? List.of(i + 1) : List.of(2, i), new float[i % 2 == 0 ? i + 1 : 2 * i]);
            ((Hdf5Dataset) inner.members().get(inner.names().indexOf(names.get(i)))).values()[i] = i + 0.5f;
        }
        Path file = folder.resolve("some.h5");
        Files.write(file, Hdf5Writer.bytes(root));
        try (HdfFile found = new HdfFile(file)) {
            assertSame(root, found);
        }
    }

    private static void assertSame(Hdf5Group expected, Group found) {
        assertEquals(expected.names(), new ArrayList<>(found.getChildren().keySet()));
        for (Map.Entry<String, Object> attribute : expected.attributes().entrySet()) {
            Object value = found.getAttribute(attribute.getKey()).getData();
            if (attribute.getValue() instanceof String text) {
                assertEquals(text, value);
            } else if (!((List<?>) attribute.getValue()).isEmpty()) {
                assertEquals(attribute.getValue(), List.of((Object[]) value));
            }
        }
        for (int i = 0; i < expected.names().size(); i++) {
            Node node = found.getChild(expected.names().get(i));
            if (expected.members().get(i) instanceof Hdf5Dataset dataset) {
                assertSame(dataset, (Dataset) node);
            } else {
                assertSame((Hdf5Group) expected.members().get(i), (Group) node);
            }
        }
    }

    private static void assertSame(Hdf5Dataset expected, Dataset found) {
        assertEquals(expected.shape(), IntStream.of(found.getDimensions()).boxed().toList());
        assertArrayEquals(expected.values(), (float[]) found.getDataFlat());
    }
}
