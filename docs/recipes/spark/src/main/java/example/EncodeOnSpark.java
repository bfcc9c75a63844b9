package example;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.spark.ml.Pipeline;
import org.apache.spark.ml.PipelineModel;
import org.apache.spark.ml.PipelineStage;
import org.apache.spark.ml.classification.LogisticRegression;
import org.apache.spark.ml.feature.StringIndexer;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** Adds codes to the rows of a frame, and has Spark learn classes from them. */
public final class EncodeOnSpark {
    private EncodeOnSpark() {
    }

    /** Empty cells become null. */
    static Dataset<Row> read(SparkSession spark, String table) {
        return spark.read().option("header", true).schema("age double, income double, visits double, minutes double,"
                + " city string, plan string, stayed string").csv(table);
    }

    /** Codes, then a regression on them; a stage of a pipeline like any other. */
    static Pipeline pipeline(HourglassTransformer encoder) {
        StringIndexer classes = new StringIndexer().setInputCol("stayed").setOutputCol("label");
        LogisticRegression regression = new LogisticRegression().setFeaturesCol(encoder.getOrDefault(
                encoder.codesCol()));
        return new Pipeline().setStages(new PipelineStage[] {encoder, classes, regression});
    }

    public static void main(String[] arguments) throws IOException {
        try (SparkSession spark = SparkSession.builder().master("local[2]").getOrCreate()) {
            Dataset<Row> frame = read(spark, arguments[1]);
            HourglassTransformer encoder = HourglassTransformer.of(Path.of(arguments[0]));
            encoder.transform(frame).select("age", "plan", "codes").show(5);
            PipelineModel model = pipeline(encoder).fit(frame);
            model.transform(frame).groupBy("stayed", "prediction").count().orderBy("stayed", "prediction").show();
        }
    }
}
