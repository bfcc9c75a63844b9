package dev.hourglass.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckpointPlanTest {
    private static final CheckpointPlan PLAN = new CheckpointPlan(Path.of("file"), "1");

    @ParameterizedTest
    @CsvSource({"wine.safetensors, wine.checkpoint.safetensors", "wine, wine.checkpoint.safetensors",
        "models/wine.safetensors, models/wine.checkpoint.safetensors",
        "wine.safetensors.old, wine.safetensors.old.checkpoint.safetensors"})
    void itLiesBesideTheModel(Path model, Path expected) {
        assertEquals(expected, CheckpointPlan.beside(model));
    }

    @Test
    void optionsAreCopied() {
        List<String> values = new ArrayList<>(List.of("a"));
        Map<String, List<String>> options = new HashMap<>(Map.of("target", values));
        CheckpointPlan plan = PLAN.withOptions(options);
        values.add("b");
        options.clear();
        assertEquals(Map.of("target", List.of("a")), plan.options());
        assertThrows(UnsupportedOperationException.class, () -> plan.options().clear());
    }

    @Test
    void onlyRoundEpochsAreDue() {
        assertFalse(PLAN.isPeriodic());
        assertFalse(PLAN.isDue(10));
        assertTrue(PLAN.withEvery(5).isDue(10));
        assertFalse(PLAN.withEvery(5).isDue(11));
        String refusal = assertThrows(IllegalArgumentException.class, () -> PLAN.withEvery(-1)).getMessage();
        assertEquals("every must be 0 or more epochs, found -1", refusal);
    }
}
