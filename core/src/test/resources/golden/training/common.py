"""What the scripts of this folder share: inputs that float32 holds exactly, and JSON with all digits."""
import json
import textwrap

import numpy
import torch

torch.set_default_dtype(torch.float64)
torch.set_num_threads(1)


def single(values):
    """The values rounded to float32, as a float64 tensor."""
    return torch.tensor(numpy.float32(values).astype(numpy.float64))


def grid(random, scale, *shape):
    """Normal numbers of a standard deviation, rounded to whole 1024ths, which float32 holds."""
    return torch.tensor(numpy.rint(random.normal(0, scale, shape) * 1024) / 1024)


def close(actual, expected, relative=1e-13, absolute=1e-300):
    """Refuses numbers that a second computation does not confirm."""
    numpy.testing.assert_allclose(numbers(actual), numbers(expected), rtol=relative, atol=absolute)


def numbers(value):
    """Tensors as nested lists of Python floats; everything else as it is."""
    return value.detach().tolist() if isinstance(value, torch.Tensor) else value


def write(script, document):
    """Writes SCRIPT.json; `repr` of a float reads back to the same 64 bits."""
    made = {"made_by": f"PyTorch {torch.__version__} (Debian 1.13.1+dfsg-4), float64, {script}.py; see README.md"}
    with open(f"{script}.json", "w", encoding="utf-8", newline="") as out:
        out.write(text({**made, **document}, "") + "\n")


def text(value, indent):
    value = numbers(value)
    inner = indent + " "
    if isinstance(value, dict):
        parts = [f"{inner}{json.dumps(name)}: {text(member, inner)}" for name, member in value.items()]
        return "{\n" + ",\n".join(parts) + "\n" + indent + "}"
    if isinstance(value, list) and any(isinstance(element, (dict, list, torch.Tensor)) for element in value):
        parts = [inner + text(element, inner) for element in value]
        return "[\n" + ",\n".join(parts) + "\n" + indent + "]"
    if isinstance(value, list):
        line = "[" + ", ".join(json.dumps(element) for element in value) + "]"
        return textwrap.fill(line, 100, subsequent_indent=inner, break_long_words=False, break_on_hyphens=False)
    return json.dumps(value, allow_nan=False)
