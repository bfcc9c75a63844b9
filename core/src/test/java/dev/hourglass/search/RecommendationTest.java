package dev.hourglass.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class RecommendationTest {
    private static Trial trial(int candidate, int width, double... logLosses) {
        return new Trial(candidate, width, 0, 10, DoubleStream.of(logLosses).mapToObj(loss ->
                new FoldScore(loss, Optional.of(new FoldScore.Classification(loss, 0.5)))).toList());
    }

    private static Recommendation of(Measure measure, Trial... trials) {
        return Recommendation.of(List.of(trials), measure).orElseThrow();
    }

    /** 0.3, 0.4, 0.5 have the mean 0.4 and the standard error 0.1 / sqrt(3) = 0.0577. */
    @Test
    void theSmallestWidthWithinOneStandardErrorIsChosen() {
        Trial best = trial(0, 16, 0.3, 0.4, 0.5);
        Recommendation recommendation = of(Measure.LOG_LOSS, best, trial(1, 8, 0.45, 0.45, 0.46),
                trial(2, 4, 0.46, 0.46, 0.46), trial(3, 4, 0.457, 0.457, 0.457));
        assertEquals(best, recommendation.best());
        assertEquals(3, recommendation.chosen().candidate());
        assertEquals(0.1 / Math.sqrt(3), recommendation.margin(), 1e-12);
    }

    @Test
    void theBestIsChosenWhereNoneIsNear() {
        assertEquals(0, of(Measure.LOG_LOSS, trial(0, 16, 0.3, 0.3), trial(1, 2, 0.31, 0.31)).chosen().candidate());
    }

    @Test
    void aHundredthOfTheVarianceIsNoDifference() {
        assertEquals(1, of(Measure.UNEXPLAINED, trial(0, 16, 0.3, 0.3), trial(1, 2, 0.31, 0.309)).chosen().candidate());
        assertEquals(0, of(Measure.UNEXPLAINED, trial(0, 16, 0.3, 0.3), trial(1, 2, 0.32, 0.31)).chosen().candidate());
    }

    @Test
    void equalsAreToldByWidthThenByOrder() {
        assertEquals(2, of(Measure.LOG_LOSS, trial(1, 4, 0.3, 0.5), trial(2, 2, 0.3, 0.5), trial(3, 2, 0.3, 0.5)).best()
                .candidate());
    }
}
