package dev.hourglass.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OriginSectionTest {
    private static String page(boolean complete) {
        Section origin = OriginSection.of("hourglass demo", "hourglass 1", 7, Map.of("rows", "12"), complete);
        return new Page("demo", "It helps.", List.of(), List.of(origin)).html();
    }

    @Test
    void itTellsHowToMakeThePageOnceMore() {
        String page = page(true);
        for (String told : List.of("How this was made", "hourglass demo", "hourglass 1", ">7<", ">12<")) {
            assertTrue(page.contains(told), told);
        }
    }

    @Test
    void whatEndedWhenItsTimeWasOverPromisesNoEqualBytes() {
        for (boolean complete : new boolean[] {true, false}) {
            assertEquals(complete, page(complete).contains("byte for byte"));
            assertEquals(!complete, page(complete).contains("may give another page"));
        }
    }
}
