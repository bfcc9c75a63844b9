package dev.hourglass.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hourglass.autoencoder.AutoencoderSettings;
import dev.hourglass.autoencoder.Encoder;
import dev.hourglass.autoencoder.Method;
import dev.hourglass.autoencoder.MethodSettings;
import dev.hourglass.autoencoder.Representation;
import dev.hourglass.inspection.Finding;
import dev.hourglass.inspection.UnusableDataException;
import dev.hourglass.learning.RecipeTerms;
import dev.hourglass.linear.LogisticRegression;
import dev.hourglass.linear.RegularizationSearch;
import dev.hourglass.optimizer.SGD;
import dev.hourglass.report.Section;
import java.util.List;
import org.junit.jupiter.api.Test;

/** One division of the rows, an encoding from anywhere, and what came of it for people, for machines and as a page. */
class EvaluationTest {
    private static final AutoencoderSettings SETTINGS =
            new AutoencoderSettings().withHidden(List.of(6)).withBottleneck(2).withEpochs(3);
    private static final RegularizationSearch USUAL_C = RegularizationSearch.of(new LogisticRegression())
            .withGrid(List.of(1.0));

    private final SampleStudy.Heard heard = new SampleStudy.Heard();

    private EvaluationOutcome run(EncodingSource source, RegularizationSearch classifier) {
        return new Evaluation(source, classifier).run(SampleStudy.table(0.33), heard);
    }

    @Test
    void aTrainingIsLookedAtFollowedAndTold() {
        EvaluationOutcome outcome = run(EncodingSource.trained(SETTINGS, false, Representation.CODE), USUAL_C);
        assertEquals(1, heard.trainings);
        assertTrue(heard.bytes > 0);
        assertSame(outcome.encoding().encoder().scaler(), outcome.encoding().ranges().orElseThrow());
        assertEquals(List.of("down", "up"), outcome.labels());
        assertEquals(outcome.comparison().verdict().toString(), outcome.conclusion());
        assertEquals(outcome.conclusion(), outcome.lines().get(outcome.lines().size() - 1));
        assertEquals("logistic regression, 40 rows to learn from, 20 rows to test on", outcome.lines().get(0));
        assertFalse(outcome.result().names().contains("recipe"));
        assertTrue(outcome.result().names().containsAll(List.of("verdict", "skipped_rows")));
        assertEquals("40 to learn from, 20 to test on", outcome.facts().get("rows"));
        assertTrue(outcome.page(List.of("Mind this."), new Section("origin", List.of()), 1).html()
                .contains("Mind this."));
    }

    @Test
    void theWidthIsFoundOnTheRowsToLearnFrom() {
        EvaluationOutcome outcome = run(EncodingSource.trained(SETTINGS.withBottleneck(0), true, Representation.CODE),
                USUAL_C);
        assertEquals(List.of(List.of(1, 2)), heard.widths);
        assertEquals(6, heard.announced);
        assertEquals(heard.announced, heard.done);
        assertTrue(outcome.encoding().encoder().codeSize() <= 2);
    }

    @Test
    void anEncoderFromElsewhereIsNeverToldWithoutItsCaution() {
        Encoder encoder = run(EncodingSource.trained(SETTINGS, false, Representation.CODE), USUAL_C).encoding()
                .encoder();
        EvaluationOutcome outcome = run(EncodingSource.given(encoder, Representation.CODE), USUAL_C);
        assertEquals(1, heard.trainings);
        assertTrue(outcome.encoding().ranges().isEmpty(), "they are those of other rows");
        String caution = "Mind that " + Encoding.TRAINED_ELSEWHERE + ".";
        assertTrue(outcome.conclusion().endsWith(caution), outcome.conclusion());
        assertEquals(List.of(caution), outcome.page(List.of(), new Section("origin", List.of()), 1).findings());
    }

    @Test
    void aMethodThatGivesFewerColumnsSaysSo() {
        EvaluationOutcome outcome = run(EncodingSource.fitted(
                new MethodSettings(Method.PRINCIPAL_COMPONENTS).withBottleneck(3), Representation.CODE), USUAL_C);
        assertEquals(0, heard.trainings);
        assertEquals(2, outcome.encoding().encoder().codeSize());
        assertTrue(heard.findings.contains(
                Finding.note("the rows give no more than 2 columns of codes, not 3")), heard.findings.toString());
    }

    @Test
    void aRecipeIsChosenBeforeTheTrainingAndTold() {
        EvaluationOutcome outcome = run(new BestRecipe(new RecipeTerms(recipe -> recipe.settings().withEpochs(2),
                RegularizationSearch.of(new LogisticRegression().withStandardized(true))), false, Representation.DEEP),
                RegularizationSearch.of(new LogisticRegression().withStandardized(true)));
        assertEquals(18, heard.announced);
        assertTrue(heard.done > 0 && heard.done <= heard.announced, heard.done + " steps");
        assertTrue(outcome.encoding().recipe().isPresent());
        assertTrue(outcome.lines().get(0).startsWith("recipe by 3-fold cross-validation"), outcome.lines().get(0));
        assertTrue(outcome.result().names().contains("recipe"));
        boolean raw = outcome.encoding().recipe().get().isRaw();
        assertEquals(raw ? 0 : 1, heard.trainings);
        assertEquals(raw ? Representation.CODE : Representation.DEEP, outcome.encoding().taken());
    }

    @Test
    void aRecipeWhoseTrainingDoesNotStayFiniteIsRefusedWithWhatHelps() {
        UnusableDataException refusal = assertThrows(UnusableDataException.class, () -> run(new BestRecipe(
                new RecipeTerms(recipe -> SETTINGS.withOptimizer(new SGD(1e30, 0, false)), USUAL_C), false,
                Representation.CODE), USUAL_C));
        assertTrue(refusal.getMessage().startsWith("in one of the folds by which the recipe is chosen, "),
                refusal.getMessage());
        assertFalse(refusal.remedy().isEmpty());
    }
}
