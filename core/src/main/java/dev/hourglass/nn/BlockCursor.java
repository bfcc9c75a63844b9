package dev.hourglass.nn;

/** One thread's view of rows in blocks, which keeps the last block that it read. */
public final class BlockCursor implements RowSource {
    private final BlockedRows rows;
    private final float[] block;
    private int held = -1;

    /**
     * A view that has read nothing.
     *
     * @param rows to read
     */
    public BlockCursor(BlockedRows rows) {
        this.rows = rows;
        this.block = new float[Math.multiplyExact(Math.min(rows.rows(), rows.blockRows()), rows.columns())];
    }

    @Override
    public int rows() {
        return rows.rows();
    }

    @Override
    public int columns() {
        return rows.columns();
    }

    @Override
    public void copy(int row, float[] to, int at) {
        int wanted = row / rows.blockRows();
        if (wanted != held) {
            held = -1;
            rows.copyBlock(wanted, block, 0);
            held = wanted;
        }
        System.arraycopy(block, (row - wanted * rows.blockRows()) * columns(), to, at, columns());
    }
}
