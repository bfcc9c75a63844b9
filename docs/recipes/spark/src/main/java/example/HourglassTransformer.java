package example;

import dev.hourglass.anomaly.Threshold;
import dev.hourglass.preprocessing.Feature;
import dev.hourglass.table.ColumnPlaces;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.ml.Transformer;
import org.apache.spark.ml.attribute.AttributeGroup;
import org.apache.spark.ml.linalg.SQLDataTypes;
import org.apache.spark.ml.param.Param;
import org.apache.spark.ml.param.ParamMap;
import org.apache.spark.ml.param.ParamValidators;
import org.apache.spark.ml.util.DefaultParamsReadable;
import org.apache.spark.ml.util.DefaultParamsWritable;
import org.apache.spark.ml.util.Identifiable$;
import org.apache.spark.ml.util.MLReader;
import org.apache.spark.ml.util.MLWriter;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.Metadata;
import org.apache.spark.sql.types.NumericType;
import org.apache.spark.sql.types.StringType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/**
 * Adds to each row of a frame what a model says of it: its codes; of a classifier the class and the probabilities of
 * all; of a whole autoencoder the error of the reconstruction, and whether that makes the row an anomaly. The model's
 * columns are found by their names. A column whose name is set to an empty text is left out.
 */
public final class HourglassTransformer extends Transformer implements DefaultParamsWritable {
    private static final long serialVersionUID = 1;
    private static final String FILE = "model.safetensors";
    private static final Set<DataType> INTEGERS =
            Set.of(DataTypes.ByteType, DataTypes.ShortType, DataTypes.IntegerType, DataTypes.LongType);

    private final String uid;
    private final Map<Output, Param<String>> names = new EnumMap<>(Output.class);
    private final Param<String> threshold;
    private final Param<String> handleInvalid;
    private byte[] file = {};
    /** Made of the file when it is first needed. */
    private transient Model model;

    /**
     * A transformer of a model.
     *
     * @param file the bytes of a file that training or fitting a classifier wrote
     */
    public HourglassTransformer(byte[] file) {
        this(Identifiable$.MODULE$.randomUID("hourglass"));
        this.file = file.clone();
        model = Model.read(this.file);
    }

    /**
     * For Spark, which then sets what was saved.
     *
     * @param uid as it was
     */
    public HourglassTransformer(String uid) {
        this.uid = uid;
        for (Output output : Output.values()) {
            Param<String> name = new Param<>(this, output.usualName + "Col",
                    "name of the column of " + output.usualName + ", or empty for none");
            setDefault(name, output.usualName);
            names.put(output, name);
        }
        threshold = new Param<>(this, "threshold",
                "error above which a row is an anomaly, or a share of those in training: 0.02, 99.5%");
        setDefault(threshold, Threshold.USUAL.toString());
        handleInvalid = new Param<>(this, "handleInvalid", "what becomes of rows that the model cannot take: "
                + Invalid.words(), ParamValidators.inArray(Invalid.words()));
        setDefault(handleInvalid, Invalid.words().get(0));
    }

    /** A transformer of a model in a file of this machine. */
    public static HourglassTransformer of(java.nio.file.Path file) throws IOException {
        return new HourglassTransformer(Files.readAllBytes(file));
    }

    @Override
    public String uid() {
        return uid;
    }

    // Spark finds parameters by these methods.

    public Param<String> codesCol() {
        return names.get(Output.CODES);
    }

    public Param<String> classCol() {
        return names.get(Output.CLASS);
    }

    public Param<String> predictionCol() {
        return names.get(Output.PREDICTION);
    }

    public Param<String> probabilityCol() {
        return names.get(Output.PROBABILITY);
    }

    public Param<String> errorCol() {
        return names.get(Output.ERROR);
    }

    public Param<String> anomalyCol() {
        return names.get(Output.ANOMALY);
    }

    public Param<String> threshold() {
        return threshold;
    }

    public Param<String> handleInvalid() {
        return handleInvalid;
    }

    /** Names the column of the codes, a vector. */
    public HourglassTransformer setCodesCol(String name) {
        return with(codesCol(), name);
    }

    /** Names the column of the class, a text. */
    public HourglassTransformer setClassCol(String name) {
        return with(classCol(), name);
    }

    /** Names the column of the number of the class, in the order of {@link #labels}. */
    public HourglassTransformer setPredictionCol(String name) {
        return with(predictionCol(), name);
    }

    /** Names the column of the probabilities, a vector in the order of {@link #labels}. */
    public HourglassTransformer setProbabilityCol(String name) {
        return with(probabilityCol(), name);
    }

    /** Names the column of the error of the reconstruction. */
    public HourglassTransformer setErrorCol(String name) {
        return with(errorCol(), name);
    }

    /** Names the column that says whether a row is an anomaly. */
    public HourglassTransformer setAnomalyCol(String name) {
        return with(anomalyCol(), name);
    }

    /** Sets the error above which a row is an anomaly, or a share of those in training: 0.02, 99.5%. */
    public HourglassTransformer setThreshold(String text) {
        return with(threshold, Threshold.of(text).toString());
    }

    /** Sets what becomes of rows that the model cannot take: error, skip or keep. */
    public HourglassTransformer setHandleInvalid(String word) {
        return with(handleInvalid, word);
    }

    private HourglassTransformer with(Param<String> param, String value) {
        set(param, value);
        return this;
    }

    /** The classes, in the order of their numbers; none if the model is no classifier. */
    public List<String> labels() {
        return model().classifier().map(there -> there.labels().labels()).orElse(List.of());
    }

    private Model model() {
        if (file.length == 0) {
            throw new IllegalStateException("there is no model: make the transformer of the bytes of a file");
        }
        if (model == null) {
            model = Model.read(file);
        }
        return model;
    }

    /** What to add, in order. */
    private Set<Output> wanted() {
        Set<Output> wanted = EnumSet.copyOf(model().outputs());
        wanted.removeIf(output -> name(output).isEmpty());
        return wanted;
    }

    private String name(Output output) {
        return getOrDefault(names.get(output));
    }

    @Override
    public Dataset<Row> transform(Dataset<?> frame) {
        StructType schema = transformSchema(frame.schema());
        Broadcast<byte[]> shipped =
                JavaSparkContext.fromSparkContext(frame.sparkSession().sparkContext()).broadcast(file);
        return frame.toDF().mapPartitions(new ScorePartition(shipped, places(frame.schema()), wanted(),
                getOrDefault(threshold), Invalid.of(getOrDefault(handleInvalid))), Encoders.row(schema));
    }

    /** Where the model's columns are in a row, in its order. */
    private int[] places(StructType schema) {
        List<String> wanted = model().encoder().columns();
        List<String> found = List.of(schema.fieldNames());
        List<String> missing = wanted.stream().filter(name -> !found.contains(name)).toList();
        if (!missing.isEmpty()) {
            throw new IllegalArgumentException("the frame lacks columns of the model: " + missing + "; it has "
                    + found);
        }
        return ColumnPlaces.of(wanted, found);
    }

    /** Refuses a frame that lacks a column of the model, has one of another type, or has one that is to be added. */
    @Override
    public StructType transformSchema(StructType schema) {
        int[] places = places(schema);
        List<Feature> features = model().encoder().features().list();
        for (int i = 0; i < places.length; i++) {
            requireType(features.get(i), schema.fields()[places[i]]);
        }
        StructType wider = schema;
        for (Output output : wanted()) {
            if (Arrays.asList(wider.fieldNames()).contains(name(output))) {
                throw new IllegalArgumentException("the frame already has a column \"" + name(output)
                        + "\"; give another name for " + names.get(output).name());
            }
            wider = wider.add(field(output));
        }
        return wider;
    }

    private static void requireType(Feature feature, StructField field) {
        boolean fits = field.dataType() instanceof StringType
                || (feature.isCategory() ? INTEGERS.contains(field.dataType())
                        : field.dataType() instanceof NumericType);
        if (!fits) {
            throw new IllegalArgumentException("column \"" + field.name() + "\" is of type "
                    + field.dataType().simpleString() + ", expected "
                    + (feature.isCategory() ? "strings or integers" : "numbers, or strings that spell them"));
        }
    }

    /** Later stages learn from it how long a vector is. */
    private StructField field(Output output) {
        Metadata metadata = output.type.equals(SQLDataTypes.VectorType())
                ? new AttributeGroup(name(output), model().size(output)).toMetadata() : Metadata.empty();
        return new StructField(name(output), output.type, true, metadata);
    }

    @Override
    public HourglassTransformer copy(ParamMap extra) {
        HourglassTransformer copy = new HourglassTransformer(uid);
        copy.file = file;
        copy.model = model;
        return copyValues(copy, extra);
    }

    /** Saves parameters as all stages do, and the model file beside them. */
    @Override
    public MLWriter write() {
        model();
        MLWriter parameters = DefaultParamsWritable.super.write();
        return new MLWriter() {
            @Override
            public void saveImpl(String folder) {
                Path place = new Path(folder, FILE);
                try {
                    parameters.session(sparkSession()).save(folder);
                    try (FSDataOutputStream out =
                            place.getFileSystem(sc().hadoopConfiguration()).create(place)) {
                        out.write(file);
                    }
                } catch (IOException failure) {
                    throw new UncheckedIOException(failure);
                }
            }
        };
    }

    /** Loads one that was saved, here or within a pipeline. */
    public static HourglassTransformer load(String folder) {
        return read().load(folder);
    }

    /** What loads one that was saved. */
    public static MLReader<HourglassTransformer> read() {
        return new MLReader<>() {
            @Override
            public HourglassTransformer load(String folder) {
                DefaultParamsReadable<HourglassTransformer> parameters = new DefaultParamsReadable<>() { };
                HourglassTransformer loaded = parameters.read().session(sparkSession()).load(folder);
                Path place = new Path(folder, FILE);
                try (FSDataInputStream in = place.getFileSystem(sc().hadoopConfiguration()).open(place)) {
                    loaded.file = in.readAllBytes();
                } catch (IOException failure) {
                    throw new UncheckedIOException(failure);
                }
                return loaded;
            }
        };
    }
}
