"""Runs the Python of docs/file-format.md over encoders: check_recipe.py FOLDER

For each NAME.encoder there are NAME.csv, the rows, and NAME.codes.npy, what the engine made of them. Once it is run as
it stands, over the example of the page.
"""
import contextlib
import io
import os
import pathlib
import re
import sys

import numpy

core = pathlib.Path(__file__).resolve().parents[3]
page = (core.parent / "docs" / "file-format.md").read_text(encoding="utf-8")
section = page[page.index("## Reading it in Python"):page.index("## Versions")]
recipe = "\n".join(re.findall(r"```python\n(.*?)```", section, re.DOTALL))


def encode(name):
    said = io.StringIO()
    scope = {}
    with contextlib.redirect_stdout(said):
        exec(recipe.replace("boxes.encoder", name + ".encoder").replace("boxes.csv", name + ".csv"), scope)
    return scope["x"], said.getvalue().strip()


folder = pathlib.Path(sys.argv[1])
store = core / "src" / "test" / "resources" / "store"
(folder / "boxes.encoder").write_bytes((store / "boxes-1.encoder").read_bytes())
(folder / "boxes.csv").write_bytes((store / "boxes.csv").read_bytes())
os.chdir(folder)
expected = re.search(r"which gives `\[(.*?)\]`", section).group(1)
printed = encode("boxes")[1]
assert [float(code) for code in printed.strip("[]").split()] == [float(code) for code in expected.split()], printed

names = [file.name[:-len(".codes.npy")] for file in sorted(folder.glob("*.codes.npy"))]
assert len(names) > 20, names
worst = 0
for name in names:
    codes, found = numpy.load(name + ".codes.npy"), encode(name)[0]
    assert codes.shape == found.shape and found.dtype == "f4", (name, found.shape, found.dtype)
    error = numpy.max(numpy.abs(codes - found) / numpy.maximum(1, numpy.abs(codes)))
    assert error <= 1e-5, (name, error)
    worst = max(worst, error)
print(len(names), "encoders, largest error", worst)
