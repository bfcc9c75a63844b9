package dev.hourglass.bench.peers;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The table for machines: one line for each work and side. */
final class CsvTable {
    private static final String HEADER =
            "group,work,gigaflop,threads,jdk,avx2,side,samples,seconds_median,seconds_best,gflops,ours_is_faster_by\n";

    private CsvTable() {
    }

    static String text(PeersOptions options, List<Row> rows) {
        StringBuilder text = new StringBuilder(HEADER);
        for (Row row : rows) {
            for (Timing timing : row.timings()) {
                text.append(String.format(Locale.ROOT, "\"%s\",%s,%.6g,%d,%d,%b,%s,%d,%.6g,%.6g,%.4g,%.4g%n",
                        row.group(), row.work(), row.gigaflop(), options.threads(), Runtime.version().feature(),
                        options.avx2(), timing.name(), timing.seconds().length, timing.median(),
                        Arrays.stream(timing.seconds()).min().orElseThrow(), row.speed(timing), row.ratio(timing)));
            }
        }
        return text.toString();
    }
}
