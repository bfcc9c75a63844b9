package dev.hourglass.cli.commands;

import dev.hourglass.cli.arguments.Positional;
import dev.hourglass.cli.arguments.ValueType;
import dev.hourglass.cli.data.InputFiles;
import dev.hourglass.cli.launching.OwnCommand;
import dev.hourglass.cli.terminal.CommandException;
import dev.hourglass.cli.terminal.ExitCode;
import dev.hourglass.cli.training.CheckpointOptions;
import dev.hourglass.file.FileSignature;
import dev.hourglass.store.FoundFile;
import dev.hourglass.store.ModelFileException;
import dev.hourglass.text.Escaped;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The model of a command, and where another file was given for it, the command that was meant. */
final class ModelInput {
    /** Where a whole autoencoder is needed. */
    static final Positional<Path> WHOLE =
            Positional.one("MODEL", ValueType.filePath(), "a file that train --keep-decoder wrote");
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
        InputFiles.require(model);
        try {
            return reader.read(model);
        } catch (ModelFileException other) {
            throw explained(other, fix(other, model, "DATA.csv"));
        }
    }

    /**
     * Reads a model that a table is given with; the two may have been exchanged.
     *
     * @param command that is to be given the two the other way round
     * @throws CommandException if the file holds something else, and it is known what helps
     */
    static <T> T read(String command, Path model, Path data, Reader<T> reader) throws IOException {
        InputFiles.require(model);
        try {
            return reader.read(model);
        } catch (ModelFileException other) {
            if (other.found() != FoundFile.CHECKPOINT && isModel(data)) {
                throw new CommandException(ExitCode.BAD_DATA, other.getMessage() + "; " + Escaped.path(data)
                        + " is a model: they stand in the wrong order", "give the model first, then the data: "
                        + OwnCommand.exchanged(command, model.toString(), data.toString()), other);
            }
            String table = InputFiles.isStandardStream(data) ? "DATA.csv" : data.toString();
            throw explained(other, other.found() == FoundFile.TEXT
                    ? Optional.of("give the model first, then the data: "
                            + OwnCommand.of(command, "MODEL", model.toString()))
                    : fix(other, model, table));
        }
    }

    private static RuntimeException explained(ModelFileException other, Optional<String> fix) {
        return fix.isEmpty() ? other : new CommandException(ExitCode.BAD_DATA, other.getMessage(), fix.get(), other);
    }

    /** What helps, if it is known. */
    private static Optional<String> fix(ModelFileException other, Path model, String data) {
        if (other.expected() == FoundFile.AUTOENCODER && other.found() != FoundFile.CHECKPOINT) {
            return Optional.empty();
        }
        return switch (other.found()) {
            case CHECKPOINT -> Optional.of("go on with that training to its end, and give "
                    + (other.expected() == FoundFile.CLASSIFIER
                            ? "what fit-classifier makes of the encoder that it writes: "
                            : "the encoder that it writes: ")
                    + OwnCommand.of("train", data, CheckpointOptions.RESUME.spelling(), model.toString()));
            case ENCODER, AUTOENCODER -> Optional.of(
                    "fit a classifier to its codes first, NAME being the column of classes: " + OwnCommand.of(
                    "fit-classifier", model.toString(), data, "--target", "NAME", "-o",
                    NEW_CLASSIFIER));
            default -> Optional.empty();
        };
    }

    /** Whether a file that can be looked at without taking anything from it is a model file. */
    private static boolean isModel(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            return false;
        }
        try (InputStream in = Files.newInputStream(file)) {
            byte[] start = in.readNBytes(FileSignature.LENGTH);
            return FileSignature.of(start, start.length).filter(FileSignature::isModel).isPresent();
        }
    }
}
