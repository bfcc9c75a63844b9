"""Makes rank_gauss_*.csv and robust_*.txt with scikit-learn: run in this folder by python3 scalings.py."""
import numpy as np
from sklearn.preprocessing import MinMaxScaler, QuantileTransformer, RobustScaler

wine = np.loadtxt("../logreg/wine.csv", delimiter=",", skiprows=1)[:129, :13]
# 65 and 129 rows, so that the places of scikit-learn's quantiles have no rounding errors; of 1200 they are in between.
generator = np.random.RandomState(7)


def table(rows):
    return np.c_[
        generator.lognormal(0, 2, rows),
        generator.randint(0, 5, rows),
        np.round(generator.normal(0, 1, rows), 1) * 1e6,
        generator.randint(0, 2, rows),
        1e9 + generator.uniform(-1, 1, rows) * 1e3,
        generator.standard_cauchy(rows) * 1e150,
        np.where(generator.uniform(size=rows) < 0.9, 0, generator.normal(0, 1, rows)),
    ]


def write(name, rows):
    with open(name, "w") as out:
        for row in np.atleast_2d(rows):
            out.write(",".join(repr(float(x)) for x in row) + "\n")


for name, data in (("wine", wine), ("few", table(65)), ("many", table(1200))):
    transformer = QuantileTransformer(n_quantiles=min(1000, len(data)), output_distribution="normal", subsample=None)
    scores = transformer.fit_transform(data)
    if name != "wine":
        write("rank_gauss_%s.csv" % name, data)
    write("rank_gauss_%s_quantiles.csv" % name, transformer.quantiles_[:: max(1, len(data) // 100)])
    write("rank_gauss_%s_scores.csv" % name, scores[:200])
    write("rank_gauss_%s_inverse.csv" % name, transformer.inverse_transform(scores[:100]))
    robust = RobustScaler().fit(MinMaxScaler().fit_transform(data))
    write("robust_%s.csv" % name, [robust.center_, robust.scale_])
