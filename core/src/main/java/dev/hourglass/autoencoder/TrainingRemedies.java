package dev.hourglass.autoencoder;

import dev.hourglass.layer.Layer;
import dev.hourglass.nn.Descent;
import dev.hourglass.nn.NonFiniteLossException;
import dev.hourglass.number.ShortestDecimal;
import dev.hourglass.remedy.Remedy;
import dev.hourglass.remedy.Setting;
import java.util.Objects;

/** What helps if a training failed, or would be too large. */
public final class TrainingRemedies {
    private TrainingRemedies() {
    }

    /**
     * {@return what to try if numbers did not stay within bounds, or nothing was learned}
     *
     * @param descent that did not work
     */
    public static Remedy gentler(Descent descent) {
        Remedy remedy = Remedy.of("try a smaller ").with(Setting.LEARNING_RATE)
                .and(" than " + ShortestDecimal.of(descent.optimizer().learningRate()));
        return descent.clipping().globalNorm() > 0 ? remedy : remedy.and(", or ").with(Setting.CLIP_NORM, "1");
    }

    /**
     * {@return what to try if numbers did not stay within bounds}
     *
     * @param failure that ended the training
     * @param descent that did not work, if it had begun
     */
    public static Remedy of(NonFiniteLossException failure, Descent descent) {
        Objects.requireNonNull(descent, "descent");
        return failure.isBeforeAnyStep()
                ? Remedy.of("no step had been made: make noise, penalties, slopes and initial weights smaller")
                : gentler(descent);
    }

    /**
     * {@return how to make a network smaller}
     *
     * @param layers that it has
     */
    public static Remedy smaller(AutoencoderLayers layers) {
        return layers.encoder().isEmpty()
                ? Remedy.of("make ").with(Setting.HIDDEN).and(" and ").with(Setting.BOTTLENECK).and(" smaller")
                : Remedy.of("make the layers of ").with(Setting.LAYERS).and(" smaller");
    }

    /**
     * {@return what to try if all rows have the same code, or none can be reconstructed}
     *
     * @param settings of the training that did not work
     */
    public static Remedy ofUselessCodes(AutoencoderSettings settings) {
        Remedy remedy = gentler(settings.descent()).and(", or more ").with(Setting.EPOCHS);
        if (!settings.objective().regularization().isNone()) {
            remedy = remedy.and(", or a smaller ").with(Setting.L1).and(" or ").with(Setting.L2);
        }
        return settings.layers().afterCode().stream().anyMatch(Layer::isPenalty)
                ? remedy.and(", or a smaller ").with(Setting.CODE_L1) : remedy;
    }
}
