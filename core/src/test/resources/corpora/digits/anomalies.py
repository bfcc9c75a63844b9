"""The table of docs/anomalies.md: how well errors of reconstructions tell a digit that no training row shows.

python3 anomalies.py hourglass.jar, with scikit-learn 1.2.1. For each digit, seven of ten rows of the other digits are
learned from; the rest of them and all rows of the digit are scored. Printed are areas under the ROC curve.
"""
import csv
import subprocess
import sys
import numpy
from sklearn.datasets import load_digits
from sklearn.decomposition import PCA
from sklearn.ensemble import IsolationForest
from sklearn.metrics import roc_auc_score
from sklearn.neighbors import LocalOutlierFactor

TRAININGS = {
    "`--bottleneck 8`": ["--bottleneck", "8", "--epochs", "100"],
    "`--recipe whiten --bottleneck 16`": ["--recipe", "whiten", "--bottleneck", "16", "--epochs", "100"],
    "`--recipe denoise --bottleneck 16`": ["--recipe", "denoise", "--bottleneck", "16", "--epochs", "100"],
}
pixels, digits = load_digits(return_X_y=True)


def write(file, rows):
    with open(file, "w") as out:
        out.write(",".join(f"p{i}" for i in range(64)) + ",digit\n")
        for row in rows:
            out.write(",".join("%d" % pixel for pixel in pixels[row]) + f",{digits[row]}\n")


def hourglass(*arguments):
    subprocess.run(["java", "-jar", sys.argv[1], *arguments, "--quiet"], check=True, capture_output=True)


def by_hourglass(arguments):
    hourglass("train", "train.csv", "--target", "digit", "--keep-decoder", "-o", "whole.safetensors", *arguments)
    hourglass("score", "whole.safetensors", "test.csv", "-o", "scores.csv")
    return [float(row["error"]) for row in csv.DictReader(open("scores.csv"))]


def by_others(train, test):
    low, high = train.min(axis=0), train.max(axis=0)
    train, test = ((x - low) / numpy.where(high > low, high - low, 1) for x in (train, test))
    for components in (8, 16, 32):
        pca = PCA(components, svd_solver="full").fit(train)
        back = pca.inverse_transform(pca.transform(test))
        yield f"principal components, {components}", ((test - back) ** 2).mean(axis=1)
    yield "isolation forest", -IsolationForest(random_state=1).fit(train).score_samples(test)
    yield "local outlier factor", -LocalOutlierFactor(novelty=True).fit(train).score_samples(test)


table = {}
for digit in range(10):
    known = numpy.flatnonzero(digits != digit)
    learned = numpy.arange(len(known)) % 10 < 7
    others = numpy.flatnonzero(digits == digit)
    rows = numpy.concatenate([known[~learned], others])
    write("train.csv", known[learned])
    write("test.csv", rows)
    scores = {name: by_hourglass(arguments) for name, arguments in TRAININGS.items()}
    scores.update(by_others(pixels[known[learned]], pixels[rows]))
    for name, score in scores.items():
        table.setdefault(name, []).append(roc_auc_score(digits[rows] == digit, score))
for name, areas in table.items():
    print("|", name, "|", " | ".join(f"{area:.3f}" for area in areas), "|", f"{numpy.mean(areas):.3f}", "|")
