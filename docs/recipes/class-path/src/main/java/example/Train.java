package example;

import dev.hourglass.autoencoder.Autoencoder;
import dev.hourglass.autoencoder.AutoencoderSettings;
import dev.hourglass.autoencoder.Encoder;
import dev.hourglass.autoencoder.Representation;
import dev.hourglass.csv.CsvOptions;
import dev.hourglass.csv.CsvReader;
import dev.hourglass.csv.CsvTable;
import dev.hourglass.csv.MissingValues;
import dev.hourglass.engine.Engine;
import dev.hourglass.linear.LogisticRegression;
import dev.hourglass.matrix.DoubleMatrix;
import dev.hourglass.matrix.Matrix;
import dev.hourglass.nn.FitData;
import dev.hourglass.nn.ProgressListener;
import dev.hourglass.pipeline.EncodedClassifier;
import dev.hourglass.preparation.Preparation;
import dev.hourglass.preparation.PreparationRules;
import dev.hourglass.preprocessing.Features;
import dev.hourglass.preprocessing.Imputation;
import dev.hourglass.store.ClassifierFile;
import dev.hourglass.store.EncoderFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Learns from customers.csv, saves an encoder and a classifier, loads the encoder and encodes the table with it. */
public final class Train {
    private Train() {
    }

    public static void main(String[] arguments) throws IOException {
        CsvTable data = CsvReader.readPlaced(Path.of(arguments[0]), new CsvOptions().withTarget("stayed")
                .withCategoricalColumns(List.of("city", "plan"), false).withMissingValues(MissingValues.KEEP));
        Features features = Features.fit(data.table(),
                List.of("age", "income", "visits", "minutes", "city", "plan"), Imputation.MEDIAN);
        DoubleMatrix rows = new Preparation(data, features, PreparationRules.STRICT).rows();
        Autoencoder trained = Autoencoder.fit(features, FitData.of(rows),
                new AutoencoderSettings().withBottleneck(4).withEpochs(50), 1, ProgressListener.SILENT);
        trained.assessment().warnings().forEach(System.err::println);

        Path folder = Path.of(arguments[1]);
        EncoderFile.write(folder.resolve("encoder.safetensors"), trained.encoder());
        Encoder encoder = EncoderFile.read(folder.resolve("encoder.safetensors"));
        Matrix codes = encoder.transform(rows, 1);
        ClassifierFile.write(folder.resolve("classifier.safetensors"), EncodedClassifier.fit(encoder,
                Representation.CODE, data.table(), "stayed", new LogisticRegression().withStandardized(true), 1));
        System.out.println(codes.rows() + " x " + codes.columns() + " codes, vectors: " + Engine.current().vector());
    }
}
