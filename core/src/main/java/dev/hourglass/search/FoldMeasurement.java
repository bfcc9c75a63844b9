package dev.hourglass.search;

import dev.hourglass.autoencoder.Autoencoder;
import dev.hourglass.autoencoder.AutoencoderSettings;
import dev.hourglass.decomposition.PrincipalComponents;
import dev.hourglass.decomposition.Standardization;
import dev.hourglass.evaluation.ClassifierScores;
import dev.hourglass.evaluation.Fold;
import dev.hourglass.linear.LogisticRegression;
import dev.hourglass.linear.NonFiniteScoreException;
import dev.hourglass.linear.RegularizationSearch;
import dev.hourglass.matrix.DoubleMatrix;
import dev.hourglass.nn.FitData;
import dev.hourglass.nn.NonFiniteLossException;
import dev.hourglass.preprocessing.MinMaxScaler;
import java.util.Optional;

/** What is learned from the training rows of a fold, and measured on its other rows. */
final class FoldMeasurement {
    private static final RegularizationSearch CLASSIFIER =
            RegularizationSearch.of(new LogisticRegression().withStandardized(true));

    private final Fold fold;
    private final Optional<Classes> classes;
    private final MinMaxScaler scaler;
    private final Standardization standard;

    /** A measurement; the classes are those of all rows, of which only the number counts here. */
    FoldMeasurement(Fold fold, Optional<Classes> classes) {
        this.fold = fold;
        this.classes = classes;
        this.scaler = MinMaxScaler.fitByMagnitude(fold.training());
        this.standard = Standardization.fit(scaler.transform(fold.training()));
    }

    /** Trains an autoencoder, unless that is to end. */
    FoldScore train(AutoencoderSettings settings, EndingListener ending) {
        try {
            Autoencoder trained = Autoencoder.fit(fold.features(), FitData.of(fold.training()),
                    settings.withSeed(fold.seed()), 1, ending);
            return score(trained.transform(fold.training(), 1).toDouble(),
                    trained.transform(fold.test(), 1).toDouble(), trained.reconstruct(fold.test(), 1));
        } catch (NonFiniteLossException | NonFiniteScoreException diverged) {
            return FoldScore.DIVERGED;
        }
    }

    /** Takes principal components of standardized columns, as many as there are at most. */
    FoldScore project(int most) {
        DoubleMatrix training = standardized(fold.training());
        PrincipalComponents components = PrincipalComponents.fit(training).withMost(most);
        DoubleMatrix test = components.transform(standardized(fold.test()));
        DoubleMatrix reconstructed = components.inverseTransform(test);
        return score(components.transform(training), test,
                scaler.inverseTransform(standard.inverseTransform(reconstructed)));
    }

    private DoubleMatrix standardized(DoubleMatrix rows) {
        return standard.transform(scaler.transform(rows));
    }

    private FoldScore score(DoubleMatrix trainCodes, DoubleMatrix testCodes, DoubleMatrix reconstructed) {
        double unexplained = unexplained(reconstructed);
        if (!Double.isFinite(unexplained) || !isFinite(trainCodes) || !isFinite(testCodes)) {
            return FoldScore.DIVERGED;
        }
        return new FoldScore(unexplained, classes.map(known -> {
            ClassifierScores scores = ClassifierScores.measure(CLASSIFIER, trainCodes, fold.trainClasses(), testCodes,
                    fold.testClasses(), known.count(), 1);
            return new FoldScore.Classification(scores.logLoss(), scores.accuracy());
        }));
    }

    private static boolean isFinite(DoubleMatrix matrix) {
        for (double value : matrix.values()) {
            if (!Double.isFinite(value)) {
                return false;
            }
        }
        return true;
    }

    /** Squared errors of all cells by their squared distances from the training means, both in standard deviations. */
    private double unexplained(DoubleMatrix reconstructed) {
        DoubleMatrix rows = standardized(fold.test());
        DoubleMatrix again = standardized(reconstructed);
        boolean[] constant = new boolean[rows.columns()];
        for (int column : scaler.constantColumns()) {
            constant[column] = true;
        }
        double missed = 0;
        double all = 0;
        for (int i = 0; i < rows.rows(); i++) {
            for (int j = 0; j < rows.columns(); j++) {
                if (!constant[j]) {
                    double error = rows.get(i, j) - again.get(i, j);
                    missed = Math.fma(error, error, missed);
                    all = Math.fma(rows.get(i, j), rows.get(i, j), all);
                }
            }
        }
        // Rows that all lie at the means have no variance: their error counts in that of the training rows.
        return missed / (all > 0 ? all : rows.rows() * (double) rows.columns());
    }
}
