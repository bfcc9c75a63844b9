package dev.hourglass.cli.training;

import dev.hourglass.autoencoder.AutoencoderSettings;
import dev.hourglass.autoencoder.Encoder;
import dev.hourglass.autoencoder.Representation;
import dev.hourglass.cli.arguments.Invocation;
import dev.hourglass.cli.data.DataOptions;
import dev.hourglass.cli.data.FeatureOptions;
import dev.hourglass.cli.data.PreparedInput;
import dev.hourglass.cli.data.SkippedRows;
import dev.hourglass.cli.data.Targets;
import dev.hourglass.csv.CsvTable;
import dev.hourglass.evaluation.ChosenRecipe;
import dev.hourglass.inspection.RowDivision;
import dev.hourglass.inspection.Target;
import dev.hourglass.json.JsonObject;
import dev.hourglass.matrix.DoubleMatrix;
import dev.hourglass.matrix.Matrix;
import dev.hourglass.nn.FitData;
import dev.hourglass.pipeline.ClassifierFit;
import dev.hourglass.preparation.ColumnKinds;
import dev.hourglass.preparation.PreparedTable;
import dev.hourglass.preprocessing.Features;
import dev.hourglass.report.CodesSection;
import dev.hourglass.report.Section;
import dev.hourglass.results.PreparationResult;
import dev.hourglass.search.SearchData;
import dev.hourglass.search.TableRows;
import dev.hourglass.split.RowParts;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A table to learn from, looked at before a training spends time on it. */
public final class LearningTable implements LearnedTable {
    private final Invocation invocation;
    private final RowDivision division;
    private final PreparedTable table;
    private FitData<DoubleMatrix> learning;

    /**
     * Reads the table of an invocation.
     *
     * @param target   the name of the column that holds classes, if there is one
     * @param settings of the training
     * @param division of its rows, none to test on
     */
    public LearningTable(Invocation invocation, Optional<String> target, AutoencoderSettings settings,
            RowDivision division) throws IOException {
        this(invocation, target, division);
        learning = table.learning(settings, invocation::tell);
        NetworkChecks.check(invocation, learning.training(), settings);
    }

    /**
     * Reads the table of an invocation, of which all rows are learned from without a training.
     *
     * @param target the name of the column that holds classes, if there is one
     */
    public LearningTable(Invocation invocation, Optional<String> target) throws IOException {
        this(invocation, target, new RowDivision(0, 0));
        learning = FitData.of(table.withoutTraining(invocation::tell));
    }

    private LearningTable(Invocation invocation, Optional<String> asked, RowDivision division) throws IOException {
        this.invocation = invocation;
        this.division = division;
        CsvTable data = DataOptions.read(invocation, FeatureOptions.learning(invocation, asked));
        SkippedRows.tell(invocation, data);
        Optional<Target> target = asked.map(name -> Targets.of(invocation, data, name));
        RowParts parts = division.of(data.table().rows());
        Features features = FeatureOptions.fit(invocation, data,
                parts.validation().length > 0 ? Optional.of(parts.learn()) : Optional.empty(),
                target.map(Target::name).stream().toList());
        table = PreparedInput.of(invocation, data, target, parts, features, FeatureOptions.rules(invocation));
    }

    @Override
    public int rows() {
        return learning.training().rows();
    }

    @Override
    public ColumnKinds kinds() {
        return table.kinds();
    }

    @Override
    public JsonObject put(JsonObject result) {
        return PreparationResult.put(result, table.preparation(), table.data());
    }

    /** The table with its columns and numbers. */
    public PreparedTable table() {
        return table;
    }

    /** What a page says of it. */
    public Section dataSection() {
        return PreparedInput.section(invocation, table);
    }

    /** The classes of the rows to learn from, if the table has classes. */
    public Optional<CodesSection.Groups> groups() {
        return table.target().map(known -> new CodesSection.Groups(known.codes(table.parts().learn()),
                known.labels().labels()));
    }

    /** The rows to learn from, and those to measure on. */
    public FitData<DoubleMatrix> learning() {
        return learning;
    }

    /**
     * The rows to learn from, as a search takes them.
     *
     * @param byClasses whether classes are to be told by the codes, if there are classes
     */
    public SearchData searched(boolean byClasses) {
        return TableRows.of(table, PreparedInput.refit(invocation, table), learning.training(), byClasses);
    }

    /** Refuses classes that cannot be learned. */
    public void checkClasses() {
        target().inspectWhole(invocation::tell);
        target().parts().requireLearned(table.parts(), division);
    }

    private Target target() {
        return table.target().orElseThrow();
    }

    /**
     * A recipe, chosen on the rows to learn from.
     *
     * @param taken what of an encoder
     */
    public ChosenRecipe choose(Representation taken) {
        return AutoRecipe.choose(invocation, table.features(), learning.training(),
                target().codes(table.parts().learn()), taken);
    }

    /**
     * A classifier on the codes of the rows to learn from.
     *
     * @param settled what was given, and found before
     * @param taken   what of the encoder, in the place of codes
     */
    public ClassifierFit classifier(Invocation settled, Encoder encoder, Representation taken) {
        int[] learn = table.parts().learn();
        Matrix codes = table.codes(encoder, taken, learn, invocation.threads());
        List<String> classes = Arrays.stream(learn).mapToObj(target().classes()::get).toList();
        return Classifiers.fit(settled, encoder, taken, codes, classes, target().name());
    }
}
