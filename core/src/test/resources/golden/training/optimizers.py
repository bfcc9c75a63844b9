"""Makes optimizers.json, optimizers_clip_value.json and optimizers_clip_norm.json: parameters after each of 12 steps.

The numbers are those of torch.optim, whose parameters are set so that it computes Keras's formulas:

* Adam and AdamW: Keras adds epsilon to sqrt(v), PyTorch to sqrt(v / (1 - beta2^t)), so it gets
  epsilon / sqrt(1 - beta2^t) at step t. Decay comes first in both: p -= rate * decay * p.
* SGD: Keras's velocity is PyTorch's times -rate, the same while the rate stays.
* RMSprop: Keras (2.11 and later, 3) divides by sqrt(v + epsilon), so those numbers are its formula in torch operations.
  PyTorch divides by sqrt(v) + epsilon: the cases *_epsilon_outside.

Keras's formulas in torch operations, float64, must agree with torch.optim. Gradients are clipped as Keras does: by
value, or all tensors together by g * limit / max(norm, limit), where PyTorch adds 1e-6 to the norm.
"""
import math

import numpy
import torch

from common import close, grid, write

SIZES = [12, 8]
STEPS = 12
EPSILON = 1e-7
CLIPS = {"": {}, "_clip_value": {"clip_value": .5}, "_clip_norm": {"clip_norm": 1.0}}
ADAM = {"learning_rate": 1e-3, "beta_1": .9, "beta_2": .999, "epsilon": EPSILON}
RMSPROP = {"learning_rate": 1e-3, "rho": .9, "epsilon": EPSILON}
OPTIMIZERS = {
    "adam": {"optimizer": "adam", **ADAM},
    "adamw": {"optimizer": "adamw", **ADAM, "weight_decay": .004},
    "rmsprop": {"optimizer": "rmsprop", **RMSPROP, "momentum": 0.0, "epsilon_inside_root": True},
    "rmsprop_momentum": {"optimizer": "rmsprop", **RMSPROP, "momentum": .9, "epsilon_inside_root": True},
    "rmsprop_epsilon_outside": {"optimizer": "rmsprop", **RMSPROP, "momentum": 0.0, "epsilon_inside_root": False},
    "rmsprop_momentum_epsilon_outside":
        {"optimizer": "rmsprop", **RMSPROP, "momentum": .9, "epsilon_inside_root": False},
    "sgd": {"optimizer": "sgd", "learning_rate": .01, "momentum": 0.0, "nesterov": False},
    "sgd_momentum": {"optimizer": "sgd", "learning_rate": .01, "momentum": .9, "nesterov": False},
    "sgd_nesterov": {"optimizer": "sgd", "learning_rate": .01, "momentum": .9, "nesterov": True},
}


class Keras:
    """Keras's formulas over a list of tensors, word for word."""

    def __init__(self, settings, parameters):
        self.settings = settings
        self.parameters = parameters
        self.first = [torch.zeros_like(parameter) for parameter in parameters]
        self.second = [torch.zeros_like(parameter) for parameter in parameters]
        self.time = 0

    def step(self, gradients):
        self.time += 1
        update = getattr(self, self.settings["optimizer"])
        with torch.no_grad():
            for group in zip(self.parameters, gradients, self.first, self.second):
                update(*group, self.settings["learning_rate"])

    def adam(self, parameter, gradient, m, v, rate):
        beta_1, beta_2 = self.settings["beta_1"], self.settings["beta_2"]
        alpha = rate * math.sqrt(1 - beta_2 ** self.time) / (1 - beta_1 ** self.time)
        m += (gradient - m) * (1 - beta_1)
        v += (gradient ** 2 - v) * (1 - beta_2)
        parameter -= m * alpha / (v.sqrt() + self.settings["epsilon"])

    def adamw(self, parameter, gradient, m, v, rate):
        parameter -= parameter * self.settings["weight_decay"] * rate
        self.adam(parameter, gradient, m, v, rate)

    def rmsprop(self, parameter, gradient, momentum, v, rate):
        epsilon = self.settings["epsilon"]
        v.copy_(self.settings["rho"] * v + (1 - self.settings["rho"]) * gradient ** 2)
        root = (v + epsilon).sqrt() if self.settings["epsilon_inside_root"] else v.sqrt() + epsilon
        momentum.copy_(self.settings["momentum"] * momentum + rate * gradient / root)
        parameter -= momentum

    def sgd(self, parameter, gradient, velocity, _, rate):
        momentum = self.settings["momentum"]
        velocity.copy_(momentum * velocity - rate * gradient)
        parameter += momentum * velocity - rate * gradient if self.settings["nesterov"] else velocity


class Torch:
    """The same optimizer of torch.optim, with epsilon outside the root."""

    def __init__(self, settings, parameters):
        self.settings = settings
        self.parameters = [parameter.clone().requires_grad_() for parameter in parameters]
        self.time = 0
        self.optimizer = getattr(self, settings["optimizer"])(settings["learning_rate"])

    def adam(self, rate):
        return torch.optim.Adam(self.parameters, rate, (self.settings["beta_1"], self.settings["beta_2"]))

    def adamw(self, rate):
        return torch.optim.AdamW(self.parameters, rate, (self.settings["beta_1"], self.settings["beta_2"]),
                                 weight_decay=self.settings["weight_decay"])

    def rmsprop(self, rate):
        return torch.optim.RMSprop(self.parameters, rate, self.settings["rho"], self.settings["epsilon"],
                                   momentum=self.settings["momentum"])

    def sgd(self, rate):
        return torch.optim.SGD(self.parameters, rate, self.settings["momentum"], nesterov=self.settings["nesterov"])

    def step(self, gradients):
        self.time += 1
        if "beta_2" in self.settings:
            correction = math.sqrt(1 - self.settings["beta_2"] ** self.time)
            self.optimizer.param_groups[0]["eps"] = self.settings["epsilon"] / correction
        for parameter, gradient in zip(self.parameters, gradients):
            parameter.grad = gradient.clone()
        self.optimizer.step()


class Confirmed:
    """Torch, or Keras where torch.optim has no such optimizer; both, held to each other, wherever there are both."""

    def __init__(self, settings, parameters):
        keras = Keras(settings, [parameter.clone() for parameter in parameters])
        only_keras = settings.get("epsilon_inside_root", False)
        self.optimizers = [keras] if only_keras else [Torch(settings, parameters), keras]

    @property
    def parameters(self):
        return self.optimizers[0].parameters

    def step(self, gradients):
        for optimizer in self.optimizers:
            optimizer.step(gradients)
        for one, other in zip(self.optimizers[0].parameters, self.optimizers[-1].parameters):
            close(one, other, absolute=1e-13)


def initial_and_gradients():
    """Parameters of size 1; gradients by turns of size 1 and 1/16, whose norm is below 1, with special ones."""
    random = numpy.random.RandomState(6)
    parameters = grid(random, 1, sum(SIZES))
    gradients = torch.stack([grid(random, 1 if step % 3 else 1 / 16, sum(SIZES)) for step in range(STEPS)])
    gradients[:, 0] = 0
    gradients[:, 1] = float(numpy.float32(1e-6))
    gradients[:, 2] = 0.125
    gradients[:, 3] = torch.tensor([.25, -.25]).repeat(STEPS // 2)
    gradients[:6, 4] = 0
    gradients[6:, 5] = 0
    gradients[[4, 8], [6, 13]] = 1000
    gradients[7] = 0
    return parameters, gradients


def clipped(gradients, clip_value=None, clip_norm=None):
    if clip_value is not None:
        return [gradient.clamp(-clip_value, clip_value) for gradient in gradients]
    if clip_norm is not None:
        norm = torch.cat(gradients).norm().item()
        return [gradient * clip_norm / max(norm, clip_norm) for gradient in gradients]
    return gradients


def trace(settings, clip, parameters, gradients):
    optimizer = Confirmed(settings, list(parameters.split(SIZES)))
    after = []
    for gradient in gradients:
        optimizer.step(clipped(list(gradient.split(SIZES)), **clip))
        after.append(torch.cat(optimizer.parameters).tolist())
    return {**settings, **clip, "after": after}


if __name__ == "__main__":
    parameters, gradients = initial_and_gradients()
    for suffix, clip in CLIPS.items():
        optimizers = {name: trace(settings, clip, parameters, gradients) for name, settings in OPTIMIZERS.items()}
        write("optimizers" + suffix, {"sizes": SIZES, "initial": parameters, "gradients": gradients, **clip,
                                      "optimizers": optimizers})
