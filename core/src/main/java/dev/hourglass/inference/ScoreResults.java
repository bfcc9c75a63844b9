package dev.hourglass.inference;

import dev.hourglass.anomaly.AnomalyDetector;
import dev.hourglass.anomaly.ErrorCount;
import dev.hourglass.anomaly.Threshold;
import dev.hourglass.autoencoder.Encoder;
import dev.hourglass.autoencoder.ReconstructionErrors;
import dev.hourglass.csv.CsvTable;
import dev.hourglass.preparation.BlockPreparation;
import dev.hourglass.table.Column;
import dev.hourglass.table.NumericColumn;
import dev.hourglass.table.TextColumn;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * How unlike those learned from rows are: {@value #ERROR}, the error of the reconstruction; {@value #ANOMALY}, 1 where
 * it is above a threshold, else 0; {@value #WORST}, the name of the column that adds most to it; and, where that is
 * asked for, what each column adds, {@value #ERROR}_ and its name. Counts over all blocks; not for several threads at
 * once.
 */
public final class ScoreResults implements RowResults {
    /** The name of the column of errors. */
    public static final String ERROR = "error";
    /** The name of the column of marks. */
    public static final String ANOMALY = "anomaly";
    /** The name of the column of names. */
    public static final String WORST = "worst_column";

    private final AnomalyDetector detector;
    private final Threshold threshold;
    private final boolean perColumn;
    private final ErrorCount count;

    /**
     * No row has come yet.
     *
     * @param detector  that compares rows with those learned from
     * @param threshold above which a row is an anomaly
     * @param perColumn whether what each column adds is wanted, too
     */
    public ScoreResults(AnomalyDetector detector, Threshold threshold, boolean perColumn) {
        Objects.requireNonNull(detector, "detector");
        Objects.requireNonNull(threshold, "threshold");
        this.detector = detector;
        this.threshold = threshold;
        this.perColumn = perColumn;
        this.count = detector.errorCount(threshold);
    }

    @Override
    public Encoder encoder() {
        return detector.encoder();
    }

    @Override
    public List<String> names() {
        List<String> names = new ArrayList<>(List.of(ERROR, ANOMALY, WORST));
        names.addAll(perColumn ? ofColumns() : List.of());
        return names;
    }

    private List<String> ofColumns() {
        return encoder().columns().stream().map(name -> ERROR + '_' + name).toList();
    }

    @Override
    public Made of(CsvTable block, BlockPreparation blocks, int threads) {
        ScoredRows rows = ScoredRows.of(detector.reconstructor(), block, blocks, threads);
        ReconstructionErrors errors = rows.errors();
        count.add(errors);
        List<Column> columns = new ArrayList<>(ofRows(errors));
        if (perColumn) {
            columns.addAll(NumericColumn.ofMatrix(ofColumns(), errors.ofColumns()));
        }
        return new Made(rows.data(), columns);
    }

    private List<Column> ofRows(ReconstructionErrors errors) {
        boolean[] anomalies = detector.anomalies(errors, threshold);
        double[] marks = new double[anomalies.length];
        String[] worst = new String[anomalies.length];
        for (int i = 0; i < marks.length; i++) {
            marks[i] = anomalies[i] ? 1 : 0;
            worst[i] = encoder().columns().get(errors.worstColumn(i));
        }
        return List.of(new NumericColumn(ERROR, errors.ofRows()), new NumericColumn(ANOMALY, marks),
                new TextColumn(WORST, worst));
    }

    /** {@return the errors so far, and how many are above the threshold} */
    public ErrorCount count() {
        return count;
    }
}
