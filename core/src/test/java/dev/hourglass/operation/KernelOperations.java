package dev.hourglass.operation;

import dev.hourglass.kernel.BatchNormalizationKernel;
import dev.hourglass.kernel.BatchNormalizationState;
import dev.hourglass.kernel.Clamp;
import dev.hourglass.kernel.ColumnSums;
import dev.hourglass.kernel.CounterRandom;
import dev.hourglass.kernel.Elementwise;
import dev.hourglass.kernel.FloatErrorFunction;
import dev.hourglass.kernel.FloatExpm1;
import dev.hourglass.kernel.FloatExponential;
import dev.hourglass.kernel.FloatHyperbolicTangent;
import dev.hourglass.kernel.FloatLog1p;
import dev.hourglass.kernel.FloatLogarithm;
import dev.hourglass.kernel.RandomKernel;
import dev.hourglass.kernel.RandomNormal;
import dev.hourglass.kernel.RandomUniform;
import dev.hourglass.kernel.ScaleAndShift;
import dev.hourglass.kernel.SquaredDistances;
import dev.hourglass.kernel.Transpose;
import dev.hourglass.kernel.View;
import dev.hourglass.operation.Operation.Layout;
import java.util.List;
import java.util.function.Supplier;

/** The operations of {@code dev.hourglass.kernel} that have an interface of their own. */
final class KernelOperations {
    private static final float EPSILON = 1e-3f;
    private static final float AVERAGE_WEIGHT = 0.01f;
    private static final float SLOPE = 0.3f;
    private static final float BOUND = 0.5f;
    private static final float FACTOR = -0.7f;
    /** How many counters a row has; the first are below zero. */
    private static final int COUNTERS = 1000;

    private KernelOperations() {
    }

    /** {@return all of them} */
    static List<Operation> all() {
        return List.of(
                elementwise("elementwise/exp", FloatExponential.scalar(), FloatExponential::vector, false),
                elementwise("elementwise/expm1", FloatExpm1.scalar(), FloatExpm1::vector, true),
                elementwise("elementwise/tanh", FloatHyperbolicTangent.scalar(), FloatHyperbolicTangent::vector, true),
                elementwise("elementwise/erf", FloatErrorFunction.scalar(), FloatErrorFunction::vector, true),
                elementwise("elementwise/log", FloatLogarithm.scalar(), FloatLogarithm::vector, false),
                elementwise("elementwise/log1p", FloatLog1p.scalar(), FloatLog1p::vector, true),
                random("uniform", RandomUniform.scalar(), RandomUniform::vector),
                random("normal", RandomNormal.scalar(), RandomNormal::vector),
                columnSums(),
                transpose(),
                squaredDistances(),
                scaleAndShift("scale_and_shift", 1),
                scaleAndShift("scale_and_shift_leaky_relu", SLOPE),
                scaleAndShiftOfRows(),
                clamp(),
                batchNormalization("batch_normalization", 1),
                batchNormalization("batch_normalization_leaky_relu", SLOPE),
                batchNormalizationGradient("batch_normalization_gradient", 1),
                batchNormalizationGradient("batch_normalization_leaky_relu_gradient", SLOPE));
    }

    private static Operation elementwise(String name, Elementwise scalars, Supplier<Elementwise> vectors,
            boolean keepsZero) {
        return new Operation(name, Layout.ROWS,
                List.of(Operand.matrix("x").from(-4, 4), Operand.matrix("y").outOver("x").withPadding(keepsZero)),
                elementwiseTwin(scalars), () -> elementwiseTwin(vectors.get()));
    }

    private static Twin elementwiseTwin(Elementwise function) {
        return Twin.ofRows((rows, width, views) -> function.run(rows, width, views[0], views[1]));
    }

    /** Every column keeps its counter, wherever the columns begin that are computed; its view begins at the column. */
    private static Operation random(String name, RandomKernel scalars, Supplier<RandomKernel> vectors) {
        return new Operation(name, Layout.ROWS, List.of(Operand.matrix("y").out().withAnyPadding()),
                randomTwin(scalars), () -> randomTwin(vectors.get()));
    }

    private static Twin randomTwin(RandomKernel kernel) {
        return Twin.ofRows((rows, width, views) ->
                kernel.run(rows, width, views[0].offset() - COUNTERS, COUNTERS, CounterRandom.key(1), views[0]));
    }

    private static Operation columnSums() {
        return new Operation("column_sums", Layout.ROWS, List.of(Operand.matrix("x"), Operand.row("sums").out()),
                columnSumsTwin(new ColumnSums.Scalars()), () -> columnSumsTwin(new ColumnSums.Vectors()));
    }

    private static Twin columnSumsTwin(ColumnSums kernel) {
        return Twin.ofRows((rows, width, views) -> kernel.run(rows, width, views[0], views[1]));
    }

    private static Operation transpose() {
        return new Operation("transpose", Layout.ROWS,
                List.of(Operand.matrix("from"), Operand.matrix("to").transposed().out()),
                transposeTwin(new Transpose.Scalars()), () -> transposeTwin(new Transpose.Vectors()));
    }

    private static Twin transposeTwin(Transpose kernel) {
        return (rows, columns, views) -> kernel.run(rows, columns, views[0], views[1]);
    }

    /** Rows have as many columns as there are rows: the depth, which no other operation has, is one more number. */
    private static Operation squaredDistances() {
        return new Operation("squared_distances", Layout.ROWS,
                List.of(Operand.matrix("x").square(), Operand.matrix("points"),
                        Operand.matrix("y").out().withAnyPadding()),
                squaredDistancesTwin(new SquaredDistances.Scalars()),
                () -> squaredDistancesTwin(new SquaredDistances.Vectors()));
    }

    private static Twin squaredDistancesTwin(SquaredDistances kernel) {
        return Twin.ofRows((rows, width, views) ->
                kernel.run(rows, width, rows, views[0], views[1], FACTOR, views[2]));
    }

    private static Operation scaleAndShift(String name, float slope) {
        return new Operation(name, Layout.ROWS,
                List.of(Operand.matrix("x"), Operand.row("scale"), Operand.row("shift"),
                        Operand.matrix("y").outOver("x")),
                scaleAndShiftTwin(new ScaleAndShift.Scalars(), slope),
                () -> scaleAndShiftTwin(new ScaleAndShift.Vectors(), slope));
    }

    /** A factor and a summand a row: the first column of each. */
    private static Operation scaleAndShiftOfRows() {
        return new Operation("scale_and_shift_of_rows", Layout.ROWS,
                List.of(Operand.matrix("x"), Operand.matrix("scale").square(), Operand.matrix("shift").square(),
                        Operand.matrix("y").outOver("x").withAnyPadding()),
                scaleAndShiftOfRowsTwin(new ScaleAndShift.Scalars()),
                () -> scaleAndShiftOfRowsTwin(new ScaleAndShift.Vectors()));
    }

    private static Twin scaleAndShiftOfRowsTwin(ScaleAndShift kernel) {
        return Twin.ofRows((rows, width, views) -> kernel.run(rows, width, views[0], firstColumn(views[1]),
                firstColumn(views[2]), SLOPE, views[3]));
    }

    private static View firstColumn(View matrix) {
        return new View(matrix.array(), matrix.offset(), matrix.rowStride(), 0);
    }

    private static Twin scaleAndShiftTwin(ScaleAndShift kernel, float slope) {
        return Twin.ofRows((rows, width, views) ->
                kernel.run(rows, width, views[0], views[1], views[2], slope, views[3]));
    }

    private static Operation clamp() {
        return new Operation("clamp", Layout.NUMBERS, List.of(Operand.matrix("x").changed()),
                clampTwin(new Clamp.Scalars()), () -> clampTwin(new Clamp.Vectors()));
    }

    private static Twin clampTwin(Clamp kernel) {
        return Twin.ofNumbers((from, end, views) -> kernel.run(from, end, BOUND, views[0]));
    }

    /** {@return the operands of the state, in its order, without the gradients} */
    private static BatchNormalizationState state(View gammaGradient, View betaGradient, View... views) {
        return new BatchNormalizationState(views[1], views[2], gammaGradient, betaGradient, views[3], views[4],
                views[5],
                views[6], views[7], EPSILON, AVERAGE_WEIGHT);
    }

    /** The inverse of a column without deviation is not zero. */
    private static Operation batchNormalization(String name, float slope) {
        return new Operation(name, Layout.EQUAL_ROWS,
                List.of(Operand.matrix("x"), Operand.row("gamma"), Operand.row("beta"),
                        Operand.row("moving_mean").changed(), Operand.row("moving_variance").from(0, 2).changed(),
                        Operand.row("mean").out(), Operand.row("inverse").out().withAnyPadding(),
                        Operand.matrix("normalized").out(), Operand.matrix("y").outOver("x")),
                forward(new BatchNormalizationKernel.Scalars(), slope),
                () -> forward(new BatchNormalizationKernel.Vectors(), slope));
    }

    private static Twin forward(BatchNormalizationKernel kernel, float slope) {
        return Twin.ofRows((rows, width, views) ->
                kernel.forward(rows, width, views[0], state(null, null, views), slope, views[8]));
    }

    private static Operation batchNormalizationGradient(String name, float slope) {
        return new Operation(name, Layout.EQUAL_ROWS,
                List.of(Operand.matrix("dy"), Operand.row("gamma"), Operand.row("beta"), Operand.row("moving_mean"),
                        Operand.row("moving_variance").from(0, 2), Operand.row("mean"),
                        Operand.row("inverse").from(0.5, 2), Operand.matrix("normalized"),
                        Operand.matrix("dx").outOver("dy"), Operand.row("gamma_gradient").out(),
                        Operand.row("beta_gradient").out()),
                backward(new BatchNormalizationKernel.Scalars(), slope),
                () -> backward(new BatchNormalizationKernel.Vectors(), slope));
    }

    private static Twin backward(BatchNormalizationKernel kernel, float slope) {
        return Twin.ofRows((rows, width, views) ->
                kernel.backward(rows, width, views[0], state(views[9], views[10], views), slope, views[8]));
    }
}
