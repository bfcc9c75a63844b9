package dev.hourglass.cli.arguments;

import dev.hourglass.cli.terminal.BrokenOutputException;
import dev.hourglass.cli.terminal.ClosedOutputException;
import dev.hourglass.cli.terminal.CommandException;
import dev.hourglass.cli.terminal.ExitCode;
import dev.hourglass.file.InputFileException;
import dev.hourglass.file.OutputFileException;
import dev.hourglass.inspection.HeapNeed;
import dev.hourglass.inspection.InsufficientMemoryException;
import dev.hourglass.number.MemorySize;
import dev.hourglass.remedy.Refused;
import dev.hourglass.text.Escaped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** Turns whatever ended a run into a message, a remedy and an exit code. */
public final class Failure {
    private Failure() {
    }

    /** The failure as the user gets it, of a run that nothing is known of; the original stays its cause. */
    public static CommandException of(Throwable failure) {
        return of(failure, HeapNeed.UNKNOWN);
    }

    /**
     * The failure as the user gets it; the original stays its cause.
     *
     * @param need how much memory the run takes, as far as it is known
     */
    public static CommandException of(Throwable failure, HeapNeed need) {
        if (failure instanceof CommandException known) {
            return known;
        }
        if (failure instanceof InsufficientMemoryException work) {
            return new CommandException(ExitCode.JVM, work.getMessage(),
                    moreMemory(MemorySize.heapFor(work.bytes())) + ", or " + OptionWords.of(work.remedy()), failure);
        }
        if (failure instanceof Refused refused) {
            return new CommandException(exitCode(refused), RefusalWords.problem(refused),
                    RefusalWords.remedy(refused), failure);
        }
        if (failure instanceof UncheckedIOException wrapped) {
            return of(wrapped.getCause(), need);
        }
        if (failure instanceof IOException inputOutput) {
            return ofInputOutput(inputOutput);
        }
        if (failure instanceof OutOfMemoryError) {
            return String.valueOf(failure.getMessage()).matches(".*(thread|etaspace|class space|irect).*")
                    ? new CommandException(ExitCode.JVM, "out of memory other than the heap: " + failure.getMessage(),
                            "let the process have more of it, or use fewer --threads", failure)
                    : outOfMemory(failure, need);
        }
        if (failure instanceof ExceptionInInitializerError start
                && start.getCause() instanceof IllegalArgumentException refusal) {
            // The kernels are chosen when they are first used, by a property that may say what it cannot.
            return new CommandException(ExitCode.USAGE, refusal.getMessage(), "leave the property out", failure);
        }
        return new CommandException(ExitCode.BUG, "this is a bug of Hourglass: " + failure,
                "run it again with --debug and report what it prints, and hourglass --version", failure);
    }

    private static CommandException ofInputOutput(IOException failure) {
        if (failure instanceof BrokenOutputException output) {
            return ofStandardOutput(output);
        }
        if (failure instanceof NoSuchFileException missing) {
            return new CommandException(ExitCode.NO_INPUT, Escaped.path(missing.getFile()) + ": no such file",
                    "check the path", failure);
        }
        if (failure instanceof AccessDeniedException denied) {
            return new CommandException(ExitCode.NO_PERMISSION, Escaped.path(denied.getFile()) + ": permission denied",
                    "check the owner and the mode of the file and of its folder", failure);
        }
        if (failure instanceof FileSystemException unreadable) {
            // Of an input, since outputs have exceptions of their own; raised when it is opened.
            return new CommandException(ExitCode.NO_INPUT, reason(unreadable), "check the path", failure);
        }
        return new CommandException(ExitCode.IO_ERROR, reason(failure), "", failure);
    }

    private static CommandException ofStandardOutput(BrokenOutputException failure) {
        if (failure.isBrokenPipe()) {
            return new CommandException(ExitCode.BROKEN_PIPE, "the reader of the output went away", "", failure);
        }
        return new CommandException(ExitCode.IO_ERROR, "standard output cannot be written: " + reason(failure),
                failure.getCause() instanceof ClosedOutputException
                        ? "let it go somewhere, as in > results.txt or > /dev/null"
                        : "make room where it goes", failure);
    }

    private static ExitCode exitCode(Refused refused) {
        if (refused instanceof OutputFileException output) {
            return switch (output.kind()) {
                case CANNOT_CREATE, STANDARD_OUTPUT -> ExitCode.CANNOT_CREATE;
                case TAKEN -> ExitCode.USAGE;
                case NOT_PERMITTED -> ExitCode.NO_PERMISSION;
                case WRITE_FAILED -> ExitCode.IO_ERROR;
            };
        }
        if (refused instanceof InputFileException input) {
            return switch (input.kind()) {
                case NO_FILE -> ExitCode.NO_INPUT;
                case REPEATED -> ExitCode.USAGE;
                case READ_FAILED -> ExitCode.IO_ERROR;
            };
        }
        // Settings that cannot be used are those of the command line.
        return refused instanceof IllegalArgumentException ? ExitCode.USAGE : ExitCode.BAD_DATA;
    }

    private static String reason(IOException failure) {
        if (failure instanceof FileSystemException file && file.getReason() != null) {
            return Escaped.path(file.getFile()) + ": " + file.getReason();
        }
        return failure.getMessage() == null ? failure.toString() : failure.getMessage();
    }

    private static CommandException outOfMemory(Throwable failure, HeapNeed need) {
        long heap = Runtime.getRuntime().maxMemory();
        return new CommandException(ExitCode.JVM, "out of memory: " + need.shortage(heap),
                moreMemory(need.proposal(heap)), failure);
    }

    private static String moreMemory(String heap) {
        return "give it more, as in java -Xmx" + heap + " -jar hourglass.jar ...";
    }
}
