package dev.hourglass.autoencoder;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.hourglass.matrix.DoubleMatrix;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The digest of training data has the layout that its class states, and changes with everything that is learned. */
class DataDigestTest {
    private static final List<String> NAMES = List.of("a", "\u00e9");
    private static final double[] VALUES = {1, -2.5, 0.1, 4e300};

    private static String digest(List<String> names, int rows, double... values) {
        return DataDigest.sha256(names, new DoubleMatrix(rows, values.length / rows, values));
    }

    /** Made with Python's hashlib and struct: {@code "<i"} for counts, {@code "<4d"} for values. */
    @Test
    void layoutIsTheOneStated() {
        assertEquals("45b960a2b9b8d22a184e35eec27d6260a52ce1c1912657312af440f8fa10debc", digest(NAMES, 2, VALUES));
    }

    @Test
    void everyChangeShows() {
        Set<String> seen = new LinkedHashSet<>();
        seen.add(digest(NAMES, 2, VALUES));
        for (int i = 0; i < VALUES.length; i++) {
            double[] changed = VALUES.clone();
            changed[i] = Math.nextUp(changed[i]);
            seen.add(digest(NAMES, 2, changed));
        }
        seen.add(digest(List.of("a", "e"), 2, VALUES));
        seen.add(digest(List.of("\u00e9", "a"), 2, VALUES));
        seen.add(digest(List.of("a\u00e9", ""), 2, VALUES));
        seen.add(digest(NAMES, 2, 0.1, 4e300, 1, -2.5));
        seen.add(digest(NAMES, 2, -2.5, 1, 4e300, 0.1));
        seen.add(digest(NAMES, 1, 1, -2.5));
        seen.add(digest(List.of("a", "\u00e9", "b", "c"), 1, VALUES));
        assertEquals(12, seen.size());
    }
}
