package dev.hourglass.learning;

import dev.hourglass.autoencoder.Autoencoder;
import dev.hourglass.autoencoder.AutoencoderSettings;
import dev.hourglass.autoencoder.AutoencoderTraining;
import dev.hourglass.inspection.LearningInspection;
import dev.hourglass.outofcore.DiskTable;
import dev.hourglass.preparation.ColumnKinds;
import dev.hourglass.preparation.LearnedTable;
import dev.hourglass.preparation.PreparationRules;
import dev.hourglass.preprocessing.Features;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/**
 * Learning from a table on the disk: an encoder by a training, and nothing that needs all rows at once.
 *
 * @param table    that was read
 * @param features that it taught
 * @param rules    what is refused
 */
public record DiskLearning(DiskTable table, Features features, PreparationRules rules) {

    /**
     * Refuses null.
     *
     * @param table    that was read
     * @param features that it taught
     * @param rules    what is refused
     */
    public DiskLearning {
        Objects.requireNonNull(table, "table");
        Objects.requireNonNull(features, "features");
        Objects.requireNonNull(rules, "rules");
    }

    /**
     * Scales the rows and trains.
     *
     * @param <E>      what the runner may throw
     * @param training what decides the result besides the rows
     * @param kept     where scaled rows are to be kept, if {@link DiskTable#keep} is called then; empty for nowhere
     * @param listener is told what is found
     * @param runner   runs the training
     * @return what was learned; nothing where the runner ended the training before its end
     * @throws IOException                                          if rows cannot be written or read
     * @throws E                                                    if the runner's state cannot be kept
     * @throws dev.hourglass.csv.CsvException                       if a cell is refused, with its place
     * @throws dev.hourglass.inspection.UnusableDataException       if there is nothing to learn from
     * @throws dev.hourglass.inspection.InsufficientMemoryException if the training needs more than the heap
     * @throws dev.hourglass.nn.NonFiniteLossException              if it does not come to finite numbers
     */
    public <E extends Exception> Optional<LearnedModel> run(AutoencoderSettings training, Optional<Path> kept,
            LearningListener listener, TrainingRunner<E> runner) throws IOException, E {
        TrainingNeeds.checkOnDisk(table.rows(), features.width(), training, listener);
        AutoencoderTraining ready =
                new AutoencoderTraining(table.scale(features, rules, training, kept, listener::found), training);
        long start = System.nanoTime();
        Optional<Autoencoder> trained = runner.run(ready);
        double seconds = (System.nanoTime() - start) * 1e-9;
        trained.ifPresent(ended -> LearningInspection.of(ended, listener::found));
        return trained.map(ended -> new LearnedModel(ended.encoder(), trained, Optional.empty(), Optional.empty(),
                Optional.empty(), new LearnedTable(table.rows(), ColumnKinds.of(table.unread(), features),
                        table.counts(), table.skipped().rows()), seconds));
    }
}
