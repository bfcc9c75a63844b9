package dev.hourglass.bench.peers;

import dev.hourglass.bench.GemmShape;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;

/** Products by every library: each checked, then timed beside the others. */
final class GemmComparison {
    private static final double WARM_UP = 0.15;
    private static final double BUDGET = 0.4;

    /** Every library computes for so many seconds before anything is timed, on products of up to this size. */
    private static final double FIRST_WARM_UP = 5;
    private static final double SMALL_GIGAFLOP = 0.05;

    private final PeersOptions options;
    private final Report report;
    private final Rounds rounds;
    private GemmShape lastShape;
    private ProductOracle lastOracle;

    GemmComparison(PeersOptions options, Report report) {
        this.options = options;
        this.report = report;
        this.rounds = new Rounds(clock(options.threads()), options.threads(), WARM_UP, BUDGET);
    }

    /** One thread is timed by the processor time it got, which leaves out what else the machine does meanwhile. */
    private static LongSupplier clock(int threads) {
        return threads == 1 ? ManagementFactory.getThreadMXBean()::getCurrentThreadCpuTime : System::nanoTime;
    }

    void run() {
        List<GemmLibrary> libraries = new ArrayList<>(List.of(new HourglassGemm(options.threads()),
                new OpenBlasGemm(options), new EjmlGemm(options.threads())));
        if (options.vectorBlas()) {
            libraries.add(new NetlibGemm());
        }
        libraries.forEach(library -> report.describe(library.name(), library.description()));
        List<GemmProblem> problems =
                options.shapes().isEmpty() ? GemmProblem.usual() : GemmProblem.of(options.shapes());
        libraries.forEach(library -> warmUp(library, problems));
        try (FmaPeak peak = new FmaPeak(options.threads())) {
            problems.forEach(problem -> compare(problem, libraries, peak));
        }
        libraries.forEach(GemmLibrary::close);
    }

    private void warmUp(GemmLibrary library, List<GemmProblem> problems) {
        List<GemmProblem> small =
                problems.stream().filter(problem -> problem.shape().gigaflop() <= SMALL_GIGAFLOP).toList();
        for (int i = 0; !small.isEmpty() && i < FIRST_WARM_UP / WARM_UP; i++) {
            try (GemmLibrary.Product product = library.prepare(Operands.random(small.get(i % small.size())))) {
                rounds.warmUp(product::multiply);
            }
        }
    }

    private void compare(GemmProblem problem, List<GemmLibrary> libraries, FmaPeak peak) {
        double gigaflop = problem.shape().gigaflop();
        Operands operands = Operands.random(problem);
        ProductOracle oracle = oracle(operands);
        List<GemmLibrary.Product> products = new ArrayList<>();
        List<Side> sides = new ArrayList<>();
        for (GemmLibrary library : libraries) {
            if (gigaflop <= library.mostGigaflop()) {
                GemmLibrary.Product product = library.prepare(operands);
                product.multiply();
                oracle.check(library.name(), problem.label(), product.result());
                products.add(product);
                sides.add(new Side(library.name(), product::multiply));
            }
        }
        sides.add(peak.side(gigaflop));
        report.add(new Row(problem.group(), problem.label(), gigaflop, rounds.measure(sides)));
        products.forEach(GemmLibrary.Product::close);
    }

    /** The oracle of a shape is the same in every orientation, and takes seconds for the largest. */
    private ProductOracle oracle(Operands operands) {
        if (!operands.problem().shape().equals(lastShape)) {
            lastShape = operands.problem().shape();
            lastOracle = new ProductOracle(operands);
        }
        return lastOracle;
    }
}
