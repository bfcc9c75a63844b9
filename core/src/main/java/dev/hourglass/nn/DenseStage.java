package dev.hourglass.nn;

import dev.hourglass.layer.LayerPass;

/**
 * A layer that mixes columns, and the layers up to the next such one.
 *
 * <pre>
 *   Y = X W + b          rows x out    = rows x in  *  in x out
 *   dX = dY Wt           rows x in     = rows x out * out x in
 *   dW = Xt dY           in x out      = in x rows  * rows x out
 *   db = column sums of dY
 * </pre>
 *
 * @param foreign       the columns of X that other parts have written
 * @param output        its share of Y
 * @param columnwise    what follows on these columns, block by block: first db, then the layers or the loss
 * @param inputGradient this part's share of dX; null if it is not needed
 * @param kernelUpdate  computes dW and changes W with it
 */
record DenseStage(ForeignColumns foreign, Product output, LayerPass[] columnwise, InputGradient inputGradient,
        KernelUpdate kernelUpdate) implements Stage {
    @Override
    public void fetch(int rows) {
        foreign.fetch(rows);
    }

    @Override
    public void product(int rows) {
        output.run(rows);
    }

    @Override
    public void forward(int rows) {
        Passes.forward(columnwise, rows);
    }

    @Override
    public void backward(int rows) {
        Passes.backward(columnwise, rows);
    }

    @Override
    public boolean hasInputGradient() {
        return inputGradient != null;
    }

    @Override
    public void inputGradient(int rows) {
        inputGradient.compute(rows);
    }

    @Override
    public void receive(int rows) {
        inputGradient.receive(rows);
    }

    @Override
    public void update(int rows) {
        kernelUpdate.run(rows);
    }
}
