package dev.hourglass.store;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hourglass.autoencoder.Encoder;
import dev.hourglass.json.Json;
import dev.hourglass.json.JsonObject;
import dev.hourglass.remedy.Remedy;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files whose seal is right and of whose quantiles or method something is not: somebody wants to harm. */
class SixthVersionRefusalTest {
    private static final int SIX = 6;

    @TempDir
    private Path folder;

    private Encoder encoder(String name) throws IOException {
        try (InputStream in = SixthVersionRefusalTest.class.getResourceAsStream("/store/" + name)) {
            Path file = folder.resolve(name);
            Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
            return EncoderFile.read(file);
        }
    }

    /** Writes an encoder with a text of its document replaced by another. */
    private Path changed(String name, String text, String other, int version) throws IOException {
        Encoder encoder = encoder(name);
        String json = Json.writeCompact(EncoderDocument.of(encoder));
        String quoted = text.replace('\'', '"');
        assertTrue(json.contains(quoted), json);
        JsonObject document = (JsonObject) Json.parse(
                json.replace(quoted, other.replace('\'', '"')).getBytes(StandardCharsets.UTF_8));
        Path file = folder.resolve("changed");
        ModelFile.write(file, new ModelKind("hourglass-encoder", FoundFile.ENCODER, "an encoder", version, Remedy.NONE),
                version, document, EncoderContent.tensors(encoder));
        return file;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', value = {
        "boxes-6.encoder | 'n_quantiles':6 | 'n_quantiles':5           | scaler/quantiles",
        "boxes-6.encoder | 'n_quantiles':6 | 'n_quantiles':-1          | scaler/quantiles",
        "boxes-6.encoder | 'n_quantiles':6 | 'n_quantiles':2147483647  | scaler/quantiles",
        "boxes-6.encoder | 'n_quantiles':6 | 'n_quantiles':6.5         | expected a whole number",
        "boxes-6.encoder | 'n_quantiles':6 | 'n_quantiles':6,'low':0   | the scaler has a member that this program",
        "boxes-6.encoder | 'normal' | 'uniform' | there is no distribution",
        "boxes-6.encoder | 'QuantileTransformer' | 'PowerTransformer' | there is no scaler of the type",
        "boxes-6.encoder | 'scaling':'rank-gauss' | 'scaling':'rank' | there is no scaling \"rank\"",
        "pca-6.encoder | 'method':'pca' | 'method':'svd' | there is no method \"svd\"",
        "pca-6.encoder | 'method':'pca' | 'method':'pca','epochs':3 | the training has a member that this program",
        "pca-6.encoder | 'bottleneck':0 | 'bottleneck':-1 | bottleneck must be 0 or more",
        "standard-6.encoder | 'bottleneck':0 | 'bottleneck':2 | standardized columns are as many as the columns",
        "pca-6.encoder | 'seed':1 | 'seed':-1 | seed must be from 0",
        "pca-6.encoder | 'explained_variance':0 | 'explained_variance':1 | expected a share of the variance",
        "pca-6.encoder | 'loss':0 | 'loss':-0 | expected a loss of 0 or more",
        "nystroem-6.encoder | 'gamma':0 | 'gamma':-0 | gamma must be",
        "nystroem-6.encoder | 'type':'RadialBasis','units':6 | 'type':'RadialBasis','units':5 | radial_basis/landmarks",
        "nystroem-6.encoder | 'type':'RadialBasis','units':6 | 'type':'RadialBasis','units':0 | needs 1 unit or more",
        "pca-6.encoder | 'rows':6 | 'rows':0 | an encoder is trained on 1 row or more"})
    void whatIsChangedIsRefused(String name, String text, String other, String problem) throws IOException {
        Path file = changed(name, text, other, SIX);
        String message = assertThrows(ModelFileException.class, () -> EncoderFile.read(file)).getMessage();
        assertTrue(message.contains(problem), message);
    }

    /** What a version does not have it does not get. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "boxes-6.encoder | there is no scaler of the type", "pca-6.encoder | member",
        "nystroem-6.encoder | there is no layer of the type"})
    void olderVersionsHaveNoneOfIt(String name, String problem) throws IOException {
        Path file = changed(name, "'rows':6", "'rows':6", SIX - 1);
        String message = assertThrows(ModelFileException.class, () -> EncoderFile.read(file)).getMessage();
        assertTrue(message.contains(problem), message);
    }

    @Test
    void theFifthVersionDoesNotKnowTheNewScalings() throws IOException {
        Path file = changed("boxes-5.encoder", "'soft-whitening'", "'robust'", SIX - 1);
        String message = assertThrows(ModelFileException.class, () -> EncoderFile.read(file)).getMessage();
        assertTrue(message.contains("there is no scaling robust in this version"), message);
        Path sixth = changed("boxes-5.encoder", "'soft-whitening'", "'robust'", SIX);
        assertDoesNotThrow(() -> EncoderFile.read(sixth));
    }
}
