package dev.hourglass.preparation;

import dev.hourglass.autoencoder.Encoder;
import dev.hourglass.autoencoder.Representation;
import dev.hourglass.csv.CsvOptions;
import dev.hourglass.csv.CsvTable;
import dev.hourglass.inspection.Finding;
import dev.hourglass.inspection.RowDivision;
import dev.hourglass.inspection.Target;
import dev.hourglass.inspection.TargetInspection;
import java.io.IOException;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * The column of classes in tables for an encoder that there is, which does not read it: codes that were made of the
 * classes would give the answer away.
 *
 * @param encoder that was trained on another table
 * @param asked   how somebody names the column
 * @param numeric whether classes that are the same number are one
 * @param rules   what becomes of rows that the encoder cannot take
 */
public record UnreadTarget(Encoder encoder, String asked, boolean numeric, PreparationRules rules) {

    /**
     * Refuses a column that the encoder reads.
     *
     * @param encoder that was trained on another table
     * @param asked   how somebody names the column
     * @param numeric whether classes that are the same number are one
     * @param rules   what becomes of rows that the encoder cannot take
     * @throws dev.hourglass.inspection.UnusableDataException if the encoder reads a column of that name
     */
    public UnreadTarget {
        Objects.requireNonNull(encoder, "encoder");
        Objects.requireNonNull(asked, "asked");
        Objects.requireNonNull(rules, "rules");
        TargetInspection.requireUnread(asked, encoder);
    }

    /**
     * {@return the rows of a table with their codes; their classes are those of {@link #of}}
     *
     * @param source   of the table
     * @param options  how it is written, and what is not read of it
     * @param taken    what of the encoder stands in the place of codes
     * @param threads  threads to use, 1 or more; changes no bit
     * @param findings is told what is unlike training
     * @throws IOException                                    if the table cannot be read
     * @throws dev.hourglass.csv.CsvException                 if it is refused, or one of its rows is
     * @throws dev.hourglass.inspection.UnusableDataException if the encoder reads the column of classes, or no row can
     *                                                        be used
     */
    public EncodedRows encode(TableSource source, CsvOptions options, Representation taken, int threads,
            Consumer<Finding> findings) throws IOException {
        EncodedRows rows = EncodedRows.of(encoder, taken, read(source, options), rules, threads, findings);
        source.leftOut(rows.data());
        return rows;
    }

    /**
     * {@return a table as numbers, divided into parts that have the classes that they need}
     *
     * @param source   of the table
     * @param options  how it is written, and what is not read of it
     * @param division of its rows
     * @param findings is told what is suspected, and what is unlike training
     * @throws IOException                                    if the table cannot be read
     * @throws dev.hourglass.csv.CsvException                 if it is refused, or one of its rows or its classes are
     * @throws dev.hourglass.inspection.UnusableDataException if the encoder reads the column of classes, or a part
     *                                                        would be empty
     */
    public PreparedTable divide(TableSource source, CsvOptions options, RowDivision division,
            Consumer<Finding> findings) throws IOException {
        CsvTable usable = EncodedRows.usable(encoder, read(source, options), rules);
        source.leftOut(usable);
        Target target = of(usable);
        target.inspectSplit(findings);
        return PreparedTable.of(encoder, target, target.divided(division, findings), rules, findings);
    }

    /**
     * {@return the classes of a table}
     *
     * @param data with the column, read as text
     * @throws dev.hourglass.csv.CsvException if there is no such column
     */
    public Target of(CsvTable data) {
        return Target.of(data, asked, numeric);
    }

    /** What a column is called shows only in the table: {@code last}, say, is the last one, whatever its name. */
    private CsvTable read(TableSource source, CsvOptions options) throws IOException {
        CsvTable data = source.read(encoder.features().reading(options.withTarget(asked)));
        TargetInspection.requireUnread(data.nameList().resolve(asked), encoder);
        return data;
    }
}
