package dev.hourglass.cli.commands;

import dev.hourglass.cli.arguments.Command;
import dev.hourglass.cli.arguments.CommandTable;
import java.util.List;

/** Every command there is. */
public final class Commands implements CommandTable {
    private static final List<String> NAMES = List.of("demo", "generate", "train", "fit-classifier", "encode",
            "predict", "reconstruct", "score", "drift", "evaluate", "compare", "search", "inspect", "export", "help");

    @Override
    public List<String> names() {
        return NAMES;
    }

    /** Made when it is asked for, and a switch, since the options of all commands, or a lambda for each, cost time. */
    @Override
    public Command command(String name) {
        return switch (name) {
            case "demo" -> new DemoCommand();
            case "generate" -> new GenerateCommand();
            case "train" -> new TrainCommand();
            case "fit-classifier" -> new FitClassifierCommand();
            case "encode" -> new EncodeCommand();
            case "predict" -> new PredictCommand();
            case "reconstruct" -> new ReconstructCommand();
            case "score" -> new ScoreCommand();
            case "drift" -> new DriftCommand();
            case "evaluate" -> new EvaluateCommand();
            case "compare" -> new CompareCommand();
            case "search" -> new SearchCommand();
            case "inspect" -> new InspectCommand();
            case "export" -> new ExportCommand();
            case "help" -> new HelpCommand(this);
            default -> throw new IllegalArgumentException("there is no command " + name);
        };
    }
}
