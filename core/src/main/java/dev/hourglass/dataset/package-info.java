/**
 * Make synthetic data to try things on: {@link dev.hourglass.dataset.ClassificationGenerator} is scikit-learn's
 * {@code make_classification}, number for number up to rounding; {@link dev.hourglass.dataset.ClassificationStream}
 * makes rows of the same kind one after the other, for tables larger than memory.
 *
 * <pre>{@code
 * import dev.hourglass.dataset.ClassificationGenerator;
 * import dev.hourglass.dataset.ClassificationSamples;
 * import dev.hourglass.dataset.ClassificationSettings;
 *
 * ClassificationSamples samples = ClassificationGenerator.generate(
 *         new ClassificationSettings().withSamples(200).withRandomState(1));
 * System.out.println(samples.x().rows() + " x " + samples.x().columns() + ", first class " + samples.y()[0]);
 * }</pre>
 */
package dev.hourglass.dataset;

/*
 * For contributors:
 *
 * The random stream is drawn from in the order in which scikit-learn draws from it; golden files decide.
 */
