package dev.hourglass.inspection;

import dev.hourglass.csv.CsvException;
import dev.hourglass.csv.CsvPlaces;
import dev.hourglass.preprocessing.Feature;
import dev.hourglass.remedy.Remedy;
import dev.hourglass.remedy.Setting;
import dev.hourglass.text.Escaped;
import dev.hourglass.text.NearestName;
import dev.hourglass.text.Spellings;
import java.util.List;
import java.util.Optional;

/** Refuses a category that training did not see, and names one that may be the same in another spelling. */
public final class UnseenCategory {
    private UnseenCategory() {
    }

    /**
     * {@return the refusal of a cell}
     *
     * @param places  where the rows stood
     * @param row     of the table, from 0
     * @param feature whose categories are known
     * @param level   that is not among them
     */
    public static CsvException refusal(CsvPlaces places, int row, Feature feature, String level) {
        List<String> levels = feature.levels();
        Optional<String> alike = Spellings.alike(level, levels);
        String shown = alike.map(known -> Escaped.distinct(List.of(level, known)).get(0)).orElse(Escaped.quoted(level));
        return places.refusal(row, feature.name(), "found the category " + shown
                + ", which is not in the training rows; those have " + Escaped.list(levels)
                + NearestName.hint(level, levels), remedy(level, alike));
    }

    private static Remedy remedy(String level, Optional<String> alike) {
        Remedy ignored = Remedy.of("take it as none of them with ").with(Setting.UNSEEN, "ignore");
        if (alike.isEmpty()) {
            return Remedy.of("correct the cell, or ").and(ignored);
        }
        if (Spellings.of(List.of(level, alike.get())).stripHelps()) {
            return Remedy.of("read both tables with ").with(Setting.STRIP)
                    .and(", which takes the spaces away, or correct the cell, or ").and(ignored);
        }
        boolean number = Spellings.number(level).equals(Spellings.number(alike.get()));
        return Remedy.of((number ? "write it as in training: pandas makes 1.0 of 1 where a cell of the column is"
                + " missing, but with dtype=str it reads what is there" : "write it as in training") + "; or ")
                .and(ignored);
    }
}
