package dev.hourglass.export;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.hourglass.golden.Golden;
import dev.hourglass.layer.GELU;
import dev.hourglass.layer.RadialBasis;
import dev.hourglass.matrix.DoubleMatrix;
import dev.hourglass.preprocessing.QuantileScaler;
import dev.hourglass.remedy.Remedy;
import dev.hourglass.remedy.Setting;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whoever does what a refusal proposes is not refused again. */
class RefusalTest {
    private static final String NAME = "Model";

    static Stream<ExportCase> cases() {
        DoubleMatrix rows = new DoubleMatrix(9, 3, new Random(2).doubles(27).toArray());
        return Stream.of(ExportCase.all().stream(), ExportCase.ofQuantiles().stream(),
                Stream.of(new RadialBasis(4, 0.5), new GELU(true)).map(layer -> ExportCase.of("quantiles, " + layer,
                        ExportCase.encoder(ExportCase.numbers(3), QuantileScaler.fit(rows), List.of(layer)))))
                .flatMap(list -> list);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void remediesHelp(ExportCase given) {
        ExportedModel exported = given.exported();
        for (ExportFormat format : ExportFormats.ALL) {
            for (boolean isScaled : new boolean[] {false, true}) {
                ExportSettings settings = new ExportSettings(NAME).withScaledInput(isScaled);
                if (format.problem(exported, settings).isEmpty()) {
                    assertDoesNotThrow(() -> format.bytes(exported, settings));
                } else {
                    ExportException refused =
                            assertThrows(ExportException.class, () -> format.bytes(exported, settings));
                    assertFalse(tried(exported, format, isScaled, refused.remedy()).isEmpty(), refused.getMessage());
                }
            }
        }
    }

    /** Exports by every way of a remedy, and gives their formats. */
    private static List<String> tried(ExportedModel exported, ExportFormat format, boolean isScaled, Remedy remedy) {
        List<String> tried = new ArrayList<>();
        for (Remedy.Part part : remedy.parts()) {
            if (part instanceof Remedy.Assignment assignment) {
                assertEquals(Setting.FORMAT, assignment.setting());
                ExportFormat other = ExportFormats.named(assignment.value());
                assertEquals(isScaled, remedy.toString().endsWith(", without scaledInput"), remedy.toString());
                assertDoesNotThrow(() -> other.bytes(exported, new ExportSettings(NAME)));
                tried.add(other.name());
            } else if (part instanceof Remedy.Switch on && !isScaled) {
                assertEquals(Setting.SCALED_INPUT, on.setting());
                assertDoesNotThrow(() -> format.bytes(exported, new ExportSettings(NAME).withScaledInput(true)));
                tried.add(format.name());
            }
        }
        return tried;
    }

    /**
     * What is not refused is the same file for ever: of each format the digest of all that it takes, after how many
     * that are. Their own readers agree with these files (profile {@code clients}, {@code JavaFormatTest}).
     */
    @Test
    void whatIsTakenGivesTheBytesItGave() {
        List<String> found = new ArrayList<>();
        for (ExportFormat format : ExportFormats.ALL) {
            for (boolean isScaled : new boolean[] {false, true}) {
                ExportSettings settings = new ExportSettings(NAME).withScaledInput(isScaled);
                List<byte[]> files = cases().map(ExportCase::exported)
                        .filter(model -> format.problem(model, settings).isEmpty())
                        .map(model -> format.bytes(model, settings)).toList();
                found.add(format.name() + (isScaled ? " scaled " : " whole ") + files.size() + " " + digest(files));
            }
        }
        assertEquals(String.join("\n", Golden.lines("/export/digests.txt")), String.join("\n", found));
    }

    private static String digest(List<byte[]> files) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            files.forEach(digest::update);
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError(impossible);
        }
    }

    /** What holds the whole way of a row is proposed wherever it can be. */
    @Test
    void everyFormatOfWholeRowsIsProposed() {
        ExportedModel categories = ExportCase.all().stream().filter(one -> one.name().equals("categories")).findFirst()
                .orElseThrow().exported();
        ExportFormat keras = ExportFormats.named("keras");
        Remedy remedy = assertThrows(ExportException.class,
                () -> keras.bytes(categories, new ExportSettings(NAME))).remedy();
        List<String> whole = ExportFormats.ALL.stream().filter(format -> !format.knowsScaledInput())
                .map(ExportFormat::name).toList();
        List<String> tried = tried(categories, keras, false, remedy);
        assertEquals(whole, tried.subList(0, whole.size()));
        assertEquals(List.of("keras"), tried.subList(whole.size(), tried.size()));
    }
}
