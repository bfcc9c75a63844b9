package dev.hourglass.report;

import dev.hourglass.text.Escaped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** How a page was made, so that it can be made once more. */
public final class OriginSection {
    private static final String SAME_BYTES = "No date, no time and nothing of the machine is on this page: the same"
            + " command on the same data gives the same page, byte for byte, whatever the threads, the vectors and the"
            + " JDK.";
    private static final String WHAT_TIME_ALLOWED = "What was finished does not depend on the machine, but how much was"
            + " finished within the time does: the same command may give another page.";

    private OriginSection() {
    }

    /**
     * {@return the section}
     *
     * @param command  that made the page, as whoever reads it can paste it: what the caller's program has for it
     * @param program  that it belongs to, with its version
     * @param seed     of everything random
     * @param facts    what else is to be known, by their names
     * @param complete whether the work was done to its end, rather than until its time was over
     */
    public static Section of(String command, String program, long seed, Map<String, String> facts, boolean complete) {
        Objects.requireNonNull(command, "command");
        Objects.requireNonNull(program, "program");
        Objects.requireNonNull(facts, "facts");
        Map<String, String> all = new LinkedHashMap<>();
        all.put("program", program);
        all.put("seed", Long.toString(seed));
        all.putAll(facts);
        return new Section("How this was made", List.of(Block.command(Escaped.path(command)), Block.facts(all),
                Block.paragraph(complete ? SAME_BYTES : WHAT_TIME_ALLOWED)));
    }
}
