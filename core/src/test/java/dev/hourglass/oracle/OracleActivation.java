package dev.hourglass.oracle;

/** An activation, element by element. */
final class OracleActivation implements OracleLayer {
    private final OracleFunction function;
    private final Rounding rounding;
    private double[][] input;

    OracleActivation(OracleFunction function, Rounding rounding) {
        this.function = function;
        this.rounding = rounding;
    }

    @Override
    public double[][] forward(double[][] x) {
        input = x;
        return infer(x);
    }

    @Override
    public double[][] infer(double[][] x) {
        return OracleMatrix.fill(x.length, x[0].length, (i, j) -> rounding.of(function.value().applyAsDouble(x[i][j])));
    }

    @Override
    public double[][] backward(double[][] dy) {
        return OracleMatrix.fill(dy.length, dy[0].length,
                (i, j) -> rounding.of(rounding.of(function.derivative().applyAsDouble(input[i][j])) * dy[i][j]));
    }
}
