package dev.hourglass.export;

import dev.hourglass.remedy.Remedy;
import dev.hourglass.remedy.Setting;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Refuses what a format cannot hold. What is proposed instead was asked whether it can, so that no remedy leads to
 * another refusal.
 */
final class Refusal {
    /** The formats that hold the whole way of a row, from its cells on, and what of a model each cannot hold. */
    private static final Map<String, Function<ExportedModel, Optional<String>>> WHOLE = new LinkedHashMap<>();

    static {
        WHOLE.put(OnnxLimits.NAME, OnnxLimits::problem);
        WHOLE.put(JavaLimits.NAME, JavaLimits::problem);
    }

    private Refusal() {
    }

    /**
     * Makes sure that a format can hold a model.
     *
     * @throws ExportException if it cannot
     */
    static void requireHeld(ExportFormat format, ExportedModel exported, ExportSettings settings) {
        format.problem(exported, settings).ifPresent(problem -> {
            throw new ExportException(problem, remedy(format, exported, settings));
        });
    }

    private static Remedy remedy(ExportFormat format, ExportedModel exported, ExportSettings settings) {
        List<Remedy> ways = new ArrayList<>();
        Remedy whole = wholeElsewhere(exported);
        if (!whole.isEmpty()) {
            ways.add(settings.scaledInput() ? whole.and(", without ").with(Setting.SCALED_INPUT) : whole);
        }
        if (!settings.scaledInput() && format.knowsScaledInput()
                && format.problem(exported, settings.withScaledInput(true)).isEmpty()) {
            ways.add(Remedy.of("give it rows that are prepared and scaled already, with ")
                    .with(Setting.SCALED_INPUT));
        }
        return ways.isEmpty() ? Remedy.of("use the engine itself") : Remedy.join(ways, ", or ");
    }

    private static Remedy wholeElsewhere(ExportedModel exported) {
        List<Remedy> formats = WHOLE.entrySet().stream()
                .filter(format -> format.getValue().apply(exported).isEmpty())
                .map(format -> Remedy.NONE.with(Setting.FORMAT, format.getKey())).toList();
        return formats.isEmpty() ? Remedy.NONE : Remedy.of("export it with ").and(Remedy.join(formats, " or "));
    }
}
