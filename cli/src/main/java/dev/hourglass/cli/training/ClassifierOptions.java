package dev.hourglass.cli.training;

import dev.hourglass.cli.arguments.CommandSpec;
import dev.hourglass.cli.arguments.Invocation;
import dev.hourglass.cli.arguments.Option;
import dev.hourglass.cli.arguments.ValueType;
import dev.hourglass.cli.data.RepresentationOption;
import dev.hourglass.linear.ClassWeights;
import dev.hourglass.linear.LogisticRegression;
import dev.hourglass.linear.RegularizationSearch;
import dev.hourglass.number.ShortestDecimal;
import java.util.List;
import java.util.OptionalDouble;

/** How a classifier is fitted. */
public final class ClassifierOptions {
    static final String AUTO = "auto";
    private static final ValueType<Double> NUMBER = ValueType.decimal("a number above 0, or " + AUTO, c -> c > 0);

    /** A C, or that it is to be found by cross-validation. */
    record ChoiceOfC(OptionalDouble given) {
        static final ChoiceOfC USUAL = new ChoiceOfC(OptionalDouble.of(new LogisticRegression().c()));

        static ChoiceOfC parse(String text) {
            return new ChoiceOfC(text.equals(AUTO) ? OptionalDouble.empty() : OptionalDouble.of(NUMBER.parse(text)));
        }

        /** As a command line has it. */
        @Override
        public String toString() {
            return given.isPresent() ? ShortestDecimal.of(given.getAsDouble()) : AUTO;
        }
    }

    static final Option<ChoiceOfC> C = Option.of("c", "X",
            new ValueType<>(NUMBER.expected(), ChoiceOfC::parse), "inverse regularization strength; " + AUTO
                    + ": chosen by cross-validation on the rows to learn from")
            .orElse(ChoiceOfC.USUAL);
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
                .withC(invocation.get(C).given().orElse(new LogisticRegression().c()))
                .withStandardized(invocation.get(STANDARDIZE) || TrainingOptions.isAuto(invocation))
                .withClassWeights(isBalanced(invocation) ? ClassWeights.balanced() : ClassWeights.none());
    }

    /** What is to be cross-validated: every C there is to choose from, or the given one alone. */
    public static RegularizationSearch search(Invocation invocation) {
        RegularizationSearch search = RegularizationSearch.of(regression(invocation));
        return findsC(invocation) ? search : search.withGrid(List.of(search.regression().c()));
    }

    /** An invocation as if it gave a C that was found. */
    static Invocation withC(Invocation invocation, double c) {
        return invocation.has(C) ? invocation
                : invocation.settled(C, new ChoiceOfC(OptionalDouble.of(c)), ShortestDecimal.of(c));
    }

    /** Whether C is to be found. */
    public static boolean findsC(Invocation invocation) {
        return invocation.get(C).given().isEmpty() || !invocation.has(C) && TrainingOptions.isAuto(invocation);
    }

    /** Whether every class counts the same. */
    public static boolean isBalanced(Invocation invocation) {
        return invocation.get(BALANCED);
    }

    /** That C is as usual, where it was to be found. */
    static String usualC(Invocation invocation) {
        return C.spelling() + " " + AUTO + " means " + ShortestDecimal.of(regression(invocation).c()) + " then";
    }
}
