/**
 * Choose how the step size changes while a training goes on, and when it stops. Names, defaults and formulas are
 * Keras's; {@link dev.hourglass.schedule.Schedules} lists them. A schedule is a function of where the training is and
 * of the losses so far, so that a training that was stopped and resumed has nothing to remember.
 *
 * <pre>{@code
 * import dev.hourglass.autoencoder.AutoencoderSettings;
 * import dev.hourglass.schedule.Schedules;
 * import dev.hourglass.schedule.StepDecay;
 *
 * AutoencoderSettings settings = new AutoencoderSettings();
 * settings = settings.withDescent(settings.descent().withSchedule(new StepDecay(50, 0.5)));
 * System.out.println(Schedules.REGISTRY.names());
 * }</pre>
 */
package dev.hourglass.schedule;

/*
 * For contributors:
 *
 * A new schedule is a file here and a line in Schedules. Powers and cosines are those of StrictMath, whose every bit is
 * prescribed (fdlibm's), not those of Math, which differ between machines; all is computed in float64, and rounded in
 * the optimizer only.
 */
