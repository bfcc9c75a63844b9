package dev.hourglass.file;

import dev.hourglass.file.OutputFileException.Kind;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The places of the files that a program will write, each looked at before the work, so that hours of it do not end at
 * a file that cannot be written: none is that of an input or of another output, and none is standard output, where the
 * program tells what came of it. Nothing is changed. Not safe for several threads.
 */
public final class OutputPlaces {
    private final List<Path> inputs;
    private final List<Path> outputs = new ArrayList<>();

    /**
     * No place yet.
     *
     * @param inputs what the program reads, over which nothing is written
     */
    public OutputPlaces(List<Path> inputs) {
        Objects.requireNonNull(inputs, "inputs");
        this.inputs = List.copyOf(inputs);
    }

    /**
     * Makes sure that a file can be written, apart from all others.
     *
     * @param file to be made or replaced later
     * @throws IOException if it cannot, always an {@link OutputFileException}: of the kind {@link Kind#TAKEN} if it is
     *                     an input or was added before
     */
    public void add(Path file) throws IOException {
        Objects.requireNonNull(file, "file");
        if (AtomicFile.isStandardOutput(file)) {
            throw new OutputFileException(file, Kind.STANDARD_OUTPUT, "it is standard output", "name a file");
        }
        for (Path input : inputs) {
            if (SamePlace.ofInput(file, input)) {
                throw OutputFileException.taken(file, " would be both read and written",
                        "name another place for the output");
            }
        }
        AtomicFile.probe(file);
        for (Path other : outputs) {
            if (SamePlace.ofOutputs(file, other)) {
                throw OutputFileException.taken(file, " would be written twice, as two outputs",
                        "name another place for one of them");
            }
        }
        outputs.add(file);
    }

    /**
     * Makes sure of several files.
     *
     * @param files in order
     * @throws IOException if one of them cannot be written, always an {@link OutputFileException}
     */
    public void addAll(List<Path> files) throws IOException {
        Objects.requireNonNull(files, "files");
        for (Path file : files) {
            add(file);
        }
    }

    /**
     * Makes sure of a file, if there is to be one.
     *
     * @param file to be made or replaced later; empty for none
     * @throws IOException if it cannot be written, always an {@link OutputFileException}
     */
    public void add(Optional<Path> file) throws IOException {
        addAll(file.stream().toList());
    }

    /**
     * Reserves a place without looking at it: nothing added later may take it.
     *
     * @param place there already or not
     */
    public void reserve(Path place) {
        outputs.add(Objects.requireNonNull(place, "place"));
    }
}
