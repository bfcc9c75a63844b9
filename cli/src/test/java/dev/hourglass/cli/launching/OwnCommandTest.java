package dev.hourglass.cli.launching;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The command that is printed can be pasted into a shell, whatever stands in it. */
class OwnCommandTest {
    @Test
    void anOptionIsAddedOrReplaced() {
        assertEquals(List.of("-jar", "h.jar", "train", "d.csv", "--resume", "c"),
                OwnCommand.with("--resume", "c", List.of("-jar", "h.jar", "train", "d.csv")));
        assertEquals(List.of("train", "d.csv", "-q", "--resume", "new"),
                OwnCommand.with("--resume", "new", List.of("train", "--resume", "old", "d.csv", "-q")));
        assertEquals(List.of("train", "d.csv", "--resume", "new"),
                OwnCommand.with("--resume", "new", List.of("train", "--resume=old", "d.csv")));
        assertEquals(List.of("train", "--resume", "./-c", "--", "--odd.csv"),
                OwnCommand.with("--resume", "-c", List.of("train", "--", "--odd.csv")));
        assertEquals(List.of("train", "--resume", "new", "--", "--resume", "--resume=a.csv"),
                OwnCommand.with("--resume", "new", List.of("train", "--resume=old", "--", "--resume",
                        "--resume=a.csv")));
    }

    @Test
    void theFlagsOfTheSecondJvmAreLeftOut() {
        List<String> second = new ArrayList<>(LaunchFlags.ALL);
        second.addAll(List.of("-Xmx1g", "-jar", "h.jar", "train", "d.csv"));
        assertEquals(List.of("-Xmx1g", "-jar", "h.jar", "train", "d.csv", "--resume", "c"),
                OwnCommand.with("--resume", "c", OwnCommand.withoutFlags(second)));
    }
}
