package dev.hourglass.preprocessing;

import java.util.HashMap;
import java.util.Map;

/** How single cells of a feature become numbers. */
final class FeatureCells {
    /** Instead of a level's index: all numbers of the feature are 0. */
    private static final int NONE = -1;

    private final Feature feature;
    private final Map<String, Integer> indices = new HashMap<>();

    FeatureCells(Feature feature) {
        this.feature = feature;
        feature.levels().forEach(level -> indices.put(level, indices.size()));
    }

    /** The number of a cell, or what stands in for it where it is missing. */
    static double number(Feature feature, double cell, int row, PreparationListener listener) {
        if (!Double.isNaN(cell)) {
            return cell;
        }
        fills(feature, row, listener);
        return feature.fill();
    }

    /** Which of the feature's numbers is 1 for the category in a cell, or below 0 where none is. */
    int level(String cell, int row, PreparationListener listener) {
        Integer index = indices.get(cell);
        if (index != null) {
            return index;
        }
        if (cell.isEmpty()) {
            return fills(feature, row, listener) ? (int) feature.fill() : NONE;
        }
        if (feature.other()) {
            listener.gathered(feature, row);
            return feature.levels().size();
        }
        listener.unseen(feature, row, cell);
        return NONE;
    }

    /** Whether something stands in for a missing cell; if not, it is refused, or its row left out. */
    private static boolean fills(Feature feature, int row, PreparationListener listener) {
        if (feature.hasFill()) {
            listener.filled(feature, row);
            return true;
        }
        listener.missing(feature, row);
        return false;
    }
}
