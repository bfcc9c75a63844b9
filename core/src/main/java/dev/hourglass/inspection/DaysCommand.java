package dev.hourglass.inspection;

import dev.hourglass.csv.CsvDialect;
import dev.hourglass.json.Json;
import dev.hourglass.text.ShellWord;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A shell command that replaces dates by the number of days since the first one, with pandas, which knows all
 * notations.
 */
final class DaysCommand {
    private static final String SCRIPT =
            "import pandas as p; t=p.read_csv(%s,sep=%s,dtype=str,keep_default_na=False); c=[%s]; "
            + "t[c]=t[c].apply(lambda x: (d:=p.to_datetime(x)).sub(d.min()).dt.days.astype(\"Int64\")); "
            + "t.to_csv(%s,sep=%s,index=False)";

    private DaysCommand() {
    }

    /**
     * The command, ready for a shell. It writes a file beside the table, or, if the table comes from standard input,
     * standard output.
     */
    static String of(Optional<String> file, char delimiter, List<String> columns) {
        boolean spaces = delimiter == CsvDialect.SPACES;
        String separator = text(spaces ? "\\s+" : String.valueOf(delimiter));
        String from = file.orElse("/dev/stdin");
        String to = file.map(name -> name.replaceFirst("(\\.[a-z]{1,4})?$", "-days$1")).orElse("/dev/stdout");
        return "python3 -c " + ShellWord.quoted(SCRIPT.formatted(text(from), separator,
                columns.stream().map(DaysCommand::text).collect(Collectors.joining(",")), text(to),
                text(spaces ? " " : String.valueOf(delimiter))));
    }

    /** A text as a Python literal. */
    private static String text(String raw) {
        return Json.writeCompact(raw);
    }
}
