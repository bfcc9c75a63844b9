package dev.hourglass.cli.launching;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hourglass.cli.terminal.CommandException;
import dev.hourglass.cli.terminal.ExitCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RelaunchSettingTest {
    @Test
    void withoutAWordItIsPermitted() {
        assertTrue(RelaunchSetting.permits(null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "1", "01", "true", "True", "yes", "on", "Y", "ENABLED"})
    void wordsForYesPermit(String word) {
        assertTrue(RelaunchSetting.permits(word));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "00", "false", "FALSE", "no", "off", " off ", "n", "never", "Disabled"})
    void wordsForNoForbid(String word) {
        assertFalse(RelaunchSetting.permits(word));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2", "-1", "nein", "0x0", "0.0", "10", "\u001b[31m"})
    void othersAreRefused(String word) {
        CommandException refusal = assertThrows(CommandException.class, () -> RelaunchSetting.permits(word));
        assertEquals(ExitCode.USAGE, refusal.exitCode());
        assertTrue(refusal.getMessage().startsWith("the environment variable HOURGLASS_RELAUNCH is \""),
                refusal.getMessage());
        assertEquals(-1, refusal.getMessage().indexOf('\u001b'));
        assertEquals("unset HOURGLASS_RELAUNCH starts a second JVM where one helps, HOURGLASS_RELAUNCH=0 never does",
                refusal.fix());
    }
}
