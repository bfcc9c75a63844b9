package dev.hourglass.cli.commands;

import dev.hourglass.autoencoder.DataDigest;
import dev.hourglass.cli.arguments.CommandSpec;
import dev.hourglass.cli.arguments.Invocation;
import dev.hourglass.csv.CsvTable;
import dev.hourglass.evaluation.CrossComparison;
import dev.hourglass.evaluation.CrossScores;
import dev.hourglass.evaluation.CrossVerdict;
import dev.hourglass.evaluation.Spread;
import dev.hourglass.number.FixedDecimal;
import dev.hourglass.preparation.Preparation;
import dev.hourglass.preprocessing.Features;
import dev.hourglass.report.ContestSection;
import dev.hourglass.report.DataSection;
import dev.hourglass.report.Page;
import dev.hourglass.text.Escaped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The page of a comparison by cross-validation. */
final class ComparePage {
    private ComparePage() {
    }

    /**
     * The page.
     *
     * @param classes     the class of each row
     * @param features    fitted to all rows, as the folds fit theirs
     * @param preparation of all rows
     */
    static Page of(Invocation invocation, CommandSpec spec, CrossComparison comparison, List<CrossScores> scores,
            CrossVerdict verdict, CsvTable data, List<String> classes, Features features, Preparation preparation) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("folds", comparison.splits() + ", in " + comparison.repeats()
                + (comparison.repeats() == 1 ? " round" : " rounds"));
        facts.put("rows", Integer.toString(data.table().rows()));
        facts.put("their SHA-256", DataDigest.sha256(features.outputNames(), preparation.rows()));
        List<String> sentences = verdict.sentences();
        return new Page("compare", sentences.isEmpty() ? alone(scores.get(0)) : sentences.get(sentences.size() - 1),
                sentences.isEmpty() ? List.of() : sentences.subList(0, sentences.size() - 1),
                List.of(ContestSection.of(scores, comparison.testShare()),
                        DataSection.of(data, features, preparation, Optional.of(classes),
                                invocation.findings().warnings()),
                        ReportFile.origin(invocation, spec, facts)));
    }

    private static String alone(CrossScores only) {
        return "Nobody was compared with " + Escaped.text(only.name()) + ", whose accuracy is "
                + FixedDecimal.fixed(Spread.of(only.accuracies()).mean(), 4) + ".";
    }
}
