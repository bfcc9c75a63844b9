package dev.hourglass.study;

import dev.hourglass.autoencoder.Autoencoder;
import dev.hourglass.autoencoder.AutoencoderSettings;
import dev.hourglass.autoencoder.Encoder;
import dev.hourglass.autoencoder.Recipe;
import dev.hourglass.csv.CsvWriter;
import dev.hourglass.dataset.SampleTable;
import dev.hourglass.evaluation.ClassifierScores;
import dev.hourglass.evaluation.Fold;
import dev.hourglass.evaluation.SeedTrials;
import dev.hourglass.evaluation.TutorialExperiment;
import dev.hourglass.file.AtomicFile;
import dev.hourglass.inspection.LearningInspection;
import dev.hourglass.nn.FitData;
import dev.hourglass.nn.ProgressListener;
import dev.hourglass.nn.SideBySide;
import dev.hourglass.report.Pictures;
import dev.hourglass.store.EncoderFile;
import dev.hourglass.summary.DemoLine;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The tutorial's whole experiment, from synthetic data to classifiers on codes, with its files in a folder: the data,
 * and of an autoencoder without compression and one with, the encoder, pictures and losses.
 *
 * @param folder  where the files go
 * @param epochs  of each training
 * @param seed    of weights and batches
 * @param trials  with more seeds, if there are to be such
 * @param threads 1 or more, which change no bit but those of times
 */
public record TutorialStudy(Path folder, int epochs, long seed, Optional<SeedTrials> trials, int threads) {
    /** Recipes that are tried with several seeds. */
    private static final List<Recipe> SPREAD = List.of(Recipe.TUTORIAL, Recipe.WHITEN);
    private static final String DATA = "data.csv";

    /**
     * Refuses null.
     *
     * @param folder  where the files go
     * @param epochs  of each training
     * @param seed    of weights and batches
     * @param trials  with more seeds
     * @param threads 1 or more
     */
    public TutorialStudy {
        Objects.requireNonNull(folder, "folder");
        Objects.requireNonNull(trials, "trials");
    }

    /** Is told of each step of the experiment as soon as it has ended. */
    @FunctionalInterface
    public interface Narration {
        /**
         * Takes a line for people.
         *
         * @param line what was done, what came of it, and in what time
         * @throws IOException if it cannot be shown
         */
        void tell(String line) throws IOException;
    }

    /** One of the two autoencoders. */
    private enum Variant {
        PLAIN("no_compress", TutorialExperiment.COLUMNS),
        NARROW("compress", TutorialExperiment.COMPRESSED);

        /** In names of files and in results. */
        private final String word;
        private final int bottleneck;

        Variant(String word, int bottleneck) {
            this.word = word;
            this.bottleneck = bottleneck;
        }

        Path encoder(Path folder) {
            return folder.resolve("encoder_" + word + ".safetensors");
        }

        Pictures pictures(Path folder) {
            return Pictures.in(folder, "_" + word);
        }
    }

    /** An autoencoder, and how long its training took. */
    private record Timed(Autoencoder autoencoder, double seconds) {
    }

    /** {@return all files that are written, there already or not} */
    public List<Path> files() {
        List<Path> files = new ArrayList<>(List.of(folder.resolve(DATA)));
        for (Variant variant : Variant.values()) {
            files.add(variant.encoder(folder));
            files.addAll(List.of(variant.pictures(folder).all()));
        }
        return files;
    }

    /**
     * Runs it.
     *
     * @param narration is told of each step
     * @param listener  is told of the work; of the second training no progress, where the two run side by side
     * @return what came of it
     * @throws IOException                             if a file cannot be written
     * @throws dev.hourglass.nn.NonFiniteLossException if a training does not come to finite numbers
     */
    public TutorialOutcome run(Narration narration, StudyListener listener) throws IOException {
        Stopwatch watch = new Stopwatch(narration);
        TutorialExperiment experiment = new TutorialExperiment();
        AtomicFile.write(folder.resolve(DATA), out -> CsvWriter.write(SampleTable.of(experiment.samples()), out));
        watch.tell(DemoLine.data(experiment.samples()));
        watch.tell(DemoLine.split(experiment.fold().training(), experiment.fold().test()));
        List<TutorialOutcome.Learned> learned = new ArrayList<>();
        List<Timed> trained = train(experiment.fold(), listener);
        trained.forEach(timed -> LearningInspection.of(timed.autoencoder(), listener::found));
        for (Variant variant : Variant.values()) {
            Timed timed = trained.get(variant.ordinal());
            learned.add(save(variant, timed));
            watch.tell(DemoLine.trained(timed.autoencoder()), timed.seconds());
        }
        ClassifierScores raw = experiment.raw();
        watch.tell(DemoLine.classifier("raw columns", raw));
        List<ClassifierScores> encoded = new ArrayList<>();
        for (TutorialOutcome.Learned each : learned) {
            Encoder encoder = EncoderFile.read(each.file());
            encoded.add(experiment.encoded(encoder, threads));
            watch.tell(DemoLine.classifier(encoder.codeSize() + " encoded columns",
                    encoded.get(encoded.size() - 1)));
        }
        Map<String, double[]> accuracies = trials.isPresent()
                ? spread(trials.get(), experiment, raw.accuracy(), watch, listener) : Map.of();
        return new TutorialOutcome(folder, experiment, raw, learned, encoded, accuracies, watch.seconds());
    }

    /** Both trainings, side by side where there are threads for it. */
    private List<Timed> train(Fold fold, StudyListener listener) {
        AutoencoderSettings plain = settings(Variant.PLAIN);
        AutoencoderSettings narrow = settings(Variant.NARROW);
        return threads > 1
                ? listener.inEpochs(plain, progress -> SideBySide.run(true, progress,
                        heard -> fit(fold, plain, heard), () -> fit(fold, narrow, ProgressListener.SILENT)))
                : List.of(listener.inEpochs(plain, progress -> fit(fold, plain, progress)),
                        listener.inEpochs(narrow, progress -> fit(fold, narrow, progress)));
    }

    private AutoencoderSettings settings(Variant variant) {
        return new AutoencoderSettings().withBottleneck(variant.bottleneck).withEpochs(epochs).withSeed(seed);
    }

    private static Timed fit(Fold fold, AutoencoderSettings settings, ProgressListener progress) {
        long start = System.nanoTime();
        Autoencoder trained = Autoencoder.fit(fold.features(),
                FitData.of(fold.training()).withValidation(fold.test()), settings, 1, progress);
        return new Timed(trained, Stopwatch.secondsFrom(start));
    }

    private TutorialOutcome.Learned save(Variant variant, Timed trained) throws IOException {
        Path file = variant.encoder(folder);
        String sha256 = EncoderFile.write(file, trained.autoencoder().encoder());
        variant.pictures(folder).write(trained.autoencoder());
        return new TutorialOutcome.Learned(variant.word, trained.autoencoder(), trained.seconds(), file, sha256);
    }

    /** The accuracies of each recipe. */
    private Map<String, double[]> spread(SeedTrials seeds, TutorialExperiment experiment, double raw, Stopwatch watch,
            StudyListener listener) throws IOException {
        Map<String, double[]> accuracies = new LinkedHashMap<>();
        List<Double> seconds = new ArrayList<>();
        listener.inSteps(SPREAD.size() * seeds.count(), done -> {
            for (Recipe recipe : SPREAD) {
                long start = System.nanoTime();
                accuracies.put(recipe.toString(), experiment.accuracies(seeds, recipe, epochs, threads, done));
                seconds.add(Stopwatch.secondsFrom(start));
            }
            return accuracies;
        });
        for (Recipe recipe : SPREAD) {
            watch.tell(DemoLine.seeds(recipe.toString(), TutorialExperiment.columns(seeds.taken(), recipe),
                    accuracies.get(recipe.toString()), raw), seconds.get(SPREAD.indexOf(recipe)));
        }
        return accuracies;
    }

    /** Tells of the experiment as it goes: a line a step, with the time it took. */
    private static final class Stopwatch {
        private final Narration narration;
        private final long start = System.nanoTime();
        private long stepStart = start;

        /** The experiment begins now. */
        Stopwatch(Narration narration) {
            this.narration = narration;
        }

        /** A step has ended, and another begins. */
        void tell(DemoLine line) throws IOException {
            tell(line, secondsFrom(stepStart));
        }

        /** The same, of a step that took part of the time only. */
        void tell(DemoLine line, double seconds) throws IOException {
            stepStart = System.nanoTime();
            narration.tell(line.in(seconds));
        }

        /** How long the experiment has taken. */
        double seconds() {
            return secondsFrom(start);
        }

        static double secondsFrom(long moment) {
            return (System.nanoTime() - moment) * 1e-9;
        }
    }
}
