package dev.hourglass.pipeline;

import dev.hourglass.linear.NonFiniteScoreException;
import java.util.Iterator;

/** The classes of codes that come one after the other, found when they are asked for. */
final class PredictionIterator implements Iterator<RowPrediction> {
    private final Iterator<float[]> codes;
    private final CodeClassifier classifier;
    /** Codes that were taken. */
    private long taken;

    /** Classifies a code, which may be one that is not finite. */
    interface CodeClassifier {
        RowPrediction classify(float[] code, long row);
    }

    /**
     * Classes of codes.
     *
     * @param codes      in the order of their rows
     * @param classifier classifies each
     */
    PredictionIterator(Iterator<float[]> codes, CodeClassifier classifier) {
        this.codes = codes;
        this.classifier = classifier;
    }

    @Override
    public boolean hasNext() {
        return codes.hasNext();
    }

    @Override
    public RowPrediction next() {
        float[] code = codes.next();
        long row = taken++;
        try {
            return classifier.classify(code, row);
        } catch (NonFiniteScoreException alone) {
            throw alone.inRow((int) Math.min(Integer.MAX_VALUE, row));
        }
    }
}
