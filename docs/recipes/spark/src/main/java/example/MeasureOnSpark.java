package example;

import dev.hourglass.autoencoder.Encoder;
import dev.hourglass.csv.CsvOptions;
import dev.hourglass.csv.CsvReader;
import dev.hourglass.csv.MissingValues;
import dev.hourglass.engine.Engine;
import dev.hourglass.matrix.Matrix;
import dev.hourglass.store.EncoderFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;

/** Compares codes made on Spark with those of one machine, bit for bit, and measures rows a second. */
public final class MeasureOnSpark {
    private static final int COPIES = 2500;
    private static final int ROUNDS = 7;

    private MeasureOnSpark() {
    }

    public static void main(String[] arguments) throws IOException {
        Path file = Path.of(arguments[0]);
        Encoder encoder = EncoderFile.read(file);
        Matrix expected = encoder.transform(CsvReader.read(Path.of(arguments[1]), new CsvOptions()
                .withFeatureColumns(encoder.columns()).withMissingValues(MissingValues.KEEP)
                .withCategoricalColumns(encoder.features().categories(), false)), 1);
        try (SparkSession spark = SparkSession.builder().master("local[2]").getOrCreate()) {
            Broadcast<byte[]> model = JavaSparkContext.fromSparkContext(spark.sparkContext())
                    .broadcast(Files.readAllBytes(file));
            Dataset<Row> frame = EncodeOnSpark.read(spark, arguments[1])
                    .withColumn("number", functions.monotonically_increasing_id());
            compare(EncodeOnSpark.encode(frame.repartition(7), model).collectAsList(), expected);
            measure(frame.crossJoin(spark.range(COPIES).toDF("copy")).repartition(8).cache(), model, encoder);
        }
    }

    private static void compare(List<Row> rows, Matrix expected) {
        int different = 0;
        for (Row row : rows) {
            int number = (int) row.<Long>getAs("number").longValue();
            List<Float> codes = row.getList(row.fieldIndex("codes"));
            for (int i = 0; i < expected.columns(); i++) {
                if (Float.floatToRawIntBits(codes.get(i)) != Float.floatToRawIntBits(expected.get(number, i))) {
                    different++;
                }
            }
        }
        System.out.println(rows.size() + " of " + expected.rows() + " rows, " + different
                + " codes of other bits than on one machine, vectors: " + Engine.current().vector());
    }

    /** Both in turn; the first round warms up. */
    private static void measure(Dataset<Row> frame, Broadcast<byte[]> model, Encoder encoder) {
        long rows = frame.count();
        List<Double> converting = new ArrayList<>();
        List<Double> encoding = new ArrayList<>();
        for (int round = 0; round <= ROUNDS; round++) {
            double conversion = seconds(convert(frame, encoder.codeSize()));
            double whole = seconds(EncodeOnSpark.encode(frame, model));
            if (round > 0) {
                converting.add(rows / conversion);
                encoding.add(rows / whole);
            }
        }
        Collections.sort(converting);
        Collections.sort(encoding);
        System.out.printf("%d rows: %.0f rows/s encoded, %.0f rows/s by the conversion of rows alone"
                + " (medians of %d)%n", rows, encoding.get(ROUNDS / 2), converting.get(ROUNDS / 2), ROUNDS);
    }

    /** The way into rows and back alone: each row gets codes of zeros. */
    private static Dataset<Row> convert(Dataset<Row> frame, int codes) {
        return frame.map((MapFunction<Row, Row>) row -> EncodePartition.withCodes(row, new float[codes]),
                Encoders.row(EncodeOnSpark.schema(frame)));
    }

    private static double seconds(Dataset<Row> encoded) {
        long start = System.nanoTime();
        encoded.write().format("noop").mode("overwrite").save();
        return (System.nanoTime() - start) / 1e9;
    }
}
