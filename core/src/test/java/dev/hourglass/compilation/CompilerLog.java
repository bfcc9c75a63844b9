package dev.hourglass.compilation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What HotSpot's compilers say under {@code -XX:+PrintCompilation -XX:+PrintInlining} about methods of the engine, in
 * the spelling of JDK 17 to 25. Methods are named {@code package.Class::method}.
 */
final class CompilerLog {
    /** What a JVM needs to write such a log: compilers that are waited for, so that every run gives the same. */
    static final List<String> FLAGS = List.of("-Xbatch", "-XX:+UnlockDiagnosticVMOptions", "-XX:+PrintCompilation",
            "-XX:+PrintInlining");

    /** Time, number, attributes such as % for a loop already running, tier, method, place of the loop, size. */
    private static final Pattern COMPILATION = Pattern.compile(
            "\\s*\\d+\\s+\\d+[ %sb!n]+([1-4])\\s+(\\S+::\\S+)( @ \\d+)? \\(\\d+ bytes\\)\\s*");

    /** Only the last compiler says hot. Where a call has two targets, JDK 25 tells of both in one line. */
    private static final Pattern INLINING = Pattern.compile("(\\S+::\\S+) \\(\\d+ bytes\\)\\s+inline \\(hot\\)");

    /** Ours, and those that our kernels are made of. */
    private static final List<String> WATCHED = List.of("dev.hourglass.", "jdk.incubator.vector.");

    private static final int LAST_TIER = 4;

    private final Set<String> warm = new TreeSet<>();
    private final Set<String> hot = new TreeSet<>();
    private final List<String> refusals = new ArrayList<>();

    CompilerLog(Stream<String> lines) {
        lines.forEach(this::read);
    }

    private void read(String line) {
        if (WATCHED.stream().noneMatch(line::contains)) {
            return;
        }
        Matcher compilation = COMPILATION.matcher(line);
        if (line.contains("COMPILE SKIPPED") || line.contains("compilable on ")) {
            refusals.add(line.strip());
        } else if (compilation.matches()) {
            boolean last = Integer.parseInt(compilation.group(1)) == LAST_TIER;
            (last ? hot : warm).add(compilation.group(2));
        } else {
            INLINING.matcher(line).results().forEach(inlining -> hot.add(inlining.group(1)));
        }
    }

    /** {@return lines that tell of a method that a compiler gave up} */
    List<String> refusals() {
        return refusals;
    }

    /** {@return methods that the last compiler has compiled, by themselves or as part of others} */
    Set<String> hot() {
        return hot;
    }

    /** {@return methods that a first compiler has compiled and the last one has not} */
    Set<String> onlyWarm() {
        Set<String> methods = new TreeSet<>(warm);
        methods.removeAll(hot);
        return methods;
    }
}
