package dev.hourglass.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hourglass.matrix.Matrix;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CodesSectionTest {
    private static String html(Matrix codes, Optional<CodesSection.Groups> groups) {
        List<String> names = new ArrayList<>();
        for (int j = 0; j < codes.columns(); j++) {
            names.add("code_" + j);
        }
        HtmlText html = new HtmlText();
        CodesSection.of(codes, names, groups, "test rows").write(html);
        return html.toString();
    }

    private static Matrix codes(int rows, int columns) {
        Matrix codes = new Matrix(rows, columns);
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                codes.set(i, j, j == 1 ? 7 : (float) StrictMath.sin(1 + i * (j + 1)));
            }
        }
        return codes;
    }

    @Test
    void deadCodesAreNamed() {
        String html = html(codes(50, 4), Optional.empty());
        assertTrue(html.contains("1 code is dead, the same for every row: code_1."), html);
        assertTrue(html.contains("All 50 test rows."), html);
    }

    @Test
    void manyRowsAreThinnedOut() {
        String html = html(codes(4321, 3), Optional.empty());
        assertTrue(html.contains("2000 of 4321 test rows, taken at equal distances."), html);
        assertTrue(html.contains("Points: 2000."), html);
    }

    @Test
    void aSingleCodeIsDrawnOverTheNumbersOfTheRows() {
        String html = html(codes(20, 1), Optional.empty());
        assertTrue(html.contains(">number of the row<"), html);
        assertFalse(html.contains(">second principal component<"), html);
    }

    @Test
    void codesThatNeverVaryAreAllDead() {
        Matrix same = new Matrix(5, 2);
        assertTrue(html(same, Optional.empty()).contains("2 codes are dead"));
    }

    @Test
    void soManyCodesAreShownByTheTwoThatVaryMost() {
        Matrix wide = new Matrix(3, 501);
        wide.set(0, 400, 5);
        wide.set(1, 77, 3);
        String html = html(wide, Optional.empty());
        assertTrue(html.contains("The two codes that vary most.") && html.contains(">code_400<")
                && html.contains(">code_77<"), html);
    }

    @Test
    void theLargestOfManyClassesHaveMarksOfTheirOwn() {
        int[] classes = new int[100];
        List<String> labels = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            labels.add("class " + i);
        }
        for (int i = 0; i < classes.length; i++) {
            classes[i] = i < 60 ? 11 : i % 12;
        }
        String html = html(codes(100, 3), Optional.of(new CodesSection.Groups(classes, labels)));
        assertTrue(html.contains(">class 11 (63)<"), html);
        assertTrue(html.contains(">4 other classes ("), html);
        assertEquals(-1, html.indexOf(">class 10 ("), "one of the smallest");
    }
}
