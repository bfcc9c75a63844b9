/**
 * Ask a whole question of a table and get the answer for people, for machines and as a page: evaluations, comparisons,
 * searches and the tutorial's experiment, as programs run them.
 *
 * <p>An {@link dev.hourglass.study.Evaluation} says whether an encoding helps a classifier, on one division of the
 * rows; the encoding comes from an {@link dev.hourglass.study.EncodingSource}: it is given, made by a method or by a
 * training, or that of the {@link dev.hourglass.study.BestRecipe}. A {@link dev.hourglass.study.ContestStudy} compares
 * the contestants of a {@link dev.hourglass.search.Contest} by cross-validation, a
 * {@link dev.hourglass.study.SearchStudy} finds out how wide a bottleneck should be, and a
 * {@link dev.hourglass.study.TutorialStudy} is the experiment that everything began with. Each takes a
 * {@link dev.hourglass.study.StudyTable}, looks at it before time is spent, tells a
 * {@link dev.hourglass.study.StudyListener} what comes to light and how far the work has come, and gives an outcome
 * that has its JSON object, its lines and its page.
 *
 * <pre>{@code
 * import dev.hourglass.autoencoder.AutoencoderSettings;
 * import dev.hourglass.autoencoder.Representation;
 * import dev.hourglass.csv.CsvOptions;
 * import dev.hourglass.csv.CsvReader;
 * import dev.hourglass.csv.CsvTable;
 * import dev.hourglass.inspection.RowDivision;
 * import dev.hourglass.inspection.Target;
 * import dev.hourglass.linear.LogisticRegression;
 * import dev.hourglass.linear.RegularizationSearch;
 * import dev.hourglass.preparation.FeatureSettings;
 * import dev.hourglass.preparation.PreparationRules;
 * import dev.hourglass.preparation.PreparedTable;
 * import dev.hourglass.preprocessing.Features;
 * import dev.hourglass.split.RowParts;
 * import dev.hourglass.study.EncodingSource;
 * import dev.hourglass.study.Evaluation;
 * import dev.hourglass.study.EvaluationOutcome;
 * import dev.hourglass.study.StudyListener;
 * import dev.hourglass.study.StudyTable;
 * import java.nio.file.Path;
 * import java.util.List;
 * import java.util.Optional;
 *
 * CsvTable data = CsvReader.readPlaced(Path.of("data.csv"), new CsvOptions().withTarget("target"));
 * Target target = Target.of(data, "target", false);
 * RowParts parts = target.divided(new RowDivision(0.33, 0, 1), System.err::println);
 * FeatureSettings settings = new FeatureSettings();
 * Features features = settings.fit(data, Optional.of(parts.learn()), List.of("target"), System.err::println);
 * PreparedTable table = PreparedTable.of(data, Optional.of(target), parts, features, PreparationRules.STRICT,
 *         System.err::println);
 *
 * Evaluation evaluation = new Evaluation(EncodingSource.trained(new AutoencoderSettings().withEpochs(20), false,
 *         Representation.CODE), RegularizationSearch.of(new LogisticRegression()));
 * EvaluationOutcome outcome = evaluation.run(new StudyTable(table, settings, 1), StudyListener.SILENT);
 * System.out.println(outcome.conclusion());
 * }</pre>
 */
package dev.hourglass.study;

/*
 * For contributors:
 *
 * Here stands what a program does to answer a question, in order, and no arithmetic: a study puts together what the
 * packages above give, and its outcome hands itself to results, summary and report. What is asked, and where answers
 * go, is the program's; so is how progress is shown, which a StudyListener wraps around the work. Nothing here reads a
 * table or knows how settings are spelled.
 */
