package dev.hourglass.export;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.hourglass.kernel.Exponential;
import dev.hourglass.kernel.FloatErrorFunction;
import dev.hourglass.kernel.FloatExpm1;
import dev.hourglass.kernel.FloatExponential;
import dev.hourglass.kernel.FloatHyperbolicTangent;
import dev.hourglass.kernel.FloatLog1p;
import dev.hourglass.kernel.Sigmoid;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Functions of the Java source, with numbers of every size. */
class JavaFunctionTest {
    /** Prime, so that every exponent comes with other digits. */
    private static final int STRIDE = 65_521;
    private static final int TRIES = 200_000;

    @TempDir
    private static Path folder;

    private static CompiledSource floats;
    private static CompiledSource doubles;

    @BeforeAll
    static void compile() {
        floats = compiled("Floats", JavaFunction.EXP, JavaFunction.EXPM1, JavaFunction.TANH, JavaFunction.ERF,
                JavaFunction.LOG1P);
        doubles = compiled("Doubles", JavaFunction.LOGISTIC, JavaFunction.LOGARITHM);
    }

    private static CompiledSource compiled(String name, JavaFunction... functions) {
        StringBuilder source = new StringBuilder("public class " + name + " {\n");
        JavaFunction.withNeeded(List.of(functions)).forEach(function ->
                source.append(function.indented().replace("private static float ", "public static float ")
                        .replace("private static double ", "public static double ")));
        return CompiledSource.of(source.append("}\n").toString().getBytes(StandardCharsets.US_ASCII), name, folder);
    }

    @Test
    void functionsOfFloats() {
        assertSame("exp", FloatExponential::exp);
        assertSame("expm1", FloatExpm1::expm1);
        assertSame("tanh", FloatHyperbolicTangent::tanh);
        assertSame("erf", FloatErrorFunction::erf);
        assertSame("log1p", x -> x < 0 ? x : FloatLog1p.log1p(x));
    }

    private static void assertSame(String name, UnaryOperator<Float> expected) {
        for (long bits = Integer.MIN_VALUE; bits <= Integer.MAX_VALUE; bits += STRIDE) {
            float x = Float.intBitsToFloat((int) bits);
            if (!name.equals("log1p") || !(x < 0)) {
                assertEquals(expected.apply(x), floats.call(name, x), () -> name + " of " + x);
            }
        }
    }

    @Test
    void functionsOfDoubles() {
        assertSame("exp", Exponential::exp, 720);
        assertSame("logistic", Sigmoid::sigmoid, 760);
        assertSame("logOfSum", Sigmoid::softplus, 760);
        assertSame("logOfSum", Sigmoid::softplus, 3);
    }

    private static void assertSame(String name, DoubleUnaryOperator expected, double most) {
        Random random = new Random(1);
        for (int i = 0; i < TRIES; i++) {
            double x = random.nextDouble(-most, most);
            assertEquals(expected.applyAsDouble(x), doubles.call(name, x), () -> name + " of " + x);
        }
    }

    @Test
    void multiplyAndAddFloats() {
        Random random = new Random(2);
        for (int i = 0; i < TRIES; i++) {
            float a = Float.intBitsToFloat(random.nextInt());
            float b = Float.intBitsToFloat(random.nextInt());
            assertFused(a, b, Float.intBitsToFloat(random.nextInt()));
            float near = -a * b;
            assertFused(a, b, near);
            assertFused(a, b, Math.nextUp(near));
            assertFused(a, b, near * 0x1p24f);
            assertFused(1 + i * 0x1p-23f, 1 + random.nextInt(1 << 23) * 0x1p-23f, random.nextInt(9) * 0x1p-48f);
        }
        assertFused(0, -1, -0.0f);
        assertFused(Float.MAX_VALUE, 2, -Float.MAX_VALUE);
    }

    private static void assertFused(float a, float b, float c) {
        assertEquals(Math.fma(a, b, c), floats.call("fma", a, b, c), () -> a + " * " + b + " + " + c);
    }

    @Test
    void multiplyAndAddDoubles() {
        Random random = new Random(3);
        for (int i = 0; i < TRIES; i++) {
            double a = random.nextDouble(-2, 2);
            double b = random.nextDouble(-2, 2);
            double near = -a * b;
            assertFused(a, b, random.nextDouble(-2, 2));
            assertFused(a, b, near);
            assertFused(a, b, Math.nextUp(near));
            assertFused(a, b, near * 0x1p53);
            assertFused(a, b, Math.scalb(near, random.nextInt(-110, 110)));
            assertFused(1 + i * 0x1p-52, 1 + random.nextLong(1L << 52) * 0x1p-52, random.nextInt(9) * 0x1p-106);
        }
        for (int i = 0; i < TRIES / 20; i++) {
            assertFused(Double.longBitsToDouble(random.nextLong()), Double.longBitsToDouble(random.nextLong()),
                    Double.longBitsToDouble(random.nextLong()));
        }
        assertFused(0, -1, -0.0);
        assertFused(-0x1p-600, 0x1p-600, 0);
        assertFused(0x1p-540, 0x1p-540, -0.0);
        assertFused(Double.MAX_VALUE, 2, -Double.MAX_VALUE);
        assertFused(Double.MAX_VALUE, 2, Double.NEGATIVE_INFINITY);
    }

    private static void assertFused(double a, double b, double c) {
        assertEquals(Math.fma(a, b, c), doubles.call("fma", a, b, c), () -> a + " * " + b + " + " + c);
    }
}
