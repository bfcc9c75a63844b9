package dev.hourglass.cli.training;

import dev.hourglass.autoencoder.AutoencoderSettings;
import dev.hourglass.cli.arguments.Invocation;
import dev.hourglass.inspection.Finding;
import dev.hourglass.nn.NonFiniteLossException;
import dev.hourglass.nn.ProgressListener;
import dev.hourglass.search.WidthChoice;
import dev.hourglass.study.StudyListener;
import java.util.List;
import java.util.function.Function;

/** What a command shows and tells of the engine's work while it is under way. */
public class CommandListener implements StudyListener {
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

    @Override
    public <T> T inEpochs(AutoencoderSettings settings, Function<ProgressListener, T> training) {
        try (Progress progress = Progress.start(invocation, settings.epochs())) {
            return training.apply(progress);
        } catch (NonFiniteLossException failure) {
            throw Training.refusal(failure, settings, "nothing was written");
        }
    }
}
