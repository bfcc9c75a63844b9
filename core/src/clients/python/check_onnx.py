"""Holds ONNX files to the checker of the onnx package, shape inference included: check_onnx.py FOLDER"""
import pathlib
import sys

import onnx

files = sorted(pathlib.Path(sys.argv[1]).glob("*.onnx"))
assert files, "no files"
for file in files:
    model = onnx.load(file)
    onnx.checker.check_model(model, full_check=True)
    for value in list(model.graph.input) + list(model.graph.output):
        assert [size.dim_param or size.dim_value for size in value.type.tensor_type.shape.dim] == ["rows", 1], value
print(len(files), "files, onnx", onnx.__version__)
