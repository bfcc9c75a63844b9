package dev.hourglass.kernel;

/** Every operation of {@link LayerKernels}, to be run on a case. */
enum LayerOperation {
    BATCH_NORMALIZATION {
        @Override
        View run(LayerKernels kernels, LayerCase on, boolean inPlace) {
            View to = inPlace ? on.x : on.result;
            kernels.batchNormalization(on.rows, on.width, on.x, on.state, to);
            return to;
        }
    },
    BATCH_NORMALIZATION_GRADIENT {
        @Override
        View run(LayerKernels kernels, LayerCase on, boolean inPlace) {
            View to = inPlace ? on.dy : on.result;
            kernels.batchNormalization(on.rows, on.width, on.x, on.state, on.x);
            kernels.batchNormalizationGradient(on.rows, on.width, on.dy, on.state, to);
            return to;
        }
    },
    SCALE_AND_SHIFT {
        @Override
        View run(LayerKernels kernels, LayerCase on, boolean inPlace) {
            View to = inPlace ? on.x : on.result;
            kernels.scaleAndShift(on.rows, on.width, on.x, on.state.gamma(), on.state.beta(), SLOPE, to);
            return to;
        }
    },
    LEAKY_RELU {
        @Override
        View run(LayerKernels kernels, LayerCase on, boolean inPlace) {
            View to = inPlace ? on.x : on.result;
            kernels.leakyRelu(on.rows, on.width, SLOPE, on.x, to);
            return to;
        }
    },
    LEAKY_RELU_GRADIENT {
        @Override
        View run(LayerKernels kernels, LayerCase on, boolean inPlace) {
            View to = inPlace ? on.dy : on.result;
            kernels.leakyReluGradient(on.rows, on.width, SLOPE, on.x, on.dy, to);
            return to;
        }
    },
    COLUMN_SUMS {
        @Override
        View run(LayerKernels kernels, LayerCase on, boolean inPlace) {
            kernels.columnSums(on.rows, on.width, on.x, on.state.mean());
            return on.state.mean();
        }
    },
    ERROR_GRADIENT {
        @Override
        View run(LayerKernels kernels, LayerCase on, boolean inPlace) {
            View to = inPlace ? on.x : on.result;
            kernels.errorGradient(on.rows, on.width, 0.01f, on.x, on.dy, to);
            return to;
        }
    },
    TRANSPOSE {
        @Override
        View run(LayerKernels kernels, LayerCase on, boolean inPlace) {
            View turned = View.ofRows(on.turned.array(), on.turned.offset(), on.rows);
            kernels.transpose(on.rows, on.columns, on.x, turned);
            return on.turned;
        }
    },
    ADAM {
        @Override
        View run(LayerKernels kernels, LayerCase on, boolean inPlace) {
            AdamStep step = new AdamStep(0.1f, 0.001f, 1e-7f);
            View second = square(on.state.normalized());
            for (int i = 1; i <= 3; i++) {
                step.rate = 0.001f * i;
                kernels.adam(0, on.size(), step, on.x, on.dy, on.result, second);
            }
            return on.x;
        }
    };

    private static final float SLOPE = 0.3f;

    /**
     * {@return where the result lies}
     *
     * @param inPlace whether the result may replace its operand
     */
    abstract View run(LayerKernels kernels, LayerCase on, boolean inPlace);

    /** Running averages of squares are not negative. */
    private static View square(View view) {
        for (int i = 0; i < view.array().length; i++) {
            float value = view.array()[i];
            view.array()[i] = value == LayerCase.GUARD ? value : value * value;
        }
        return view;
    }
}
