package dev.hourglass.training;

import dev.hourglass.number.RoundedTime;
import dev.hourglass.number.Steps;
import dev.hourglass.text.FittedLine;
import dev.hourglass.text.FittedLine.Tail;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * The progress of work whose many steps are done in any order, perhaps several at once, such as the trainings of a
 * search. In a terminal:
 *
 * <pre>
 * 31 of 135 steps [######------------------] 42s left
 * </pre>
 *
 * <p>A log has ten lines. Nothing is kept once the work has ended.
 */
public final class StepText implements ProgressText {
    private static final int USEFUL_CELLS = 5;
    private static final int MOST_LINES = 10;

    private final LongSupplier clock;
    private Steps steps;
    /** How many tenths of the steps the log has reported. */
    private int told;

    /**
     * The words of work that begins now.
     *
     * @param all   how many steps there are, 1 or more
     * @param clock in nanoseconds
     */
    public StepText(int all, LongSupplier clock) {
        this.clock = Objects.requireNonNull(clock, "clock");
        this.steps = Steps.begin(0, all, clock.getAsLong());
    }

    /** Says that another step is done. */
    public synchronized void stepEnded() {
        steps = steps.next(clock.getAsLong());
    }

    @Override
    public void end() {
        // What is shown last is how far it came.
    }

    @Override
    public boolean isKept() {
        return false;
    }

    @Override
    public synchronized String line(int width) {
        String time = time();
        return FittedLine.of(width, title(), steps.share(),
                List.of(new Tail(time, USEFUL_CELLS), new Tail(time, 0), new Tail("", 0)));
    }

    @Override
    public synchronized Optional<String> logLine() {
        int tenths = (int) ((long) MOST_LINES * steps.done() / steps.all());
        if (tenths == told) {
            return Optional.empty();
        }
        told = tenths;
        return Optional.of(title() + "," + time());
    }

    private String title() {
        return steps.done() + " of " + steps.all() + " steps";
    }

    private String time() {
        long now = clock.getAsLong();
        return steps.isUnderWay() ? " " + RoundedTime.of(steps.secondsLeft(now)) + " left"
                : " " + RoundedTime.of(steps.seconds(now)) + " so far";
    }
}
