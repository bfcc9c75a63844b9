"""Makes schedules.json: learning rates by Keras's formulas, float64, and where early stopping stops.

exponential_decay and cosine_decay are ExponentialDecay and CosineDecay of keras.optimizers.schedules; the first update
asks for step 0. step_decay is initial * factor^floor(epoch / epochs). reduce_on_plateau and early_stopping follow
ReduceLROnPlateau and EarlyStopping of keras.callbacks, for losses, statement by statement; rates are those after each
epoch's end, so of the epoch that follows, and epochs count from 0. (Keras keeps rates in float32.)

Where torch.optim.lr_scheduler can say the same, it must agree: StepLR, ExponentialLR, CosineAnnealingLR,
ReduceLROnPlateau without cooldown and with a patience that is less by one.

A cooldown of n epochs ends before the n-th is judged, so a cooldown of 1 changes nothing in Keras.
"""
import math

import torch

from common import close, write


def torch_rates(initial, count, make):
    """What a scheduler of PyTorch gives for each of the first epochs."""
    optimizer = torch.optim.SGD([torch.zeros(1, requires_grad=True)], initial)
    scheduler = make(optimizer)
    rates = []
    for _ in range(count):
        rates.append(optimizer.param_groups[0]["lr"])
        optimizer.step()
        scheduler.step()
    return rates


def exponential_decay(initial, decay_steps, decay_rate, staircase):
    power = lambda step: math.floor(step / decay_steps) if staircase else step / decay_steps
    steps = sorted({*range(6), *range(decay_steps - 1, decay_steps + 2), 2 * decay_steps, 5 * decay_steps + 3, 10000})
    rates = [initial * decay_rate ** power(step) for step in steps]
    if not staircase:
        scheduler = lambda optimizer: torch.optim.lr_scheduler.ExponentialLR(optimizer, decay_rate ** (1 / decay_steps))
        close(rates[:6], torch_rates(initial, 6, scheduler))
    return {"initial_learning_rate": initial, "decay_steps": decay_steps, "decay_rate": decay_rate,
            "staircase": staircase, "steps": steps, "learning_rates": rates}


def cosine_decay(warmup_target, warmup_steps, total_steps, alpha, initial=0.0):
    """From initial up to warmup_target, then down to alpha * warmup_target at total_steps, and so ever after."""
    decay_steps = total_steps - warmup_steps

    def rate(step):
        step = min(step, total_steps)
        if step < warmup_steps:
            return (warmup_target - initial) * (step / warmup_steps) + initial
        cosine = .5 * (1 + math.cos(math.pi * ((step - warmup_steps) / decay_steps)))
        return warmup_target * ((1 - alpha) * cosine + alpha)

    steps = list(range(0, total_steps + 5))
    rates = [rate(step) for step in steps]
    scheduler = lambda optimizer: torch.optim.lr_scheduler.CosineAnnealingLR(
        optimizer, decay_steps, alpha * warmup_target)
    close(rates[warmup_steps:total_steps + 1], torch_rates(warmup_target, decay_steps + 1, scheduler), 1e-12, 1e-16)
    return {"initial_learning_rate": initial, "warmup_target": warmup_target, "warmup_steps": warmup_steps,
            "total_steps": total_steps, "decay_steps": decay_steps, "alpha": alpha, "steps": steps,
            "learning_rates": rates}


def step_decay(initial, factor, epochs):
    steps = list(range(25))
    rates = [initial * factor ** (step // epochs) for step in steps]
    close(rates, torch_rates(initial, 25, lambda optimizer: torch.optim.lr_scheduler.StepLR(optimizer, epochs, factor)))
    return {"initial_learning_rate": initial, "factor": factor, "epochs": epochs, "steps": steps,
            "learning_rates": rates}


def reduce_on_plateau(losses, initial=.01, factor=.1, patience=10, min_delta=1e-4, cooldown=0, min_lr=0.0):
    settings = dict(locals())
    rate, best, wait, cooling = initial, math.inf, 0, 0
    rates = []
    for current in losses:
        if cooling > 0:
            cooling -= 1
            wait = 0
        if current < best - min_delta:
            best = current
            wait = 0
        elif not cooling > 0:
            wait += 1
            if wait >= patience and rate > min_lr:
                rate = max(rate * factor, min_lr)
                cooling = cooldown
                wait = 0
        rates.append(rate)
    if cooldown == 0:
        close(rates, torch_plateau(losses, initial, factor, patience - 1, min_delta, min_lr))
    del settings["losses"]
    settings["initial_learning_rate"] = settings.pop("initial")
    return {**settings, "losses": losses, "learning_rates": rates}


def torch_plateau(losses, initial, factor, patience, min_delta, min_lr):
    optimizer = torch.optim.SGD([torch.zeros(1, requires_grad=True)], initial)
    scheduler = torch.optim.lr_scheduler.ReduceLROnPlateau(
        optimizer, factor=factor, patience=patience, threshold=min_delta, threshold_mode="abs", min_lr=min_lr, eps=0)
    rates = []
    for loss in losses:
        scheduler.step(loss)
        rates.append(optimizer.param_groups[0]["lr"])
    return rates


def early_stopping(losses, patience=0, min_delta=0.0):
    """stopped_epoch is the last epoch that is trained, -1 if none is the last; best_epoch is the one restored."""
    best, best_epoch, wait, stopped = math.inf, 0, 0, -1
    for epoch, current in enumerate(losses):
        wait += 1
        if current + min_delta < best:
            best = current
            best_epoch = epoch
            wait = 0
        elif wait >= patience and epoch > 0:
            stopped = epoch
            break
    return {"patience": patience, "min_delta": min_delta, "losses": losses, "stopped_epoch": stopped,
            "best_epoch": best_epoch, "best_loss": best}


FALLING = [round(1 / (1 + epoch), 4) for epoch in range(12)]
FLAT = [1.0, .5] + [.5] * 14
# Better by less than 1e-4 and, now and then, by more; CREEPING is so against the best, never against the loss before.
SLOW = [.5, .49995, .49993, .49985, .4998, .49978, .4997, .49965, .49962, .49961, .49963, .49964]
CREEPING = [.5, .49991, .49982, .49973, .49964, .49955, .49946, .49937, .49928, .49919]
ZIGZAG = [1.0, .8, .9, .7, .75, .72, .71, .69995, .65, .66, .67, .68, .64999, .64, .7, .7, .7, .7]
LATER = [.9, .91, .92, .5, .6, .61, .62, .4, .41, .42, .43, .39, .4, .4, .4, .4]
RISING = [.1, .2, .3, .4, .5, .6]

write("schedules", {
    "exponential_decay": {
        "smooth": exponential_decay(.01, 100, .96, False),
        "staircase": exponential_decay(.01, 100, .96, True),
        "fast": exponential_decay(.1, 7, .5, False),
        "fast_staircase": exponential_decay(.1, 7, .5, True),
    },
    "cosine_decay": {
        "warmup": cosine_decay(.001, 10, 50, 0.0),
        "warmup_alpha": cosine_decay(.01, 5, 40, .1),
        "no_warmup": cosine_decay(.001, 0, 30, .01),
    },
    "step_decay": {"halved": step_decay(.01, .5, 10), "tenth": step_decay(.001, .1, 3), "each": step_decay(.1, .9, 1)},
    "reduce_on_plateau": {
        "falling": reduce_on_plateau(FALLING, patience=2),
        "flat": reduce_on_plateau(FLAT, patience=3),
        "flat_min_lr": reduce_on_plateau(FLAT, factor=.5, patience=2, min_lr=.002),
        "flat_cooldown_1": reduce_on_plateau(FLAT, factor=.5, patience=3, cooldown=1),
        "flat_cooldown_3": reduce_on_plateau(FLAT, factor=.5, patience=2, cooldown=3),
        "slow": reduce_on_plateau(SLOW, factor=.5, patience=4),
        "creeping": reduce_on_plateau(CREEPING, factor=.5, patience=3),
        "zigzag": reduce_on_plateau(ZIGZAG, factor=.5, patience=2),
        "zigzag_cooldown": reduce_on_plateau(ZIGZAG, factor=.1, patience=2, cooldown=2, min_lr=1e-4),
        "zigzag_patience_1": reduce_on_plateau(ZIGZAG, factor=.5, patience=1, min_delta=0.0),
        "rising_patience_1": reduce_on_plateau(RISING, factor=.1, patience=1, min_lr=1e-4),
    },
    "early_stopping": {
        "falling": early_stopping(FALLING, patience=2),
        "falling_min_delta": early_stopping(FALLING, patience=2, min_delta=.06),
        "flat": early_stopping(FLAT, patience=5),
        "slow": early_stopping(SLOW, patience=4, min_delta=1e-4),
        "zigzag": early_stopping(ZIGZAG, patience=3),
        "zigzag_min_delta": early_stopping(ZIGZAG, patience=3, min_delta=.001),
        "later": early_stopping(LATER, patience=4),
        "later_patience_3": early_stopping(LATER, patience=3),
        "later_patience_0": early_stopping(LATER),
        "rising_patience_1": early_stopping(RISING, patience=1),
        "rising_patience_6": early_stopping(RISING, patience=6),
    },
})
