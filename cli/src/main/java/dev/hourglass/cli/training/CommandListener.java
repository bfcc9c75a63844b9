package dev.hourglass.cli.training;

import dev.hourglass.autoencoder.AutoencoderSettings;
import dev.hourglass.autoencoder.TrainingRemedies;
import dev.hourglass.cli.arguments.Invocation;
import dev.hourglass.inspection.Finding;
import dev.hourglass.inspection.UnusableDataException;
import dev.hourglass.nn.NonFiniteLossException;
import dev.hourglass.nn.ProgressListener;
import dev.hourglass.search.WidthChoice;
import dev.hourglass.study.StudyListener;
import dev.hourglass.training.EpochText;
import dev.hourglass.training.StepText;
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
        StepText text = new StepText(all, System::nanoTime);
        try (Progress progress = Progress.start(invocation, text)) {
            return work.apply(progress.after(text::stepEnded));
        }
    }

    @Override
    public <T> T inEpochs(AutoencoderSettings settings, Function<ProgressListener, T> training) {
        EpochText text = new EpochText(0, settings.epochs(), System::nanoTime);
        try (Progress progress = Progress.start(invocation, text)) {
            return training.apply(progress.after(text::epochEnded));
        } catch (NonFiniteLossException failure) {
            throw UnusableDataException.of(failure, TrainingRemedies.of(failure, settings.descent()))
                    .leaving("nothing was written");
        }
    }
}
