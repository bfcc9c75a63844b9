package dev.hourglass.cli;

import dev.hourglass.text.Escaped;
import dev.hourglass.text.Spellings;
import java.util.Collection;

/**
 * Warns of classes and categories that are probably one but for their spelling: whatever is learned of them is halved.
 */
final class SpellingWarning {
    private SpellingWarning() {
    }

    /** Looks at all different classes of a target. */
    static void ofClasses(Invocation invocation, String target, Collection<String> classes) {
        warn(invocation, "the target " + Escaped.quoted(target) + " has classes", classes, true);
    }

    /** Looks at all different categories of a column. */
    static void ofCategories(Invocation invocation, String column, Collection<String> categories) {
        warn(invocation, "column " + Escaped.quoted(column) + " has categories", categories, false);
    }

    private static boolean numbers(Spellings spellings) {
        return spellings.groups().stream().anyMatch(
                group -> group.stream().map(Spellings::number).distinct().count() < group.size());
    }

    private static void warn(Invocation invocation, String what, Collection<String> texts, boolean numbersHelp) {
        Spellings spellings = Spellings.of(texts);
        if (!spellings.isEmpty()) {
            invocation.warn(what + " that may be one: " + spellings + "; if they are, write them alike"
                    + (numbersHelp && numbers(spellings) ? ", or count numbers as one with --numeric-target" : "")
                    + (spellings.stripHelps() ? ", spaces around them go with --strip" : ""));
        }
    }
}
