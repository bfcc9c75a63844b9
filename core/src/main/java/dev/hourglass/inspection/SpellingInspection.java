package dev.hourglass.inspection;

import dev.hourglass.remedy.Remedy;
import dev.hourglass.remedy.Setting;
import dev.hourglass.text.Escaped;
import dev.hourglass.text.Spellings;
import java.util.Collection;
import java.util.function.Consumer;

/**
 * Warns of classes and categories that are probably the same in different spellings, so that each is learned from only
 * half the rows.
 */
final class SpellingInspection {
    private SpellingInspection() {
    }

    /** Checks all different classes of a target. */
    static void ofClasses(String target, Collection<String> classes, Consumer<Finding> findings) {
        warn(findings, "the target " + Escaped.quoted(target) + " has classes", classes, true);
    }

    /** Checks all different categories of a column. */
    static void ofCategories(String column, Collection<String> categories, Consumer<Finding> findings) {
        warn(findings, "column " + Escaped.quoted(column) + " has categories", categories, false);
    }

    private static boolean numbers(Spellings spellings) {
        return spellings.groups().stream().anyMatch(
                group -> group.stream().map(Spellings::number).distinct().count() < group.size());
    }

    private static void warn(Consumer<Finding> findings, String what, Collection<String> texts, boolean numbersHelp) {
        Spellings spellings = Spellings.of(texts);
        if (spellings.isEmpty()) {
            return;
        }
        Remedy remedy = Remedy.of("if they are, write them alike");
        if (numbersHelp && numbers(spellings)) {
            remedy = remedy.and(", or count numbers as one with ").with(Setting.NUMERIC_TARGET);
        }
        if (spellings.stripHelps()) {
            remedy = remedy.and(", spaces around them go with ").with(Setting.STRIP);
        }
        findings.accept(Finding.warning(what + " that may be one: " + spellings, remedy));
    }
}
