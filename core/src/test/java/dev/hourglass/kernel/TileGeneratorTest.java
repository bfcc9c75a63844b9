package dev.hourglass.kernel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hourglass.kernel.TileGenerator.Accumulation;
import dev.hourglass.kernel.TileGenerator.Tile;
import dev.hourglass.kernel.TileGenerator.TileClass;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.spi.ToolProvider;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.FieldSource;

/** The tiles are what their generator writes, and each shape gives the bits of the definition, on every machine. */
class TileGeneratorTest {
    private static final List<TileClass> TABLE = TileGenerator.TABLE;

    /**
     * In no class now: wider and taller than those there, one row, one vector, three steps, and what four rows do not
     * divide.
     */
    private static final List<Tile> OTHER_SHAPES = List.of(new Tile(5, 5, 1, "Wider."), new Tile(7, 3, 2, "Odd."),
            new Tile(12, 2, 4, "Taller."), new Tile(1, 2, 1, "Flat."), new Tile(3, 1, 4, "Narrow."),
            new Tile(9, 1, 1, "Long."), new Tile(2, 2, 1, 3, "Three steps."),
            new Tile(5, 1, 1, 3, "Three narrow steps."), new Tile(3, 2, 1, 3, false, "Nothing remains."));

    private static final int[] DEPTHS = {0, 1, 2, 3, 6, 7, 17, 20};

    @ParameterizedTest
    @FieldSource("TABLE")
    void sourcesAreWhatTheGeneratorWrites(TileClass tiles) throws IOException {
        Path file = Path.of("src", "main", "java", "dev", "hourglass", "kernel", tiles.name() + ".java");
        assertEquals(tiles.source(), Files.readString(file), () -> file + " is written by TileGenerator: change that,"
                + " then run java core/src/test/java/dev/hourglass/kernel/TileGenerator.java in the project's folder");
    }

    @ParameterizedTest
    @FieldSource("TABLE")
    void everyTileGivesTheBitsOfTheDefinition(TileClass tiles) throws ReflectiveOperationException {
        check(tiles, Class.forName("dev.hourglass.kernel." + tiles.name()));
    }

    /** All but the widest for contiguous rows, which small batches and few rows do without. */
    @ParameterizedTest
    @FieldSource("TABLE")
    void tilesAreShortEnoughForJdk17(TileClass tiles) {
        for (Tile tile : tiles.tiles()) {
            boolean widest = tiles.accumulation() == Accumulation.FROM_INITIAL_IN_ROWS
                    && tile.vectors() == VectorTile.WIDE;
            assertTrue(widest || tile.multiplyAdds() <= TileGenerator.MOST_MULTIPLY_ADDS,
                    () -> tiles.name() + "." + tile.name() + ": " + tile.multiplyAdds());
        }
    }

    @ParameterizedTest
    @EnumSource
    void soDoOtherShapes(Accumulation accumulation, @TempDir Path folder) throws Exception {
        TileClass tiles = new TileClass("OtherTile" + accumulation.ordinal(), accumulation, "Tiles of other shapes.",
                OTHER_SHAPES.stream().filter(tile -> tile.rows() == 1 || accumulation != Accumulation.OF_ONE_ROW)
                        .toList());
        check(tiles, compiled(tiles, folder));
    }

    private static void check(TileClass tiles, Class<?> type) {
        SplittableRandom random = new SplittableRandom(8);
        for (Tile tile : tiles.tiles()) {
            Gemm gemm = product(tiles.accumulation(), method(type, tile.name()));
            for (String layout : layouts(tiles.accumulation())) {
                for (int depth : depths(tile)) {
                    GemmCase product = new GemmCase(tile.rows(), tile.vectors() * VectorWidth.FLOATS.length(), depth,
                            layout, random);
                    assertArrayEquals(product.expected(0, tile.rows()), product.computed(gemm, 0, tile.rows()),
                            () -> tiles.name() + "." + tile.name() + " of " + product);
                }
            }
        }
    }

    private static int[] depths(Tile tile) {
        return IntStream.of(DEPTHS).filter(depth -> tile.forAnyDepth() || depth % tile.steps() == 0).toArray();
    }

    private static List<String> layouts(Accumulation accumulation) {
        return switch (accumulation) {
            case FROM_ZERO -> List.of("TN");
            case FROM_COLUMN -> List.of("TN|");
            case FROM_INITIAL_PACKED -> List.of("TN+", "TN*");
            case FROM_INITIAL_IN_ROWS -> List.of("NN+", "NN*");
            case FROM_INITIAL, OF_ONE_ROW -> List.of("NN+", "TN+", "NN*");
        };
    }

    private static Method method(Class<?> type, String name) {
        return Stream.of(type.getDeclaredMethods()).filter(method -> method.getName().equals(name)).findAny()
                .orElseThrow();
    }

    /** A tile as a product of just its size. */
    private static Gemm product(Accumulation accumulation, Method tile) {
        return (firstRow, endRow, columns, depth, a, b, start, c, workspace) -> {
            switch (accumulation) {
                case FROM_INITIAL -> call(tile, depth, a.array(), a.offset(), a.rowStride(), a.columnStride(),
                        b.array(), b.offset(), b.rowStride(), start.array(), start.offset(), start.rowStride(),
                        c.array(), c.offset(), c.rowStride());
                case FROM_ZERO -> call(tile, depth, a.array(), a.offset(), a.columnStride(), b.array(), b.offset(),
                        b.rowStride(), c.array(), c.offset(), c.rowStride());
                case FROM_COLUMN -> call(tile, depth, a.array(), a.offset(), a.columnStride(), b.array(), b.offset(),
                        b.rowStride(), start.array(), start.offset(), c.array(), c.offset(), c.rowStride());
                case FROM_INITIAL_PACKED -> call(tile, depth, a.array(), a.offset(), a.columnStride(), b.array(),
                        b.offset(), b.rowStride(), start.array(), start.offset(), start.rowStride(), c.array(),
                        c.offset(), c.rowStride());
                case FROM_INITIAL_IN_ROWS -> call(tile, depth, a.array(), a.offset(), a.rowStride(), b.array(),
                        b.offset(), b.rowStride(), start.array(), start.offset(), start.rowStride(), c.array(),
                        c.offset(), c.rowStride());
                case OF_ONE_ROW -> call(tile, depth, a.array(), a.offset(), a.columnStride(), b.array(), b.offset(),
                        b.rowStride(), start.array(), start.offset(), c.array(), c.offset());
            }
        };
    }

    private static void call(Method tile, Object... arguments) {
        try {
            tile.invoke(null, arguments);
        } catch (IllegalAccessException | InvocationTargetException failure) {
            throw new AssertionError(failure);
        }
    }

    /** Compiles a class of tiles, and makes it a member of this package. */
    private static Class<?> compiled(TileClass tiles, Path folder)
            throws IOException, URISyntaxException, IllegalAccessException {
        Path source = Files.writeString(folder.resolve(tiles.name() + ".java"), tiles.source());
        Path classes = Path.of(VectorWidth.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        StringWriter output = new StringWriter();
        int status = ToolProvider.findFirst("javac").orElseThrow().run(new PrintWriter(output), new PrintWriter(output),
                "--add-modules", "jdk.incubator.vector", "-cp", classes.toString(), "-d", folder.toString(),
                source.toString());
        assertEquals(0, status, output.toString());
        return MethodHandles.lookup().defineClass(
                Files.readAllBytes(folder.resolve("dev/hourglass/kernel/" + tiles.name() + ".class")));
    }
}
