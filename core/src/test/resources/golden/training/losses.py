"""Makes losses.json: values of Keras's losses, means over rows and columns, and their gradients by PyTorch's autograd.

binary_crossentropy clips predictions as Keras does, and no gradient passes where it clips. Keras computes the bounds in
float32, where 1 - 1e-7 is 1 - 2^-23: the clipped cases have the bounds of float32 and those of float64.
"""
import numpy
import torch
from torch.nn import functional

from common import grid, single, write

RANDOM = numpy.random.RandomState(3)
NUMBERS = [0, 1, 2]
BLOCKS = [[3, 4, 5], [6, 7]]


def differences():
    """Predictions and targets with errors of 0, of just 1, and far from both."""
    prediction, target = grid(RANDOM, 1, 5, 8), grid(RANDOM, 1, 5, 8)
    target[0, 0:3] = prediction[0, 0:3]
    target[1, 0:2] = prediction[1, 0:2] + torch.tensor([1, -1])
    target[2, 0:2] = prediction[2, 0:2] + torch.tensor([4, -16])
    target[3, 0:2] = prediction[3, 0:2] + torch.tensor([2 ** -10, -2 ** -10])
    return prediction, target


def shares():
    """Predictions from 0.02 to 0.98, and targets of 0, 1 and between."""
    prediction = single(RANDOM.uniform(.02, .98, (5, 8)))
    target = single(RANDOM.uniform(0, 1, (5, 8)))
    target[0:2] = torch.round(target[0:2])
    return prediction, target


def extreme_shares():
    prediction, target = shares()
    prediction[0] = single([0, 1, 5e-8, 1 - 2 ** -24, 2e-7, 1 - 2 ** -22, 0, 1])
    target[0] = single([0, 1, 1, 0, 1, 0, 1, 0])
    target[1] = single([.25, .5, .75, .25, .5, .75, 0, 1])
    prediction[1] = prediction[0]
    return prediction, target


def rows_of_kinds():
    """Numbers, and logits of two categories against one or shared ones; logits of +-80 and all alike are among them."""
    prediction, target = grid(RANDOM, 2, 5, 8), grid(RANDOM, 1, 5, 8)
    target[:, BLOCKS[0]] = single([[1, 0, 0], [0, 1, 0], [0, 0, 1], [.75, .125, .125], [0, 1, 0]])
    target[:, BLOCKS[1]] = single([[1, 0], [0, 1], [.5, .5], [0, 1], [1, 0]])
    prediction[1, BLOCKS[0]] = single([80, -80, 3])
    prediction[2, BLOCKS[1]] = single([-80, 80])
    prediction[4, BLOCKS[0]] = single([.5, .5, .5])
    return prediction, target


def clipped_crossentropy(low, high):
    return lambda prediction, target: functional.binary_cross_entropy(prediction.clamp(low, high), target)


def mixed(prediction, target):
    total = functional.mse_loss(prediction[:, NUMBERS], target[:, NUMBERS], reduction="sum")
    for block in BLOCKS:
        total = total + functional.cross_entropy(prediction[:, block], target[:, block], reduction="sum")
    return total / prediction.numel()


def huber(delta):
    return lambda prediction, target: functional.huber_loss(prediction, target, delta=delta)


def case(settings, loss, data):
    prediction, target = data
    prediction.requires_grad_()
    value = loss(prediction, target)
    gradient, = torch.autograd.grad(value, prediction)
    return {**settings, "prediction": prediction, "target": target, "value": value, "gradient": gradient}


if __name__ == "__main__":
    SINGLE_BOUNDS = single([1e-7, 1 - 1e-7]).tolist()
    DOUBLE_BOUNDS = [1e-7, 1 - 1e-7]
    differing, extreme = differences(), extreme_shares()
    write("losses", {"losses": {
        "mse": case({}, functional.mse_loss, differing),
        "mae": case({}, functional.l1_loss, differing),
        "huber": case({"delta": 1.0}, huber(1.0), differing),
        "huber_0.3": case({"delta": .3}, huber(.3), differing),
        "binary_crossentropy": case(dict(zip(("low", "high"), DOUBLE_BOUNDS)), clipped_crossentropy(*DOUBLE_BOUNDS),
                                    shares()),
        "binary_crossentropy_clipped": case(dict(zip(("low", "high"), SINGLE_BOUNDS)),
                                            clipped_crossentropy(*SINGLE_BOUNDS), extreme),
        "binary_crossentropy_clipped_float64": case(dict(zip(("low", "high"), DOUBLE_BOUNDS)),
                                                    clipped_crossentropy(*DOUBLE_BOUNDS), extreme),
        "mixed": case({"number_columns": NUMBERS, "category_blocks": BLOCKS}, mixed, rows_of_kinds()),
    }})
