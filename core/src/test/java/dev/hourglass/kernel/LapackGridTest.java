package dev.hourglass.kernel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * The calls of SGEMM in LAPACK's own test program: C = alpha op(A) op(B) + beta C, judged by its ratio.
 *
 * <p>Our operation has neither factor. Where alpha is 1, a call is a product; where alpha is 0, one without steps.
 * Another alpha goes into A, as a caller would do it, rounded once; and a beta that is neither 0 nor 1 goes into
 * Initial.
 */
class LapackGridTest {
    private static final Map<String, String> FACTS = facts();
    private static final double UNIT = Double.parseDouble(FACTS.get("eps"));
    private static final double THRESHOLD = Double.parseDouble(FACTS.get("threshold"));
    private static final Gemm[] IMPLEMENTATIONS = {new ScalarGemm(), new VectorGemm(), new PackedGemm()};

    private int calls;
    private int callsWithoutRounding;

    private static Map<String, String> facts() {
        try (InputStream in = LapackGridTest.class.getResourceAsStream("/corpora/blas3/sgemm.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().map(line -> line.split("\\|"))
                    .collect(Collectors.toMap(field -> field[0], field -> field[1]));
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static String[] values(String name) {
        return FACTS.get(name).split(" ");
    }

    @Test
    void everyCallOfTheGrid() {
        for (String m : values("sizes")) {
            for (String n : values("sizes")) {
                for (String k : values("sizes")) {
                    everyOrientation(Integer.parseInt(m), Integer.parseInt(n), Integer.parseInt(k));
                }
            }
        }
        assertEquals(Integer.parseInt(FACTS.get("calls")), calls);
        assertEquals(calls * 2 / 3 * 2 / 3, callsWithoutRounding, "alpha and beta of 0 and 1, two of three each");
    }

    private void everyOrientation(int m, int n, int k) {
        for (String a : values("trans")) {
            for (String b : values("trans")) {
                for (String alpha : values("alpha")) {
                    for (String beta : values("beta")) {
                        SgemmCall call = new SgemmCall(m, n, k, a.equals("N"), b.equals("N"), Float.parseFloat(alpha),
                                Float.parseFloat(beta));
                        check(call);
                        calls++;
                        callsWithoutRounding += call.isExpressible() ? 1 : 0;
                    }
                }
            }
        }
    }

    private static void check(SgemmCall call) {
        float[] before = call.everythingGiven();
        float[][] results = new float[IMPLEMENTATIONS.length][];
        for (int i = 0; i < IMPLEMENTATIONS.length; i++) {
            results[i] = call.run(IMPLEMENTATIONS[i]);
            assertArrayEquals(before, call.everythingGiven(), () -> call + ": an operand was changed");
            assertArrayEquals(results[0], results[i], call::toString);
        }
        double ratio = call.ratio(results[0], UNIT);
        assertTrue(ratio < THRESHOLD, () -> call + ": ratio " + ratio);
        assertTrue(call.restIsRogue(results[0]), () -> call + ": something beside C was changed");
    }

    /** The worst of errors within bounds is far from a wrong result: the ratio would notice one. */
    @Test
    void aWrongResultIsNoticed() {
        SgemmCall call = new SgemmCall(5, 9, 3, true, false, 1, 1);
        float[] result = call.run(new ScalarGemm());
        result[2] += 1e-5f;
        assertTrue(call.ratio(result, UNIT) > THRESHOLD);
        Arrays.fill(result, Float.NaN);
        assertTrue(Double.isNaN(call.ratio(result, UNIT)));
    }
}
