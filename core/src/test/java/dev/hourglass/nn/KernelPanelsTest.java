package dev.hourglass.nn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.hourglass.kernel.View;
import dev.hourglass.layer.BatchNormalization;
import dev.hourglass.layer.Dense;
import dev.hourglass.layer.LeakyReLU;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KernelPanelsTest {
    private static final int OFFSET = 48;
    private static final Architecture ARCHITECTURE = new Architecture(20, List.of(new Dense(70),
            new BatchNormalization(), new LeakyReLU(), new Dense(3), new Dense(100)));

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void everyNumberComesBack(int count) {
        ParameterLayout layout = new ParameterLayout(ARCHITECTURE);
        KernelPanels panels = new KernelPanels(ARCHITECTURE, layout, new ColumnParts(ARCHITECTURE, count));
        float[] numbers = TestNetworks.random(ARCHITECTURE, 1).parameters();
        float[] there = new float[OFFSET + layout.size()];
        float[] back = new float[layout.size()];
        panels.fromRows(numbers, there, OFFSET, layout.size());
        panels.toRows(there, OFFSET, back, layout.size());
        assertArrayEquals(numbers, back);
    }

    /** 70 columns are five vectors: the second of two panels has the last two, or three, of every row. */
    @Test
    void aPanelHasItsColumnsOfEveryRow() {
        ParameterLayout layout = new ParameterLayout(ARCHITECTURE);
        ColumnParts parts = new ColumnParts(ARCHITECTURE, 2);
        KernelPanels panels = new KernelPanels(ARCHITECTURE, layout, parts);
        Network network = TestNetworks.random(ARCHITECTURE, 1);
        float[] there = new float[layout.size()];
        panels.fromRows(network.parameters(), there, 0, layout.size());
        View panel = panels.panel(there, 0, 1);
        float[] kernel = network.weights().get(0);
        int first = parts.output(0, 1).first();
        for (int row = 0; row < 20; row++) {
            for (int column = first; column < 70; column++) {
                assertEquals(kernel[70 * row + column], there[panel.at(row, column - first)]);
            }
        }
    }

    @Test
    void onePanelIsTheOrderOfTheLayout() {
        ParameterLayout layout = new ParameterLayout(ARCHITECTURE);
        KernelPanels panels = new KernelPanels(ARCHITECTURE, layout, new ColumnParts(ARCHITECTURE, 1));
        float[] numbers = TestNetworks.random(ARCHITECTURE, 1).parameters();
        float[] there = new float[layout.size()];
        panels.fromRows(numbers, there, 0, layout.size());
        assertArrayEquals(numbers, there);
    }

    /** What one thread writes lies together: all first panels, then all second ones. */
    @Test
    void panelsOfOnePartFollowOneAnother() {
        ParameterLayout layout = new ParameterLayout(ARCHITECTURE);
        ColumnParts parts = new ColumnParts(ARCHITECTURE, 2);
        KernelPanels panels = new KernelPanels(ARCHITECTURE, layout, parts);
        int next = panels.at(0, 0);
        for (int panel = 0; panel < 2; panel++) {
            for (int layer : new int[] {0, 3, 4}) {
                assertEquals(next, panels.at(layer, panel));
                next += ARCHITECTURE.inputs(layer) * parts.output(layer, panel).width();
            }
        }
        assertEquals(layout.kernelEnd(), next);
    }
}
