package dev.hourglass.report;

import dev.hourglass.learning.LearnedModel;
import dev.hourglass.matrix.DoubleMatrix;
import dev.hourglass.nn.FitData;
import dev.hourglass.preparation.PreparedTable;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The page of what was learned from a table, by a training or without. */
public final class LearnedPage {
    private LearnedPage() {
    }

    /**
     * {@return a {@link TrainingPage} or a {@link MethodPage}}
     *
     * @param model    that was learned
     * @param table    that it was learned from
     * @param rows     of the table, as numbers
     * @param warnings what was found to be probably not as it should be, in sentences
     * @param origin   how the page came about
     * @param threads  1 or more, which change no byte
     */
    public static Page of(LearnedModel model, PreparedTable table, FitData<DoubleMatrix> rows,
            List<String> warnings, Section origin, int threads) {
        Objects.requireNonNull(model, "model");
        Objects.requireNonNull(table, "table");
        Objects.requireNonNull(rows, "rows");
        Objects.requireNonNull(warnings, "warnings");
        Objects.requireNonNull(origin, "origin");
        Section data = DataSection.of(table, warnings);
        Optional<CodesSection.Groups> groups = table.learnedClasses().map(classes ->
                new CodesSection.Groups(classes, table.target().orElseThrow().names()));
        return model.trained().isPresent()
                ? TrainingPage.of(model.trained().get(), rows, groups, data, origin, threads)
                : MethodPage.of(model.encoder(), rows.training(), groups, data, origin, threads);
    }
}
