package example;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What becomes of rows that the model cannot take, in the words of Spark's own transformers. */
enum Invalid {
    /** The task fails and says why. */
    ERROR,
    /** The row is left out. */
    SKIP,
    /** The row stays, and what the model would say of it is null. */
    KEEP;

    static List<String> words() {
        return Arrays.stream(values()).map(value -> value.name().toLowerCase(Locale.ROOT)).toList();
    }

    static Invalid of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
