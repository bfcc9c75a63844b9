package dev.hourglass.cli.launching;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** The version of this program, as the build wrote it. */
public final class Version {
    private Version() {
    }

    /** Such as {@code 0.1.0}. */
    public static String current() {
        try (InputStream resource = Version.class.getResourceAsStream("/dev/hourglass/cli/version.properties")) {
            Properties properties = new Properties();
            properties.load(resource);
            return properties.getProperty("version");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
