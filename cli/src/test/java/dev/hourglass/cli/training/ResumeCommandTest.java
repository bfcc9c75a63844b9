package dev.hourglass.cli.training;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.hourglass.cli.launching.LaunchFlags;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The command that is printed can be pasted into a shell, whatever stands in it. */
class ResumeCommandTest {
    @Test
    void theCheckpointIsAddedOrReplaced() {
        assertEquals(List.of("-jar", "h.jar", "train", "d.csv", "--resume", "c"),
                ResumeCommand.with("c", List.of("-jar", "h.jar", "train", "d.csv")));
        assertEquals(List.of("train", "d.csv", "-q", "--resume", "new"),
                ResumeCommand.with("new", List.of("train", "--resume", "old", "d.csv", "-q")));
        assertEquals(List.of("train", "d.csv", "--resume", "new"),
                ResumeCommand.with("new", List.of("train", "--resume=old", "d.csv")));
        assertEquals(List.of("train", "--resume", "./-c", "--", "--odd.csv"),
                ResumeCommand.with("-c", List.of("train", "--", "--odd.csv")));
    }

    @Test
    void theFlagsOfTheSecondJvmAreLeftOut() {
        List<String> second = new ArrayList<>(LaunchFlags.ALL);
        second.addAll(List.of("-Xmx1g", "-jar", "h.jar", "train", "d.csv"));
        assertEquals(List.of("-Xmx1g", "-jar", "h.jar", "train", "d.csv", "--resume", "c"),
                ResumeCommand.with("c", second));
    }
}
