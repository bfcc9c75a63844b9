package dev.hourglass.store;

import dev.hourglass.anomaly.AnomalyDetector;
import dev.hourglass.anomaly.ColumnStatistics;
import dev.hourglass.anomaly.Distribution;
import dev.hourglass.anomaly.ErrorStatistics;
import dev.hourglass.autoencoder.Encoder;
import dev.hourglass.autoencoder.Reconstructor;
import dev.hourglass.autoencoder.Scaling;
import dev.hourglass.autoencoder.TrainingProvenance;
import dev.hourglass.decomposition.AffineMap;
import dev.hourglass.decomposition.SoftWhitening;
import dev.hourglass.decomposition.Standardization;
import dev.hourglass.json.JsonObject;
import dev.hourglass.layer.Layer;
import dev.hourglass.layer.Layers;
import dev.hourglass.layer.Tensor;
import dev.hourglass.matrix.DoubleMatrix;
import dev.hourglass.nn.Architecture;
import dev.hourglass.nn.Network;
import dev.hourglass.preprocessing.Feature;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The whole autoencoder in a model file: its encoder, and everything else. */
final class AutoencoderContent {
    private static final String MEMBER = "decoder";
    private static final String LAYERS = "layers";
    private static final String TRAINING = "training_errors";
    private static final String VALIDATION = "validation_errors";
    private static final String ROWS = "rows";
    private static final String MEAN = "mean";
    private static final String DEVIATION = "deviation";

    private static final String PREFIX = "decoder/";
    private static final String CENTER = "scaling/center";
    private static final String DEVIATIONS = "scaling/deviations";
    private static final String FORWARD = "scaling/forward";
    private static final String BACKWARD = "scaling/backward";
    private static final String QUANTILES = "/quantiles";
    private static final String SHARES = "/shares";
    private static final String COLUMNS = "columns";
    private static final String LEVELS = "columns/levels";

    private final ModelFile file;
    private final JsonObject document;

    private AutoencoderContent(ModelFile file) {
        this.file = file;
        this.document = file.document().object(MEMBER)
                .requireOnly("the decoder", List.of(LAYERS, TRAINING, VALIDATION));
    }

    /** A writer of all tensors. */
    static SafeTensorsWriter tensors(AnomalyDetector detector) {
        SafeTensorsWriter writer = EncoderContent.tensors(detector.encoder());
        Network decoder = detector.reconstructor().decoder();
        List<float[]> weights = decoder.weights();
        for (int i = 0; i < weights.size(); i++) {
            Tensor tensor = decoder.architecture().tensors().get(i);
            String name = PREFIX + tensor.name();
            writer.add(name, tensor.shape(), TensorRange.require(name, tensor, weights.get(i)));
        }
        detector.reconstructor().map().ifPresent(map -> add(writer, map));
        add(writer, TRAINING, detector.training().distribution());
        detector.validation().ifPresent(errors -> add(writer, VALIDATION, errors.distribution()));
        addColumns(writer, detector.columns());
        return writer;
    }

    private static void add(SafeTensorsWriter writer, AffineMap map) {
        add(writer, CENTER, List.of(map.inputs()), map.center());
        if (map instanceof SoftWhitening whitening) {
            List<Integer> shape = List.of(map.inputs(), map.outputs());
            add(writer, FORWARD, shape, whitening.forward().values());
            add(writer, BACKWARD, List.of(shape.get(1), shape.get(0)), whitening.backward().values());
        } else {
            add(writer, DEVIATIONS, List.of(map.inputs()), ((Standardization) map).deviations());
        }
    }

    private static void add(SafeTensorsWriter writer, String name, List<Integer> shape, double[] numbers) {
        writer.add(name, shape, FiniteNumbers.require(name, numbers));
    }

    private static void add(SafeTensorsWriter writer, String name, Distribution distribution) {
        writer.add(name + QUANTILES, List.of(Distribution.SIZE), distribution.points());
        writer.add(name + SHARES, List.of(Distribution.SIZE), distribution.shares());
    }

    /**
     * Adds statistics: of all numeric columns together, a row for each, and of all categories one level after the
     * other.
     */
    private static void addColumns(SafeTensorsWriter writer, List<ColumnStatistics> columns) {
        List<double[]> quantiles = new ArrayList<>();
        List<double[]> shares = new ArrayList<>();
        List<double[]> levels = new ArrayList<>();
        for (ColumnStatistics column : columns) {
            if (column instanceof ColumnStatistics.Numbers numbers) {
                quantiles.add(numbers.distribution().points());
                shares.add(numbers.distribution().shares());
            } else {
                levels.add(((ColumnStatistics.Levels) column).shares());
            }
        }
        List<Integer> shape = List.of(quantiles.size(), Distribution.SIZE);
        writer.add(COLUMNS + QUANTILES, shape, joined(quantiles));
        writer.add(COLUMNS + SHARES, shape, joined(shares));
        double[] all = joined(levels);
        writer.add(LEVELS, List.of(all.length), all);
    }

    private static double[] joined(List<double[]> parts) {
        double[] all = new double[parts.stream().mapToInt(part -> part.length).sum()];
        int at = 0;
        for (double[] part : parts) {
            System.arraycopy(part, 0, all, at, part.length);
            at += part.length;
        }
        return all;
    }

    /** The document: the encoder's, with a member for the rest. */
    static JsonObject document(AnomalyDetector detector) {
        Network decoder = detector.reconstructor().decoder();
        JsonObject document = new JsonObject()
                .put(LAYERS, LayerLimit.requireFew(decoder.architecture().layers()).stream()
                        .map(PartDocument::of).toList())
                .put(TRAINING, describe(detector.training()));
        detector.validation().ifPresent(errors -> document.put(VALIDATION, describe(errors)));
        return EncoderDocument.of(detector.encoder()).put(MEMBER, document);
    }

    private static JsonObject describe(ErrorStatistics errors) {
        return new JsonObject().put(ROWS, errors.rows()).put(MEAN, errors.mean()).put(DEVIATION, errors.deviation());
    }

    /** The detector in a file. */
    static AnomalyDetector detector(ModelFile file) throws IOException {
        return new AutoencoderContent(file).detector();
    }

    private AnomalyDetector detector() throws IOException {
        List<Layer> layers = LayerLimit.requireFew(document.list(LAYERS, JsonObject.class)).stream()
                .map(layer -> PartDocument.part(Layers.REGISTRY, layer)).toList();
        Encoder encoder = EncoderContent.encoder(file, List.of(MEMBER), tensors(layers));
        Network decoder = decoder(new Architecture(encoder.codeSize(), layers));
        Optional<AffineMap> map = map(encoder, decoder.architecture().outputs());
        Optional<ErrorStatistics> validation =
                document.names().contains(VALIDATION) ? Optional.of(errors(VALIDATION)) : Optional.empty();
        return new AnomalyDetector(new Reconstructor(encoder, decoder, map), errors(TRAINING), validation,
                columns(encoder.features().list()));
    }

    /** The names of the tensors besides those of the encoder. They do not depend on sizes. */
    private List<String> tensors(List<Layer> layers) {
        List<String> names = new ArrayList<>(List.of(COLUMNS + QUANTILES, COLUMNS + SHARES, LEVELS));
        new Architecture(1, layers).tensors().forEach(tensor -> names.add(PREFIX + tensor.name()));
        List<String> errors = document.names().contains(VALIDATION) ? List.of(TRAINING, VALIDATION) : List.of(TRAINING);
        errors.forEach(name -> names.addAll(List.of(name + QUANTILES, name + SHARES)));
        Scaling scaling = new EncoderDocument(file.document(), file.version()).provenance()
                instanceof TrainingProvenance trained ? trained.settings().scaling() : Scaling.MIN_MAX;
        if (scaling == Scaling.SOFT_WHITENING) {
            names.addAll(List.of(CENTER, FORWARD, BACKWARD));
        } else if (scaling != Scaling.MIN_MAX) {
            names.addAll(List.of(CENTER, DEVIATIONS));
        }
        return names;
    }

    private Network decoder(Architecture architecture) throws IOException {
        List<float[]> weights = new ArrayList<>();
        for (Tensor tensor : architecture.tensors()) {
            String name = PREFIX + tensor.name();
            weights.add(TensorRange.require(name, tensor, file.floats(name, tensor.shape())));
        }
        return new Network(architecture, weights);
    }

    private Optional<AffineMap> map(Encoder encoder, int outputs) throws IOException {
        Scaling scaling = encoder.provenance() instanceof TrainingProvenance trained
                ? trained.settings().scaling() : Scaling.MIN_MAX;
        int width = encoder.features().width();
        if (scaling == Scaling.MIN_MAX) {
            return Optional.empty();
        }
        double[] center = file.doubles(CENTER, List.of(width));
        return Optional.of(scaling == Scaling.SOFT_WHITENING
                ? new SoftWhitening(center, matrix(FORWARD, width, outputs), matrix(BACKWARD, outputs, width))
                : new Standardization(center, deviations(width)));
    }

    private double[] deviations(int width) throws IOException {
        double[] deviations = file.doubles(DEVIATIONS, List.of(width));
        for (double deviation : deviations) {
            if (deviation <= 0) {
                throw new IllegalArgumentException("expected deviations above 0 in the tensor " + DEVIATIONS
                        + ", found " + deviation);
            }
        }
        return deviations;
    }

    private DoubleMatrix matrix(String name, int rows, int columns) throws IOException {
        return new DoubleMatrix(rows, columns, file.doubles(name, List.of(rows, columns)));
    }

    private ErrorStatistics errors(String name) throws IOException {
        JsonObject described =
                document.object(name).requireOnly("the statistics of errors", List.of(ROWS, MEAN, DEVIATION));
        List<Integer> shape = List.of(Distribution.SIZE);
        return new ErrorStatistics(described.integer(ROWS), described.real(MEAN), described.real(DEVIATION),
                new Distribution(file.doubles(name + QUANTILES, shape), file.doubles(name + SHARES, shape)));
    }

    private List<ColumnStatistics> columns(List<Feature> features) throws IOException {
        int numbers = (int) features.stream().filter(feature -> !feature.isCategory()).count();
        int all = features.stream().filter(Feature::isCategory).mapToInt(Feature::width).sum();
        List<Integer> shape = List.of(numbers, Distribution.SIZE);
        double[] quantiles = file.doubles(COLUMNS + QUANTILES, shape);
        double[] shares = file.doubles(COLUMNS + SHARES, shape);
        double[] levels = file.doubles(LEVELS, List.of(all));
        List<ColumnStatistics> columns = new ArrayList<>();
        int number = 0;
        int level = 0;
        for (Feature feature : features) {
            if (feature.isCategory()) {
                columns.add(new ColumnStatistics.Levels(Arrays.copyOfRange(levels, level, level + feature.width())));
                level += feature.width();
            } else {
                columns.add(new ColumnStatistics.Numbers(new Distribution(part(quantiles, number),
                        part(shares, number))));
                number++;
            }
        }
        return columns;
    }

    private static double[] part(double[] all, int number) {
        return Arrays.copyOfRange(all, number * Distribution.SIZE, (number + 1) * Distribution.SIZE);
    }
}
