package dev.hourglass.summary;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.hourglass.autoencoder.AutoencoderSettings;
import dev.hourglass.search.Candidate;
import dev.hourglass.search.Choice;
import dev.hourglass.search.FoldScore;
import dev.hourglass.search.Measure;
import dev.hourglass.search.Recommendation;
import dev.hourglass.search.Search;
import dev.hourglass.search.SearchResult;
import dev.hourglass.search.SearchSettings;
import dev.hourglass.search.Trial;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SearchReportTest {
    private static final double SPREAD = 0.0625;

    private static Candidate candidate(int width, String l2) {
        return new Candidate(List.of(new Choice("bottleneck", Integer.toString(width)), new Choice("l2", l2),
                new Choice("loss", "mse")), new AutoencoderSettings().withBottleneck(width));
    }

    /** Two folds whose mean is the given loss, with a standard error of 0.0625. */
    private static Trial trial(int candidate, int width, int rung, double loss) {
        return new Trial(candidate, width, rung, rung + 1, List.of(score(loss - SPREAD), score(loss + SPREAD)));
    }

    private static FoldScore score(double loss) {
        return new FoldScore(loss / 2, Optional.of(new FoldScore.Classification(loss, 0.75)));
    }

    private static SearchReport report(List<Trial> trials, int judgedRung, Integer... unfinished) {
        List<Candidate> candidates = List.of(candidate(2, "0"), candidate(4, "0"), candidate(4, "1e-4"));
        Search search = new Search(candidates, List.of(), new SearchSettings().withFolds(2).withRungs(2));
        List<Trial> judged = trials.stream().filter(trial -> trial.rung() >= judgedRung).toList();
        return new SearchReport(search, new SearchResult(Measure.LOG_LOSS, trials, List.of(trial(3, 2, 0, 0.25)),
                judgedRung, Recommendation.of(judged, Measure.LOG_LOSS), Arrays.asList(unfinished),
                unfinished.length == 0), 60, 9, "bottleneck");
    }

    @Test
    void whatAllCandidatesHaveIsLeftOut() {
        List<List<String>> trials = report(List.of(trial(2, 4, 1, 0.5), trial(0, 2, 0, 1)), 1).trials();
        assertEquals(List.of(
                List.of("bottleneck", "l2", "trained for", "log loss", "accuracy", "unexplained"),
                List.of("4", "1e-4", "2 epochs", "0.5000 +- 0.0625", "0.7500", "0.2500 +- 0.0312"),
                List.of("2", "0", "1 epoch", "1.0000 +- 0.0625", "0.7500", "0.5000 +- 0.0312")), trials);
    }

    @Test
    void whatDivergedIsNotFinite() {
        Trial diverged = new Trial(1, 4, 0, 1, List.of(
                new FoldScore(Double.POSITIVE_INFINITY, Optional.empty()), score(1)));
        assertEquals(List.of("4", "0", "1 epoch", "", "", "not finite"),
                report(List.of(diverged), 0).trials().get(1));
        assertEquals("No candidate came to finite numbers: nothing can be recommended.",
                report(List.of(diverged), 0).recommended());
        assertEquals(1, report(List.of(diverged), 0).widths().size(), "nothing below the heading");
    }

    @Test
    void theBestOfEachWidthStandsBesidePrincipalComponents() {
        List<List<String>> widths =
                report(List.of(trial(2, 4, 0, 0.5), trial(1, 4, 0, 0.75), trial(0, 2, 0, 1)), 0).widths();
        assertEquals(List.of("width", "trained for", "log loss", "", "PCA", "unexplained variance", "", "PCA"),
                widths.get(0));
        assertEquals(List.of("2", "1 epoch", "1.0000", "#".repeat(16), "0.2500", "0.5000", "#".repeat(16), "0.1250"),
                widths.get(1));
        assertEquals(List.of("4", "1 epoch", "0.5000", "#".repeat(8), "", "0.2500", "#".repeat(8), ""), widths.get(2));
        assertEquals(3, widths.size());
    }

    @Test
    void theRecommendationSaysWhyAndAmongWhom() {
        assertEquals("Recommended, as the only one that came to rung 2: bottleneck 4, l2 1e-4: the least log loss,"
                + " 0.5000; that of no smaller width lies within one standard error (0.0625) of it.",
                report(List.of(trial(2, 4, 1, 0.5), trial(0, 2, 0, 0.5)), 1).recommended());
        assertEquals("Recommended: bottleneck 2, l2 0: the smallest width whose log loss, 0.5312, lies within one"
                + " standard error (0.0625) of the least, 0.5000 at a width of 4.",
                report(List.of(trial(2, 4, 0, 0.5), trial(0, 2, 0, 0.53125)), 0).recommended());
    }

    @Test
    void whatWasDoneAndWhatWasNot() {
        SearchReport report = report(List.of(trial(2, 4, 0, 0.5)), 0, 0, 1);
        assertEquals("2-fold cross-validation of 60 rows, 3 candidates drawn from 9 combinations in 2 rungs; means and"
                + " standard errors of the folds", report.title());
        assertEquals(List.of("The time was over before all was done. Judged are 1 of 3 candidates, by rung 1 of 2; not"
                + " finished:", "  bottleneck 2, l2 0", "  bottleneck 4, l2 0"), report.leftOut());
        assertEquals(List.of(), report(List.of(trial(2, 4, 0, 0.5)), 0).leftOut());
    }

    @Test
    void widthsHaveAColumnWhereNoChoiceIsCalledSo() {
        SearchReport report = report(List.of(trial(2, 4, 1, 0.5)), 1);
        assertEquals(List.of("bottleneck", "l2", "width", "trained for", "log loss", "accuracy", "unexplained"),
                new SearchReport(report.search(), report.result(), 60, 9, "units").trials().get(0));
    }

    @Test
    void theWholeHasTablesBetweenBlankLines() {
        SearchReport report = report(List.of(trial(2, 4, 0, 0.5)), 0, 0, 1);
        List<String> lines = report.lines();
        assertEquals(report.title(), lines.get(0));
        assertEquals("bottleneck  l2    trained for  log loss          accuracy  unexplained", lines.get(2));
        assertEquals(report.recommended(), lines.get(lines.size() - 1));
        assertEquals(report.leftOut(), lines.subList(8, 11));
        assertEquals(List.of(1, 4, 7, 11), IntStream.range(0, lines.size())
                .filter(i -> lines.get(i).isEmpty()).boxed().toList());
    }
}
