"""Makes activations.json: values and derivatives of Keras's activation functions.

Where PyTorch's own function loses digits in float64 (1 + erf(x), 1 - tanh(x)^2, exp(x) - 1), an equal formula of torch
operations is used that does not; PyTorch's own function with its autograd must agree but for that loss, and mpmath with
300 digits but for a few roundings.

Where a derivative has two sides, at 0, it is TensorFlow's: relu 0, leaky_relu its slope, elu alpha, selu scale.
(PyTorch's selu'(0) is scale * alpha.)
"""
import math

import mpmath
import torch
from torch.nn import functional

from common import close, single, write

mpmath.mp.dps = 300
SELU_ALPHA = 1.6732632423543772848170429916717
SELU_SCALE = 1.0507009873554804934193349852946
MAGNITUDES = [0.0, 1e-20, 1e-6, 1e-3, .01, .05, .1, .2, .3, .5, .7, .75, 1, 1.25, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10, 12,
              15, 17, 20, 30, 50, 88, 100]
X = single([-magnitude for magnitude in reversed(MAGNITUDES)] + MAGNITUDES)


def sided(negative, positive):
    """Chooses by the sign of x; both are computed, so they must not overflow."""
    return lambda x: torch.where(x > 0, positive(x), negative(x))


def leaky(slope):
    return (sided(lambda x: slope * x, lambda x: x), sided(lambda x: slope + 0 * x, lambda x: 1 + 0 * x),
            lambda x: functional.leaky_relu(x, slope), lambda x: x if x > 0 else slope * x)


def elu(alpha, scale, torch_function):
    y = sided(lambda x: scale * alpha * torch.expm1(x.clamp(max=0)), lambda x: scale * x)
    dy = sided(lambda x: scale * alpha * torch.exp(x.clamp(max=0)), lambda x: scale + 0 * x)
    return y, dy, torch_function, lambda x: scale * (x if x > 0 else alpha * mpmath.expm1(x))


def gelu():
    cumulative = lambda x: torch.erfc(-x / math.sqrt(2)) / 2
    density = lambda x: torch.exp(-x * x / 2) / math.sqrt(2 * math.pi)
    return (lambda x: x * cumulative(x), lambda x: cumulative(x) + x * density(x), functional.gelu,
            lambda x: x * mpmath.erfc(-x / mpmath.sqrt(2)) / 2)


def gelu_tanh():
    """(1 + tanh(u)) / 2 is sigmoid(2 u)."""
    factor = math.sqrt(8 / math.pi)
    twice = lambda x: factor * (x + .044715 * x ** 3)
    slope = lambda x: factor * (1 + 3 * .044715 * x ** 2)
    dy = lambda x: torch.sigmoid(twice(x)) + x * slope(x) * bell(twice(x))
    exact = lambda x: x / (1 + mpmath.exp(-mpmath.sqrt(8 / mpmath.pi) * (x + mpmath.mpf(".044715") * x ** 3)))
    return (lambda x: x * torch.sigmoid(twice(x)), dy, lambda x: functional.gelu(x, approximate="tanh"), exact)


def bell(x):
    """The derivative of sigmoid."""
    return torch.sigmoid(x) * torch.sigmoid(-x)


def exact_sigmoid(x):
    return 1 / (1 + mpmath.exp(-x))


FUNCTIONS = {
    "linear": ({}, leaky(1.0)),
    "relu": ({}, (lambda x: x.clamp(min=0) + 0.0, leaky(0.0)[1], torch.relu, leaky(0.0)[3])),
    "leaky_relu": ({"negative_slope": .3}, leaky(.3)),
    "leaky_relu_0.01": ({"negative_slope": .01}, leaky(.01)),
    "elu": ({"alpha": 1.0}, elu(1.0, 1.0, functional.elu)),
    "elu_0.5": ({"alpha": .5}, elu(.5, 1.0, lambda x: functional.elu(x, .5))),
    "selu": ({"alpha": SELU_ALPHA, "scale": SELU_SCALE}, elu(SELU_ALPHA, SELU_SCALE, functional.selu)),
    "gelu": ({}, gelu()),
    "gelu_tanh": ({}, gelu_tanh()),
    "silu": ({}, (lambda x: x * torch.sigmoid(x), lambda x: torch.sigmoid(x) + x * bell(x), functional.silu,
                  lambda x: x * exact_sigmoid(x))),
    "tanh": ({}, (torch.tanh, lambda x: 4 * bell(2 * x), torch.tanh, mpmath.tanh)),
    "sigmoid": ({}, (torch.sigmoid, bell, torch.sigmoid, exact_sigmoid)),
    "softplus": ({}, (lambda x: x.clamp(min=0) + torch.log1p(torch.exp(-x.abs())), torch.sigmoid,
                      lambda x: functional.softplus(x, threshold=1000), lambda x: mpmath.log1p(mpmath.exp(x)))),
}


def confirm(name, y, dy, torch_function, exact):
    x = X.clone().requires_grad_()
    torch_y = torch_function(x)
    torch_dy, = torch.autograd.grad(torch_y.sum(), x)
    if name == "selu":
        torch_dy[X == 0] = SELU_SCALE
    close(y, torch_y, absolute=1e-14)
    close(dy, torch_dy, absolute=1e-14)
    # exp(-e) has e times the rounding of e; e reaches 745 in gelu, 100 elsewhere. At the lowest point of silu and gelu
    # two terms of size 0.3 cancel.
    relative = 4 * 2 ** -53 * (745 if name.startswith("gelu") else 4)
    for i in range(len(X)):
        point = mpmath.mpf(X[i].item())
        close(y[i], float(exact(point)), relative)
        if point != 0:
            step = abs(point) * mpmath.mpf(10) ** -100
            central = (exact(point + step) - exact(point - step)) / (2 * step)
            close(dy[i], float(central), relative, 2 ** -53 if abs(point) < 2 else 1e-300)


functions = {}
for name, (settings, (value, derivative, torch_function, exact)) in FUNCTIONS.items():
    y, dy = value(X), derivative(X)
    if name == "selu":
        dy[X == 0] = SELU_SCALE
    confirm(name, y, dy, torch_function, exact)
    functions[name] = {**settings, "y": y, "derivative": dy}
write("activations", {"x": X, "functions": functions})
