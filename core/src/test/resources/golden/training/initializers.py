"""Makes initializers.json: limits and standard deviations of Keras's initializers for a kernel of 200 x 50.

The variance is scale / fan. Uniform numbers lie within sqrt(3 * scale / fan). Normal ones have, before they are cut off
at twice this, stddev = sqrt(scale / fan) / 0.8796...: what cutting leaves of a standard deviation of 1, as mpmath
confirms. torch.nn.init must agree on the limits of Glorot (Xavier) and He (Kaiming), by the most that it draws.
"""
import math

import mpmath
import torch

from common import close, write

INPUTS = 200
OUTPUTS = 50
LEFT = .87962566103423978
SCALES = {"glorot": (1, (INPUTS + OUTPUTS) / 2), "he": (2, INPUTS), "lecun": (1, INPUTS)}


def confirm_left():
    density = mpmath.exp(-2) / mpmath.sqrt(2 * mpmath.pi)
    close(LEFT, float(mpmath.sqrt(1 - 4 * density / mpmath.erf(mpmath.sqrt(2)))), 1e-15)


def confirm_limit(draw, limit, **arguments):
    torch.manual_seed(1)
    kernel = torch.empty(OUTPUTS, INPUTS)
    draw(kernel, **arguments)
    greatest = kernel.abs().max().item()
    # Of 10,000 uniform numbers the greatest is within 0.2% but for a chance of 2e-9.
    assert .998 * limit < greatest <= limit, (greatest, limit)


def initializers(scale, fan):
    deviation = math.sqrt(scale / fan)
    uniform = {"standard_deviation": deviation, "limit": math.sqrt(3 * scale / fan)}
    normal = {"standard_deviation": deviation, "stddev": deviation / LEFT, "cut": 2 * deviation / LEFT}
    return uniform, normal


document = {}
for name, (scale, fan) in SCALES.items():
    document[name + "_uniform"], document[name + "_normal"] = initializers(scale, fan)
confirm_left()
confirm_limit(torch.nn.init.xavier_uniform_, document["glorot_uniform"]["limit"])
confirm_limit(torch.nn.init.kaiming_uniform_, document["he_uniform"]["limit"], nonlinearity="relu")
write("initializers", {"fan_in": INPUTS, "fan_out": OUTPUTS, "initializers": document})
