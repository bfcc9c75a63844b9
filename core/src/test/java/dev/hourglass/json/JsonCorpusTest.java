package dev.hourglass.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.hourglass.golden.Golden;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every file of JSONTestSuite's parsing tests. */
class JsonCorpusTest {
    /** Valid JSON that this parser refuses on purpose: a name twice in one object. */
    private static final Set<String> REFUSED_ON_PURPOSE =
            Set.of("y_object_duplicated_key", "y_object_duplicated_key_and_value");

    /** A file of the suite. */
    record Case(String name, byte[] bytes) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Case> cases() {
        return Golden.records("/corpora/json/parsing.txt").stream()
                .map(fields -> new Case(fields[0], HexFormat.of().parseHex(fields[1])));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void validIsAcceptedAndInvalidRefused(Case file) {
        boolean valid = file.name.startsWith("y_") && !REFUSED_ON_PURPOSE.contains(file.name);
        if (valid) {
            Object value = Json.parse(file.bytes);
            String written = Json.write(value);
            assertEquals(written, Json.write(Json.parse(written.getBytes(StandardCharsets.UTF_8))));
        } else if (!file.name.startsWith("i_")) {
            assertThrows(JsonException.class, () -> Json.parse(file.bytes));
        }
    }

    /** Where the RFC leaves a choice: numbers of any size are kept as they are written, all else is refused. */
    @Test
    void theFreeCasesAreNumbersOnly() {
        List<String> accepted = new ArrayList<>();
        cases().filter(file -> file.name.startsWith("i_")).forEach(file -> {
            try {
                Json.parse(file.bytes);
                accepted.add(file.name);
            } catch (JsonException refused) {
                assertEquals(-1, file.name.indexOf("i_number"), refused.getMessage());
            }
        });
        assertEquals(10, accepted.size(), accepted.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "[{\"\":"})
    void aHundredThousandLevelsAreRefused(String opening) {
        byte[] text = opening.repeat(100_000).getBytes(StandardCharsets.US_ASCII);
        JsonException refused = assertThrows(JsonException.class, () -> Json.parse(text));
        assertEquals("byte " + 64 * opening.length() / (opening.length() == 1 ? 1 : 2)
                + ": more than 64 levels", refused.getMessage());
    }
}
