package dev.hourglass.cli.training;

import dev.hourglass.cli.arguments.CommandSpec;
import dev.hourglass.cli.arguments.Invocation;
import dev.hourglass.cli.arguments.Option;
import dev.hourglass.cli.data.RepresentationOption;
import dev.hourglass.linear.ClassWeights;
import dev.hourglass.linear.LogisticRegression;
import dev.hourglass.linear.RegularizationSearch;
import dev.hourglass.number.ShortestDecimal;
import dev.hourglass.text.ValueType;
import java.util.List;
import java.util.Optional;

/** How a classifier is fitted. */
public final class ClassifierOptions {
    static final String AUTO = "auto";
    static final Option<Optional<Double>> C = Option.of("c", "X",
            ValueType.decimal("a number above 0", c -> c > 0).map(Optional::of).or(AUTO, Optional.empty()),
            "inverse regularization strength; " + AUTO + ": chosen by cross-validation on the rows to learn from")
            .orElse(Optional.of(new LogisticRegression().c()));
    private static final Option<Boolean> STANDARDIZE = Option.flag("standardize",
            "hold coefficients back as if each column had the mean 0 and the standard deviation 1");
    private static final Option<Boolean> BALANCED = Option.flag("balanced",
            "let every class count the same, however many rows it has");

    /** What decides a classifier. */
    public static final List<Option<?>> ALL = List.of(C, STANDARDIZE, BALANCED);

    private ClassifierOptions() {
    }

    /** Refuses options of a classifier where none is fitted. */
    public static void requireNone(Invocation invocation, Option<?> needed) {
        invocation.refuse(CommandSpec.options(ALL, RepresentationOption.ALL), "without " + needed.spelling(),
                "leave it out, or add " + needed.spelling());
    }

    /**
     * The regression that an invocation asks for; of the usual C where that is to be found. What a recipe was found by
     * are standardized columns, so the classifier has them, too.
     */
    static LogisticRegression regression(Invocation invocation) {
        return new LogisticRegression()
                .withC(invocation.get(C).orElse(new LogisticRegression().c()))
                .withStandardized(invocation.get(STANDARDIZE) || TrainingOptions.isAuto(invocation))
                .withClassWeights(invocation.get(BALANCED) ? ClassWeights.balanced() : ClassWeights.none());
    }

    /** What is to be cross-validated: every C there is to choose from, or the given one alone. */
    public static RegularizationSearch search(Invocation invocation) {
        RegularizationSearch search = RegularizationSearch.of(regression(invocation));
        return findsC(invocation) ? search : search.withGrid(List.of(search.regression().c()));
    }

    /** An invocation as if it gave a C that was found. */
    static Invocation withC(Invocation invocation, double c) {
        return invocation.has(C) ? invocation
                : invocation.settled(C, Optional.of(c), ShortestDecimal.of(c));
    }

    /** Whether C is to be found. */
    public static boolean findsC(Invocation invocation) {
        return invocation.get(C).isEmpty() || !invocation.has(C) && TrainingOptions.isAuto(invocation);
    }
}
