package dev.hourglass.bench.peers;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The table: printed line by line as it is measured, summed up at the end, and written as CSV and SVG. */
final class Report {
    private static final double PERCENT = 100;

    private final PeersOptions options;
    private final PrintStream out = System.out;
    private final List<String> sides = new ArrayList<>();
    private final List<Row> rows = new ArrayList<>();

    Report(PeersOptions options) {
        this.options = options;
    }

    /** Prints where this is measured. */
    void heading() {
        out.println(Machine.description());
        out.println("threads: " + options.threads() + (options.avx2() ? ", all held to AVX2" : ""));
    }

    /** Announces a side, in the order of the columns; the engine comes first. */
    void describe(String name, String description) {
        sides.add(name);
        out.println(name + ": " + description.trim());
    }

    /** Prints a remark. */
    void note(String text) {
        out.println(text);
    }

    /** Prints a line, and keeps it. */
    void add(Row row) {
        if (rows.isEmpty()) {
            columnHeads();
        }
        if (rows.isEmpty() || !rows.get(rows.size() - 1).group().equals(row.group())) {
            out.println(row.group());
        }
        rows.add(row);
        StringBuilder line = new StringBuilder(format("  %-24s", row.work()));
        for (String side : sides) {
            line.append(row.of(side).map(timing -> cell(row, timing)).orElse(format("%20s", "-")));
        }
        Timing peak = row.of(FmaPeak.NAME).orElseThrow();
        out.println(line + format("%14.1f%8.0f %%", row.speed(peak), PERCENT * row.ratio(peak)));
    }

    private void columnHeads() {
        out.println();
        StringBuilder line = new StringBuilder(format("%-26s", "GFLOP/s, x: we are faster"));
        for (String side : sides) {
            line.append(side.equals(Side.OURS) ? format("%12s", side) : format("%12s%8s", side, "x"));
        }
        out.println(line + format("%14s%10s", FmaPeak.NAME, "of peak"));
    }

    private String cell(Row row, Timing timing) {
        return timing == row.ours() ? format("%12.1f", row.speed(timing))
                : format("%12.1f%8.2f", row.speed(timing), row.ratio(timing));
    }

    /** Prints means and worst lines of the groups, and writes the files. */
    void finish() throws IOException {
        out.println();
        Map<String, List<Row>> groups = new LinkedHashMap<>();
        rows.forEach(row -> groups.computeIfAbsent(row.group(), name -> new ArrayList<>()).add(row));
        for (String side : sides.subList(1, sides.size())) {
            groups.forEach((name, members) -> summarize(name, Group.of(side, members)));
        }
        groups.forEach((name, members) -> summarize(name, Group.of(FmaPeak.NAME, members)));
        write(".csv", CsvTable.text(options, rows));
        write(".svg", new BarChart(options, sides, rows).svg());
    }

    private void summarize(String name, Group group) {
        if (!group.rows().isEmpty()) {
            out.println(format("%-18s against %-11s geometric mean %5.2f, worst %5.2f (%s)", name, group.side(),
                    group.mean(), group.ratio(group.worst()), group.worst().work()));
        }
    }

    private void write(String suffix, String text) throws IOException {
        Files.createDirectories(options.out());
        Path file = options.out().resolve(options.fileName() + suffix);
        Files.writeString(file, text, StandardCharsets.UTF_8);
        out.println("written: " + file);
    }

    private static String format(String form, Object... values) {
        return String.format(Locale.ROOT, form, values);
    }
}
