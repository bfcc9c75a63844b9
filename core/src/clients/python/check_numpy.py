"""Reads tables with numpy and the json module: check_numpy.py FOLDER"""
import json
import pathlib
import sys

import numpy

folder = pathlib.Path(sys.argv[1])
names, ids, codes = ["", '大 "', "\U0001F600"], [1.0, 1e-300, -0.5], [0.5, 1.0, 2.0]

arrays = numpy.load(folder / "table.npz")
assert arrays.files == ["größe", "id", "code0"], arrays.files
assert arrays["größe"].tolist() == names, arrays["größe"]
assert arrays["id"].dtype == "f8" and arrays["id"].tolist() == ids
assert arrays["code0"].dtype == "f4" and arrays["code0"].tolist() == codes

numbers = numpy.load(folder / "numbers.npy", mmap_mode="r")
assert numbers.dtype == "f8" and numbers.tolist() == [list(row) for row in zip(ids, codes)]

rows = [json.loads(line) for line in open(folder / "table.jsonl", encoding="utf-8")]
assert rows == [{"größe": n, "id": i, "code0": c} for n, i, c in zip(names, ids, codes)], rows
print("numpy", numpy.__version__)
