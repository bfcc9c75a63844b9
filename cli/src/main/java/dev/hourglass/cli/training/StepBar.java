package dev.hourglass.cli.training;

import dev.hourglass.cli.arguments.Invocation;
import dev.hourglass.cli.terminal.Window;
import dev.hourglass.training.StepText;
import java.util.function.LongSupplier;

/** Shows how work in many steps gets on, until it is closed. */
final class StepBar extends ShownProgress {
    private final StepText text;

    /** Shown when there is news, by any clock in nanoseconds. */
    StepBar(StepText text, Window window, LongSupplier clock, Place place) {
        super(text, window, clock, place);
        this.text = text;
    }

    private StepBar(StepText text, Invocation invocation) {
        super(text, invocation);
        this.text = text;
    }

    /**
     * The progress that fits an invocation, shown from now on.
     *
     * @param all how many steps there are
     */
    static StepBar start(Invocation invocation, int all) {
        StepBar bar = new StepBar(new StepText(all, System::nanoTime), invocation);
        bar.start();
        return bar;
    }

    /** Another step is done. */
    void next() {
        text.stepEnded();
        news();
    }
}
