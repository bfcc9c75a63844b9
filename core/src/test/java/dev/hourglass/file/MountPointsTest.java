package dev.hourglass.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lines of Linux's table of mounts are understood; {@code SavingIT} mounts a file. */
class MountPointsTest {
    @ParameterizedTest
    @CsvSource({"/, /, true", "/a, /a, true", "/a, /a/b, false", "/a/b, /a, false", "/a\\040b, /a b, true",
        "/a\\134040b, '/a\\040b', true", "/a\\040b, '/a\\040b', false", "'/a\\011b', '/a\tb', true"})
    void mountPointsAreTakenByTheirNames(String written, String path, boolean same) {
        String line = "36 35 98:0 /root " + written + " rw,noatime master:1 - ext3 /dev/root rw,errors=continue";
        assertEquals(same, MountPoints.isAt(line, path.replace("\\t", "\t")));
    }

    @Test
    void otherLinesAreNone() {
        assertFalse(MountPoints.isAt("", "/"));
        assertFalse(MountPoints.isAt("36 35 98:0 /root", "/root"));
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void theMachineHasAMountPoint() {
        assertTrue(MountPoints.isOne(Path.of("/proc")));
        assertFalse(MountPoints.isOne(Path.of("/proc/self")));
    }
}
