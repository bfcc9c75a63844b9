package dev.hourglass.kernel;

import java.util.SplittableRandom;

/**
 * Runs the kernels in use over every edge shape and prints the length of their vectors, a digest of all products and
 * one of everything that the operations of layers write: started by {@link KernelBitsTest} in JVMs of many kinds.
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
        System.out.println(Kernels.CHOICE.bits() + " "
                + digests(Kernels.GEMM, Kernels.LAYERS, Long.parseLong(arguments[0])));
    }

    /** {@return both digests} */
    static String digests(Gemm gemm, LayerKernels layers, long most) {
        return products(gemm, most) + " " + operations(layers);
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

    private static String operations(LayerKernels layers) {
        BitsDigest digest = new BitsDigest();
        for (LayerOperation operation : LayerOperation.values()) {
            for (int rows : LayerCase.ROWS) {
                for (int columns : LayerCase.COLUMNS) {
                    LayerCase on = new LayerCase(rows, columns, 0.01f, new SplittableRandom(rows + columns));
                    operation.run(layers, on, false);
                    digest.add(on.everything());
                }
            }
        }
        return digest.text();
    }
}
