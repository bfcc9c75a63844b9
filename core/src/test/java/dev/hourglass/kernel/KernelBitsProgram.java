package dev.hourglass.kernel;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Runs the kernels in use over every edge shape and prints the length of their vectors, a digest of all products and
 * one of everything that the other kernels write: started by {@link KernelBitsTest} in JVMs of many kinds.
 */
final class KernelBitsProgram {
    /** One operand in so many is unusual when a product is computed for the second time. */
    private static final int RARITY = 100;

    private KernelBitsProgram() {
    }

    /**
     * The program.
     *
     * @param arguments the most multiply-adds of a product
     */
    public static void main(String... arguments) {
        KernelSet inUse = new KernelSet(Kernels.GEMM, Kernels.LAYERS, Kernels.CHOICE.gram(), Kernels.CHOICE.regression(),
                Kernels.CHOICE.bits());
        System.out.println(inUse.bits() + " " + digests(inUse, Long.parseLong(arguments[0])));
    }

    /** {@return both digests} */
    static String digests(KernelSet kernels, long most) {
        BitsDigest others = new BitsDigest();
        addOperations(kernels.layers(), others);
        addGramMatrices(kernels.gram(), others);
        addRegression(kernels.regression(), others);
        addFunctions(kernels.bits() > 0, others);
        addRandomNumbers(kernels.bits() > 0, others);
        return products(kernels.gemm(), most) + " " + others.text();
    }

    private static String products(Gemm gemm, long most) {
        BitsDigest digest = new BitsDigest();
        SplittableRandom random = new SplittableRandom(2);
        GemmGrid.forEach(most, product -> {
            digest.add(product.computed(gemm, 0, product.rows));
            digest.add(product.sprinkled(RARITY, random).computed(gemm, 0, product.rows));
        });
        return digest.text();
    }

    private static void addOperations(LayerKernels layers, BitsDigest digest) {
        for (LayerOperation operation : LayerOperation.values()) {
            for (int rows : LayerCase.ROWS) {
                for (int columns : LayerCase.COLUMNS) {
                    LayerCase on = new LayerCase(rows, columns, 0.01f, 0.3f, new SplittableRandom(rows + columns));
                    operation.run(layers, on, false);
                    digest.add(on.everything());
                }
            }
        }
    }

    private static void addFunctions(boolean onVectors, BitsDigest digest) {
        for (FloatFunction function : FloatFunction.values()) {
            for (int rows : ElementwiseCase.ROWS) {
                for (int width : ElementwiseCase.WIDTHS) {
                    ElementwiseCase on = new ElementwiseCase(rows, width, new SplittableRandom(rows + width));
                    digest.add(on.run(onVectors ? function.vectors() : function.scalars(), false));
                }
            }
        }
    }

    private static void addRandomNumbers(boolean onVectors, BitsDigest digest) {
        float[] numbers = new float[208 * 33];
        View rows = View.ofRows(numbers, 0, 208);
        RandomKernel uniform = onVectors ? RandomUniform.vector() : RandomUniform.scalar();
        RandomKernel normal = onVectors ? RandomNormal.vector() : RandomNormal.scalar();
        for (RandomKernel kernel : new RandomKernel[] {uniform, normal}) {
            kernel.run(33, 208, -3000, 300, CounterRandom.key(6), rows);
            digest.add(numbers);
        }
    }

    private static void addGramMatrices(Gram gram, BitsDigest digest) {
        SplittableRandom random = new SplittableRandom(3);
        for (int count : LayerCase.ROWS) {
            for (int columns : LayerCase.COLUMNS) {
                double[][] rows = new double[count][];
                double[][] upper = new double[columns][columns];
                Arrays.setAll(rows, row -> random.doubles(columns, -1, 1).toArray());
                gram.add(rows, 0, count, random.doubles(count, -1, 1).toArray(), columns, upper,
                        new double[Gram.scratch(columns)]);
                Arrays.stream(upper).flatMapToDouble(Arrays::stream).forEach(digest::add);
            }
        }
    }

    private static void addRegression(RegressionKernels regression, BitsDigest digest) {
        SplittableRandom random = new SplittableRandom(4);
        for (int count : LayerCase.ROWS) {
            for (int columns : LayerCase.COLUMNS) {
                double[][] rows = new double[count][];
                double[] results = new double[Padding.roundUp(count, RegressionKernels.CHAINS) + RegressionKernels.CHAINS];
                double[] softpluses = new double[results.length];
                Arrays.setAll(rows, row -> random.doubles(columns, -9, 9).toArray());
                regression.dots(rows, 0, count, random.doubles(columns, -9, 9).toArray(), columns, results);
                regression.sigmoids(count, results, softpluses);
                Arrays.stream(results, 0, count).forEach(digest::add);
                Arrays.stream(softpluses, 0, count).forEach(digest::add);
            }
        }
    }
}
