package dev.hourglass.nn;

import dev.hourglass.layer.LayerPass;

/**
 * The layers before the first one that mixes columns.
 *
 * @param columnwise the layers, block after block
 * @param learns     whether any of them has numbers to learn; if not, there is no backward pass
 */
record ColumnwiseStage(LayerPass[] columnwise, boolean learns) implements Stage {
    @Override
    public void fetch(int rows) {
        // it reads its own columns alone
    }

    @Override
    public void product(int rows) {
        // there is none
    }

    @Override
    public void forward(int rows) {
        Passes.forward(columnwise, rows);
    }

    @Override
    public void backward(int rows) {
        if (learns) {
            Passes.backward(columnwise, rows);
        }
    }

    @Override
    public boolean hasInputGradient() {
        return false;
    }

    @Override
    public void inputGradient(int rows) {
        // nobody asks for it
    }

    @Override
    public void receive(int rows) {
        // there is none
    }

    @Override
    public void update(int rows) {
        // vectors are updated together, at the end of the step
    }
}
