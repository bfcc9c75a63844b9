package dev.hourglass.search;

import dev.hourglass.autoencoder.DataDigest;
import dev.hourglass.csv.CsvTable;
import dev.hourglass.evaluation.Fold;
import dev.hourglass.file.Sha256;
import dev.hourglass.matrix.DoubleMatrix;
import dev.hourglass.preparation.PreparedTable;
import dev.hourglass.preprocessing.Features;
import dev.hourglass.split.RowParts;
import dev.hourglass.split.Split;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Rows of a table: what stands in for missing cells, and which categories there are, is found anew in every fold.
 *
 * @param data     the whole table
 * @param features fits features to some rows of it; safe for many threads
 * @param training the numbers of the rows to search on; kept, not copied
 * @param classes  of the rows to search on, in their order
 * @param prepared these rows as numbers, by features that were fitted to all of them
 * @param names    of the columns of these
 */
public record TableRows(CsvTable data, Function<int[], Features> features, int[] training, Optional<Classes> classes,
        DoubleMatrix prepared, List<String> names) implements SearchData {

    /**
     * {@return the rows of a table that are to learn from}
     *
     * @param table     the whole table
     * @param refit     fits features to some rows of it; safe for many threads
     * @param prepared  the rows to learn from as numbers
     * @param byClasses whether codes are judged by what a classifier makes of them, if the table has classes
     */
    public static TableRows of(PreparedTable table, Function<int[], Features> refit, DoubleMatrix prepared,
            boolean byClasses) {
        int[] learn = table.parts().learn();
        return new TableRows(table.data(), refit, learn, table.target().filter(any -> byClasses)
                .map(known -> new Classes(known.codes(learn), known.labels().count())), prepared,
                table.features().outputNames());
    }

    @Override
    public int rows() {
        return training.length;
    }

    @Override
    public int columns() {
        return prepared.columns();
    }

    @Override
    public SearchData withoutClasses() {
        return new TableRows(data, features, training, Optional.empty(), prepared, names);
    }

    @Override
    public Fold fold(Split split, long seed) {
        Split inTable = new Split(RowParts.select(training, split.train()), RowParts.select(training, split.test()));
        return Fold.of(data, features.apply(inTable.train()), classesOfTable(), inTable, seed);
    }

    /** Rows outside the search are asked for by nobody. */
    private int[] classesOfTable() {
        int[] all = new int[data.table().rows()];
        classes.ifPresent(known -> {
            for (int i = 0; i < training.length; i++) {
                all[training[i]] = known.ofRows()[i];
            }
        });
        return all;
    }

    @Override
    public String sha256() {
        return digest(DataDigest.sha256(names, prepared), classes);
    }

    /** The digest of rows, by their own, and of their classes. */
    static String digest(String rows, Optional<Classes> classes) {
        String labels = classes.map(known -> Arrays.toString(known.ofRows())).orElse("");
        MessageDigest digest = Sha256.start();
        digest.update((rows + labels).getBytes(StandardCharsets.US_ASCII));
        return Sha256.hexadecimal(digest);
    }
}
