package dev.hourglass.nn;

/**
 * Runs a network on rows as they come, with buffers that are made once: a call for one row allocates nothing. A row
 * gives the same bits as with {@link Network#predict}.
 *
 * <p>For one thread at a time. It has its own copy of the network's kernels, packed so that a single row is fast.
 */
public final class InferenceSession {
    private final Inference inference;
    private final int outputs;
    private final ChunkPass single;
    /** Made the first time that several rows come at once; null until then. */
    private ChunkPass chunk;

    /**
     * A session with buffers for one row; those for more are made when they are needed.
     *
     * @param network to run on rows
     */
    public InferenceSession(Network network) {
        inference = new Inference(network.architecture(), network.layout(), network.parameters());
        outputs = network.architecture().outputs();
        single = inference.newPassOfOneRow();
    }

    /**
     * Computes the outputs of rows.
     *
     * @param rows   of as many columns as the network takes, each asked for once
     * @param to     where to
     * @param at     where the outputs of the first row begin there
     * @param stride from there to those of the next row
     */
    public void predict(RowSource rows, float[] to, int at, int stride) {
        ChunkPass pass = rows.rows() == 1 ? single : chunkPass();
        for (int i = 0; i < Chunks.count(rows.rows()); i++) {
            int count = Chunks.rows(rows.rows(), i);
            Chunks.copyIn(rows, i, count, pass.input());
            pass.forward(count);
            Chunks.copyOut(pass.output(), count, outputs, to, at + i * Chunks.SIZE * stride, stride);
        }
    }

    private ChunkPass chunkPass() {
        if (chunk == null) {
            chunk = inference.newPassOfSession();
        }
        return chunk;
    }
}
