package dev.hourglass.cli.commands;

import dev.hourglass.cli.arguments.Invocation;
import dev.hourglass.cli.arguments.PathType;
import dev.hourglass.cli.arguments.Positional;
import dev.hourglass.cli.data.DataOptions;
import dev.hourglass.cli.launching.OwnCommand;
import dev.hourglass.cli.terminal.CommandException;
import dev.hourglass.cli.terminal.ExitCode;
import dev.hourglass.cli.training.CheckpointOptions;
import dev.hourglass.file.FileSignature;
import dev.hourglass.file.InputFile;
import dev.hourglass.store.FoundFile;
import dev.hourglass.store.ModelFileException;
import dev.hourglass.text.Escaped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The model of a command, and where another file was given for it, the command that was meant. */
final class ModelInput {
    /** Where a whole autoencoder is needed. */
    static final Positional<Path> WHOLE =
            Positional.one("MODEL", PathType.filePath(), "a file that train --keep-decoder wrote");
    /** Stands for the files of a table. */
    private static final String TABLE = "DATA.csv";
    private static final String NEW_CLASSIFIER = "classifier.safetensors";

    private ModelInput() {
    }

    /** Reads a model from a file. */
    @FunctionalInterface
    interface Reader<T> {
        T read(Path file) throws IOException;
    }

    /**
     * Reads a model that needs no table.
     *
     * @throws CommandException if the file holds something else, and it is known what helps
     */
    static <T> T read(Path model, Reader<T> reader) throws IOException {
        InputFile.require(model);
        try {
            return reader.read(model);
        } catch (ModelFileException other) {
            throw explained(other, fix(other, model, List.of(TABLE)));
        }
    }

    /**
     * Reads a model that a table is given with; the two may have been exchanged.
     *
     * @param command    that is to be given the two the other way round
     * @param invocation of it
     * @throws CommandException if the file holds something else, and it is known what helps
     */
    static <T> T read(String command, Invocation invocation, Path model, Reader<T> reader) throws IOException {
        InputFile.require(model);
        try {
            return reader.read(model);
        } catch (ModelFileException other) {
            if (other.found() != FoundFile.CHECKPOINT) {
                requireOrder(command, invocation.all(DataOptions.DATA), model, other);
            }
            List<String> table = invocation.arguments().texts(DataOptions.DATA).stream()
                    .map(data -> data.equals("-") ? TABLE : data).toList();
            throw explained(other, other.found() == FoundFile.TEXT
                    ? Optional.of("give the model first, then the data: "
                            + OwnCommand.of(command, "MODEL", model.toString()))
                    : fix(other, model, table));
        }
    }

    /** Refuses a model among the files of a table. */
    private static void requireOrder(String command, List<Path> files, Path model, ModelFileException other)
            throws IOException {
        for (Path file : files) {
            if (isModel(file)) {
                throw new CommandException(ExitCode.BAD_DATA, other.getMessage() + "; " + Escaped.path(file)
                        + " is a model: they stand in the wrong order", "give the model first, then the data"
                        + (files.size() > 1 ? ", in its order"
                                : ": " + OwnCommand.exchanged(command, model.toString(), file.toString())), other);
            }
        }
    }

    private static RuntimeException explained(ModelFileException other, Optional<String> fix) {
        return fix.isEmpty() ? other : new CommandException(ExitCode.BAD_DATA, other.getMessage(), fix.get(), other);
    }

    /** What helps, if it is known. */
    private static Optional<String> fix(ModelFileException other, Path model, List<String> data) {
        if (other.expected() == FoundFile.AUTOENCODER && other.found() != FoundFile.CHECKPOINT) {
            return Optional.empty();
        }
        return switch (other.found()) {
            case CHECKPOINT -> Optional.of("go on with that training to its end, and give "
                    + (other.expected() == FoundFile.CLASSIFIER
                            ? "what fit-classifier makes of the encoder that it writes: "
                            : "the encoder that it writes: ")
                    + command(List.of("train"), data, CheckpointOptions.RESUME.spelling(), model.toString()));
            case ENCODER, AUTOENCODER -> Optional.of(
                    "fit a classifier to its codes first, NAME being the column of classes: " + command(
                    List.of("fit-classifier", model.toString()), data, "--target", "NAME", "-o", NEW_CLASSIFIER));
            default -> Optional.empty();
        };
    }

    private static String command(List<String> words, List<String> data, String... options) {
        return OwnCommand.of(Stream.of(words, data, List.of(options)).flatMap(List::stream).toArray(String[]::new));
    }

    /** Whether a file that can be looked at without taking anything from it is a model file. */
    private static boolean isModel(Path file) throws IOException {
        return Files.isRegularFile(file) && FileSignature.of(file).filter(FileSignature::isModel).isPresent();
    }
}
