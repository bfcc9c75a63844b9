/**
 * Hourglass in one jar: the engine and its command line as a single module.
 *
 * <p>It requires the vector module outright, so that {@code java -p hourglass.jar -m dev.hourglass} needs no flag and
 * jlink takes the module into its images. The exports are those of {@code dev.hourglass.core}; a test compares them.
 */
module dev.hourglass {
    requires jdk.incubator.vector;
    requires static transitive java.sql;

    exports dev.hourglass.anomaly;
    exports dev.hourglass.autoencoder;
    exports dev.hourglass.cache;
    exports dev.hourglass.csv;
    exports dev.hourglass.dataset;
    exports dev.hourglass.decomposition;
    exports dev.hourglass.engine;
    exports dev.hourglass.evaluation;
    exports dev.hourglass.export;
    exports dev.hourglass.file;
    exports dev.hourglass.inference;
    exports dev.hourglass.initializer;
    exports dev.hourglass.inspection;
    exports dev.hourglass.json;
    exports dev.hourglass.layer;
    exports dev.hourglass.learning;
    exports dev.hourglass.linear;
    exports dev.hourglass.loss;
    exports dev.hourglass.matrix;
    exports dev.hourglass.metrics;
    exports dev.hourglass.nn;
    exports dev.hourglass.number;
    exports dev.hourglass.optimizer;
    exports dev.hourglass.outofcore;
    exports dev.hourglass.pipeline;
    exports dev.hourglass.plot;
    exports dev.hourglass.preparation;
    exports dev.hourglass.preprocessing;
    exports dev.hourglass.random;
    exports dev.hourglass.registry;
    exports dev.hourglass.remedy;
    exports dev.hourglass.report;
    exports dev.hourglass.results;
    exports dev.hourglass.schedule;
    exports dev.hourglass.search;
    exports dev.hourglass.split;
    exports dev.hourglass.sql;
    exports dev.hourglass.store;
    exports dev.hourglass.study;
    exports dev.hourglass.summary;
    exports dev.hourglass.table;
    exports dev.hourglass.text;
    exports dev.hourglass.training;
}
