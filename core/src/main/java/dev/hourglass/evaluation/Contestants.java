package dev.hourglass.evaluation;

import dev.hourglass.autoencoder.Autoencoder;
import dev.hourglass.autoencoder.AutoencoderSettings;
import dev.hourglass.autoencoder.Encoder;
import dev.hourglass.autoencoder.Representation;
import dev.hourglass.autoencoder.UntrainedEncoder;
import dev.hourglass.decomposition.Nystroem;
import dev.hourglass.decomposition.PrincipalComponents;
import dev.hourglass.decomposition.Standardization;
import dev.hourglass.matrix.DoubleMatrix;
import dev.hourglass.nn.FitData;
import dev.hourglass.nn.ProgressListener;
import dev.hourglass.preprocessing.MinMaxScaler;
import dev.hourglass.random.SeedStreams;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;

/** The contestants that there are. Each scales columns to 0 to 1 first, so that no magnitude is a difficulty. */
public final class Contestants {
    private Contestants() {
    }

    /** {@return the columns as they are: what everything else has to beat} */
    public static Contestant raw() {
        return new Fitted("raw columns", (training, fold) -> rows -> rows);
    }

    /**
     * {@return the first principal components of standardized columns: what can be had without a network}
     *
     * @param most components, 1 or more; there are no more than directions in which rows vary
     */
    public static Contestant principalComponents(int most) {
        return new Fitted("PCA", (training, fold) -> {
            Standardization standard = Standardization.fit(training);
            PrincipalComponents components =
                    PrincipalComponents.fit(standard.transform(training)).withMost(most);
            return rows -> components.transform(standard.transform(rows));
        });
    }

    /**
     * {@return features of a radial basis function kernel on standardized columns}
     *
     * @param most features, 1 or more; there are no more than training rows
     */
    public static Contestant nystroem(int most) {
        return new Fitted("RBF Nystroem", (training, fold) -> {
            Standardization standard = Standardization.fit(training);
            Nystroem features = Nystroem.fit(standard.transform(training), most,
                    SeedStreams.stream(fold.seed(), "landmarks"));
            return rows -> features.transform(standard.transform(rows));
        });
    }

    /**
     * {@return what an encoder gives that was not trained: the control without which no claim about learning is worth
     * anything}
     *
     * @param name     what it is called
     * @param settings of the training that does not take place; each fold has a seed of its own
     * @param taken    what of the encoder
     */
    public static Contestant untrained(String name, AutoencoderSettings settings, Representation taken) {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(settings, "settings");
        Objects.requireNonNull(taken, "taken");
        return untrained(name, fold -> settings, taken);
    }

    /**
     * {@return the same with settings that are found in each fold}
     *
     * @param name     what it is called
     * @param settings of the training that does not take place, by nothing but the training rows of the fold
     * @param taken    what of the encoder
     */
    public static Contestant untrained(String name, Function<Fold, AutoencoderSettings> settings,
            Representation taken) {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(settings, "settings");
        Objects.requireNonNull(taken, "taken");
        return new Prepared(name, fold -> {
            UntrainedEncoder encoder =
                    new UntrainedEncoder(fold.training(), settings.apply(fold).withSeed(fold.seed()));
            return rows -> encoder.transform(rows, taken, 1).toDouble();
        });
    }

    /**
     * {@return what a trained encoder gives}
     *
     * @param name     what it is called
     * @param settings of the training; each fold has a seed of its own
     * @param taken    what of the encoder
     */
    public static Contestant encoder(String name, AutoencoderSettings settings, Representation taken) {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(settings, "settings");
        Objects.requireNonNull(taken, "taken");
        return encoder(name, fold -> settings, taken);
    }

    /**
     * {@return the same with settings that are found in each fold}
     *
     * @param name     what it is called
     * @param settings of the training, by nothing but the training rows of the fold
     * @param taken    what of the encoder
     */
    public static Contestant encoder(String name, Function<Fold, AutoencoderSettings> settings,
            Representation taken) {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(settings, "settings");
        Objects.requireNonNull(taken, "taken");
        return new Prepared(name, fold -> {
            Encoder encoder = Autoencoder.fit(fold.features(), FitData.of(fold.training()),
                    settings.apply(fold).withSeed(fold.seed()), 1, ProgressListener.SILENT).encoder();
            return rows -> taken.of(encoder, rows, 1).toDouble();
        });
    }

    /**
     * {@return what is chosen among others in each fold, on its training rows alone, with the C that it was chosen by}
     *
     * @param name   what it is called
     * @param search whom to choose among, and how; the first where nothing can be measured
     */
    public static Contestant chosen(String name, EncodingSearch search) {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(search, "search");
        return new Chosen(name, search);
    }

    /** Whoever is best on the training rows. */
    private record Chosen(String name, EncodingSearch search) implements Contestant {
        @Override
        public Columns represent(Fold fold) {
            Optional<EncodingChoice> choice = search.run(fold, 1, done -> { });
            Contestant taken = search.contestants().get(choice.map(EncodingChoice::chosen).orElse(0));
            Columns columns = taken.represent(fold);
            return new Columns(columns.training(), columns.test(), Optional.of(taken.name()),
                    choice.map(found -> OptionalDouble.of(found.winner().c())).orElse(OptionalDouble.empty()));
        }
    }

    /** What was fitted to prepared rows. */
    private record Prepared(String name, Function<Fold, Function<DoubleMatrix, DoubleMatrix>> fit)
            implements Contestant {
        @Override
        public Columns represent(Fold fold) {
            Function<DoubleMatrix, DoubleMatrix> transform = fit.apply(fold);
            return new Columns(transform.apply(fold.training()), transform.apply(fold.test()));
        }
    }

    /** Fits to rows that are scaled to 0 to 1. */
    @FunctionalInterface
    private interface Fit {
        Function<DoubleMatrix, DoubleMatrix> to(DoubleMatrix training, Fold fold);
    }

    /** What was fitted to scaled rows. */
    private record Fitted(String name, Fit fit) implements Contestant {
        @Override
        public Columns represent(Fold fold) {
            MinMaxScaler scaler = MinMaxScaler.fitByMagnitude(fold.training());
            DoubleMatrix training = scaler.transform(fold.training());
            Function<DoubleMatrix, DoubleMatrix> transform = fit.to(training, fold);
            return new Columns(transform.apply(training), transform.apply(scaler.transform(fold.test())));
        }
    }
}
