/**
 * What is worth knowing of data before a training spends time on it: targets that are no classes, columns that say
 * nothing, values that flatten a column, parts without a row of a class, and what does not fit into memory or takes
 * long; afterwards, whether anything was learned.
 *
 * <p>Each inspection gives {@link dev.hourglass.inspection.Finding}s to whoever listens, and throws where nothing can
 * be learned: a {@link dev.hourglass.csv.CsvException} with the place where there is one, else an
 * {@link dev.hourglass.inspection.UnusableDataException}.
 *
 * <p>Rules for whoever adds to this package: a finding says what was seen and what helps, and nothing is changed; what
 * is suspected only is never refused.
 */
package dev.hourglass.inspection;
