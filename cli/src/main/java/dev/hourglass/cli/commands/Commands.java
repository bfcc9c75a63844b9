package dev.hourglass.cli.commands;

import dev.hourglass.cli.arguments.Command;
import java.util.List;

/** Every command there is, in the order of the help. */
public final class Commands {
    private Commands() {
    }

    /** A new list of all of them. */
    public static List<Command> all() {
        return List.of(new DemoCommand(), new GenerateCommand(), new TrainCommand(), new FitClassifierCommand(),
                new EncodeCommand(), new PredictCommand(), new EvaluateCommand(), new CompareCommand(),
                new InspectCommand(), new HelpCommand(Commands::all));
    }
}
