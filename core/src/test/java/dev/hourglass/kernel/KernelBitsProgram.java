package dev.hourglass.kernel;

import dev.hourglass.operation.Case;
import dev.hourglass.operation.OperationDigest;
import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Runs the kernels in use over every edge shape and prints the length of their vectors, a digest of all products, one
 * of
 * everything that the other kernels write, and one of a step of every layer: started by {@link KernelBitsTest} in JVMs
 * of many kinds.
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
        KernelSet inUse = new KernelSet(Kernels.GEMM, Kernels.CHOICE.gram(), Kernels.CHOICE.regression(),
                Kernels.CHOICE.bits());
        System.out.println(inUse.bits() + " " + digests(inUse, Long.parseLong(arguments[0])) + " "
                + OperationDigest.ofPasses());
    }

    /** {@return digests of products and of everything else} */
    static String digests(KernelSet kernels, long most) {
        BitsDigest others = new BitsDigest();
        OperationDigest.addOperations(kernels.bits() > 0, others);
        addGramMatrices(kernels.gram(), others);
        addRegression(kernels.regression(), others);
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

    private static void addGramMatrices(Gram gram, BitsDigest digest) {
        SplittableRandom random = new SplittableRandom(3);
        for (int count : Case.ROWS) {
            for (int columns : Case.COLUMNS) {
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
        for (int count : Case.ROWS) {
            for (int columns : Case.COLUMNS) {
                double[][] rows = new double[count][];
                double[] results =
                        new double[Padding.roundUp(count, RegressionKernels.ACCUMULATORS)
                                + RegressionKernels.ACCUMULATORS];
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
