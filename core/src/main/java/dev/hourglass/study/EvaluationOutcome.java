package dev.hourglass.study;

import dev.hourglass.evaluation.EncodingComparison;
import dev.hourglass.json.JsonObject;
import dev.hourglass.preparation.PreparedTable;
import dev.hourglass.report.DataSection;
import dev.hourglass.report.EvaluationPage;
import dev.hourglass.report.Page;
import dev.hourglass.report.Section;
import dev.hourglass.results.ComparisonResult;
import dev.hourglass.results.PreparationResult;
import dev.hourglass.results.RecipeResult;
import dev.hourglass.summary.ComparisonReport;
import dev.hourglass.summary.RecipeReport;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What came of an {@link Evaluation}.
 *
 * @param table      that it was made on
 * @param encoding   that was judged
 * @param test       the rows that it was judged by
 * @param comparison of a classifier on scaled columns and on codes
 */
public record EvaluationOutcome(PreparedTable table, Encoding encoding, EncodingComparison.Part test,
        EncodingComparison comparison) {
    /**
     * Refuses null.
     *
     * @param table      that it was made on
     * @param encoding   that was judged
     * @param test       the rows that it was judged by
     * @param comparison of a classifier on scaled columns and on codes
     */
    public EvaluationOutcome {
        Objects.requireNonNull(table, "table");
        Objects.requireNonNull(encoding, "encoding");
        Objects.requireNonNull(test, "test");
        Objects.requireNonNull(comparison, "comparison");
    }

    /** {@return the texts of the classes} */
    public List<String> labels() {
        return table.target().orElseThrow().labels().labels();
    }

    /** {@return the verdict, with what it must not be read without} */
    public String conclusion() {
        return comparison.verdict() + encoding.caution().map(sentence -> " " + sentence).orElse("");
    }

    /** {@return the whole for machines} */
    public JsonObject result() {
        JsonObject result = ComparisonResult.of(comparison, labels()).put("verdict", conclusion());
        encoding.recipe().ifPresent(chosen -> RecipeResult.put(result, chosen));
        return PreparationResult.put(result, table.preparation(), table.data());
    }

    /** {@return the whole for people: the recipe, where one was to be found, the scores, and the conclusion} */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        encoding.recipe().ifPresent(chosen -> {
            lines.addAll(RecipeReport.lines(chosen));
            lines.add("");
        });
        lines.addAll(new ComparisonReport(comparison, labels()).lines());
        lines.addAll(List.of("", conclusion()));
        return lines;
    }

    private EvaluationPage page() {
        return new EvaluationPage(comparison, labels(), test, encoding.encoder(), encoding.taken(),
                encoding.trained(), encoding.caution());
    }

    /** {@return what the origin of its page tells; free to be added to} */
    public Map<String, String> facts() {
        return page().facts();
    }

    /**
     * {@return the page}
     *
     * @param warnings what was found to be probably not as it should be, in sentences
     * @param origin   how the page came about, with the {@link #facts} and whatever else is to be known
     * @param threads  1 or more, which change no byte
     */
    public Page page(List<String> warnings, Section origin, int threads) {
        return page().page(DataSection.of(table, warnings), origin, threads);
    }
}
