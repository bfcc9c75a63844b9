package dev.hourglass.study;

import dev.hourglass.autoencoder.Autoencoder;
import dev.hourglass.evaluation.ClassifierScores;
import dev.hourglass.evaluation.Fold;
import dev.hourglass.evaluation.TutorialExperiment;
import dev.hourglass.json.JsonObject;
import dev.hourglass.number.FixedDecimal;
import dev.hourglass.report.DemoPage;
import dev.hourglass.report.Page;
import dev.hourglass.report.Section;
import dev.hourglass.results.DemoResult;
import dev.hourglass.summary.ProvenanceFacts;
import dev.hourglass.text.Escaped;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What came of the tutorial's experiment.
 *
 * @param folder     where its files are
 * @param experiment that was made
 * @param raw        scores of a classifier on raw columns
 * @param learned    the autoencoder without compression, and the one with
 * @param encoded    scores of a classifier on the codes of each
 * @param accuracies of recipes with several seeds, by their names; empty where that was not asked for
 * @param seconds    that all of it took
 */
public record TutorialOutcome(Path folder, TutorialExperiment experiment, ClassifierScores raw,
        List<Learned> learned, List<ClassifierScores> encoded, Map<String, double[]> accuracies, double seconds) {
    /**
     * Keeps unmodifiable copies of the lists.
     *
     * @param folder     where its files are
     * @param experiment that was made
     * @param raw        scores of a classifier on raw columns
     * @param learned    the autoencoder without compression, and the one with
     * @param encoded    scores of a classifier on the codes of each
     * @param accuracies of recipes with several seeds
     * @param seconds    that all of it took
     */
    public TutorialOutcome {
        Objects.requireNonNull(folder, "folder");
        Objects.requireNonNull(experiment, "experiment");
        Objects.requireNonNull(raw, "raw");
        Objects.requireNonNull(learned, "learned");
        Objects.requireNonNull(encoded, "encoded");
        Objects.requireNonNull(accuracies, "accuracies");
        learned = List.copyOf(learned);
        encoded = List.copyOf(encoded);
    }

    /**
     * An autoencoder whose encoder was saved.
     *
     * @param name        in results and in names of files
     * @param autoencoder what was trained
     * @param seconds     how long that took
     * @param file        where the encoder is
     * @param sha256      of that file
     */
    public record Learned(String name, Autoencoder autoencoder, double seconds, Path file, String sha256) {
        /**
         * Refuses null.
         *
         * @param name        in results and in names of files
         * @param autoencoder what was trained
         * @param seconds     how long that took
         * @param file        where the encoder is
         * @param sha256      of that file
         */
        public Learned {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(autoencoder, "autoencoder");
            Objects.requireNonNull(file, "file");
            Objects.requireNonNull(sha256, "sha256");
        }

        private DemoResult.Variant with(ClassifierScores encoded) {
            return new DemoResult.Variant(name, autoencoder.history(), seconds, file.toString(), sha256, encoded);
        }
    }

    /** {@return the whole for machines} */
    public JsonObject result() {
        List<DemoResult.Variant> variants = new ArrayList<>();
        for (int i = 0; i < learned.size(); i++) {
            variants.add(learned.get(i).with(encoded.get(i)));
        }
        return DemoResult.of(experiment.samples(), raw, variants, accuracies).put("seconds", seconds);
    }

    /** {@return what is left to say once each step was told of} */
    public List<String> lines() {
        return List.of("", "pictures, encoders and losses are in " + Escaped.path(folder) + " ("
                + FixedDecimal.fixed(seconds, 2) + " s in all)");
    }

    /** {@return what the origin of its page tells; free to be added to} */
    public Map<String, String> facts() {
        Map<String, String> facts = ProvenanceFacts.of(learned.get(1).autoencoder().encoder().provenance());
        for (Learned each : learned) {
            facts.put("encoder of " + each.autoencoder().encoder().codeSize(),
                    Escaped.path(each.file()) + ", SHA-256 " + each.sha256());
        }
        return facts;
    }

    /**
     * {@return the page}
     *
     * @param origin  how the page came about, with the {@link #facts} and whatever else is to be known
     * @param threads 1 or more, which change no byte
     */
    public Page page(Section origin, int threads) {
        Fold fold = experiment.fold();
        return new DemoPage(learned.get(0).autoencoder(), learned.get(1).autoencoder(), fold.test(),
                fold.testClasses(), raw, encoded.get(0), encoded.get(1)).page(origin, threads);
    }
}
