package dev.hourglass.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Blocks of one table, collected in memory for callers that need all rows at once. */
public final class GatheredTable {
    private final List<Table> blocks = new ArrayList<>();

    /** No block has come yet. */
    public GatheredTable() {
    }

    /**
     * Adds the next rows.
     *
     * @param block with the names and kinds of columns of the blocks before
     */
    public void add(Table block) {
        blocks.add(block);
    }

    /**
     * {@return all rows}
     *
     * @throws IllegalStateException if there was no block, not even one without rows
     */
    public Table all() {
        if (blocks.isEmpty()) {
            throw new IllegalStateException("a table needs at least one block");
        }
        return new Table(blocks.get(0).names().stream()
                .map(name -> joined(blocks.stream().map(block -> block.column(name)).toList())).toList());
    }

    private static Column joined(List<Column> parts) {
        String name = parts.get(0).name();
        if (parts.get(0) instanceof NumericColumn) {
            return new NumericColumn(name, parts.stream().map(NumericColumn.class::cast)
                    .flatMapToDouble(part -> Arrays.stream(part.values())).toArray());
        }
        if (parts.get(0) instanceof FloatColumn) {
            return new FloatColumn(name, floats(parts));
        }
        if (parts.get(0) instanceof SpelledColumn) {
            List<SpelledColumn> spelled = parts.stream().map(SpelledColumn.class::cast).toList();
            return new SpelledColumn(
                    (NumericColumn) joined(spelled.stream().<Column>map(SpelledColumn::numbers).toList()),
                    (TextColumn) joined(spelled.stream().<Column>map(SpelledColumn::spellings).toList()));
        }
        return new TextColumn(name, parts.stream().map(TextColumn.class::cast)
                .flatMap(part -> Arrays.stream(part.values())).toArray(String[]::new));
    }

    private static float[] floats(List<Column> parts) {
        float[] all = new float[parts.stream().mapToInt(Column::rows).sum()];
        int at = 0;
        for (Column part : parts) {
            System.arraycopy(((FloatColumn) part).values(), 0, all, at, part.rows());
            at += part.rows();
        }
        return all;
    }
}
