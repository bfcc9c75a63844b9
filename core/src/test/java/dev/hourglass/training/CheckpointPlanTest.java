package dev.hourglass.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hourglass.file.OutputFileException;
import dev.hourglass.inspection.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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

    private static Optional<Finding> probed(Path file, int every, Path model) throws IOException {
        return new CheckpointPlan(file, "1").withEvery(every).probe(List.of(file.resolveSibling("data.csv")), model);
    }

    /** One that is written only if the training is ended is no reason not to begin. */
    @Test
    void aPlaceThatIsNoneIsRefusedOrOnlyTold(@TempDir Path folder) throws IOException {
        Path model = folder.resolve("model");
        assertEquals(Optional.empty(), probed(folder.resolve("state"), 0, model));
        assertThrows(OutputFileException.class, () -> probed(folder, 1, model));
        Finding lost = probed(folder, 0, model).orElseThrow();
        assertEquals(Finding.Weight.WARNING, lost.weight());
        assertEquals("stopping the training would lose it: " + folder + ": cannot write: it is a folder", lost.text());
        Finding named = probed(folder, 0, folder).orElseThrow();
        assertEquals(lost.text(), named.text());
        Finding elsewhere = probed(Files.createDirectory(CheckpointPlan.beside(folder.resolve("pipe"))), 0,
                Files.createDirectory(folder.resolve("pipe"))).orElseThrow();
        assertEquals("stopping the training would lose it: the encoder goes to no file, beside which its state could be"
                + " kept", elsewhere.text());
        assertEquals("checkpoint names one", elsewhere.remedy().toString());
        Path data = Files.writeString(folder.resolve("data.csv"), "x");
        assertThrows(OutputFileException.class, () -> probed(data, 0, model));
    }
}
