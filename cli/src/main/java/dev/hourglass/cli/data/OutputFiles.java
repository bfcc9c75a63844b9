package dev.hourglass.cli.data;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The files that a command will write, each looked at before the work: none lies over an input or another of them. */
public final class OutputFiles {
    private final Path[] inputs;
    private final List<Path> files = new ArrayList<>();

    /**
     * No file yet.
     *
     * @param inputs what is read, over which nothing is written
     */
    public OutputFiles(Path... inputs) {
        this.inputs = inputs.clone();
    }

    /** Keeps a place free of all others, where something may be written that is looked at by itself. */
    public void reserve(Path place) {
        files.add(place);
    }

    /** Makes sure that a file can be written in its place. */
    public void add(Path file) throws IOException {
        Outputs.probe(file, inputs);
        Outputs.requireApart(file, files.toArray(Path[]::new));
        files.add(file);
    }

    /** The same of several. */
    public void addAll(List<Path> others) throws IOException {
        for (Path other : others) {
            add(other);
        }
    }
}
