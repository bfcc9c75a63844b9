/**
 * How the step size changes while a training goes on, and when it stops. A new schedule is a file here and a line in
 * {@link dev.hourglass.schedule.Schedules}. A schedule is a function of where the training is and of the losses so far,
 * so that a training which was stopped and gone on with has nothing to remember. Names, defaults and formulas are
 * Keras's.
 * Powers and cosines are those of {@link java.lang.StrictMath}, whose every bit is prescribed (fdlibm's), not those of
 * {@link java.lang.Math}, which differ between machines; all is computed in float64, and rounded in the optimizer only.
 */
package dev.hourglass.schedule;
