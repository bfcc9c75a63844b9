package dev.hourglass.split;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Finds the rows of every class. */
final class ClassMembers {
    private ClassMembers() {
    }

    /**
     * The rows of every class, classes in ascending order.
     *
     * @param labels the class of every row
     * @return for each class that occurs its row numbers, ascending
     */
    static int[][] byLabel(int[] labels) {
        return grouped(labels, new TreeMap<>());
    }

    /**
     * The rows of every class, classes in the order of their first rows.
     *
     * @param labels the class of every row
     * @return for each class that occurs its row numbers, ascending
     */
    static int[][] byFirstAppearance(int[] labels) {
        return grouped(labels, new LinkedHashMap<>());
    }

    private static int[][] grouped(int[] labels, Map<Integer, IntStream.Builder> members) {
        for (int row = 0; row < labels.length; row++) {
            members.computeIfAbsent(labels[row], label -> IntStream.builder()).add(row);
        }
        return members.values().stream().map(rows -> rows.build().toArray()).toArray(int[][]::new);
    }
}
