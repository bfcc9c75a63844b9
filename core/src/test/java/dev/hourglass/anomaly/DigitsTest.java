package dev.hourglass.anomaly;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hourglass.autoencoder.Autoencoder;
import dev.hourglass.autoencoder.AutoencoderSettings;
import dev.hourglass.csv.CsvOptions;
import dev.hourglass.csv.CsvReader;
import dev.hourglass.matrix.DoubleMatrix;
import dev.hourglass.metrics.RocAuc;
import dev.hourglass.nn.FitData;
import dev.hourglass.nn.ProgressListener;
import dev.hourglass.preprocessing.Features;
import dev.hourglass.table.Table;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

/** A digit that no training row shows is told by the errors of its reconstructions. */
class DigitsTest {
    private static final int HELD_OUT = 0;

    private static Table digits() throws IOException {
        try (InputStream in = DigitsTest.class.getResourceAsStream("/corpora/digits/digits.csv.gz");
                InputStream csv = new GZIPInputStream(in)) {
            return CsvReader.read(csv, "digits.csv", new CsvOptions());
        }
    }

    /** Principal components of as many columns have 0.926 (docs/anomalies.md). */
    @Test
    void zerosAreAnomaliesToWhoNeverSawOne() throws IOException {
        Table table = digits();
        List<String> names = table.names().subList(0, 64);
        double[] digit = table.matrix(List.of("digit")).values();
        DoubleMatrix rows = table.matrix(names);
        int[] known = IntStream.range(0, digit.length).filter(i -> digit[i] != HELD_OUT).toArray();
        int[] learned = IntStream.range(0, known.length).filter(i -> i % 10 < 7).map(i -> known[i]).toArray();
        int[] scored = IntStream.concat(IntStream.range(0, known.length).filter(i -> i % 10 >= 7).map(i -> known[i]),
                IntStream.range(0, digit.length).filter(i -> digit[i] == HELD_OUT)).toArray();
        FitData<DoubleMatrix> data = FitData.of(rows.selectRows(learned));
        Autoencoder trained = Autoencoder.fit(Features.ofNumbers(names), data,
                new AutoencoderSettings().withBottleneck(8).withEpochs(40), 2, ProgressListener.SILENT);
        AnomalyDetector detector = AnomalyDetector.of(trained, data, 2);
        double[] errors = detector.reconstructor().errors(rows.selectRows(scored), 2).ofRows();
        int[] odd = IntStream.of(scored).map(row -> digit[row] == HELD_OUT ? 1 : 0).toArray();
        double area = RocAuc.binary(odd, errors);
        assertTrue(area > 0.95, "area under the curve " + area);
    }
}
