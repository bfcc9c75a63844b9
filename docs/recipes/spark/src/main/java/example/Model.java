package example;

import dev.hourglass.anomaly.AnomalyDetector;
import dev.hourglass.anomaly.Threshold;
import dev.hourglass.autoencoder.Codes;
import dev.hourglass.autoencoder.Encoder;
import dev.hourglass.autoencoder.ReconstructionErrors;
import dev.hourglass.linear.Predictions;
import dev.hourglass.matrix.DoubleMatrix;
import dev.hourglass.pipeline.EncodedClassifier;
import dev.hourglass.store.AutoencoderFile;
import dev.hourglass.store.ClassifierFile;
import dev.hourglass.store.EncoderFile;
import dev.hourglass.store.FoundFile;
import dev.hourglass.store.ModelFileException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.apache.spark.ml.linalg.Vector;
import org.apache.spark.ml.linalg.Vectors;

/**
 * What is in a model file: an encoder, alone, with a classifier, or with its decoder. Safe for many threads.
 *
 * @param encoder    makes codes
 * @param classifier tells classes
 * @param detector   tells anomalies
 */
record Model(Encoder encoder, Optional<EncodedClassifier> classifier, Optional<AnomalyDetector> detector) {
    private static final String NAME = "the model";
    private static final Set<Output> OF_CLASSIFIER = EnumSet.of(Output.CLASS, Output.PREDICTION, Output.PROBABILITY);
    private static final Set<Output> OF_DETECTOR = EnumSet.of(Output.ERROR, Output.ANOMALY);

    /** Reads any of the three kinds of files. */
    static Model read(byte[] file) {
        try {
            EncodedClassifier classifier = ClassifierFile.read(file, NAME);
            return new Model(classifier.encoder(), Optional.of(classifier), Optional.empty());
        } catch (ModelFileException other) {
            return withoutClassifier(file, other.found());
        }
    }

    /** What is no model at all is refused here. */
    private static Model withoutClassifier(byte[] file, FoundFile found) {
        if (found != FoundFile.AUTOENCODER) {
            return new Model(EncoderFile.read(file, NAME), Optional.empty(), Optional.empty());
        }
        AnomalyDetector detector = AutoencoderFile.read(file, NAME);
        return new Model(detector.encoder(), Optional.empty(), Optional.of(detector));
    }

    /** What it says of rows. */
    Set<Output> outputs() {
        Set<Output> outputs = EnumSet.of(Output.CODES);
        classifier.ifPresent(there -> outputs.addAll(OF_CLASSIFIER));
        detector.ifPresent(there -> outputs.addAll(OF_DETECTOR));
        return outputs;
    }

    /** How many numbers a vector has. */
    int size(Output vector) {
        return vector == Output.CODES ? encoder.codeSize() : classifier.orElseThrow().labels().count();
    }

    /**
     * What it says of each row; null of rows that lie so far outside the range of training that float32 cannot hold it.
     *
     * @param rows      prepared by the encoder's features
     * @param wanted    of {@link #outputs}
     * @param threshold for anomalies
     */
    Map<Output, IntFunction<Object>> of(DoubleMatrix rows, Set<Output> wanted, Threshold threshold) {
        Map<Output, IntFunction<Object>> values = new EnumMap<>(Output.class);
        if (wanted.contains(Output.CODES)) {
            Codes codes = encoder.encode(rows, 1);
            values.put(Output.CODES, finite(codes, row -> vector(codes, row)));
        }
        if (wanted.stream().anyMatch(OF_CLASSIFIER::contains)) {
            classify(classifier.orElseThrow(), rows, values);
        }
        if (wanted.stream().anyMatch(OF_DETECTOR::contains)) {
            score(detector.orElseThrow(), rows, threshold, values);
        }
        values.keySet().retainAll(wanted);
        return values;
    }

    private static void classify(EncodedClassifier classifier, DoubleMatrix rows,
            Map<Output, IntFunction<Object>> values) {
        Codes codes = classifier.representation().encode(classifier.encoder(), rows, 1);
        int[] kept = IntStream.range(0, rows.rows()).filter(row -> !codes.notFinite().contains(row)).toArray();
        int[] places = new int[rows.rows()];
        IntStream.range(0, kept.length).forEach(i -> places[kept[i]] = i);
        Predictions said = classifier.model().predictions(codes.matrix().selectRows(kept).toDouble());
        values.put(Output.CLASS, finite(codes, row -> classifier.labels().label(said.classes()[places[row]])));
        values.put(Output.PREDICTION, finite(codes, row -> (double) said.classes()[places[row]]));
        values.put(Output.PROBABILITY, finite(codes, row -> vector(said.probabilities(), places[row])));
    }

    private static IntFunction<Object> finite(Codes codes, IntFunction<Object> value) {
        return codes.notFinite().isEmpty() ? value : row -> codes.notFinite().contains(row) ? null : value.apply(row);
    }

    private static void score(AnomalyDetector detector, DoubleMatrix rows, Threshold threshold,
            Map<Output, IntFunction<Object>> values) {
        ReconstructionErrors errors = detector.reconstructor().errors(rows, 1);
        double most = threshold.of(detector.reference());
        double[] ofRows = errors.ofRows();
        values.put(Output.ERROR, row -> Double.isFinite(ofRows[row]) ? ofRows[row] : null);
        values.put(Output.ANOMALY, row -> Double.isFinite(ofRows[row]) ? ofRows[row] > most : null);
    }

    /** Codes are float32; as doubles they are the same numbers. */
    private static Vector vector(Codes codes, int row) {
        double[] numbers = new double[codes.matrix().columns()];
        Arrays.setAll(numbers, i -> codes.matrix().get(row, i));
        return Vectors.dense(numbers);
    }

    private static Vector vector(DoubleMatrix matrix, int row) {
        double[] numbers = new double[matrix.columns()];
        Arrays.setAll(numbers, i -> matrix.get(row, i));
        return Vectors.dense(numbers);
    }
}
