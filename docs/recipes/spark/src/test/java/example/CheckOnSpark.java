package example;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.apache.spark.ml.PipelineModel;
import org.apache.spark.ml.linalg.Vector;
import org.apache.spark.ml.param.ParamMap;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;

/** Compares what Spark makes of a table with what the command line wrote, bit for bit, and tries bad frames. */
public final class CheckOnSpark {
    private final Path folder;
    private final Dataset<Row> frame;
    private final HourglassTransformer whole;
    private final HourglassTransformer classifier;

    private CheckOnSpark(SparkSession spark, Path folder, String table) throws IOException {
        this.folder = folder;
        frame = EncodeOnSpark.read(spark, table).withColumn("number", functions.monotonically_increasing_id());
        whole = HourglassTransformer.of(folder.resolve("whole.safetensors"));
        classifier = HourglassTransformer.of(folder.resolve("classifier.safetensors"));
    }

    public static void main(String[] arguments) throws IOException {
        try (SparkSession spark = SparkSession.builder().master("local[2]").getOrCreate()) {
            CheckOnSpark check = new CheckOnSpark(spark, Path.of(arguments[0]), arguments[1]);
            for (int partitions : new int[] {1, 4, 64}) {
                check.whole(check.frame.repartition(partitions), partitions + " partitions");
                check.classifier(check.frame.repartition(partitions), partitions + " partitions");
            }
            check.whole(check.texts(), "texts");
            check.pipeline();
            check.parameters();
            check.plans();
            check.badRows();
        }
    }

    /** As Spark reads a table without being told its types. */
    private Dataset<Row> texts() {
        return frame.select(Arrays.stream(frame.columns()).map(name -> name.equals("number") ? functions.col(name)
                : functions.col(name).cast("string")).toArray(Column[]::new));
    }

    /** Codes are float32: their texts are the shortest that give the same one. */
    private void whole(Dataset<Row> rows, String how) throws IOException {
        List<String[]> codes = table("codes.csv");
        List<String[]> scores = table("scores.csv");
        int different = 0;
        List<Row> made = whole.transform(rows).collectAsList();
        for (Row row : made) {
            int number = (int) row.<Long>getAs("number").longValue();
            Vector vector = row.getAs("codes");
            for (int i = 0; i < vector.size(); i++) {
                different += vector.apply(i) == Float.parseFloat(codes.get(number)[i]) ? 0 : 1;
            }
            different += row.<Double>getAs("error") == Double.parseDouble(scores.get(number)[0]) ? 0 : 1;
            different += row.<Boolean>getAs("anomaly") == scores.get(number)[1].equals("1") ? 0 : 1;
        }
        say(how + ": " + made.size() + " of " + codes.size() + " rows, " + different + " codes and scores differ");
    }

    private void classifier(Dataset<Row> rows, String how) throws IOException {
        List<String[]> classes = table("classes.csv");
        int different = 0;
        List<Row> made = classifier.transform(rows).collectAsList();
        for (Row row : made) {
            String[] expected = classes.get((int) row.<Long>getAs("number").longValue());
            Vector probabilities = row.getAs("probability");
            for (int i = 0; i < probabilities.size(); i++) {
                different += probabilities.apply(i) == Double.parseDouble(expected[i + 1]) ? 0 : 1;
            }
            different += row.getAs("class").equals(expected[0]) ? 0 : 1;
            different += classifier.labels().get((int) row.<Double>getAs("prediction").doubleValue())
                    .equals(expected[0]) ? 0 : 1;
        }
        say(how + ": " + made.size() + " of " + classes.size() + " rows, " + different + " classes differ");
    }

    /** Without the header. */
    private List<String[]> table(String name) throws IOException {
        List<String> lines = Files.readAllLines(folder.resolve(name));
        return lines.stream().skip(1).map(line -> line.split(",")).toList();
    }

    private void pipeline() throws IOException {
        PipelineModel model = EncodeOnSpark.pipeline(whole).fit(frame);
        String saved = folder.resolve("pipeline").toString();
        model.write().overwrite().save(saved);
        model.write().overwrite().save(saved);
        Function<PipelineModel, List<Row>> run =
                some -> some.transform(frame).select("codes", "error", "prediction").collectAsList();
        List<Row> before = run.apply(model);
        say("a pipeline saved and loaded: " + before.size() + " rows, "
                + (before.equals(run.apply(PipelineModel.load(saved))) ? "the same" : "others"));
        HourglassTransformer named = classifier.copy(new ParamMap()).setClassCol("kind").setHandleInvalid("keep");
        named.write().overwrite().save(saved);
        HourglassTransformer loaded = HourglassTransformer.load(saved);
        say("a stage saved and loaded: "
                + loaded.transformSchema(frame.schema()).equals(named.transformSchema(frame.schema())) + ' '
                + loaded.getOrDefault(loaded.handleInvalid()) + ' ' + loaded.uid().equals(named.uid()) + ' '
                + loaded.labels());
    }

    private void parameters() {
        ParamMap extra = new ParamMap().put(whole.codesCol().w("c")).put(whole.errorCol().w(""));
        say("other names: " + String.join(" ", whole.transform(frame, extra).columns()));
        ParamMap strict = new ParamMap().put(whole.threshold().w("0%"));
        say("above the least error: " + whole.transform(frame, strict).where("anomaly").count() + ", usually: "
                + whole.transform(frame).where("anomaly").count());
        say("parameters: " + whole.params().length + ", length in the schema: "
                + whole.transformSchema(frame.schema()).apply("codes").metadata().getMetadata("ml_attr")
                        .getLong("num_attrs"));
    }

    private void plans() {
        refused(() -> whole.transformSchema(frame.drop("age", "city").schema()));
        refused(() -> whole.transform(frame.withColumn("age", functions.current_date())));
        refused(() -> whole.transform(frame.withColumn("city", functions.lit(1.5))));
        refused(() -> whole.transform(whole.transform(frame)));
        refused(() -> whole.transform(frame.select(frame.col("*"), frame.col("age"))));
        refused(() -> new HourglassTransformer("none").transform(frame));
        refused(() -> new HourglassTransformer(new byte[] {1, 2, 3}));
        refused(() -> whole.copy(new ParamMap()).setHandleInvalid("ignore"));
        refused(() -> whole.copy(new ParamMap()).setThreshold("many"));
    }

    private void badRows() throws IOException {
        HourglassTransformer strict = HourglassTransformer.of(folder.resolve("strict.safetensors"));
        bad(whole, "city", "string", "Basel");
        bad(whole, "age", "string", "forty");
        bad(whole, "age", "double", Double.POSITIVE_INFINITY);
        bad(whole, "age", "double", 1e300);
        bad(classifier, "age", "double", 1e300);
        bad(strict, "plan", "string", null);
        bad(strict, "visits", "double", Double.NaN);
    }

    /** One row gets a bad cell: it is refused by its name, or kept with nulls, or skipped. */
    private void bad(HourglassTransformer model, String column, String type, Object cell) {
        Dataset<Row> known = model == whole || model == classifier ? frame : frame.na().drop();
        Column bad = functions.when(known.col("number").equalTo(7), functions.lit(cell).cast(type));
        Dataset<Row> some =
                known.withColumn(column, bad.otherwise(known.col(column).cast(type))).repartition(3);
        refused(() -> model.transform(some).collectAsList());
        HourglassTransformer lenient = model.copy(new ParamMap());
        long kept = lenient.setHandleInvalid("keep").transform(some).where("codes is null").count();
        long left = lenient.setHandleInvalid("skip").transform(some).count();
        say("  null: " + kept + ", skipped: " + (known.count() - left));
    }

    private static void refused(Runnable use) {
        try {
            use.run();
        } catch (Exception refusal) {
            // Spark's own are checked ones, which its methods do not declare.
            Throwable cause = refusal;
            while (cause.getCause() != null) {
                cause = cause.getCause();
            }
            say(cause.getMessage().lines().findFirst().orElseThrow());
            return;
        }
        say("not refused");
    }

    /** Names that Spark makes up are others each time. */
    private static void say(String line) {
        System.out.println(line.replaceAll("hourglass_[0-9a-f]+", "hourglass_N"));
    }
}
