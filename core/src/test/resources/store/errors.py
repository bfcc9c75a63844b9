"""Errors of reconstructions by numpy, from the files of whole autoencoders beside this script: errors.txt.

python3 errors.py > errors.txt, with numpy 1.24.2. Layers are computed in float64, so that errors differ from the
engine's by the roundings of float32.
"""
import json
import statistics
import numpy

ROWS = {
    "boxes-1.autoencoder": ["1 10", "6 35", "3.5 20", "-100 1e4"],
    "boxes-5.autoencoder": ["1 10", "6 35", "3.5 20", "-100 1e4"],
    "boxes-6.autoencoder": ["1 10", "6 35", "3.5 20", "-100 1e4"],
    "cities-4.autoencoder": ["1 0 1 0 10", "2.5 1 0 0 30", "7 0 0 1 31"],
}


def read(name):
    data = open(name, "rb").read()
    start = 8 + int.from_bytes(data[:8], "little")
    header = json.loads(data[8:start])
    model = json.loads(header.pop("__metadata__")["hourglass"])
    tensors = {}
    for key, t in header.items():
        values = numpy.frombuffer(data, {"F32": "<f4", "F64": "<f8"}[t["dtype"]],
                                  numpy.prod(t["shape"], dtype=int), start + t["data_offsets"][0])
        tensors[key] = values.reshape(t["shape"]).astype("f8")
    return model, tensors


def scaled(raw, model, tensors):
    if model["scaler"]["type"] == "MinMaxScaler":
        low, high = tensors["scaler/data_min"], tensors["scaler/data_max"]
        return (raw - low) / (high - low)
    least, steps = 1e-7 - 2.0**-52, numpy.linspace(0, 1, model["scaler"]["n_quantiles"])
    x = numpy.zeros(raw.shape)
    for c, q in enumerate(tensors["scaler/quantiles"].T):
        v = raw[:, c]
        share = (numpy.interp(v, q, steps) - numpy.interp(-v, -q[::-1], -steps[::-1])) / 2
        share = numpy.where(v <= q[0], 0, numpy.where(v >= q[-1], 1, share))
        x[:, c] = [statistics.NormalDist().inv_cdf(min(max(s, least), 1 - least)) for s in share]
    return x


def network(x, layers, tensors, prefix):
    seen = {}
    for layer in layers:
        base = {"Dense": "dense", "BatchNormalization": "batch_normalization"}.get(layer["type"], layer["type"])
        name = prefix + (f"{base}_{seen[base]}" if base in seen else base)
        seen[base] = seen.get(base, 0) + 1
        if base == "dense":
            x = x @ tensors[name + "/kernel"] + tensors[name + "/bias"]
        elif base == "batch_normalization":
            x = (x - tensors[name + "/moving_mean"]) / numpy.sqrt(tensors[name + "/moving_variance"] + layer["epsilon"])
            x = x * tensors[name + "/gamma"] + tensors[name + "/beta"]
        elif base == "LeakyReLU":
            x = numpy.where(x < 0, x * layer["slope"], x)
        else:
            raise ValueError(base)
    return x


def widths(model):
    return [len(column.get("levels", [])) + column.get("other", False) or 1 if isinstance(column, dict) else 1
            for column in model["columns"]]


def errors(raw, model, tensors):
    ranged = scaled(raw, model, tensors)
    outputs = network(network(ranged, model["layers"], tensors, ""), model["decoder"]["layers"], tensors, "decoder/")
    if model["training"].get("loss", {}).get("type") == "MixedLoss":
        at = 0
        for width in widths(model):
            if width > 1:
                part = numpy.exp(outputs[:, at:at + width])
                outputs[:, at:at + width] = part / part.sum(axis=1, keepdims=True)
            at += width
    targets, of_columns, answers = ranged, ranged, outputs
    if "scaling/forward" in tensors:
        targets = (ranged - tensors["scaling/center"]) @ tensors["scaling/forward"]
        answers = outputs @ tensors["scaling/backward"] + tensors["scaling/center"]
    elif "scaling/center" in tensors:
        targets = of_columns = (ranged - tensors["scaling/center"]) / tensors["scaling/deviations"]
    squares = (of_columns - answers) ** 2
    parts = numpy.add.reduceat(squares, numpy.cumsum([0] + widths(model)[:-1]), axis=1)
    return ((targets - outputs) ** 2).mean(axis=1), parts


print("# file | a row of raw values | its error | what each column adds")
for name, rows in ROWS.items():
    model, tensors = read(name)
    raw = numpy.array([[float(value) for value in row.split()] for row in rows])
    of_rows, of_columns = errors(raw, model, tensors)
    for row, error, columns in zip(rows, of_rows, of_columns):
        print(f"{name}|{row}|{error!r}|{' '.join(repr(float(c)) for c in columns)}")
