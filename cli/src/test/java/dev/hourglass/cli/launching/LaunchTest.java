package dev.hourglass.cli.launching;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LaunchTest {
    @Test
    void aLoadedModuleIsUsedWhateverElseIsSaid() {
        assertEquals(Launch.HERE, Launch.decide(true, true, true));
        assertEquals(Launch.HERE, Launch.decide(true, true, false));
    }

    @Test
    void anInstalledModuleIsWorthASecondJvm() {
        assertEquals(Launch.AGAIN, Launch.decide(false, true, true));
        assertEquals(Launch.SCALAR_BY_CHOICE, Launch.decide(false, true, false));
    }

    @Test
    void aMissingModuleIsNotSearchedFor() {
        assertEquals(Launch.SCALAR_BY_NEED, Launch.decide(false, false, true));
        assertEquals(Launch.SCALAR_BY_NEED, Launch.decide(false, false, false));
    }

    @Test
    void theJvmsPartOfACommandLineIsAllButOurs() {
        List<String> all = List.of("-Xmx1g", "-jar", "hourglass.jar", "train", "a b.csv");
        assertEquals(Optional.of(List.of("-Xmx1g", "-jar", "hourglass.jar")),
                JvmArguments.split(all, List.of("train", "a b.csv")));
        assertEquals(Optional.of(all), JvmArguments.split(all, List.of()));
    }

    @Test
    void aCommandLineThatDoesNotEndWithOursIsNotTrusted() {
        assertEquals(Optional.empty(), JvmArguments.split(List.of("@arguments"), List.of("train", "a.csv")));
        assertEquals(Optional.empty(), JvmArguments.split(List.of("-jar", "h.jar", "x"), List.of("train")));
        assertEquals(Optional.empty(), JvmArguments.split(List.of("train"), List.of("train")));
    }
}
