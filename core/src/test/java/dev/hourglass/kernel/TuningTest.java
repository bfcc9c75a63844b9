package dev.hourglass.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hourglass.kernel.TileGenerator.Accumulation;
import dev.hourglass.kernel.Tuning.Machine;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** The numbers of each kind of machine go with those that memory is made by, and with the tiles that there are. */
class TuningTest {
    private static final List<Machine> MACHINES = List.of(Machine.SIXTEEN_REGISTERS, Machine.THIRTY_TWO_REGISTERS);

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
        int[] rows = rows(machine);
        assertEquals(Tuning.WIDEST_TILE, rows.length);
        for (int vectors = 1; vectors <= rows.length; vectors++) {
            assertTrue(isInTable(Accumulation.FROM_INITIAL, rows[vectors - 1], vectors));
            assertTrue(!machine.transposedTiles() || vectors == 1
                    || isInTable(Accumulation.FROM_ZERO, rows[vectors - 1], vectors));
        }
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
