package dev.hourglass.search;

import dev.hourglass.file.Sha256;
import dev.hourglass.store.SettingsDigest;
import dev.hourglass.text.Escaped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What has been finished of a search, with what tells it from other searches.
 *
 * @param program        the version of the program that found the scores
 * @param dataSha256     of the rows and classes, {@link SearchData#sha256}
 * @param settingsSha256 of candidates, components and settings
 * @param scores         of the tasks that are done
 */
public record SearchState(String program, String dataSha256, String settingsSha256,
        SortedMap<Task, FoldScore> scores) {

    /**
     * Keeps an unmodifiable copy.
     *
     * @param program        the version of the program
     * @param dataSha256     of the rows and classes
     * @param settingsSha256 of candidates, components and settings
     * @param scores         of the tasks that are done
     */
    public SearchState {
        Objects.requireNonNull(program, "program");
        Objects.requireNonNull(dataSha256, "dataSha256");
        Objects.requireNonNull(settingsSha256, "settingsSha256");
        Objects.requireNonNull(scores, "scores");
        scores = Collections.unmodifiableSortedMap(new TreeMap<>(scores));
    }

    /**
     * {@return the state of a search}
     *
     * @param program the version of the program
     * @param search  what is searched
     * @param data    on which rows
     * @param scores  that were found
     */
    public static SearchState of(String program, Search search, SearchData data, Map<Task, FoldScore> scores) {
        Objects.requireNonNull(scores, "scores");
        Objects.requireNonNull(program, "program");
        return new SearchState(program, data.sha256(), digest(search), new TreeMap<>(scores));
    }

    /**
     * {@return this with other scores}
     *
     * @param found all that were found
     */
    public SearchState withScores(Map<Task, FoldScore> found) {
        return new SearchState(program, dataSha256, settingsSha256, new TreeMap<>(found));
    }

    private static String digest(Search search) {
        StringBuilder text = new StringBuilder();
        search.candidates().forEach(candidate -> text.append(SettingsDigest.sha256(candidate.settings())).append('\n'));
        SearchSettings settings = search.settings();
        text.append(search.components()).append(' ').append(settings.folds()).append(' ').append(settings.rungs())
                .append(' ').append(settings.reduction()).append(' ').append(settings.seed());
        MessageDigest digest = Sha256.start();
        digest.update(text.toString().getBytes(StandardCharsets.US_ASCII));
        return Sha256.hexadecimal(digest);
    }

    /**
     * Refuses to go on with another search.
     *
     * @param now    the search that is to go on, without scores
     * @param search the same, to know its tasks
     * @throws SearchStateException if this state is of another search, or holds what is no task of it
     */
    public void requireSame(SearchState now, Search search) {
        requireEqual("another version of this program", now.program, program);
        requireEqual("other rows or classes, by their SHA-256", now.dataSha256, dataSha256);
        requireEqual("other candidates or settings, by their SHA-256", now.settingsSha256, settingsSha256);
        for (Task task : scores.keySet()) {
            if (!search.has(task)) {
                throw new SearchStateException("holds a score of candidate " + task.candidate() + ", "
                        + task.epochs() + " epochs, fold " + task.fold() + ", which this search does not have");
            }
        }
    }

    private static void requireEqual(String what, String now, String then) {
        if (!now.equals(then)) {
            throw new SearchStateException("the search was begun with " + what + ": " + Escaped.path(then)
                    + " then, " + now + " now");
        }
    }
}
