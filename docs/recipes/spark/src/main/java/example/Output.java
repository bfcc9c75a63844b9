package example;

import org.apache.spark.ml.linalg.SQLDataTypes;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;

/** What models say of a row, each in a column of its own, and what that column is called if nobody says otherwise. */
enum Output {
    /** Of all models: the codes. */
    CODES("codes", SQLDataTypes.VectorType()),
    /** Of classifiers: the most probable class, as it stood in the table that was learned from. */
    CLASS("class", DataTypes.StringType),
    /** Its number, from 0, as Spark's evaluators want it. */
    PREDICTION("prediction", DataTypes.DoubleType),
    /** The probability of each class, in the order of their numbers. */
    PROBABILITY("probability", SQLDataTypes.VectorType()),
    /** Of whole autoencoders: how far the row is from its reconstruction. */
    ERROR("error", DataTypes.DoubleType),
    /** Whether that is above the threshold. */
    ANOMALY("anomaly", DataTypes.BooleanType);

    final String usualName;
    final DataType type;

    Output(String usualName, DataType type) {
        this.usualName = usualName;
        this.type = type;
    }
}
