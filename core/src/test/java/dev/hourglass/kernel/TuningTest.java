package dev.hourglass.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.hourglass.kernel.TileGenerator.Accumulation;
import dev.hourglass.kernel.TileGenerator.Tile;
import dev.hourglass.kernel.Tuning.Machine;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The numbers of each kind of machine go with those that memory is made by, and with the tiles that there are. */
class TuningTest {
    private static final List<Machine> MACHINES = List.of(Machine.SIXTEEN_REGISTERS, Machine.THIRTY_TWO_REGISTERS);

    /** The only tile that is not for any k, which {@code VectorTile} takes for an even one. */
    private static final Tile TALL_TILE = TileGenerator.TABLE.stream().flatMap(tiles -> tiles.tiles().stream())
            .filter(tile -> !tile.forAnyDepth()).findAny().orElseThrow();

    @ParameterizedTest
    @FieldSource("MACHINES")
    void blocksAndPanelsHaveWholeTiles(Machine machine) {
        for (int rows : rows(machine)) {
            assertTrue(rows <= Tuning.TALLEST_TILE);
            assertEquals(0, machine.panelRows() % rows);
        }
        assertEquals(0, Tuning.WHOLE_ROWS % machine.panelRows());
        assertEquals(0, Tuning.BLOCK_ROWS % Tuning.WHOLE_ROWS);
    }

    @ParameterizedTest
    @FieldSource("MACHINES")
    void everyTileIsInTheTable(Machine machine) {
        assertTrue(machine.rowsOfFour() == 0
                || isInTable(Accumulation.FROM_INITIAL_IN_ROWS, machine.rowsOfFour(), VectorTile.WIDE)
                && isInTable(Accumulation.FROM_ZERO, machine.rowsOfFour(), VectorTile.WIDE));
        assertTrue(isInTable(Accumulation.FROM_INITIAL_IN_ROWS, machine.rowsOfOne(), 1));
        assertTrue(machine.tallRowsOfOne() == 0 || machine.tallRowsOfOne() == TALL_TILE.rows());
        int[] rows = rows(machine);
        assertEquals(Tuning.WIDEST_TILE, rows.length);
        for (int vectors = 1; vectors <= rows.length; vectors++) {
            assertTrue(isInTable(Accumulation.FROM_INITIAL, rows[vectors - 1], vectors));
            assertTrue(!machine.sideBySideTiles() || vectors == 1
                    || isInTable(Accumulation.FROM_ZERO, rows[vectors - 1], vectors));
        }
    }

    /** Tiles of six rows, and one of eight, come out with at most three rows computed twice. */
    @ParameterizedTest
    @ValueSource(ints = {1, 16, 63, 64, 65, 66, 67, 68, 69, 128, 163, 192})
    void tilesOfManyRowsComputeFewRowsTwice(int rows) {
        assumeTrue(VectorTile.rows(VectorTile.WIDE) > 0);
        int wide = VectorTile.wideRows(rows);
        assertEquals(rows >= Tuning.ROWS_WORTH_WIDE_TILES, wide > 0);
        int others = rows - wide;
        assertTrue(wide == 0 || others == 0 || others == VectorTile.rows(2));
        int twice = Padding.roundUp(wide, VectorTile.rows(VectorTile.WIDE)) - wide;
        assertTrue(twice <= 3, rows + " rows: " + wide + ", " + twice);
    }

    /** A training in small batches, and a table of few rows, take no tile that has to be compiled for them alone. */
    @Test
    void fewRowsDoWithoutTheWidestTiles() {
        assertTrue(Tuning.ROWS_OF_FEW_TILES < Tuning.ROWS_WORTH_WIDE_TILES);
        assertTrue(2 * Tuning.GRADIENT_ROWS <= Tuning.ROWS_WORTH_WIDE_TILES);
    }

    private static int[] rows(Machine machine) {
        return new int[] {machine.rowsOfOne(), machine.rowsOfTwo(), machine.rowsOfThree()};
    }

    private static boolean isInTable(Accumulation accumulation, int rows, int vectors) {
        return TileGenerator.TABLE.stream().filter(tiles -> tiles.accumulation() == accumulation)
                .flatMap(tiles -> tiles.tiles().stream())
                .anyMatch(tile -> tile.rows() == rows && tile.vectors() == vectors);
    }
}
