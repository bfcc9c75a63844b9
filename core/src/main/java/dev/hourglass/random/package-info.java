/**
 * Draw the random numbers of numpy's legacy {@code RandomState}, word for word.
 *
 * <p>{@link dev.hourglass.random.RandomState} is the door. {@link dev.hourglass.random.SampleWithoutReplacement} adds
 * scikit-learn's ways of drawing different numbers. {@link dev.hourglass.random.SeedStreams} gives every purpose
 * (weights, batches, ...) a stream of its own out of the one seed a run has.
 *
 * <pre>{@code
 * import dev.hourglass.random.RandomState;
 * import java.util.Arrays;
 *
 * RandomState random = new RandomState(42);
 * System.out.println(random.randomSample());                         // numpy.random.RandomState(42).random_sample()
 * System.out.println(Arrays.toString(random.permutation(5)));
 * }</pre>
 */
package dev.hourglass.random;

/*
 * For contributors:
 *
 * How many words a call uses, and in which order, is part of its contract; golden files of numpy and scikit-learn
 * decide. Behind RandomState a Mersenne Twister makes 32-bit words, and one small class a kind of number turns words
 * into bounded integers and normals. Every real number is made of operations that IEEE 754 defines exactly (so no
 * Math.log). Nothing draws from a clock or from the machine, and no state is shared behind the caller's back. Imports
 * no other package of ours.
 */
