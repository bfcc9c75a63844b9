package dev.hourglass.cli.training;

import dev.hourglass.cli.arguments.Invocation;
import dev.hourglass.inspection.Finding;
import dev.hourglass.learning.LearningListener;
import dev.hourglass.search.WidthChoice;
import java.util.List;
import java.util.function.Function;

/** What a command shows and tells of the engine's work while it is under way. */
public class CommandListener implements LearningListener {
    private final Invocation invocation;

    /** Of a run of a command. */
    public CommandListener(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public void found(Finding finding) {
        invocation.tell(finding);
    }

    @Override
    public void needs(long bytes) {
        invocation.findings().need(bytes);
    }

    @Override
    public void foundWidth(WidthChoice choice, List<Integer> widths) {
        invocation.note(LayerOptions.BOTTLENECK.spelling() + " " + choice.recommendation().chosen().width() + ", of "
                + widths + ": " + choice.recommendation().why());
    }

    @Override
    public <T> T inSteps(int all, Function<Runnable, T> work) {
        try (StepBar bar = StepBar.start(invocation, all)) {
            return work.apply(bar::next);
        }
    }
}
