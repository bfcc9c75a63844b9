package dev.hourglass.cli.commands;

import dev.hourglass.cli.arguments.Command;
import dev.hourglass.cli.arguments.CommandSpec;
import dev.hourglass.cli.arguments.Invocation;
import dev.hourglass.cli.arguments.Option;
import dev.hourglass.cli.arguments.PathType;
import dev.hourglass.cli.arguments.Positional;
import dev.hourglass.cli.terminal.CommandException;
import dev.hourglass.engine.Engine;
import dev.hourglass.results.EngineResult;
import dev.hourglass.results.ModelResult;
import dev.hourglass.store.ModelContents;
import dev.hourglass.summary.EngineReport;
import dev.hourglass.summary.ModelReport;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** {@code hourglass inspect}: what is in an encoder file, or what computes on this machine. */
final class InspectCommand implements Command {
    private static final Positional<Path> MODEL =
            Positional.optional("MODEL", PathType.filePath(), "a model file");
    private static final Option<Boolean> ENGINE = Option.flag("engine",
            "show which kernels compute here, and why, instead of a file");

    @Override
    public CommandSpec spec() {
        return new CommandSpec("inspect", "show what a model file holds, or what computes here",
                "Shows an encoder's columns with their ranges, its layers, its classes if it has a classifier, its"
                        + " decoder if that was kept, how it was trained and on what, and the SHA-256 of the file. The"
                        + " whole file is checked on the way.",
                List.of(MODEL), List.of(ENGINE), "hourglass inspect wine.safetensors\nhourglass inspect --engine");
    }

    @Override
    public boolean computes(Invocation invocation) {
        return invocation.get(ENGINE);
    }

    @Override
    public void run(Invocation invocation) throws IOException {
        Optional<Path> model = invocation.find(MODEL);
        if (model.isPresent() == invocation.get(ENGINE)) {
            throw CommandException.usage("inspect takes either a file or --engine",
                    "hourglass inspect --help shows both");
        }
        if (model.isPresent()) {
            ModelContents contents = ModelInput.read(model.get(), ModelContents::read);
            contents.encoder().provenance().warnings().forEach(invocation.findings()::warn);
            invocation.print(() -> ModelResult.of(model.get(), contents),
                    new ModelReport(model.get(), contents)::lines);
        } else {
            invocation.print(() -> EngineResult.of(Engine.current(), invocation.threads()),
                    new EngineReport(Engine.current(), invocation.threads())::lines);
        }
    }
}
