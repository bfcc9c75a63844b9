package dev.hourglass.cli;

import dev.hourglass.csv.CsvException;
import dev.hourglass.csv.CsvPlaces;
import dev.hourglass.preprocessing.Feature;
import dev.hourglass.text.Escaped;
import dev.hourglass.text.NearestName;
import dev.hourglass.text.Spellings;
import java.util.List;
import java.util.Optional;

/** Refuses a category that training did not see, and says where it may have been seen in another spelling. */
final class UnseenCategory {
    private UnseenCategory() {
    }

    /** The refusal of a cell. */
    static CsvException refusal(CsvPlaces places, int row, Feature feature, String level) {
        List<String> levels = feature.levels();
        Optional<String> alike = Spellings.alike(level, levels);
        String shown = alike.map(known -> Escaped.distinct(List.of(level, known)).get(0)).orElse(Escaped.quoted(level));
        return places.refusal(row, feature.name(), "found the category " + shown
                + ", which is not in the training rows; those have " + Escaped.list(levels)
                + NearestName.hint(level, levels), fix(level, alike));
    }

    private static String fix(String level, Optional<String> alike) {
        String ignored = "take it as none of them with --unseen ignore";
        if (alike.isEmpty()) {
            return "correct the cell, or " + ignored;
        }
        if (Spellings.of(List.of(level, alike.get())).stripHelps()) {
            return "read both tables with --strip, which takes the spaces away, or correct the cell, or " + ignored;
        }
        boolean number = Spellings.number(level).equals(Spellings.number(alike.get()));
        return (number ? "write it as in training: pandas makes 1.0 of 1 where a cell of the column is missing, but "
                + "with dtype=str it reads what is there" : "write it as in training") + "; or " + ignored;
    }
}
