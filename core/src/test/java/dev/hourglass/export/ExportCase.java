package dev.hourglass.export;

import dev.hourglass.autoencoder.AutoencoderSettings;
import dev.hourglass.autoencoder.Encoder;
import dev.hourglass.autoencoder.Representation;
import dev.hourglass.autoencoder.TrainingProvenance;
import dev.hourglass.layer.BatchNormalization;
import dev.hourglass.layer.Dense;
import dev.hourglass.layer.Layer;
import dev.hourglass.layer.Layers;
import dev.hourglass.layer.LeakyReLU;
import dev.hourglass.layer.Tensor;
import dev.hourglass.linear.ClassLabels;
import dev.hourglass.linear.Convergence;
import dev.hourglass.linear.Link;
import dev.hourglass.linear.LogisticModel;
import dev.hourglass.linear.Predictions;
import dev.hourglass.matrix.DoubleMatrix;
import dev.hourglass.matrix.Matrix;
import dev.hourglass.nn.Architecture;
import dev.hourglass.nn.Network;
import dev.hourglass.operation.Operations;
import dev.hourglass.pipeline.EncodedClassifier;
import dev.hourglass.preprocessing.Feature;
import dev.hourglass.preprocessing.Features;
import dev.hourglass.preprocessing.MinMaxScaler;
import dev.hourglass.preprocessing.MinMaxSettings;
import dev.hourglass.preprocessing.PreparationListener;
import dev.hourglass.preprocessing.QuantileScaler;
import dev.hourglass.preprocessing.Scaler;
import dev.hourglass.table.Column;
import dev.hourglass.table.NumericColumn;
import dev.hourglass.table.Table;
import dev.hourglass.table.TextColumn;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * A model to export, and what the engine makes of rows.
 *
 * @param name       tells it from the others
 * @param encoder    with random numbers
 * @param taken      of it
 * @param classifier if one reads the codes
 */
public record ExportCase(String name, Encoder encoder, Representation taken, Optional<EncodedClassifier> classifier) {
    static final int ROWS = 1000;

    /** Every kind of layer with all its variants, every scaler, feature, representation and classifier. */
    public static List<ExportCase> all() {
        List<ExportCase> all = new ArrayList<>(plain());
        all.add(of("fills", features(new Feature("a", 1.5, List.of()), Feature.number("b"),
                new Feature("c", -3, List.of()))));
        all.add(of("categories", features(Feature.number("code0"),
                new Feature("city", 1, List.of("Oslo", "Rome", "größe \"大\"\n\\")),
                new Feature("kind", Double.NaN, List.of("x", "y")))));
        all.add(of("rare categories", features(new Feature("city", 2, List.of("Oslo", "Rome"), true),
                new Feature("(code0)", 7, List.of()), Feature.number("rows"))));
        return all;
    }

    /** Those of numbers of which none is missing. */
    static List<ExportCase> plain() {
        List<ExportCase> all = new ArrayList<>();
        for (Layer layer : Operations.variants(Layers.IN_USE)) {
            List<Layer> layers = layer.isForInput() ? List.of(layer, new Dense(6), new Dense(3))
                    : List.of(new Dense(6), layer, new Dense(3));
            all.add(of("layer " + layer, encoder(numbers(4), layers)));
        }
        List<Layer> tutorial = List.of(new Dense(8), new BatchNormalization(), new LeakyReLU(), new Dense(6),
                new BatchNormalization(1e-3, 1e-7), new LeakyReLU(0.01), new Dense(3));
        for (Representation taken : List.of(Representation.CODE, Representation.DEEP, Representation.RAW_AND_CODE,
                Representation.ofLayer(1), Representation.ofLayer(3))) {
            all.add(new ExportCase("takes " + taken, encoder(numbers(4), tutorial), taken, Optional.empty()));
        }
        all.add(of("normalized input", encoder(numbers(4), List.of(new BatchNormalization(), new Dense(2)))));
        all.add(of("one column", encoder(numbers(1), List.of(new Dense(1)))));
        all.addAll(scalers());
        for (Link link : Link.values()) {
            all.add(classifier(link, Representation.CODE, encoder(numbers(4), tutorial)));
        }
        all.add(classifier(Link.SOFTMAX, Representation.DEEP, encoder(numbers(4), tutorial)));
        all.add(classifier(Link.LOGISTIC, Representation.RAW_AND_CODE, encoder(numbers(4), tutorial)));
        return all;
    }

    /** Those of ranks: constant columns, values that are often there, wide ranges. */
    static List<ExportCase> ofQuantiles() {
        Random random = new Random(13);
        List<ExportCase> all = new ArrayList<>();
        for (int rows : List.of(2, 7, 400)) {
            DoubleMatrix data = new DoubleMatrix(rows, 5);
            for (int row = 0; row < rows; row++) {
                data.set(row, 0, random.nextGaussian());
                data.set(row, 1, 3);
                data.set(row, 2, random.nextInt(4));
                data.set(row, 3, (row % 2 * 1.2 - 0.6) * Double.MAX_VALUE);
                data.set(row, 4, 1e9 + row % 5);
            }
            all.add(of("quantiles " + rows, encoder(numbers(5), QuantileScaler.fit(data),
                    List.of(new Dense(4), new LeakyReLU()))));
        }
        return all;
    }

    /** Those that Keras has layers for. */
    static List<ExportCase> inKeras() {
        List<ExportCase> all = new ArrayList<>(plain().stream().filter(given -> !given.name.contains("approximate=true")
                && !given.name.contains("RadialBasis") && !given.name.contains("clip=true")).toList());
        List<Layer> many = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            many.addAll(List.of(new Dense(2), new LeakyReLU(0.9)));
        }
        all.add(of("many layers", encoder(numbers(3), many)));
        return all;
    }

    private static List<ExportCase> scalers() {
        List<ExportCase> all = new ArrayList<>();
        double[] minimum = {-1.5, 3, 1e-300, 1.7e9, -1e308, 1e-320};
        double[] maximum = {2, 3, 1e300, 1.8e9, 1e308, 2e-320};
        for (MinMaxSettings settings : List.of(new MinMaxSettings(), new MinMaxSettings().withClip(true),
                new MinMaxSettings().withRange(-1, 3), new MinMaxSettings().withRange(-2, -1).withClip(true),
                new MinMaxSettings().withRelative(true))) {
            MinMaxScaler scaler = new MinMaxScaler(minimum, maximum, settings);
            all.add(of("scaler " + settings, encoder(numbers(6), scaler, List.of(new Dense(4), new LeakyReLU()))));
        }
        return all;
    }

    private static ExportCase classifier(Link link, Representation taken, Encoder encoder) {
        Random random = new Random(5);
        List<String> labels = link == Link.LOGISTIC ? List.of("no", "yes") : List.of("kiwi", "größe \"大\"", "plum");
        int scores = link == Link.LOGISTIC ? 1 : labels.size();
        int columns = taken.columns(encoder);
        double[] coefficients = random.doubles((long) scores * columns, -4, 4).toArray();
        LogisticModel model = new LogisticModel(link, new DoubleMatrix(scores, columns, coefficients),
                random.doubles(scores, -1, 1).toArray(), new Convergence(true, 3, 1e-9, 1e-4));
        return new ExportCase("classifier " + link + " of " + taken, encoder, taken,
                Optional.of(new EncodedClassifier(encoder, taken, model, ClassLabels.of(labels), "fruit")));
    }

    /** {@return the codes of an encoder} */
    public static ExportCase of(String name, Encoder encoder) {
        return new ExportCase(name, encoder, Representation.CODE, Optional.empty());
    }

    private static ExportCase of(String name, Features features) {
        return of(name, encoder(features, List.of(new Dense(5), new LeakyReLU(), new Dense(2))));
    }

    private static Features features(Feature... features) {
        return new Features(List.of(features));
    }

    /** {@return columns of numbers} */
    public static Features numbers(int count) {
        List<String> names = new ArrayList<>(List.of("width", "größe \"大\"", "a b", "x/y", "rows", "number"));
        for (int i = names.size(); i < count; i++) {
            names.add("column" + i);
        }
        return Features.ofNumbers(names.subList(0, count));
    }

    /** {@return an encoder of random numbers, scaled by the range} */
    public static Encoder encoder(Features features, List<Layer> layers) {
        double[] minimum = new double[features.width()];
        double[] maximum = new double[features.width()];
        Arrays.setAll(minimum, column -> -2.5 * column);
        Arrays.setAll(maximum, column -> 1 + 3.25 * column);
        return encoder(features, new MinMaxScaler(minimum, maximum, new MinMaxSettings()), layers);
    }

    /** Numbers that keep what they make of rows near 1. */
    static Encoder encoder(Features features, Scaler scaler, List<Layer> layers) {
        Architecture architecture = new Architecture(features.width(), layers);
        Random random = new Random(7);
        List<float[]> weights = new ArrayList<>();
        for (Tensor tensor : architecture.tensors()) {
            float[] block = new float[tensor.size()];
            double spread = tensor.isKernel() ? Math.sqrt(3.0 / tensor.rows()) : 0.9;
            for (int i = 0; i < block.length; i++) {
                block[i] = (float) (random.nextDouble(-spread, spread) + (tensor.least() == 0 ? 1 : 0));
            }
            weights.add(block);
        }
        AutoencoderSettings settings = new AutoencoderSettings().withSeed(4_294_967_295L);
        return new Encoder(features, scaler, new Network(architecture, weights),
                new TrainingProvenance(settings, 670, "00ff".repeat(16), 200, 0.0125, 0.25, List.of("learned little")));
    }

    /** {@return what is exported} */
    ExportedModel exported() {
        return classifier.map(ExportedModel::of).orElse(ExportedModel.of(encoder, taken));
    }

    /** {@return random rows, in and about the range of training; some cells missing where that is allowed} */
    public Table rows() {
        Random random = new Random(11);
        List<Column> columns = new ArrayList<>();
        int at = 0;
        for (Feature feature : encoder.features().list()) {
            columns.add(feature.isCategory() ? texts(feature, random) : numbers(feature, at, random));
            at += feature.width();
        }
        return new Table(columns);
    }

    private static Column texts(Feature feature, Random random) {
        List<String> cells = new ArrayList<>(feature.levels());
        if (feature.other()) {
            cells.add("never seen");
        }
        if (feature.hasFill()) {
            cells.add("");
        }
        String[] texts = new String[ROWS];
        Arrays.setAll(texts, row -> cells.get(random.nextInt(cells.size())));
        return new TextColumn(feature.name(), texts);
    }

    private Column numbers(Feature feature, int at, Random random) {
        double least = encoder.scaler().dataMinimum()[at];
        double greatest = encoder.scaler().dataMaximum()[at];
        double[] numbers = new double[ROWS];
        Arrays.setAll(numbers, row -> {
            double place = random.nextDouble(-0.25, 1.25);
            place = random.nextInt(3) == 0 ? Math.rint(place * 4) / 4 : place;
            return feature.hasFill() && random.nextInt(4) == 0 ? Double.NaN : least * (1 - place) + greatest * place;
        });
        return new NumericColumn(feature.name(), numbers);
    }

    /** {@return the rows as numbers} */
    public DoubleMatrix prepared() {
        return encoder.features().prepare(rows(), PreparationListener.STRICT);
    }

    /** {@return what the engine takes of the rows} */
    public Matrix codes() {
        return taken.of(encoder, prepared(), 1);
    }

    /** {@return what the engine says of the rows} */
    Predictions predictions() {
        return classifier.orElseThrow().model().predictions(codes().toDouble());
    }

    @Override
    public String toString() {
        return name;
    }
}
