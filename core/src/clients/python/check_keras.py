"""Reads Keras files with h5py and numpy, and computes what the engine did: check_keras.py FOLDER

For each NAME.h5 and NAME.keras there are NAME.rows.npy, what goes in, and NAME.codes.npy, what the engine gave.
"""
import io
import json
import math
import pathlib
import sys
import zipfile

import h5py
import numpy

ERF = numpy.vectorize(math.erf)
ACTIVATIONS = {
    "linear": lambda x: x,
    "relu": lambda x: numpy.maximum(x, 0),
    "selu": lambda x: 1.0507009873554805 * numpy.where(x > 0, x, 1.6732632423543772 * numpy.expm1(numpy.minimum(x, 0))),
    "gelu": lambda x: x * (1 + ERF(x / math.sqrt(2))) / 2,
    "swish": lambda x: x / (1 + numpy.exp(-x)),
    "tanh": numpy.tanh,
    "sigmoid": lambda x: 1 / (1 + numpy.exp(-x)),
    "softplus": lambda x: numpy.log1p(numpy.exp(-numpy.abs(x))) + numpy.maximum(x, 0),
    "softmax": lambda x: (lambda e: e / e.sum(axis=1, keepdims=True))(numpy.exp(x - x.max(axis=1, keepdims=True))),
}


def text(value):
    return value.decode("utf-8") if isinstance(value, bytes) else value


def output(layer, weights, given):
    config, x = layer["config"], given[0]
    kind = layer["class_name"]
    if kind == "Rescaling":
        assert config["dtype"] == "float64"
        return x * numpy.array(config["scale"]) + numpy.array(config["offset"])
    if kind == "Concatenate":
        return numpy.concatenate(given, axis=1)
    assert config["dtype"] == "float32"
    x = x.astype("f4").astype("f8")
    if kind == "Dense":
        kernel, bias = weights
        assert kernel.dtype == "f4" and kernel.shape == (x.shape[1], config["units"]), kernel
        return ACTIVATIONS[config["activation"]](x @ kernel + bias)
    if kind == "BatchNormalization":
        gamma, beta, mean, variance = weights
        return gamma * (x - mean) / numpy.sqrt(variance + config["epsilon"]) + beta
    if kind == "LeakyReLU":
        return numpy.where(x < 0, x * config["alpha"], x)
    if kind == "ELU":
        return numpy.where(x < 0, config["alpha"] * numpy.expm1(numpy.minimum(x, 0)), x)
    assert kind == "Activation", kind
    return ACTIVATIONS[config["activation"]](x)


def run(model, weights, rows):
    values = {}
    for layer in model["config"]["layers"]:
        if layer["class_name"] == "InputLayer":
            values[layer["name"]] = rows
        else:
            given = [values[node[0]] for node in layer["inbound_nodes"][0]]
            values[layer["name"]] = output(layer, weights(layer["name"]), given)
    return values[model["config"]["output_layers"][0][0]]


def of_h5(file):
    h5 = h5py.File(file, "r")
    model = json.loads(text(h5.attrs["model_config"]))
    assert json.loads(text(h5.attrs["hourglass"]))["provenance"]["rows"] == 670
    groups = h5["model_weights"]
    assert [text(name) for name in groups.attrs["layer_names"]] == [l["name"] for l in model["config"]["layers"]]
    return model, lambda name: [groups[name][text(weight)][()] for weight in groups[name].attrs["weight_names"]]


def of_keras(file):
    archive = zipfile.ZipFile(file)
    assert json.loads(archive.read("metadata.json"))["hourglass"]["provenance"]["rows"] == 670
    h5 = h5py.File(io.BytesIO(archive.read("model.weights.h5")), "r")
    assert len(h5["vars"]) == 0
    return json.loads(archive.read("config.json")), lambda name: [
        h5["layers"][name]["vars"][str(i)][()] for i in range(len(h5["layers"][name]["vars"]))]


folder = pathlib.Path(sys.argv[1])
files = sorted(folder.glob("*.h5")) + sorted(folder.glob("*.keras"))
assert files, "no files"
worst = 0
for file in files:
    name = str(folder / file.stem)
    found = run(*(of_h5 if file.suffix == ".h5" else of_keras)(file), numpy.load(name + ".rows.npy"))
    codes = numpy.load(name + ".codes.npy")
    assert codes.shape == found.shape, (file, codes.shape, found.shape)
    error = numpy.max(numpy.abs(codes - found) / numpy.maximum(1, numpy.abs(codes)))
    assert error <= 1e-5, (file, error)
    worst = max(worst, error)
print(len(files), "files, largest error", worst, "h5py", h5py.__version__)
