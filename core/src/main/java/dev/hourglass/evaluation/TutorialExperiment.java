package dev.hourglass.evaluation;

import dev.hourglass.autoencoder.AutoencoderSettings;
import dev.hourglass.autoencoder.Encoder;
import dev.hourglass.autoencoder.Recipe;
import dev.hourglass.autoencoder.Representation;
import dev.hourglass.dataset.ClassificationGenerator;
import dev.hourglass.dataset.ClassificationSamples;
import dev.hourglass.dataset.ClassificationSettings;
import dev.hourglass.dataset.FeatureCounts;
import dev.hourglass.dataset.SampleTable;
import dev.hourglass.linear.LogisticRegression;
import dev.hourglass.linear.RegularizationSearch;
import dev.hourglass.matrix.DoubleMatrix;
import dev.hourglass.preprocessing.Features;
import dev.hourglass.preprocessing.MinMaxScaler;
import dev.hourglass.split.RowParts;
import dev.hourglass.split.Split;
import dev.hourglass.split.SplitSize;
import dev.hourglass.split.TrainTestSplit;
import java.util.List;

/**
 * The tutorial's experiment: 1000 rows of 100 columns, 10 of them informative, and two classes; a third of the rows to
 * test on; a logistic regression on the scaled columns and on the codes of encoders. Data and split are always the
 * same.
 */
public final class TutorialExperiment {
    /** Columns of the data. */
    public static final int COLUMNS = 100;
    /** Columns of a code where it compresses. */
    public static final int COMPRESSED = 50;

    private static final int DATA_SEED = 1;
    private static final double TEST_SHARE = 0.33;
    private static final int CLASSES = 2;

    private final ClassificationSamples samples;
    private final Fold fold;

    /** Makes the data and splits it. */
    public TutorialExperiment() {
        samples = ClassificationGenerator.generate(new ClassificationSettings().withSamples(1000)
                .withFeatures(new FeatureCounts(COLUMNS, 10, 90, 0)).withRandomState(DATA_SEED));
        Split split = new TrainTestSplit().withTestSize(SplitSize.fraction(TEST_SHARE)).withRandomState(DATA_SEED)
                .split(samples.y().length);
        fold = new Fold(Features.ofNumbers(SampleTable.featureNames(samples)), samples.x().selectRows(split.train()),
                RowParts.select(samples.y(), split.train()), samples.x().selectRows(split.test()),
                RowParts.select(samples.y(), split.test()), 0);
    }

    /** {@return the data} */
    public ClassificationSamples samples() {
        return samples;
    }

    /** {@return the rows to learn from and to test on} */
    public Fold fold() {
        return fold;
    }

    /** {@return how well a classifier does on the columns, scaled} */
    public ClassifierScores raw() {
        MinMaxScaler scaler = MinMaxScaler.fit(fold.training());
        return scores(scaler.transform(fold.training()), scaler.transform(fold.test()));
    }

    /**
     * {@return how well a classifier does on codes}
     *
     * @param encoder that makes them
     * @param threads 1 or more, which change no bit
     */
    public ClassifierScores encoded(Encoder encoder, int threads) {
        return scores(encoder.transform(fold.training(), threads).toDouble(),
                encoder.transform(fold.test(), threads).toDouble());
    }

    private ClassifierScores scores(DoubleMatrix training, DoubleMatrix test) {
        return ClassifierScores.measure(new LogisticRegression(), training, fold.trainClasses(), test,
                fold.testClasses(), CLASSES, 1);
    }

    /**
     * {@return trainings with one seed after the other; of more than codes, the classifier finds its C}
     *
     * @param taken     what the classifier gets of an encoder
     * @param firstSeed of the first training
     * @param count     of trainings, 1 or more
     */
    public static SeedTrials trials(Representation taken, long firstSeed, int count) {
        LogisticRegression usual = new LogisticRegression();
        return new SeedTrials(taken.equals(Representation.CODE) ? RegularizationSearch.of(usual)
                .withGrid(List.of(usual.c())) : CrossComparison.CLASSIFIER, taken, firstSeed, count);
    }

    /**
     * {@return the accuracy of each seed}
     *
     * @param trials  that are made
     * @param recipe  of the training, with a code that compresses
     * @param epochs  of each training
     * @param threads 1 or more, which change no bit
     * @param done    told after each training; called by any of the threads, one at a time
     */
    public double[] accuracies(SeedTrials trials, Recipe recipe, int epochs, int threads, Runnable done) {
        AutoencoderSettings settings = recipe.settings().withBottleneck(COMPRESSED).withEpochs(epochs);
        return trials.accuracies(settings, fold, CLASSES, threads, done);
    }

    /**
     * {@return how many columns the classifier gets in trials of a recipe}
     *
     * @param taken  what of the encoder
     * @param recipe of the training
     */
    public static int columns(Representation taken, Recipe recipe) {
        return COMPRESSED + switch (taken.kind()) {
            case DEEP -> recipe.settings().layers().hiddenFor(COLUMNS).stream().mapToInt(Integer::intValue).sum();
            case RAW_AND_CODE -> COLUMNS;
            case CODE, LAYER -> 0;
        };
    }
}
