package dev.hourglass.study;

import dev.hourglass.evaluation.CrossComparison;
import dev.hourglass.evaluation.CrossScores;
import dev.hourglass.evaluation.CrossVerdict;
import dev.hourglass.json.JsonObject;
import dev.hourglass.preparation.PreparedTable;
import dev.hourglass.report.ComparePage;
import dev.hourglass.report.DataSection;
import dev.hourglass.report.Page;
import dev.hourglass.report.Section;
import dev.hourglass.results.CrossResult;
import dev.hourglass.summary.CrossReport;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What came of a {@link ContestStudy}.
 *
 * @param table      that it was made on
 * @param comparison that was made
 * @param scores     of every contestant
 * @param verdict    on them
 */
public record ContestOutcome(PreparedTable table, CrossComparison comparison, List<CrossScores> scores,
        CrossVerdict verdict) {
    /**
     * Keeps an unmodifiable copy of the scores.
     *
     * @param table      that it was made on
     * @param comparison that was made
     * @param scores     of every contestant
     * @param verdict    on them
     */
    public ContestOutcome {
        Objects.requireNonNull(table, "table");
        Objects.requireNonNull(comparison, "comparison");
        Objects.requireNonNull(scores, "scores");
        Objects.requireNonNull(verdict, "verdict");
        scores = List.copyOf(scores);
    }

    private List<String> labels() {
        return table.target().orElseThrow().labels().labels();
    }

    /** {@return the whole for machines} */
    public JsonObject result() {
        return CrossResult.of(comparison, scores, verdict, labels(), table.rows().rows());
    }

    /**
     * {@return the whole for people}
     *
     * @param elsewhere where the scores of classes are that are too many to list, as in {@code in the file}
     */
    public List<String> lines(String elsewhere) {
        return new CrossReport(comparison, scores, verdict, labels(), table.rows().rows()).lines(elsewhere);
    }

    /** {@return what the origin of its page tells; free to be added to} */
    public Map<String, String> facts() {
        return ComparePage.facts(comparison, table.features(), table.rows());
    }

    /**
     * {@return the page}
     *
     * @param warnings what was found to be probably not as it should be, in sentences
     * @param origin   how the page came about, with the {@link #facts} and whatever else is to be known
     */
    public Page page(List<String> warnings, Section origin) {
        return ComparePage.of(scores, verdict, comparison.testShare(), DataSection.of(table, warnings), origin);
    }
}
