/**
 * Learn an encoder from a table as programs do it: look at the table before any time is spent, find what is to be
 * found, train, or fit a method without training, learn classes from the codes, and write the file that is used from
 * then on.
 *
 * <p>{@link dev.hourglass.learning.LearningSettings} say what is learned; a
 * {@link dev.hourglass.learning.TableLearning} learns it from a table in memory, a
 * {@link dev.hourglass.learning.DiskLearning} from one on the disk. Either tells a
 * {@link dev.hourglass.learning.LearningListener} what it finds and how far it is, leaves the training itself to a
 * {@link dev.hourglass.learning.TrainingRunner}, which may keep checkpoints, and gives a
 * {@link dev.hourglass.learning.LearnedModel}. A {@link dev.hourglass.learning.ClassifierLearning} learns classes from
 * the codes of an encoder that there is.
 *
 * <pre>{@code
 * import dev.hourglass.autoencoder.AutoencoderSettings;
 * import dev.hourglass.csv.CsvOptions;
 * import dev.hourglass.csv.CsvReader;
 * import dev.hourglass.csv.CsvTable;
 * import dev.hourglass.inspection.Finding;
 * import dev.hourglass.inspection.RowDivision;
 * import dev.hourglass.inspection.Target;
 * import dev.hourglass.learning.LearnedModel;
 * import dev.hourglass.learning.LearningListener;
 * import dev.hourglass.learning.LearningSettings;
 * import dev.hourglass.learning.TableLearning;
 * import dev.hourglass.learning.TrainingRunner;
 * import dev.hourglass.linear.LogisticRegression;
 * import dev.hourglass.linear.RegularizationSearch;
 * import dev.hourglass.preparation.FeatureSettings;
 * import dev.hourglass.preparation.Preparation;
 * import dev.hourglass.preparation.PreparationRules;
 * import dev.hourglass.preparation.PreparedTable;
 * import dev.hourglass.preprocessing.Features;
 * import java.nio.file.Path;
 * import java.util.List;
 * import java.util.Optional;
 *
 * CsvTable data = CsvReader.readPlaced(Path.of("data.csv"), new CsvOptions().withTarget("target"));
 * FeatureSettings columns = new FeatureSettings();
 * Features features = columns.fit(data, Optional.empty(), List.of("target"), finding -> System.out.println(finding));
 * PreparedTable table = new PreparedTable(data, Optional.of(Target.of(data, "target", false)),
 *         new RowDivision(0, 1).of(data.table().rows()), features,
 *         new Preparation(data, features, PreparationRules.STRICT));
 *
 * LearningSettings settings = new LearningSettings().withTraining(new AutoencoderSettings().withEpochs(20))
 *         .withClassifier(Optional.of(() -> RegularizationSearch.of(new LogisticRegression())));
 * LearningListener listener = new LearningListener() {
 *     public void found(Finding finding) {
 *         System.out.println(finding);
 *     }
 * };
 * LearnedModel model = new TableLearning(table, columns, settings, listener).run(1, TrainingRunner.plain(1))
 *         .orElseThrow();
 * System.out.println(model.kind() + " of SHA-256 " + model.write(Path.of("learned.safetensors")));
 * }</pre>
 */
package dev.hourglass.learning;

/*
 * For contributors:
 *
 * What is done with a table so that a model comes of it, and in what order; each step is done by the package that it
 * belongs to. Nothing is read, shown or asked here: that is what listeners and runners are for. Whoever trains without
 * a table has autoencoder, and needs nothing of this.
 */
