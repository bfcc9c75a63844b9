package dev.hourglass.store;

import dev.hourglass.autoencoder.AutoencoderSettings;
import dev.hourglass.file.Sha256;
import dev.hourglass.json.Json;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/** A digest that distinguishes settings of trainings: the SHA-256 of their part of a model file. */
public final class SettingsDigest {
    private SettingsDigest() {
    }

    /**
     * {@return the digest, in 64 hexadecimal digits; the same on every JDK}
     *
     * @param settings of a training
     */
    public static String sha256(AutoencoderSettings settings) {
        MessageDigest digest = Sha256.start();
        digest.update(Json.writeCompact(TrainingDocument.of(settings)).getBytes(StandardCharsets.UTF_8));
        return Sha256.hexadecimal(digest);
    }
}
