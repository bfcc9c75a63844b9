package dev.hourglass.cli.arguments;

import dev.hourglass.cli.terminal.CommandException;
import dev.hourglass.cli.terminal.Messages;
import dev.hourglass.cli.terminal.StandardOutput;
import dev.hourglass.cli.terminal.StandardStreams;
import dev.hourglass.inspection.Finding;
import dev.hourglass.json.Json;
import dev.hourglass.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * One run of a command: what it was given, and where its output goes.
 *
 * @param arguments what the command line gave
 * @param streams   where to read and write
 * @param findings  what comes to light on the way
 */
public record Invocation(ParsedArguments arguments, StandardStreams streams, Findings findings) {

    /** A run that has found nothing yet. */
    public Invocation(ParsedArguments arguments, StandardStreams streams) {
        this(arguments, streams, new Findings());
    }

    /**
     * The value of what is required, or has a default.
     *
     * @throws java.util.NoSuchElementException if it may be left out and was
     */
    public <T> T get(Declaration<T> declaration) {
        return arguments.find(declaration).orElseThrow();
    }

    /** The value given or the default, or nothing where there is neither. */
    public <T> Optional<T> find(Declaration<T> declaration) {
        return arguments.find(declaration);
    }

    /** All values given for what may come several times. */
    public <T> List<T> all(Declaration<T> declaration) {
        return arguments.all(declaration);
    }

    /** Whether the command line itself gives the option. */
    public boolean has(Option<?> option) {
        return arguments.has(option);
    }

    /**
     * The same run as if the command line gave an option besides.
     *
     * @param text the value as it would have been written
     */
    public <T> Invocation settled(Option<T> option, T value, String text) {
        return new Invocation(arguments.with(option, value, text), streams, findings);
    }

    /**
     * Refuses options that the command line gives though they have no effect.
     *
     * @param useless those that would have none
     * @param why     goes on after the name of one
     * @param fix     what the user can do
     */
    public void refuse(List<Option<?>> useless, String why, String fix) {
        for (Option<?> option : useless) {
            if (has(option)) {
                throw CommandException.usage(option.spelling() + " has no effect " + why, fix);
            }
        }
    }

    /** Whether only results and errors are wanted. */
    public boolean isQuiet() {
        return get(GlobalOptions.QUIET);
    }

    /** Whether the result is wanted as one JSON object. */
    public boolean isJson() {
        return get(GlobalOptions.JSON);
    }

    /** How many threads may compute. */
    public int threads() {
        return find(GlobalOptions.THREADS).orElse(Runtime.getRuntime().availableProcessors());
    }

    /** Standard input. */
    public InputStream in() {
        return streams.in();
    }

    /** Standard output, for results. */
    public StandardOutput out() {
        return streams.out();
    }

    /** Prints a result for machines, with all warnings, as one line on standard output. */
    public void print(JsonObject result) throws IOException {
        out().printLine(Json.writeCompact(result.put("warnings", findings.warnings())));
    }

    /** Prints what came of a run: one object for machines, or lines for people. */
    public void print(Supplier<JsonObject> result, Supplier<List<String>> lines) throws IOException {
        if (isJson()) {
            print(result.get());
        } else {
            out().printLines(lines.get());
        }
    }

    /** Says something worth knowing on stderr, unless {@code --quiet}. */
    public void note(String text) {
        if (!isQuiet()) {
            Messages.note(streams, text);
        }
    }

    /** Says what an inspection found, in the words of this command line. */
    public void tell(Finding finding) {
        String text = finding.remedy().isEmpty() ? finding.text()
                : finding.text() + "; " + OptionWords.of(finding.remedy());
        switch (finding.weight()) {
            case WARNING -> warn(text);
            case CAUTION -> caution(text);
            case NOTE -> note(text);
        }
    }

    /** Says something worth knowing, which belongs to the warnings of the result. */
    public void caution(String text) {
        findings.warn(text);
        note(text);
    }

    /** Says on stderr what is probably not as it should be, unless {@code --quiet}; the result has it in any case. */
    public void warn(String text) {
        findings.warn(text);
        if (!isQuiet()) {
            Messages.warning(streams, text);
        }
    }
}
