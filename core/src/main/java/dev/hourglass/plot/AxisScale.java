package dev.hourglass.plot;

/** How a vertical axis turns a loss into a height. */
public enum AxisScale {
    /** Equal differences have equal heights. */
    LINEAR,
    /** Equal ratios have equal heights; losses of zero and below share a line of their own at the foot of the axis. */
    LOGARITHMIC
}
