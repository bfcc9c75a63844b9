package dev.hourglass.cli;

import dev.hourglass.linear.ClassLabels;
import dev.hourglass.table.Escaped;
import java.util.List;

/** Refuses target columns that no classifier can learn. */
final class TargetChecks {
    private TargetChecks() {
    }

    /**
     * Looks at the classes before a training spends time on the rows.
     *
     * @param name    of the target
     * @param classes the class of each row
     * @param labels  all different classes
     * @throws CommandException if there is one class only, a class has one row only, or every row its own class
     */
    static void check(String name, List<String> classes, ClassLabels labels) {
        String target = "the target " + Escaped.quoted(name);
        if (classes.contains("")) {
            throw refusal(target + " is empty in row " + (classes.indexOf("") + 1) + " of the data",
                    "fill it in, or remove the row");
        }
        if (labels.count() == 1) {
            throw refusal(target + " has one class only: " + Escaped.quoted(labels.label(0)),
                    "name a column with two classes or more");
        }
        if (labels.count() == classes.size()) {
            throw refusal(target + " has a class of its own for each of " + classes.size() + " rows",
                    "name a column of classes; numbers that measure something are not classes");
        }
        requireTwoOfEach(target, classes, labels);
    }

    private static void requireTwoOfEach(String target, List<String> classes, ClassLabels labels) {
        int[] counts = new int[labels.count()];
        for (int code : labels.encode(classes)) {
            counts[code]++;
        }
        for (int code = 0; code < counts.length; code++) {
            if (counts[code] == 1) {
                throw refusal(target + " has the class " + Escaped.quoted(labels.label(code))
                        + " in one row only, which cannot be both learned from and tested on",
                        "remove the row, or add others of its class");
            }
        }
    }

    private static CommandException refusal(String problem, String fix) {
        return new CommandException(ExitCode.BAD_DATA, problem, fix);
    }
}
