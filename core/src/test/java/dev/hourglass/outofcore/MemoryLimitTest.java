package dev.hourglass.outofcore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hourglass.remedy.ContradictionException;
import dev.hourglass.remedy.Remedy;
import dev.hourglass.remedy.Setting;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which tables go by way of the disk, and what keeps them in memory. */
class MemoryLimitTest {
    private static final List<Remedy.Part> NEEDS_ROWS = List.of(new Remedy.Assignment(Setting.RECIPE, "auto"),
            new Remedy.Switch(Setting.CLASSIFIER));

    private final List<String> told = new ArrayList<>();

    private boolean sends(MemoryLimit limit, OptionalLong needed, boolean isBegun, List<Remedy.Part> inMemory) {
        return limit.sendsToDisk(needed, isBegun, inMemory, finding -> told.add(finding.toString()));
    }

    @ParameterizedTest
    @CsvSource({"2047, true, false", "2048, true, false", "2049, true, true", "2048, false, false",
        "2049, false, true"})
    void aTableThatTakesMoreGoesByWayOfTheDisk(long needed, boolean isGiven, boolean expected) {
        assertEquals(expected, sends(new MemoryLimit(2048, isGiven), OptionalLong.of(needed), false, List.of()));
        assertEquals(expected ? List.of("the table, which would take about 2.0 KB of memory, is learned from by way of"
                + " the disk") : List.of(), told);
    }

    /** A stream may be of any length: whoever gives a limit means it. */
    @Test
    void aLimitBelowNothingIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new MemoryLimit(-1, true));
        assertTrue(sends(new MemoryLimit(0, true), OptionalLong.of(1), false, List.of()));
    }

    @Test
    void aTableOfUnknownSizeGoesWhereALimitWasGiven() {
        assertFalse(sends(new MemoryLimit(2048, false), OptionalLong.empty(), false, List.of()));
        assertTrue(sends(new MemoryLimit(2048, true), OptionalLong.empty(), false, List.of()));
        assertEquals(List.of("the table is learned from by way of the disk"), told);
    }

    @Test
    void whatBeganOrNeedsItsRowsStaysInMemoryUnlessALimitWasGiven() {
        OptionalLong much = OptionalLong.of(4096);
        MemoryLimit heap = new MemoryLimit(2048, false);
        assertFalse(sends(heap, much, true, List.of()));
        assertFalse(sends(heap, much, false, NEEDS_ROWS));
        assertTrue(sends(new MemoryLimit(2048, true), much, true, List.of()));
        assertEquals(1, told.size());
    }

    @Test
    void aLimitAndWhatNeedsAllRowsContradictEachOther() {
        MemoryLimit limit = new MemoryLimit(2048, true);
        ContradictionException refused = assertThrows(ContradictionException.class,
                () -> sends(limit, OptionalLong.of(4096), false, NEEDS_ROWS));
        assertEquals("recipe=auto needs all rows in memory, but the table takes about 4.0 KB, memory allows 2.0 KB",
                refused.getMessage());
        assertEquals("leave recipe=auto out, or give more memory", refused.remedy().toString());
        assertEquals("classifier needs all rows in memory, but the table is of unknown size, memory allows 2.0 KB",
                assertThrows(ContradictionException.class, () -> sends(limit, OptionalLong.empty(), false,
                        NEEDS_ROWS.subList(1, 2))).getMessage());
        assertFalse(sends(limit, OptionalLong.of(2048), false, NEEDS_ROWS));
    }

    @Test
    void theHeapIsTheLimitWhereNoneWasGiven() {
        assertEquals(new MemoryLimit(Runtime.getRuntime().maxMemory(), false), MemoryLimit.of(Optional.empty()));
        assertEquals(new MemoryLimit(3, true), MemoryLimit.of(Optional.of(3L)));
    }
}
