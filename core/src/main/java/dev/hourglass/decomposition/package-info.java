/**
 * Find directions in data: eigenvectors of symmetric matrices, principal components, and the affine maps of rows that
 * follow from them, such as soft whitening. All in float64, with the same bits on every machine.
 *
 * <p>Names and conventions are scikit-learn's; where its results have signs or orders that are left open, the class
 * says which are taken here.
 *
 * <pre>{@code
 * import dev.hourglass.csv.CsvOptions;
 * import dev.hourglass.csv.CsvReader;
 * import dev.hourglass.decomposition.PrincipalComponents;
 * import dev.hourglass.matrix.DoubleMatrix;
 * import dev.hourglass.table.Table;
 * import java.nio.file.Path;
 *
 * Table table = CsvReader.read(Path.of("data.csv"), new CsvOptions().withTarget("target"));
 * DoubleMatrix rows = table.matrix(table.numericNames());
 * PrincipalComponents components = PrincipalComponents.fit(rows).withMost(2);
 * DoubleMatrix projected = components.transform(rows);   // rows x 2
 * }</pre>
 */
package dev.hourglass.decomposition;

/*
 * For contributors:
 *
 * In plain Java and on the engine's Gram kernel. Where scikit-learn leaves a sign or an order open, say in the class
 * which is taken.
 */
