package dev.hourglass.summary;

import dev.hourglass.evaluation.ChosenRecipe;
import dev.hourglass.evaluation.EncodingChoice;
import dev.hourglass.evaluation.Spread;
import dev.hourglass.number.FixedDecimal;
import dev.hourglass.number.ShortestDecimal;
import dev.hourglass.text.AlignedColumns;
import java.util.ArrayList;
import java.util.List;

/** Which recipe was chosen, and by what. */
public final class RecipeReport {
    private static final int DIGITS = 4;

    private RecipeReport() {
    }

    /**
     * {@return a table of what was measured, if anything was, and the recipe with the reason}
     *
     * @param recipe that was chosen
     */
    public static List<String> lines(ChosenRecipe recipe) {
        List<String> lines = new ArrayList<>();
        recipe.scores().ifPresent(scores -> {
            lines.add("recipe by " + scores.candidates().get(0).folds().size()
                    + "-fold cross-validation on the rows to learn from, all trained anew inside the folds:");
            AlignedColumns.lines(table(scores.candidates())).forEach(line -> lines.add("  " + line));
        });
        lines.add("recipe: " + recipe.name() + ": " + recipe.reason());
        return lines;
    }

    private static List<List<String>> table(List<EncodingChoice.Candidate> candidates) {
        List<List<String>> table = new ArrayList<>(List.of(List.of("", "log loss", "accuracy", "C")));
        for (EncodingChoice.Candidate candidate : candidates) {
            table.add(List.of(candidate.name(), text(candidate.logLoss()), text(candidate.accuracy()),
                    ShortestDecimal.of(candidate.c())));
        }
        return table;
    }

    private static String text(Spread spread) {
        return Double.isFinite(spread.mean()) ? FixedDecimal.fixed(spread.mean(), DIGITS) + " +- "
                + FixedDecimal.fixed(spread.deviation(), DIGITS) : "no finite numbers";
    }
}
