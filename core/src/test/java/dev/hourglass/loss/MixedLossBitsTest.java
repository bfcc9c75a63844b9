package dev.hourglass.loss;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.hourglass.matrix.Matrix;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** The loss of numbers and categories gives the same bits on vectors, in blocks of any width, in any batch. */
class MixedLossBitsTest {
    private static final List<Integer> GROUPS = List.of(1, 1, 1, 3, 1, 2, 40, 1, 17, 2, 2, 1);

    @Test
    void theMixedLossGivesTheSameBitsOnVectors() {
        MixedLoss loss = new MixedLoss(GROUPS);
        for (int rows : LossCase.ROWS) {
            for (double size : new double[] {1, 10, 150}) {
                Matrix targets = LossCase.targets(rows, GROUPS, 1);
                LossCase on = LossCase.of(LossCase.numbers(rows, targets.columns(), -size, size, rows), targets);
                assertMixedBits(loss, on);
            }
        }
    }

    /** NaN and infinities among them; what comes out is NaN where it is not a number, in both. */
    @Test
    void theMixedLossGivesTheSameBitsOnVectorsForUnusualNumbers() {
        SplittableRandom random = new SplittableRandom(5);
        for (int rows : LossCase.ROWS) {
            for (int width : LossCase.WIDTHS) {
                List<Integer> groups = new ArrayList<>();
                for (int left = width; left > 0; left -= groups.get(groups.size() - 1)) {
                    groups.add(Math.min(left, 1 + random.nextInt(20)));
                }
                assertMixedBits(new MixedLoss(groups), LossCase.ofAnything(rows, width));
            }
        }
    }

    private static void assertMixedBits(MixedLoss loss, LossCase on) {
        MixedArithmetic scalars = MixedArithmetic.scalars();
        MixedArithmetic vectors = MixedArithmetic.vectors();
        assertEquals(loss.sum(on.rows, on.columns, on.output, on.target, scalars).of(on.rows),
                loss.sum(on.rows, on.columns, on.output, on.target, vectors).of(on.rows));
        LossBlock block = new LossBlock(on.rows, on.columns, 0, on.width, on.output, on.target, on.result);
        loss.gradient(block, scalars).run(on.rows);
        float[] expected = on.result.array().clone();
        loss.gradient(block, vectors).run(on.rows);
        assertArrayEquals(expected, on.result.array());
    }

    /** Groups are cut anywhere; a block writes its own columns alone. */
    @Test
    void blocksThatCutGroupsGiveTheSameBits() {
        MixedLoss loss = new MixedLoss(GROUPS);
        for (int rows : LossCase.ROWS) {
            Matrix targets = LossCase.targets(rows, GROUPS, 1);
            LossCase on = LossCase.of(LossCase.numbers(rows, targets.columns(), -4, 4, 2), targets);
            float[] whole = on.gradient(loss).clone();
            for (List<Integer> blocks : List.of(List.of(16, 16, 16, 16, 16), List.of(16, 64), List.of(32, 48))) {
                assertArrayEquals(whole, on.gradient(loss, blocks), blocks::toString);
            }
            on.gradient(loss, List.of(16));
            for (int j = 0; j < on.width; j++) {
                float expected = j < 16 ? whole[on.result.at(rows - 1, j)] : LossCase.GUARD;
                assertEquals(expected, on.result.array()[on.result.at(rows - 1, j)]);
            }
        }
    }

    /** A row has the same gradient, but for the factor, and the same error in any batch, also of more than a chunk. */
    @Test
    void aRowCountsTheSameInAnyBatch() {
        MixedLoss loss = new MixedLoss(GROUPS);
        Matrix targets = LossCase.targets(300, GROUPS, 1);
        Matrix outputs = LossCase.numbers(300, targets.columns(), -4, 4, 2);
        LossCase all = LossCase.of(outputs, targets);
        all.gradient(loss);
        double sum = 0;
        for (int row : new int[] {0, 15, 16, 77, 298, 299}) {
            LossCase one = LossCase.of(outputs.selectRows(new int[] {row}), targets.selectRows(new int[] {row}));
            one.gradient(loss);
            for (int j = 0; j < one.columns; j++) {
                float expected = one.result.array()[one.result.at(0, j)];
                assertEquals(expected, 300 * all.result.array()[all.result.at(row, j)], 4 * Math.ulp(expected));
            }
        }
        for (int row = 0; row < 300; row++) {
            sum += LossCase.of(outputs.selectRows(new int[] {row}), targets.selectRows(new int[] {row})).mean(loss);
        }
        assertEquals(sum / 300, all.mean(loss), 1000 * 0x1p-53 * sum);
    }

    /** A step of fewer rows than there is room for does not see what was there before. */
    @Test
    void whatWasThereBeforeDoesNotMatter() {
        MixedLoss loss = new MixedLoss(GROUPS);
        Matrix targets = LossCase.targets(40, GROUPS, 1);
        LossCase on = LossCase.of(LossCase.numbers(40, targets.columns(), -4, 4, 2), targets);
        LossSum sum = loss.sum(40, on.columns, on.output, on.target, on.result);
        LossGradient gradient =
                loss.gradient(new LossBlock(40, on.columns, 0, on.width, on.output, on.target, on.result));
        for (int rows : new int[] {40, 3, 17, 40, 1}) {
            double found = sum.of(rows);
            assertEquals(loss.sum(rows, on.columns, on.output, on.target, on.result).of(rows), found);
            gradient.run(rows);
            float[] result = on.result.array().clone();
            loss.gradient(new LossBlock(rows, on.columns, 0, on.width, on.output, on.target, on.result)).run(rows);
            assertArrayEquals(on.result.array(), result);
        }
    }
}
