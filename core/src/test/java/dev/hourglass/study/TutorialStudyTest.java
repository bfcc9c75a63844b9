package dev.hourglass.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hourglass.autoencoder.Representation;
import dev.hourglass.evaluation.TutorialExperiment;
import dev.hourglass.json.Json;
import dev.hourglass.report.Section;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole experiment of the tutorial, with one epoch in place of many. */
class TutorialStudyTest {
    @TempDir
    Path folder;

    private TutorialStudy study(String name, int threads) {
        return new TutorialStudy(folder.resolve(name), 1, 3,
                Optional.of(TutorialExperiment.trials(Representation.CODE, 3, 1)), threads);
    }

    @Test
    void threadsChangeNoFile() throws IOException {
        List<String> lines = new ArrayList<>();
        SampleStudy.Heard heard = new SampleStudy.Heard();
        TutorialOutcome alone = study("alone", 1).run(lines::add, heard);
        assertEquals(2, heard.trainings);
        assertEquals(2, heard.announced);
        assertEquals(heard.announced, heard.done);
        assertEquals(9, lines.size());
        assertTrue(lines.get(0).startsWith("data  "), lines.get(0));
        assertTrue(lines.get(8).startsWith("recipe whiten, 50 columns, 1 seed  "), lines.get(8));

        TutorialOutcome together = study("together", 2).run(line -> { }, StudyListener.SILENT);
        List<Path> files = study("alone", 1).files();
        assertEquals(11, files.size());
        for (int i = 0; i < files.size(); i++) {
            assertEquals(-1, Files.mismatch(files.get(i), study("together", 2).files().get(i)),
                    files.get(i).toString());
        }
        assertEquals(List.of("tutorial", "whiten"), List.copyOf(together.accuracies().keySet()));
        assertTrue(alone.lines().get(1).startsWith("pictures, encoders and losses are in "), alone.lines().get(1));
        assertTrue(Json.writeCompact(alone.result()).contains(alone.learned().get(1).sha256()));
        assertTrue(alone.facts().containsKey("encoder of 50"));
        assertEquals("demo", alone.page(new Section("origin", List.of()), 1).title());
    }
}
