"""Makes mixed_rareN.csv and mixed_rareN_names.txt of mixed.csv; run it in their folder."""
import csv
import numpy
from sklearn.impute import SimpleImputer
from sklearn.preprocessing import OneHotEncoder

rows = list(csv.DictReader(open("mixed.csv", encoding="utf-8", newline="")))


def number(cells):
    values = numpy.array([[float(cell) if cell else numpy.nan] for cell in cells])
    return SimpleImputer(strategy="median").fit(values[:40]).transform(values)


def category(cells, rare):
    texts = numpy.array([[cell] for cell in cells], dtype=object)
    texts = SimpleImputer(missing_values="", strategy="most_frequent").fit(texts[:40]).transform(texts)
    encoder = OneHotEncoder(min_frequency=rare, handle_unknown="infrequent_if_exist").fit(texts[:40])
    levels = [name[3:].replace("infrequent_sklearn", "other") for name in encoder.get_feature_names_out()]
    return levels, encoder.transform(texts).toarray()


for rare in 5, 7:
    names, columns = [], []
    for name in rows[0]:
        cells = [row[name] for row in rows]
        if name in "ab":
            levels, numbers = category(cells, rare)
            names += [f"{name}={level}" for level in levels]
            columns.append(numbers)
        else:
            names.append(name)
            columns.append(number(cells))
    with open(f"mixed_rare{rare}.csv", "w", newline="") as out:
        for row in numpy.hstack(columns):
            out.write(",".join(repr(float(value)) for value in row) + "\n")
    with open(f"mixed_rare{rare}_names.txt", "w", encoding="utf-8", newline="") as out:
        out.write("\n".join(names) + "\n")
