"""Makes training.json: small networks trained for 6 steps, each on all 9 rows in their order.

Layers and losses are those of torch.nn.functional, gradients those of autograd, optimizers those of optimizers.py. What
PyTorch does otherwise than Keras is done here: kernels are inputs x outputs, moving averages are
momentum * moving + (1 - momentum) * batch with the biased variance of the batch (PyTorch's is unbiased).

Penalties are Keras's: l1 * sum |W| + l2 * sum W^2 over each kernel, not over biases; for activities
l1 * sum |codes| / rows (Keras 2; Keras 3 does not divide). They are differentiated with the data loss, not part of it.
"""
import numpy
import torch
from torch.nn import functional

from common import grid, single, write
from losses import clipped_crossentropy
from optimizers import OPTIMIZERS, Confirmed

ROWS = 9
COLUMNS = 5
STEPS = 6
NORMALIZATION = {"type": "batch_normalization", "momentum": .99, "epsilon": 1e-3}
ACTIVATIONS = {"gelu": functional.gelu, "tanh": torch.tanh, "sigmoid": torch.sigmoid, "elu": functional.elu,
               "silu": functional.silu}
LOSSES = {"mse": functional.mse_loss, "huber": functional.huber_loss,
          "binary_crossentropy": clipped_crossentropy(1e-7, 1 - 1e-7)}


def dense(units):
    return {"type": "dense", "units": units}


def activation(name):
    return {"type": name}


class Network:
    def __init__(self, layers, random):
        self.layers = layers
        self.tensors = {}
        inputs = COLUMNS
        for layer, name in zip(layers, self.names()):
            inputs = self.add(layer, name, inputs, random)
        self.trained = {name: tensor for name, tensor in self.tensors.items() if "moving" not in name}
        self.penalty = 0

    def names(self):
        """Numbered as Keras does: dense, dense_1, ..."""
        types = [layer["type"] for layer in self.layers]
        counts = [types[:i].count(name) for i, name in enumerate(types)]
        return [f"{name}_{count}" if count else name for name, count in zip(types, counts)]

    def add(self, layer, name, inputs, random):
        """Adds the layer's numbers; how many columns go out of it."""
        if layer["type"] == "dense":
            self.tensors[name + "/kernel"] = grid(random, .6, inputs, layer["units"])
            self.tensors[name + "/bias"] = grid(random, .1, layer["units"])
            return layer["units"]
        if layer["type"] == "batch_normalization":
            self.tensors[name + "/gamma"] = 1 + grid(random, .2, inputs)
            self.tensors[name + "/beta"] = grid(random, .2, inputs)
            self.tensors[name + "/moving_mean"] = torch.zeros(inputs)
            self.tensors[name + "/moving_variance"] = torch.ones(inputs)
        return inputs

    def forward(self, x, training):
        self.penalty = torch.zeros(())
        for layer, name in zip(self.layers, self.names()):
            if layer["type"] == "dense":
                x = x @ self.tensors[name + "/kernel"] + self.tensors[name + "/bias"]
            elif layer["type"] == "batch_normalization":
                x = self.normalize(layer, name, x, training)
            else:
                x = ACTIVATIONS[layer["type"]](x)
            self.penalize(layer, name, x)
        return x

    def normalize(self, layer, name, x, training):
        gamma, beta, mean, variance = (self.tensors[f"{name}/{role}"]
                                       for role in ("gamma", "beta", "moving_mean", "moving_variance"))
        y = functional.batch_norm(x, None if training else mean, None if training else variance, gamma, beta, training,
                                  eps=layer["epsilon"])
        if training:
            batch = x.detach()
            for moving, value in (mean, batch.mean(0)), (variance, batch.var(0, unbiased=False)):
                moving.copy_(layer["momentum"] * moving + (1 - layer["momentum"]) * value)
        return y

    def penalize(self, layer, name, y):
        if layer["type"] == "dense":
            kernel = self.tensors[name + "/kernel"]
            self.penalty = self.penalty + layer.get("kernel_l1", 0) * kernel.abs().sum()
            self.penalty = self.penalty + layer.get("kernel_l2", 0) * (kernel ** 2).sum()
            self.penalty = self.penalty + layer.get("activity_l1", 0) * y.abs().sum() / len(y)


def gradients(network, loss, x, target):
    """The outputs in training mode, the data loss, the penalty, and the gradients of their sum."""
    for tensor in network.trained.values():
        tensor.requires_grad_()
    output = network.forward(x, True)
    value = loss(output, target)
    found = torch.autograd.grad(value + network.penalty, list(network.trained.values()))
    for tensor in network.trained.values():
        tensor.requires_grad_(False)
    return output, value.item(), network.penalty.item(), list(found)


def train(layers, loss, optimizer, seed, data):
    random = numpy.random.RandomState(seed)
    network = Network(layers, random)
    x, target = data(random)
    initial = {name: tensor.tolist() for name, tensor in network.tensors.items()}
    trainer = Confirmed(OPTIMIZERS[optimizer], [tensor.clone() for tensor in network.trained.values()])
    steps = []
    for _ in range(STEPS):
        steps.append(gradients(network, LOSSES[loss], x, target))
        trainer.step(steps[-1][3])
        for tensor, parameter in zip(network.trained.values(), trainer.parameters):
            tensor.copy_(parameter.detach())
    first = dict(zip(network.trained, steps[0][3]))
    tensors = [{"name": name, "initial": initial[name], "gradient": first.get(name), "after": tensor}
               for name, tensor in network.tensors.items()]
    return {"layers": layers, "loss": loss, "optimizer": OPTIMIZERS[optimizer], "x": x, "target": target,
            "first_output": steps[0][0], "data_losses": [step[1] for step in steps],
            "penalties": [step[2] for step in steps], "tensors": tensors, "prediction": network.forward(x, False)}


def itself(random):
    x = grid(random, 1, ROWS, COLUMNS)
    return x, x


def other_shares(random):
    return single(random.uniform(0, 1, (ROWS, COLUMNS))), single(random.uniform(0, 1, (ROWS, COLUMNS)))


PENALIZED = {"kernel_l1": .001, "kernel_l2": .01}
NORMALIZED = [dense(7), NORMALIZATION, activation("gelu"), dense(3), dense(COLUMNS)]
REGULARIZED = [{**dense(6), **PENALIZED}, activation("tanh"), {**dense(COLUMNS), **PENALIZED}, activation("sigmoid")]
SPARSE = [dense(8), activation("elu"), NORMALIZATION, activation("silu"), {**dense(2), "activity_l1": .01},
          dense(COLUMNS)]
if __name__ == "__main__":
    write("training", {"networks": {
        "normalized": train(NORMALIZED, "mse", "adam", 11, itself),
        "regularized": train(REGULARIZED, "binary_crossentropy", "sgd_nesterov", 12, other_shares),
        "sparse": train(SPARSE, "huber", "rmsprop", 13, itself),
        "sparse_epsilon_outside": train(SPARSE, "huber", "rmsprop_epsilon_outside", 13, itself),
    }})
