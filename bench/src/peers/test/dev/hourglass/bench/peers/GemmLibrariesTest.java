package dev.hourglass.bench.peers;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hourglass.bench.GemmShape;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** All libraries but OpenBLAS, which wants an environment of its own: {@link PeersJarIT} runs it. */
class GemmLibrariesTest {
    private static final List<GemmShape> SHAPES = List.of(new GemmShape(37, 53, 71), new GemmShape(16, 100, 200),
            new GemmShape(1, 1, 1), new GemmShape(200, 200, 200));

    private static List<GemmLibrary> libraries() {
        return List.of(new HourglassGemm(1), new HourglassGemm(2), new NetlibGemm(), new EjmlGemm(1));
    }

    /** JUnit closes what it hands in. */
    @ParameterizedTest
    @MethodSource("libraries")
    void multiplyRightInEveryOrientationAgainAndAgain(GemmLibrary library) {
        for (GemmProblem problem : GemmProblem.of(SHAPES)) {
            Operands operands = Operands.random(problem);
            try (GemmLibrary.Product product = library.prepare(operands)) {
                product.multiply();
                product.multiply();
                new ProductOracle(operands).check(library.name(), problem.label(), product.result());
            }
        }
    }

    @Test
    void aWrongElementIsRefused() {
        Operands operands = Operands.random(GemmProblem.of(List.of(new GemmShape(20, 300, 40))).get(0));
        ProductOracle oracle = new ProductOracle(operands);
        float[] c;
        try (GemmLibrary library = new HourglassGemm(1); GemmLibrary.Product product = library.prepare(operands)) {
            product.multiply();
            c = product.result();
        }
        oracle.check("right", "a product", c);
        float[] oneTermShort = c.clone();
        oneTermShort[41] -= operands.a()[300] * operands.b()[1];
        assertRefused(oracle, oneTermShort, "(1, 1)");
        float[] notANumber = c.clone();
        notANumber[799] = Float.NaN;
        assertRefused(oracle, notANumber, "(19, 39)");
    }

    private static void assertRefused(ProductOracle oracle, float[] c, String place) {
        String message = assertThrows(IllegalStateException.class, () -> oracle.check("wrong", "a product", c))
                .getMessage();
        assertTrue(message.startsWith("wrong computes a product wrongly") && message.contains(place), message);
    }
}
