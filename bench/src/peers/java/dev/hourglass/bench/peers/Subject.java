package dev.hourglass.bench.peers;

/** What can be compared. */
enum Subject {
    /** Matrix products. */
    GEMM("gemm") {
        @Override
        void compare(PeersOptions options, Report report) {
            new GemmComparison(options, report).run();
        }
    },

    /** The tutorial's training. */
    TRAINING("training") {
        @Override
        void compare(PeersOptions options, Report report) {
            new TrainingComparison(options, report).run();
        }
    };

    private final String label;

    Subject(String label) {
        this.label = label;
    }

    /** {@return the name on the command line} */
    String label() {
        return label;
    }

    /** Measures, and reports. */
    abstract void compare(PeersOptions options, Report report);
}
