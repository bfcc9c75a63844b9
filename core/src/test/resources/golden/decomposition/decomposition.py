"""Makes wine_components.csv and wine_whitened.csv with scikit-learn: run in this folder by python3 decomposition.py."""
import numpy as np
from sklearn.decomposition import PCA
from sklearn.preprocessing import StandardScaler

wine = np.loadtxt("../logreg/wine.csv", delimiter=",", skiprows=1)[:, :13]
standard = StandardScaler().fit_transform(wine)
pca = PCA(svd_solver="full").fit(standard)
variances = pca.singular_values_ ** 2 / len(wine)
components = pca.components_
# Of each component the element that is largest in absolute value is positive.
largest = components[np.arange(13), np.abs(components).argmax(axis=1)]
components = components * np.sign(largest)[:, None]
whitened = standard @ components.T / np.sqrt(variances + 1)


def write(name, header, rows):
    with open(name, "w") as out:
        out.write(",".join(header) + "\n")
        for row in rows:
            out.write(",".join(repr(float(x)) for x in row) + "\n")


write("wine_components.csv", ["variance"] + ["c%d" % j for j in range(13)], np.c_[variances, components])
write("wine_whitened.csv", ["z%d" % j for j in range(13)], whitened)
