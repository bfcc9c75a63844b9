package dev.hourglass.nn;

import dev.hourglass.kernel.Rendezvous;

/**
 * Each part has the same columns of every layer, so that a thread mostly reads what it wrote itself. Only a Dense layer
 * needs all columns, of its input on the way forward and of its gradient on the way back; there the parts wait for each
 * other. With one part, nobody waits.
 *
 * @param passes     for each part its pass of every layer, and of the error at the end
 * @param loss       measured by part 0
 * @param rendezvous of all parts
 */
record PhasedSchedule(LayerPass[][] passes, StepLoss loss, Rendezvous rendezvous) implements StepSchedule {

    @Override
    public void run(int part, int rows) {
        LayerPass[] own = passes[part];
        for (LayerPass pass : own) {
            if (pass instanceof DensePass) {
                rendezvous.meet(part);
            }
            pass.forward(rows);
        }
        rendezvous.meet(part);
        if (part == 0) {
            loss.measure(rows);
        }
        rendezvous.meet(part);
        if (loss.isFinite()) {
            backward(part, rows, own);
        }
    }

    private void backward(int part, int rows, LayerPass[] own) {
        for (int layer = own.length - 1; layer >= 0; layer--) {
            if (own[layer] instanceof DensePass) {
                rendezvous.meet(part);
            }
            own[layer].backward(rows);
        }
    }
}
