/**
 * Put the results of trainings and comparisons into JSON objects for machines.
 *
 * <p>Each class adds the members of one thing: {@link dev.hourglass.results.EncoderResult} of an encoder,
 * {@link dev.hourglass.results.ComparisonResult} and {@link dev.hourglass.results.CrossResult} of comparisons,
 * {@link dev.hourglass.results.TrainingResult} of a training, {@link dev.hourglass.results.RecipeResult} and
 * {@link dev.hourglass.results.SearchSummaryResult} of searches, {@link dev.hourglass.results.AnomalyResult} of errors
 * and drift, {@link dev.hourglass.results.ClassifierResult} and {@link dev.hourglass.results.ClassifierFitResult} of a
 * classifier, {@link dev.hourglass.results.PreparationResult} of a table that was prepared,
 * {@link dev.hourglass.results.ExportResult} of files for other programs,
 * {@link dev.hourglass.results.EngineResult} of what computes. They go into the object that a program makes of its
 * result, after what the program adds itself, such as where its files are. What is not defined is null in JSON rather
 * than left out.
 *
 * <pre>{@code
 * import dev.hourglass.json.Json;
 * import dev.hourglass.json.JsonObject;
 * import dev.hourglass.results.EncoderResult;
 * import dev.hourglass.store.EncoderFile;
 * import java.nio.file.Path;
 *
 * JsonObject result = new JsonObject().put("file", "encoder.safetensors");
 * EncoderResult.put(result, EncoderFile.read(Path.of("encoder.safetensors")));
 * System.out.println(Json.write(result));
 * }</pre>
 */
package dev.hourglass.results;

/*
 * For contributors:
 *
 * Names have underscores and stay, for programs ask for them; what is not defined is null and not left out; nothing is
 * computed here, and nothing is read back.
 *
 * An idea has one name, wherever it stands, and a name one kind of value:
 *
 * - rows: how many there are; train_rows, test_rows: those learned from and tested on;
 * - columns: how many, or where each is told of, those objects; code_size: the numbers of a code;
 * - file, sha256: a file that was written or read, and its digest;
 * - raw, encoded: what was measured without an encoder and with one;
 * - mean, standard_deviation, standard_error: of the numbers in per_fold or per_seed; folds: how many there are;
 * - errors: of reconstructions; loss, val_loss: of trainings.
 */
