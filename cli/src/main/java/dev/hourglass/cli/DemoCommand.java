package dev.hourglass.cli;

import dev.hourglass.autoencoder.Autoencoder;
import dev.hourglass.autoencoder.AutoencoderSettings;
import dev.hourglass.autoencoder.Encoder;
import dev.hourglass.matrix.DoubleMatrix;
import dev.hourglass.preprocessing.MinMaxScaler;
import dev.hourglass.store.EncoderFile;
import dev.hourglass.table.ClassificationGenerator;
import dev.hourglass.table.ClassificationSamples;
import dev.hourglass.table.ClassificationSettings;
import dev.hourglass.table.Split;
import dev.hourglass.table.SplitSize;
import dev.hourglass.table.TrainTestSplit;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** {@code hourglass demo}: the whole experiment of the tutorial, from synthetic data to the two classifiers. */
final class DemoCommand implements Command {
    private static final int DATA_SEED = 1;
    private static final double TEST_SHARE = 0.33;
    private static final int COLUMNS = 100;
    private static final int COMPRESSED = 50;
    private static final String DATA = "data.csv";
    /** Names of the autoencoder without and the one with compression, in files and in JSON. */
    private static final String PLAIN = "no_compress";
    private static final String NARROW = "compress";

    private static final Option<Path> OUT = Option.of("out", "DIR", ValueType.filePath(), "where the files go")
            .orElse(Path.of("hourglass-demo"));

    @Override
    public CommandSpec spec() {
        return new CommandSpec("demo", "run the whole experiment on synthetic data",
                "Makes 1000 rows of 100 columns, 10 of them informative; trains an autoencoder without compression and"
                        + " one that halves the columns; draws layers and learning curves; saves the encoders; loads one"
                        + " again; and compares logistic regression on raw and on encoded columns. --seed is the seed of"
                        + " weights and batch order; data and split keep theirs, 1.",
                List.of(), List.of(OUT, TrainingOptions.EPOCHS), "hourglass demo --out results --seed 7");
    }

    @Override
    public void run(Invocation invocation) throws IOException {
        Path folder = invocation.get(OUT);
        probe(folder);
        DemoReport report = new DemoReport(invocation, folder);

        ClassificationSamples samples = ClassificationGenerator.generate(tutorialData());
        Outputs.table(folder.resolve(DATA), SampleTable.of(samples));
        report.data(samples);

        Split split = TrainTestSplit.defaults().withTestSize(SplitSize.fraction(TEST_SHARE))
                .withRandomState(DATA_SEED).split(samples.y().length);
        DoubleMatrix train = samples.x().selectRows(split.train());
        DoubleMatrix test = samples.x().selectRows(split.test());
        report.split(train, test);

        List<String> names = SampleTable.featureNames(samples);
        report.trained(PLAIN, fit(invocation, folder, PLAIN, names, train, test, COLUMNS));
        report.trained(NARROW, fit(invocation, folder, NARROW, names, train, test, COMPRESSED));

        MinMaxScaler scaler = MinMaxScaler.fit(train);
        report.baseline(scores(samples.y(), split, scaler.transform(train), scaler.transform(test)));
        Encoder encoder = EncoderFile.read(encoderFile(folder, NARROW));
        int threads = Training.threads(invocation);
        report.encoded(scores(samples.y(), split, encoder.transform(train, threads).toDouble(),
                encoder.transform(test, threads).toDouble()));
        report.end();
    }

    private static void probe(Path folder) throws IOException {
        Outputs.probe(folder.resolve(DATA));
        for (String variant : List.of(PLAIN, NARROW)) {
            Outputs.probe(encoderFile(folder, variant));
            Pictures.in(folder, "_" + variant).probe();
        }
    }

    private static Path encoderFile(Path folder, String variant) {
        return folder.resolve("encoder_" + variant + ".safetensors");
    }

    private static ClassificationSettings tutorialData() {
        return ClassificationSettings.builder().samples(1000).features(COLUMNS).informative(10).redundant(90)
                .randomState(DATA_SEED).build();
    }

    private static DemoReport.Trained fit(Invocation invocation, Path folder, String variant, List<String> names,
            DoubleMatrix train, DoubleMatrix test, int bottleneck) throws IOException {
        AutoencoderSettings defaults = new AutoencoderSettings();
        AutoencoderSettings settings = defaults.withBottleneck(bottleneck)
                .withEpochs(invocation.get(TrainingOptions.EPOCHS))
                .withSeed(invocation.find(GlobalOptions.SEED).orElse(defaults.seed()));
        long start = System.nanoTime();
        Autoencoder autoencoder = Training.run(invocation, names, train, test, settings);
        double seconds = (System.nanoTime() - start) * 1e-9;
        Path file = encoderFile(folder, variant);
        String sha256 = EncoderFile.write(file, autoencoder.encoder());
        Pictures.in(folder, "_" + variant).write(autoencoder);
        return new DemoReport.Trained(autoencoder.history(), bottleneck, seconds, file, sha256);
    }

    private static Scores scores(int[] classes, Split split, DoubleMatrix train, DoubleMatrix test) {
        return Scores.measure(train, Comparison.select(classes, split.train()),
                test, Comparison.select(classes, split.test()), 2);
    }
}
