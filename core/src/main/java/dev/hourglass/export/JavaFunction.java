package dev.hourglass.export;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;

/**
 * Functions of the Java source that is exported, each with those that it calls, all of which stand above it. They do
 * what the engine's own do, to the bit: see {@code kernel.FloatExponential} and its like for the methods and their
 * accuracy. Java 8 has no {@code fma}, so that it is computed by other means there.
 */
enum JavaFunction {
    FMA(JavaFloatSource.FMA),
    DENSE(JavaLayerSource.DENSE, FMA),
    SCALE_AND_SHIFT(JavaLayerSource.SCALE_AND_SHIFT, FMA),
    SCORE(JavaScoreSource.SCORE),
    REDUCED(JavaFloatSource.REDUCED, FMA),
    EXP(JavaFloatSource.EXP, REDUCED),
    RADIAL_BASIS(JavaLayerSource.RADIAL_BASIS, EXP),
    EXPM1(JavaFloatSource.EXPM1, REDUCED),
    TANH(JavaFloatSource.TANH, REDUCED),
    ERF(JavaFloatSource.ERF, REDUCED),
    LOG1P(JavaFloatSource.LOG1P, REDUCED),
    LEAKY(JavaLayerSource.LEAKY),
    EXPONENTIAL_LINEAR(JavaLayerSource.EXPONENTIAL_LINEAR, EXPM1),
    GAUSSIAN(JavaLayerSource.GAUSSIAN, ERF),
    GATE(JavaLayerSource.GATE, EXP),
    SIGMOID(JavaLayerSource.SIGMOID, EXP),
    SOFTPLUS(JavaLayerSource.SOFTPLUS, EXP, LOG1P),
    NUMBERS(JavaTextSource.NUMBERS),
    DOUBLE_FMA(JavaDoubleSource.DOUBLE_FMA),
    DOT(JavaDoubleSource.DOT, DOUBLE_FMA),
    DOUBLE_EXP(JavaDoubleSource.DOUBLE_EXP, DOUBLE_FMA),
    LOGISTIC(JavaDoubleSource.LOGISTIC, DOUBLE_EXP),
    SOFTMAX(JavaDoubleSource.SOFTMAX, DOUBLE_EXP),
    LOGARITHM(JavaDoubleSource.LOGARITHM, DOUBLE_EXP);

    private final String source;
    private final List<JavaFunction> needed;

    JavaFunction(String source, JavaFunction... needed) {
        this.source = source;
        this.needed = List.of(needed);
    }

    /** {@return some functions and those that they call, in an order that says each before it is used} */
    static List<JavaFunction> withNeeded(Collection<JavaFunction> some) {
        EnumSet<JavaFunction> all = EnumSet.noneOf(JavaFunction.class);
        some.forEach(function -> function.addTo(all));
        return new ArrayList<>(all);
    }

    private void addTo(EnumSet<JavaFunction> all) {
        all.add(this);
        needed.forEach(function -> function.addTo(all));
    }

    /** {@return the lines of the source, indented as members of a class} */
    String indented() {
        StringBuilder text = new StringBuilder();
        Arrays.stream(source.split("\n")).forEach(line -> text.append(line.isEmpty() ? "" : "    ").append(line)
                .append('\n'));
        return text.toString();
    }
}
