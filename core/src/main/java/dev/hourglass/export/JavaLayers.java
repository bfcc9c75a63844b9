package dev.hourglass.export;

import dev.hourglass.layer.BatchNormalization;
import dev.hourglass.layer.Dense;
import dev.hourglass.layer.ELU;
import dev.hourglass.layer.GELU;
import dev.hourglass.layer.LeakyReLU;
import dev.hourglass.layer.Linear;
import dev.hourglass.layer.RadialBasis;
import dev.hourglass.layer.ReLU;
import dev.hourglass.layer.SELU;
import dev.hourglass.layer.SiLU;
import dev.hourglass.layer.Sigmoid;
import dev.hourglass.layer.Softplus;
import dev.hourglass.layer.Tanh;

/** Layers as statements of Java: what each computes is said in its class, and done here in the same order. */
final class JavaLayers {
    /** All of them. */
    static final LayerTable<JavaBody> TABLE = table();

    private JavaLayers() {
    }

    private static LayerTable<JavaBody> table() {
        return new LayerTable<JavaBody>("the Java source")
                .with(Dense.KIND, JavaLayers::dense)
                .with(RadialBasis.KIND, JavaLayers::radialBasis)
                .with(BatchNormalization.KIND, JavaLayers::batchNormalization)
                .with(LeakyReLU.KIND, (leaky, layer, body) ->
                        body.each("leaky(x[i], " + JavaBody.literal(leaky.slope()) + ")", JavaFunction.LEAKY))
                .with(ReLU.KIND, (relu, layer, body) -> body.each("Math.max(x[i], 0)"))
                .with(ELU.KIND, (elu, layer, body) -> exponentialLinear(body, 1, elu.alpha()))
                .with(SELU.KIND, (selu, layer, body) ->
                        exponentialLinear(body, SELU.SCALE, SELU.SCALE * SELU.ALPHA))
                .with(GELU.KIND, JavaLayers::gaussian)
                .with(SiLU.KIND, (silu, layer, body) -> body.each("gate(x[i], 1, 0)", JavaFunction.GATE))
                .with(Tanh.KIND, (tanh, layer, body) -> body.each("tanh(x[i])", JavaFunction.TANH))
                .with(Sigmoid.KIND, (sigmoid, layer, body) -> body.each("sigmoid(x[i])", JavaFunction.SIGMOID))
                .with(Softplus.KIND, (softplus, layer, body) -> body.each("softplus(x[i])", JavaFunction.SOFTPLUS))
                .with(Linear.KIND, (linear, layer, body) -> { });
    }

    private static void dense(Dense dense, ExportedLayer layer, JavaBody body) {
        String kernel = body.constant(layer, "kernel", layer.numbers("kernel"));
        String bias = body.constant(layer, "bias", layer.numbers("bias"));
        body.statement("x = dense(x, " + kernel + ", " + bias + ");", JavaFunction.DENSE);
    }

    private static void radialBasis(RadialBasis basis, ExportedLayer layer, JavaBody body) {
        body.statement("x = radialBasis(x, " + body.constant(layer, "landmarks", layer.numbers("landmarks")) + ", "
                + JavaBody.literal(-basis.gamma()) + ");", JavaFunction.RADIAL_BASIS);
    }

    /** As the engine does, a factor and a summand a column. */
    private static void batchNormalization(BatchNormalization normalization, ExportedLayer layer, JavaBody body) {
        float[] scale = layer.numbers("gamma").clone();
        float[] shift = layer.numbers("beta").clone();
        for (int j = 0; j < scale.length; j++) {
            scale[j] /= (float) Math.sqrt(layer.numbers("moving_variance")[j] + (float) normalization.epsilon());
            shift[j] = Math.fma(-layer.numbers("moving_mean")[j], scale[j], shift[j]);
        }
        body.statement("scaleAndShift(x, " + body.constant(layer, "scale", scale) + ", "
                + body.constant(layer, "shift", shift) + ");", JavaFunction.SCALE_AND_SHIFT);
    }

    private static void exponentialLinear(JavaBody body, double slope, double depth) {
        body.each("exponentialLinear(x[i], " + JavaBody.literal(slope) + ", " + JavaBody.literal(depth) + ")",
                JavaFunction.EXPONENTIAL_LINEAR);
    }

    private static void gaussian(GELU gelu, ExportedLayer layer, JavaBody body) {
        if (gelu.approximate()) {
            double linear = 2 * Math.sqrt(2 / Math.PI);
            body.each("gate(x[i], " + JavaBody.literal(linear) + ", " + JavaBody.literal(linear * GELU.CUBE) + ")",
                    JavaFunction.GATE);
        } else {
            body.each("gaussian(x[i])", JavaFunction.GAUSSIAN);
        }
    }
}
