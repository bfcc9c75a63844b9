package dev.hourglass.bench.peers;

final class TrainingComparison {
    TrainingComparison(PeersOptions options, Report report) {
    }
    void run() {
    }
}
