package dev.hourglass.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.hourglass.autoencoder.Recipe;
import dev.hourglass.autoencoder.Representation;
import dev.hourglass.autoencoder.UnusableSettingsException;
import dev.hourglass.evaluation.Contestant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Raw columns come first whoever else takes part, and no recipe comes without its untrained control. */
class ContestTest {
    private static final Contest.Terms TERMS =
            new Contest.Terms(Recipe::settings, Representation.CODE, Representation.DEEP, false);

    private static List<String> names(Contest contest) {
        return contest.contestants().stream().map(Contestant::name).toList();
    }

    @Test
    void theOrderIsAlwaysTheSame() {
        Contest contest = Contest.of(List.of("whiten", "pca"), TERMS, 10, 2);
        assertEquals(List.of("raw columns", "PCA", "untrained whiten", "whiten"), names(contest));
        assertEquals(List.of(Optional.empty(), Optional.empty(), Optional.empty(), Optional.of("untrained whiten")),
                contest.controls());
        assertEquals(List.of(Recipe.WHITEN.settings()), contest.trainings());
        assertEquals(List.of(), contest.foundWidths());
    }

    @Test
    void allTakePartUnlessSomebodySaysOtherwiseButTheOneThatChooses() {
        assertEquals(List.of("raw", "pca", "nystroem", "tutorial", "denoise", "whiten"), Contest.usual());
        assertEquals(List.of("raw", "pca", "nystroem", "tutorial", "denoise", "whiten", "auto"), Contest.names());
        assertEquals(9, Contest.of(Contest.usual(), TERMS, 10, 2).contestants().size());
    }

    @Test
    void theOneThatChoosesIsLookedAtAsTheWidestThatItMayChoose() {
        Contest contest = Contest.of(List.of(Contest.AUTO), TERMS, 10, 2);
        assertEquals(List.of("raw columns", "auto"), names(contest));
        assertEquals(List.of(Recipe.WHITEN.settings()), contest.trainings());
    }

    @Test
    void recipesThatLookForAWidthTellWhatTheyFound() {
        Contest contest = Contest.of(List.of("tutorial"),
                new Contest.Terms(Recipe::settings, Representation.CODE, Representation.DEEP, true), 10, 2);
        assertEquals(List.of("bottlenecks that were found for tutorial: "), contest.foundWidths());
    }

    @Test
    void aRecipeAndAWidthAreNotBothLookedFor() {
        Contest.Terms wide = new Contest.Terms(Recipe::settings, Representation.CODE, Representation.DEEP, true);
        UnusableSettingsException refusal = assertThrows(UnusableSettingsException.class,
                () -> Contest.of(List.of("raw", Contest.AUTO), wide, 10, 2));
        assertEquals("contestants auto chooses a recipe, and looks for no width", refusal.getMessage());
        assertEquals("give a number of columns in place of auto, or leave auto out of contestants",
                refusal.remedy().toString());
    }
}
