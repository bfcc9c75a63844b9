"""Encodes a table: python encode.py encoder.safetensors customers.csv codes.npy"""
import csv, json, math, sys
import numpy

data = open(sys.argv[1], "rb").read()
start = 8 + int.from_bytes(data[:8], "little")
header = json.loads(data[8:start])
model = json.loads(header.pop("__metadata__")["hourglass"])
tensors = {name: numpy.frombuffer(data, {"F32": "<f4", "F64": "<f8"}[t["dtype"]], math.prod(t["shape"]),
                                  start + t["data_offsets"][0]).reshape(t["shape"]) for name, t in header.items()}

# Cells become numbers: what is missing is filled, a category is a number for each of its levels.
rows = list(csv.DictReader(open(sys.argv[2], encoding="utf-8", newline="")))
columns = []
for column in model["columns"]:
    column = {"name": column} if isinstance(column, str) else column
    cells = [row[column["name"]] or column["fill"] for row in rows]
    if "levels" in column:
        columns += [[float(cell == level) for cell in cells] for level in column["levels"]]
    else:
        columns.append([float(cell) for cell in cells])
x = numpy.array(columns).T

# Scaled to a range in float64, as scikit-learn's MinMaxScaler does; no column of customers.csv is constant.
scaler = model["scaler"]
assert scaler["type"] == "MinMaxScaler", "docs/file-format.md has the other scalers"
low, high = tensors["scaler/data_min"], tensors["scaler/data_max"]
scale = (scaler["high"] - scaler["low"]) / (high - low)
x = (x * scale + (scaler["low"] - low * scale)).astype("f4")

# The layers of a default training, in float32.
seen = {}
for layer in model["layers"]:
    kind = {"Dense": "dense", "BatchNormalization": "batch_normalization", "LeakyReLU": "leaky_re_lu"}[layer["type"]]
    name = f"{kind}_{seen[kind]}" if kind in seen else kind
    seen[kind] = seen.get(kind, 0) + 1
    if kind == "dense":
        x = x @ tensors[name + "/kernel"] + tensors[name + "/bias"]
    elif kind == "batch_normalization":
        deviation = numpy.sqrt(tensors[name + "/moving_variance"] + numpy.float32(layer["epsilon"]))
        x = (x - tensors[name + "/moving_mean"]) / deviation
        x = x * tensors[name + "/gamma"] + tensors[name + "/beta"]
    else:
        x = numpy.where(x < 0, x * numpy.float32(layer["slope"]), x)
numpy.save(sys.argv[3], x)
