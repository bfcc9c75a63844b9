package dev.hourglass.cli.arguments;

import dev.hourglass.inspection.HeapNeed;
import java.util.ArrayList;
import java.util.List;

/** What a run found out on its way: for its result, and for the words in which it may have to end. */
public final class Findings {
    private final List<String> warnings = new ArrayList<>();
    private HeapNeed need = HeapNeed.UNKNOWN;

    /** Keeps what is probably not as it should be. */
    public void warn(String text) {
        warnings.add(text);
    }

    /** What is probably not as it should be, in the order it was found. */
    public List<String> warnings() {
        return List.copyOf(warnings);
    }

    /** Keeps how much memory the work needs, as far as that is known by now. */
    public void need(long bytes) {
        need = need.withPart(bytes);
    }

    /** How much memory the work needs at least, as far as that is known by now. */
    public HeapNeed need() {
        return need;
    }
}
