package dev.hourglass.cli.arguments;

import dev.hourglass.file.OutputFileException;
import dev.hourglass.file.OutputFileException.Kind;
import dev.hourglass.remedy.Refused;
import dev.hourglass.remedy.Setting;
import dev.hourglass.text.Escaped;
import dev.hourglass.training.UnusableCheckpointException;

/**
 * What the engine refuses, for whoever typed a command: with its settings as options, and in words of commands where
 * the engine, which knows of none, says less.
 */
final class RefusalWords {
    private RefusalWords() {
    }

    /** What was refused. */
    static String problem(Refused refused) {
        return refused instanceof OutputFileException output && output.kind() == Kind.STANDARD_OUTPUT
                ? Escaped.path(output.file()) + ": cannot write: the report of the command goes there"
                : OptionWords.of(refused.statement());
    }

    /** What helps. */
    static String remedy(Refused refused) {
        if (refused instanceof UnusableCheckpointException checkpoint && checkpoint.isEnded()) {
            return "give the file that train " + OptionWords.option(Setting.CHECKPOINT)
                    + " wrote, or begin a new training without " + OptionWords.option(Setting.RESUME);
        }
        return OptionWords.of(refused.remedy());
    }
}
