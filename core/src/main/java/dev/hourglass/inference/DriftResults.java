package dev.hourglass.inference;

import dev.hourglass.anomaly.AnomalyDetector;
import dev.hourglass.anomaly.Drift;
import dev.hourglass.anomaly.DriftCount;
import dev.hourglass.autoencoder.Encoder;
import dev.hourglass.csv.CsvTable;
import dev.hourglass.inspection.UnusableDataException;
import dev.hourglass.preparation.BlockPreparation;
import dev.hourglass.remedy.Remedy;
import dev.hourglass.remedy.Setting;
import java.util.List;
import java.util.Objects;

/**
 * How far a table is from the rows that were learned from: no column of its own, but a count over all rows. Not for
 * several threads at once.
 */
public final class DriftResults implements RowResults {
    private final AnomalyDetector detector;
    private final DriftCount count;

    /**
     * No row has come yet.
     *
     * @param detector that compares rows with those learned from
     */
    public DriftResults(AnomalyDetector detector) {
        Objects.requireNonNull(detector, "detector");
        this.detector = detector;
        this.count = detector.driftCount();
    }

    @Override
    public Encoder encoder() {
        return detector.encoder();
    }

    @Override
    public List<String> names() {
        return List.of();
    }

    @Override
    public Made of(CsvTable block, BlockPreparation blocks, int threads) {
        ScoredRows rows = ScoredRows.of(detector.reconstructor(), block, blocks, threads);
        count.add(rows.rows(), rows.errors());
        return new Made(rows.data(), List.of());
    }

    /** {@return the rows so far} */
    public DriftCount count() {
        return count;
    }

    /**
     * {@return the drift of the rows so far}
     *
     * @throws UnusableDataException if there are none
     */
    public Drift drift() {
        if (count.rows() == 0) {
            throw new UnusableDataException("no row is left to compare with the training rows",
                    Remedy.of("check that it is the right file; ").choosing(Setting.BAD_ROWS_LIST)
                            .and(" lists why each was left out"));
        }
        return count.drift();
    }
}
