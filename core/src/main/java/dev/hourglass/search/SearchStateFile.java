package dev.hourglass.search;

import dev.hourglass.autoencoder.UnusableSettingsException;
import dev.hourglass.file.AtomicFile;
import dev.hourglass.file.Sha256;
import dev.hourglass.json.Json;
import dev.hourglass.json.JsonException;
import dev.hourglass.json.JsonObject;
import dev.hourglass.remedy.Remedy;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The file of a {@link SearchState}: one JSON object in one line, sealed by the SHA-256 of all before the seal.
 *
 * <pre>
 * {"format":"hourglass-search","version":1,"program":…,"data_sha256":…,"settings_sha256":…,
 *  "scores":[{"candidate":0,"epochs":200,"fold":0,"unexplained":0.25,"log_loss":0.4,"accuracy":0.8},…],"sha256":…}
 * </pre>
 *
 * <p>Equal states give equal bytes: scores stand in the order of their tasks, numbers are the shortest that read as the
 * same double. {@code log_loss} and {@code accuracy} are missing without classes, and {@code unexplained} as well where
 * a training came to no finite numbers. What is read is not believed: a text is a state only
 * if writing what was read gives the same text.
 */
public final class SearchStateFile {
    private static final String FORMAT = "hourglass-search";
    private static final int VERSION = 1;
    private static final String SEAL = "sha256";
    private static final List<String> MEMBERS =
            List.of("format", "version", "program", "data_sha256", "settings_sha256", "scores", SEAL);
    /** What is read is held in memory several times over, whoever wrote it. */
    private static final int MOST_BYTES = 32_000_000;
    /** What a score takes where all its numbers are as long as they get; some 120 are usual. */
    private static final int BYTES_OF_A_SCORE = 180;
    /** For all besides the scores. */
    private static final int BYTES_BESIDES = 10_000;
    /** Of a search with more tasks the scores may not fit a file. */
    static final int MOST_TASKS = (MOST_BYTES - BYTES_BESIDES) / BYTES_OF_A_SCORE;

    private SearchStateFile() {
    }

    /**
     * Writes a state.
     *
     * @param file  to make or replace
     * @param state to keep
     * @return the SHA-256 of the file
     * @throws IOException          if the file cannot be written; the old one is there then
     * @throws SearchStateException if there are more scores than could be read again; the old file is there then
     */
    public static String write(Path file, SearchState state) throws IOException {
        Objects.requireNonNull(file, "file");
        byte[] text = text(state);
        if (text.length > MOST_BYTES) {
            throw new SearchStateException(state.scores().size() + " scores take " + text.length
                    + " bytes, the state of a search has " + MOST_BYTES + " at most");
        }
        return AtomicFile.write(file, text);
    }

    /**
     * Refuses a search whose scores may be too many for a file, before time is spent on the first of them.
     *
     * @param search that is to be kept
     * @throws UnusableSettingsException if it has too many tasks
     */
    static void requireRoom(Search search) {
        if (search.tasks() > MOST_TASKS) {
            throw new UnusableSettingsException("a search of " + search.tasks() + " steps cannot be kept in a file, "
                    + MOST_TASKS + " is the most", Remedy.of("compare fewer candidates on fewer folds, or keep none"));
        }
    }

    /**
     * {@return the state that a file holds}
     *
     * @param file to read
     * @throws IOException          if it cannot be read
     * @throws SearchStateException if it does not hold a state
     */
    public static SearchState read(Path file) throws IOException {
        byte[] bytes;
        try (InputStream in = Files.newInputStream(file)) {
            bytes = in.readNBytes(MOST_BYTES + 1);
        }
        if (bytes.length > MOST_BYTES) {
            throw new SearchStateException("found more than " + MOST_BYTES + " bytes, the most that the state of a"
                    + " search has");
        }
        SearchState state;
        try {
            state = state(Json.parse(bytes));
        } catch (JsonException wrong) {
            throw new SearchStateException("expected the state of a search: " + wrong.getMessage());
        }
        if (!Arrays.equals(bytes, text(state))) {
            throw new SearchStateException("it was changed after it had been written: its seal does not fit");
        }
        return state;
    }

    private static byte[] text(SearchState state) {
        JsonObject document = new JsonObject()
                .put("format", FORMAT)
                .put("version", VERSION)
                .put("program", state.program())
                .put("data_sha256", state.dataSha256())
                .put("settings_sha256", state.settingsSha256())
                .put("scores", state.scores().entrySet().stream().map(each -> score(each.getKey(), each.getValue()))
                        .toList());
        MessageDigest digest = Sha256.start();
        digest.update(Json.writeCompact(document).getBytes(StandardCharsets.UTF_8));
        document.put(SEAL, Sha256.hexadecimal(digest));
        return (Json.writeCompact(document) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private static JsonObject score(Task task, FoldScore score) {
        JsonObject object = new JsonObject().put("candidate", task.candidate()).put("epochs", task.epochs())
                .put("fold", task.fold());
        if (!score.isDiverged()) {
            object.put("unexplained", score.unexplained());
        }
        score.classification().ifPresent(known ->
                object.put("log_loss", known.logLoss()).put("accuracy", known.accuracy()));
        return object;
    }

    private static SearchState state(Object document) {
        if (!(document instanceof JsonObject object)) {
            throw new JsonException("expected an object");
        }
        if (!object.string("format").equals(FORMAT) || object.integer("version") != VERSION) {
            throw new JsonException("expected the format " + FORMAT + " of version " + VERSION);
        }
        object.requireOnly("the document", MEMBERS);
        SortedMap<Task, FoldScore> scores = new TreeMap<>();
        for (JsonObject each : object.list("scores", JsonObject.class)) {
            scores.put(new Task(each.integer("candidate"), each.integer("epochs"), each.integer("fold")), score(each));
        }
        return new SearchState(object.string("program"), object.string("data_sha256"),
                object.string("settings_sha256"), scores);
    }

    private static FoldScore score(JsonObject object) {
        if (object.find("unexplained").isEmpty()) {
            return FoldScore.DIVERGED;
        }
        double unexplained = object.real("unexplained");
        double logLoss = object.find("log_loss").isPresent() ? object.real("log_loss") : 0;
        double accuracy = object.find("accuracy").isPresent() ? object.real("accuracy") : 0;
        if (unexplained < 0 || logLoss < 0 || accuracy < 0 || accuracy > 1) {
            throw new JsonException("a score is out of its range");
        }
        return new FoldScore(unexplained, object.find("log_loss").isPresent()
                ? Optional.of(new FoldScore.Classification(logLoss, accuracy)) : Optional.empty());
    }
}
