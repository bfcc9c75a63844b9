package dev.hourglass.cli.arguments;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hourglass.cli.terminal.CommandException;
import dev.hourglass.cli.terminal.ExitCode;
import dev.hourglass.text.ValueType;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArgumentParserTest {
    private static final Positional<Path> DATA = Positional.one("DATA", PathType.path(), "the table");
    private static final Positional<String> NOTES = Positional.optional("NOTES", ValueType.text(), "remarks");
    private static final Option<Integer> BOTTLENECK =
            Option.of("bottleneck", "N", ValueType.wholeNumber(1, 100), "features to learn").orElse(50);
    private static final Option<Double> RATE = Option.of("learning-rate", "X",
            ValueType.decimal("a number above 0", value -> value > 0), "step size");
    private static final Option<Path> OUTPUT =
            Option.of("output", "FILE", PathType.path(), "where to write").abbreviated("o").mandatory();
    private static final Option<String> DROP =
            Option.of("drop", "NAME", ValueType.text(), "a column to leave out").several();
    private static final CommandSpec TRAIN = new CommandSpec("train", "learn", "Learns.", List.of(DATA, NOTES),
            List.of(BOTTLENECK, RATE, OUTPUT, DROP), "hourglass train data.csv -o model");

    private static ParsedArguments parse(String... arguments) {
        return ArgumentParser.parse(TRAIN, List.of(arguments));
    }

    private static CommandException refused(String... arguments) {
        CommandException refused = assertThrows(CommandException.class, () -> parse(arguments));
        assertEquals(ExitCode.USAGE, refused.exitCode());
        return refused;
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "in.csv --bottleneck 7 --output out",
        "--bottleneck=7 --output=out in.csv",
        "-o out in.csv --bottleneck 7",
        "-o=out --bottleneck 7 -- in.csv"})
    void optionsStandAnywhereInAnyOfTheirSpellings(String line) {
        ParsedArguments parsed = parse(line.split(" "));
        assertEquals(Optional.of(7), parsed.find(BOTTLENECK));
        assertEquals(Optional.of(Path.of("out")), parsed.find(OUTPUT));
        assertEquals(Optional.of(Path.of("in.csv")), parsed.find(DATA));
    }

    @Test
    void whatIsNotGivenIsTheDefaultOrNothing() {
        ParsedArguments parsed = parse("in.csv", "-o", "out");
        assertEquals(Optional.of(50), parsed.find(BOTTLENECK));
        assertFalse(parsed.has(BOTTLENECK));
        assertEquals(Optional.empty(), parsed.find(RATE));
        assertEquals(Optional.empty(), parsed.find(NOTES));
        assertEquals(Optional.of(false), parsed.find(GlobalOptions.QUIET));
        assertEquals(List.of(), parsed.all(DROP));
    }

    @Test
    void aDashIsAnArgumentAndTwoDashesEndTheOptions() {
        ParsedArguments parsed = parse("-o", "-", "--", "-", "--bottleneck");
        assertEquals(Optional.of(Path.of("-")), parsed.find(OUTPUT));
        assertEquals(Optional.of(Path.of("-")), parsed.find(DATA));
        assertEquals(Optional.of("--bottleneck"), parsed.find(NOTES));
    }

    @Test
    void repeatableOptionsKeepTheirOrder() {
        assertEquals(List.of("b", "a", "b"),
                parse("in.csv", "-o", "out", "--drop", "b", "--drop=a", "--drop", "b").all(DROP));
    }

    @Test
    void globalOptionsBelongToEveryCommand() {
        ParsedArguments parsed = parse("in.csv", "-o", "out", "-q", "--seed", "4294967295", "--threads=2");
        assertTrue(parsed.has(GlobalOptions.QUIET));
        assertEquals(Optional.of(4294967295L), parsed.find(GlobalOptions.SEED));
        assertEquals(Optional.of(2), parsed.find(GlobalOptions.THREADS));
    }

    @Test
    void unknownOptionsAreNamedWithTheNearestOne() {
        CommandException refused = refused("in.csv", "--bottelneck", "7");
        assertEquals("unknown option --bottelneck", refused.getMessage());
        assertEquals("did you mean --bottleneck?", refused.fix());
        assertEquals("hourglass train --help shows what it takes", refused("--xyzzy-plugh").fix());
        assertEquals("unknown option -x", refused("-x").getMessage());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "in.csv -o out --bottleneck    | --bottleneck needs a value, found the end of the line",
        "in.csv -o out --drop --quiet  | --drop needs a value, found \"--quiet\"",
        "in.csv -o out --quiet=yes     | --quiet takes no value, found \"--quiet=yes\"",
        "in.csv -o out -o again        | --output is given twice",
        "in.csv -o out --json --json   | --json is given twice",
        "in.csv                        | --output FILE is missing: where to write",
        "-o out                        | DATA is missing: the table",
        "in.csv notes more -o out      | one argument too many: \"more\"",
        "in.csv --output= --json       | --output: found \"\", expected a path",
        "in.csv --bottleneck=0         | --bottleneck: found \"0\", expected a whole number from 1 to 100",
        "in.csv --bottleneck 101       | --bottleneck: found \"101\", expected a whole number from 1 to 100",
        "in.csv --bottleneck -5        | --bottleneck: found \"-5\", expected a whole number from 1 to 100",
        "in.csv --bottleneck 5.0       | --bottleneck: found \"5.0\", expected a whole number from 1 to 100",
        "in.csv --learning-rate 0      | --learning-rate: found \"0\", expected a number above 0",
        "in.csv --seed -1              | --seed: found \"-1\", expected a whole number from 0 to 4294967295"})
    void whatIsWrongIsNamed(String line, String message) {
        assertEquals(message, refused(line.split(" ")).getMessage());
    }

    @Test
    void foreignTextIsShownEscaped() {
        assertEquals("--bottleneck: found \"\\x1b[31m\", expected a whole number from 1 to 100",
                refused("in.csv", "--bottleneck", "\u001b[31m").getMessage());
    }
}
