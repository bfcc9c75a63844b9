package dev.hourglass.cli.commands;

import dev.hourglass.cli.arguments.Command;
import dev.hourglass.cli.arguments.CommandTable;
import java.util.List;

/** Every command there is. */
public final class Commands implements CommandTable {

    /** A new list of all of them, in the order of the help. */
    public static List<Command> all() {
        return List.of(new DemoCommand(), new GenerateCommand(), new TrainCommand(), new FitClassifierCommand(),
                new EncodeCommand(), new PredictCommand(), new EvaluateCommand(), new CompareCommand(),
                new InspectCommand(), new ExportCommand(), new HelpCommand(Commands::all));
    }

    @Override
    public List<Command> commands() {
        return all();
    }

    /** Those that are asked for most are made alone: options of all others take ten milliseconds of every start. */
    @Override
    public Command find(String name) {
        return switch (name) {
            case "demo" -> new DemoCommand();
            case "train" -> new TrainCommand();
            case "encode" -> new EncodeCommand();
            case "predict" -> new PredictCommand();
            default -> CommandTable.super.find(name);
        };
    }
}
