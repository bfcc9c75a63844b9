package dev.hourglass.inspection;

import dev.hourglass.autoencoder.Assessment;
import dev.hourglass.autoencoder.Autoencoder;
import dev.hourglass.autoencoder.TrainingRemedies;
import dev.hourglass.remedy.Remedy;
import dev.hourglass.remedy.Setting;
import java.util.function.Consumer;

/** Warns of a training that learned nothing, and says what may help. */
public final class LearningInspection {
    private LearningInspection() {
    }

    /**
     * Checks a training that has ended.
     *
     * @param trained  its result
     * @param findings is told what is wrong
     */
    public static void of(Autoencoder trained, Consumer<Finding> findings) {
        Assessment assessment = trained.assessment();
        Remedy remedy = assessment.isShort()
                ? Remedy.of("it had " + assessment.updates() + (assessment.updates() == 1 ? " update" : " updates")
                        + " only: use more ").with(Setting.EPOCHS)
                : Remedy.of("its codes are of no use: ")
                        .and(TrainingRemedies.ofUselessCodes(trained.provenance().settings()));
        assessment.warnings().forEach(warning -> findings.accept(Finding.warning(warning, remedy)));
        if (assessment.warnings().isEmpty()) {
            assessment.validationWarning().ifPresent(warning -> findings.accept(Finding.warning(warning,
                    Remedy.of("what was learned is not true of other rows: use more rows, or fewer ")
                            .with(Setting.EPOCHS))));
        }
    }
}
