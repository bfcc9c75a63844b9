package dev.hourglass.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hourglass.split.Split;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is a value: equal by what it holds, found again in a set, told in a message. */
class ValuesTest {
    /** A value, an equal one, and others that differ from both in one part each. */
    record Case(Object value, Object equal, List<Object> others, String shown) {
        @Override
        public String toString() {
            return value.getClass().getSimpleName();
        }
    }

    private static NumericColumn numbers(String name, double... values) {
        return new NumericColumn(name, values);
    }

    private static TextColumn texts(String name, String... values) {
        return new TextColumn(name, values);
    }

    static Stream<Case> values() {
        return Stream.of(
                new Case(numbers("a", 1, 2), numbers("a", 1, 2),
                        List.of(numbers("b", 1, 2), numbers("a", 1, 3), numbers("a", 1)), "\"a\", 2 float64"),
                new Case(new FloatColumn("a", new float[] {1, 2}), new FloatColumn("a", new float[] {1, 2}),
                        List.of(new FloatColumn("b", new float[] {1, 2}), new FloatColumn("a", new float[] {1, 3}),
                                numbers("a", 1, 2)), "\"a\", 2 float32"),
                new Case(texts("a", "x", "y"), texts("a", "x", "y"),
                        List.of(texts("b", "x", "y"), texts("a", "x", "z"), texts("a", "x")), "\"a\", 2 texts"),
                new Case(new SpelledColumn(numbers("a", 1), texts("a", "1.0")),
                        new SpelledColumn(numbers("a", 1), texts("a", "1.0")),
                        List.of(new SpelledColumn(numbers("a", 1), texts("a", "1")), numbers("a", 1)),
                        "\"a\", 1 float64 with their spellings"),
                new Case(new Split(new int[] {1, 2}, new int[] {0}), new Split(new int[] {1, 2}, new int[] {0}),
                        List.of(new Split(new int[] {2, 1}, new int[] {0}), new Split(new int[] {1, 2}, new int[] {3})),
                        "2 rows to train, 1 rows to test"),
                new Case(new Table(List.of(numbers("a", 1), texts("b", "x"))),
                        new Table(List.of(numbers("a", 1), texts("b", "x"))),
                        List.of(new Table(List.of(texts("b", "x"), numbers("a", 1))),
                                new Table(List.of(numbers("a", 2), texts("b", "x"))),
                                new Table(List.of(numbers("a", 1)))),
                        "1 rows x 2 columns"));
    }

    @ParameterizedTest
    @MethodSource("values")
    void areEqualByWhatTheyHold(Case given) {
        assertEquals(given.value(), given.equal());
        assertEquals(given.value().hashCode(), given.equal().hashCode());
        given.others().forEach(other -> assertNotEquals(given.value(), other));
        assertNotEquals(given.value(), null);
    }

    /** Not asked for by the contract, but a set in which all had one hash code would be a list. */
    @ParameterizedTest
    @MethodSource("values")
    void haveHashCodesThatDiffer(Case given) {
        HashSet<Integer> codes = new HashSet<>();
        Class<?> type = given.value().getClass();
        given.others().stream().filter(type::isInstance).forEach(other -> codes.add(other.hashCode()));
        codes.add(given.value().hashCode());
        assertTrue(codes.size() > 1, codes.toString());
    }

    @ParameterizedTest
    @MethodSource("values")
    void sayWhatTheyAre(Case given) {
        assertEquals(given.shown(), given.value().toString());
    }
}
