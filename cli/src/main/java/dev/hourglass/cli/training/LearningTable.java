package dev.hourglass.cli.training;

import dev.hourglass.autoencoder.AutoencoderSettings;
import dev.hourglass.autoencoder.Encoder;
import dev.hourglass.autoencoder.Representation;
import dev.hourglass.cli.arguments.Invocation;
import dev.hourglass.cli.data.DataOptions;
import dev.hourglass.cli.data.FeatureOptions;
import dev.hourglass.cli.data.SkippedRows;
import dev.hourglass.cli.data.TableSize;
import dev.hourglass.cli.data.Targets;
import dev.hourglass.csv.CsvTable;
import dev.hourglass.evaluation.ChosenRecipe;
import dev.hourglass.inspection.FarValues;
import dev.hourglass.inspection.PartInspection;
import dev.hourglass.inspection.RowDivision;
import dev.hourglass.inspection.TargetInspection;
import dev.hourglass.json.JsonObject;
import dev.hourglass.linear.ClassLabels;
import dev.hourglass.matrix.DoubleMatrix;
import dev.hourglass.matrix.Matrix;
import dev.hourglass.nn.FitData;
import dev.hourglass.pipeline.ClassifierFit;
import dev.hourglass.preparation.ColumnKinds;
import dev.hourglass.preparation.LearningRows;
import dev.hourglass.preparation.Preparation;
import dev.hourglass.preprocessing.Features;
import dev.hourglass.report.CodesSection;
import dev.hourglass.report.DataSection;
import dev.hourglass.report.Section;
import dev.hourglass.results.PreparationResult;
import dev.hourglass.search.Classes;
import dev.hourglass.search.SearchData;
import dev.hourglass.search.TableRows;
import dev.hourglass.split.RowParts;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A table to learn from, looked at before a training spends time on it. */
public final class LearningTable {
    private final Invocation invocation;
    private final CsvTable data;
    private final RowDivision division;
    private final RowParts parts;
    private final List<String> texts;
    private final Features features;
    private final Preparation preparation;
    /** The class of each row. */
    private final Optional<List<String>> classes;
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
        learning = LearningRows.of(data, features, preparation.rows(), parts, settings, invocation::tell);
        NetworkChecks.check(invocation, learning.training(), settings);
    }

    /**
     * Reads the table of an invocation, of which all rows are learned from without a training.
     *
     * @param target the name of the column that holds classes, if there is one
     */
    public LearningTable(Invocation invocation, Optional<String> target) throws IOException {
        this(invocation, target, new RowDivision(0, 0));
        learning = FitData.of(LearningRows.withoutTraining(features, preparation.rows(), parts, invocation::tell));
    }

    private LearningTable(Invocation invocation, Optional<String> target, RowDivision division)
            throws IOException {
        this.invocation = invocation;
        data = DataOptions.read(invocation, FeatureOptions.learning(invocation, target));
        SkippedRows.tell(invocation, data);
        texts = target.map(data.nameList()::resolve).map(List::of).orElse(List.of());
        classes = texts.stream().findFirst().map(name -> Targets.classes(invocation, data.table(), name));
        this.division = division;
        parts = division.of(data.table().rows());
        features = FeatureOptions.fit(invocation, data,
                parts.validation().length > 0 ? Optional.of(parts.learn()) : Optional.empty(), texts);
        TableSize.check(data, features);
        preparation = new Preparation(data, features, FeatureOptions.rules(invocation));
        preparation.tell(invocation::tell);
    }

    /** How cells became numbers. */
    public Features features() {
        return features;
    }

    /** What its columns were taken for. */
    public ColumnKinds kinds() {
        return ColumnKinds.of(data, features);
    }

    /** Adds what was counted on the way to a result for machines. */
    public JsonObject put(JsonObject result) {
        return PreparationResult.put(result, preparation, data);
    }

    /** What a page says of it. */
    public Section dataSection() {
        return DataSection.of(data, features, preparation, classes, invocation.findings().warnings());
    }

    /** The classes of the rows to learn from, if the table has classes. */
    public Optional<CodesSection.Groups> groups() {
        return classes.map(all -> {
            ClassLabels labels = ClassLabels.of(all);
            return new CodesSection.Groups(RowParts.select(labels.encode(all), parts.learn()), labels.labels());
        });
    }

    /** The rows to learn from, and those to measure on. */
    public FitData<DoubleMatrix> learning() {
        return learning;
    }

    /**
     * The rows to learn from, as a search takes them.
     *
     * @param target the name of the column of classes, where these are to be told by the codes
     */
    public SearchData searched(Optional<String> target) {
        Optional<Classes> known = target.map(name -> {
            List<String> own = classes(name);
            ClassLabels labels = ClassLabels.of(own);
            return new Classes(labels.encode(own), labels.labels().size());
        });
        return new TableRows(data, FeatureOptions.refit(invocation, data, texts), parts.learn(), known,
                learning.training(), features.outputNames());
    }

    /** Refuses classes that cannot be learned. */
    public void checkClasses(String asked) {
        String target = data.nameList().resolve(asked);
        List<String> all = Targets.classes(invocation, data.table(), target);
        ClassLabels labels = ClassLabels.of(all);
        TargetInspection.ofRows(target, all, labels, data.places(), invocation::tell);
        TargetInspection.warnOfMeasurement(target, all, labels, invocation::tell);
        new PartInspection(target, labels, labels.encode(all), data.places()).requireLearned(parts, division);
    }

    /** The classes of the rows to learn from. */
    private List<String> classes(String asked) {
        String target = data.nameList().resolve(asked);
        List<String> all = Targets.classes(invocation, data.table(), target);
        return Arrays.stream(parts.learn()).mapToObj(all::get).toList();
    }

    /**
     * A recipe, chosen on the rows to learn from.
     *
     * @param taken what of an encoder
     */
    public ChosenRecipe choose(Representation taken, String target) {
        List<String> classes = classes(target);
        return AutoRecipe.choose(invocation, features, learning.training(), ClassLabels.of(classes).encode(classes),
                taken);
    }

    /**
     * A classifier on the codes of the rows to learn from.
     *
     * @param settled what was given, and found before
     * @param taken   what of the encoder, in the place of codes
     */
    public ClassifierFit classifier(Invocation settled, Encoder encoder, Representation taken, String target) {
        Matrix codes = FarValues.codes(encoder, taken, learning.training(), data.places(), row -> parts.learn()[row],
                invocation.threads());
        return Classifiers.fit(settled, encoder, taken, codes, classes(target), data.nameList().resolve(target));
    }
}
