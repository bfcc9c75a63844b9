package dev.hourglass.bench.peers;

import dev.hourglass.bench.GemmShape;
import java.util.ArrayList;
import java.util.List;

/** Products by every library: each checked, then timed beside the others. */
final class GemmComparison {
    private static final Rounds ROUNDS = new Rounds(0.15, 0.4);

    private final PeersOptions options;
    private final Report report;
    private GemmShape lastShape;
    private ProductOracle lastOracle;

    GemmComparison(PeersOptions options, Report report) {
        this.options = options;
        this.report = report;
    }

    void run() {
        List<GemmLibrary> libraries = List.of(new HourglassGemm(options.threads()), new OpenBlasGemm(options),
                new NetlibGemm(), new EjmlGemm(options.threads()));
        libraries.forEach(library -> report.describe(library.name(), library.description()));
        List<GemmProblem> problems =
                options.shapes().isEmpty() ? GemmProblem.usual() : GemmProblem.of(options.shapes());
        try (FmaPeak peak = new FmaPeak(options.threads())) {
            problems.forEach(problem -> compare(problem, libraries, peak));
        }
        libraries.forEach(GemmLibrary::close);
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
        report.add(new Row(problem.group(), problem.label(), gigaflop, ROUNDS.measure(sides)));
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
