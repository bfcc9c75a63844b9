package dev.hourglass.cli;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What scikit-learn 1.2.1 answers to doubtful input, and what is answered here: each case by the name it has there.
 *
 * <p>Columns are matched by name, so that reordered and additional ones are fine here, which are refused there; names
 * that come twice are refused here and accepted there. A table always has two dimensions: {@code one_dim} and
 * {@code three_dim} have no counterpart.
 */
class InputRulesTest {
    @TempDir
    Path folder;

    private Workbench bench;

    @BeforeEach
    void fit() throws IOException {
        bench = new Workbench(folder);
        bench.write("data.csv", "a,b,y\n0,1,u\n2,3,v\n4,5,u\n6,7,v\n8,9,u\n10,11,v\n");
        bench.done("train data.csv --target y --classifier --epochs 1 --quiet -o m.st");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            nan_cell          | a,b,y;1,NaN,u;2,3,v;4,5,u                | :2:2 (column "b"): found "NaN"
            inf_cell          | a,b,y;1,2,u;inf,3,v;4,5,u                | :3:1 (column "a"): found "inf", which is \
            not finite
            neg_inf_cell      | a,b,y;1,2,u;2,-inf,v;4,5,u               | :3:2 (column "b"): found "-inf", which is \
            not finite
            too_large_float32 | a,b,y;1,2,u;1e400,3,v;4,5,u              | beyond the greatest double
            zero_rows         | a,b,y                                    | no data rows
            zero_columns      | y;u;v;u                                  | no column is left to learn from
            one_class         | a,b,y;1,2,u;2,3,u;4,5,u                  | one class only, "u"
            one_row           | a,b,y;1,2,u                              | found one row to learn from
            y_too_short       | a,b,y;1,2,u;2,3;4,5,v                    | :3:3 (column "y"): expected 3 fields, as in \
            the header on line 1, found 2
            y_nan             | a,b,y;1,2,u;2,3,;4,5,v                   | :3:3 (column "y"): found an empty target
            y_continuous      | a,b,y;1,2,0.5;2,3,0.25;4,5,0.125         | a class of its own for each of 3 rows
            text_cell         | a,b,y;1,2,u;2,a,v;4,5,u                  | :3:2 (column "b"): found "a"
            ragged_list       | a,b,y;1,2,u;2,3,4,v;4,5,u                | :3:4: expected 3 fields, as in the header \
            on line 1, found 4
            complex           | a,b,y;1,2,u;2+1j,3,v;4,5,u               | :3:1 (column "a"): found "2+1j"
            duplicate_column_names | a,a,y;1,2,u;2,3,v;4,5,u             | found the name "a" twice
            """)
    void isRefusedInTraining(String rule, String rows, String problem) throws IOException {
        bench.write("new.csv", rows.replace(';', '\n') + "\n");
        bench.refused("train new.csv --target y --classifier --epochs 1", 65, problem);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            constant_column   | a,b,y;1,2,u;1,3,v;1,5,u
            duplicate_rows    | a,b,y;1,2,u;3,4,v;1,2,u;3,4,v
            """)
    void isAcceptedInTraining(String rule, String rows) throws IOException {
        bench.write("new.csv", rows.replace(';', '\n') + "\n");
        bench.done("train new.csv --target y --classifier --epochs 1 -o n.st");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            predict_fewer_columns        | a;1;2           | columns are missing: "b"
            predict_nan                  | a,b;1,nan;2,3   | :2:2 (column "b"): found "nan"
            predict_columns_renamed      | a,c;1,2         | columns are missing: "b"; others are there: "c"
            predict_missing_named_column | b,z;1,2         | columns are missing: "a"; others are there: "z"
            """)
    void isRefusedInUse(String rule, String rows, String problem) throws IOException {
        bench.write("new.csv", rows.replace(';', '\n') + "\n");
        bench.refused("predict m.st new.csv", 65, problem);
    }

    @Test
    void moreColumnsAndOtherOrdersAreMatchedByName() throws IOException {
        bench.write("plain.csv", "a,b\n1,2\n3,5\n");
        bench.write("more.csv", "z,b,a\ntext,2,1\n,5,3\n");
        Program more = bench.done("predict m.st more.csv");
        assertTrue(more.out().equals(bench.done("predict m.st plain.csv").out()), more.out());
        assertTrue(more.err().contains("matched by name"), more.err());
    }
}
