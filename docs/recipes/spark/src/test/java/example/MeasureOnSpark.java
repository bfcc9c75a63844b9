package example;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.ml.linalg.Vector;
import org.apache.spark.ml.linalg.Vectors;
import org.apache.spark.ml.param.ParamMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;

/** Measures rows a second, from memory, Parquet and CSV: MODEL TABLE COPIES ROUNDS CORES FOLDER. */
public final class MeasureOnSpark {
    private final int rounds;
    private final HourglassTransformer model;
    private final int size;

    private MeasureOnSpark(HourglassTransformer model, int size, int rounds) {
        this.model = model;
        this.size = size;
        this.rounds = rounds;
    }

    public static void main(String[] arguments) throws IOException {
        Path file = Path.of(arguments[0]);
        int copies = Integer.parseInt(arguments[2]);
        String folder = arguments[5];
        try (SparkSession spark = SparkSession.builder().master("local[" + arguments[4] + "]").getOrCreate()) {
            Dataset<Row> once = spark.read().option("header", true).option("inferSchema", true).csv(arguments[1]);
            StructType schema = once.schema();
            Dataset<Row> many = once.crossJoin(spark.range(copies).toDF("copy")).drop("copy").repartition(8);
            many.write().mode("overwrite").parquet(folder + "/parquet");
            many.write().mode("overwrite").csv(folder + "/csv");
            HourglassTransformer model = HourglassTransformer.of(file);
            MeasureOnSpark measure = new MeasureOnSpark(model,
                    model.transform(once).first().<Vector>getAs("codes").size(),
                    Integer.parseInt(arguments[3]));
            measure.print("parquet", spark.read().parquet(folder + "/parquet"));
            measure.print("csv", spark.read().schema(schema).csv(folder + "/csv"));
            measure.print("memory", many.cache());
        }
    }

    /** All in turn; the first round warms up. */
    private void print(String source, Dataset<Row> frame) {
        long rows = frame.count();
        List<List<Double>> seconds = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (int round = 0; round <= rounds; round++) {
            List<Double> found = List.of(seconds(model.transform(frame)), seconds(convert(frame)), seconds(frame));
            for (int i = 0; round > 0 && i < found.size(); i++) {
                seconds.get(i).add(found.get(i));
            }
        }
        seconds.forEach(Collections::sort);
        System.out.printf("%d rows of %s: %.0f rows/s encoded, %.0f into rows and back, %.0f read alone"
                        + " (medians of %d)%n", rows, source, rows / seconds.get(0).get(rounds / 2),
                rows / seconds.get(1).get(rounds / 2), rows / seconds.get(2).get(rounds / 2), rounds);
    }

    /** The way into rows and back alone: each gets codes of zeros. */
    private Dataset<Row> convert(Dataset<Row> frame) {
        HourglassTransformer codesAlone = model.copy(new ParamMap());
        for (String name : List.of("classCol", "predictionCol", "probabilityCol", "errorCol", "anomalyCol")) {
            codesAlone.set(name, "");
        }
        int numbers = size;
        return frame.map((MapFunction<Row, Row>) row -> {
            Object[] cells = new Object[row.size() + 1];
            for (int i = 0; i < row.size(); i++) {
                cells[i] = row.get(i);
            }
            cells[row.size()] = Vectors.zeros(numbers).toDense();
            return RowFactory.create(cells);
        }, Encoders.row(codesAlone.transformSchema(frame.schema())));
    }

    private static double seconds(Dataset<Row> frame) {
        long start = System.nanoTime();
        frame.write().format("noop").mode("overwrite").save();
        return (System.nanoTime() - start) / 1e9;
    }
}
