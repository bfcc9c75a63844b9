package example;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** Encodes the rows of a data frame. */
public final class EncodeOnSpark {
    private EncodeOnSpark() {
    }

    /** The frame with a column more, an array of codes. */
    static Dataset<Row> encode(Dataset<Row> frame, Broadcast<byte[]> model) {
        return frame.mapPartitions(new EncodePartition(model, frame.schema()), Encoders.row(schema(frame)));
    }

    static StructType schema(Dataset<Row> frame) {
        return frame.schema().add("codes", DataTypes.createArrayType(DataTypes.FloatType, false), false);
    }

    /** Empty cells become null. */
    static Dataset<Row> read(SparkSession spark, String table) {
        return spark.read().option("header", true).schema("age double, income double, visits double, minutes double,"
                + " city string, plan string, stayed string").csv(table);
    }

    public static void main(String[] arguments) throws IOException {
        try (SparkSession spark = SparkSession.builder().master("local[2]").getOrCreate()) {
            Broadcast<byte[]> model = JavaSparkContext.fromSparkContext(spark.sparkContext())
                    .broadcast(Files.readAllBytes(Path.of(arguments[0])));
            encode(read(spark, arguments[1]).repartition(4), model).select("age", "plan", "codes").show(5);
        }
    }
}
