package dev.hourglass.linear;

import dev.hourglass.parallel.ThreadTeam;
import java.util.function.IntConsumer;

/**
 * Rows in consecutive parts, cut by their number alone. Sums are taken part by part, then over the parts in order:
 * so the number of threads cannot change a bit.
 *
 * @param team  works on several parts at a time
 * @param rows  how many there are
 * @param count how many parts
 */
record SummationParts(ThreadTeam team, int rows, int count) {
    /** The most parts, and with them the most threads of any use. */
    static final int MOST = 8;

    /** Rows of a part for each unknown of a score: sums of a part stay small beside its rows. */
    private static final int ROWS_A_COLUMN = 16;

    /** The parts of rows that are {@code width} long. */
    static SummationParts of(ThreadTeam team, int rows, int width) {
        return new SummationParts(team, rows, Math.max(1, Math.min(MOST, rows / (ROWS_A_COLUMN * Math.max(1, width)))));
    }

    /** The first row of a part; of the part after the last, the number of rows. */
    int first(int part) {
        return (int) ((long) rows * part / count);
    }

    /** Does something with every part. */
    void run(IntConsumer job) {
        team.run((member, members) -> {
            for (int part = member; part < count; part += members) {
                job.accept(part);
            }
        });
    }
}
