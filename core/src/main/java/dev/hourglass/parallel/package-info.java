/**
 * Threads that share work without changing a bit of its result.
 *
 * <p>{@link dev.hourglass.parallel.ThreadTeam} runs a {@link dev.hourglass.parallel.Job} in parts, one for each thread;
 * where parts need what others made, they wait at a {@link dev.hourglass.parallel.Barrier}. A {@code TeamMember} is a
 * thread of a team that waits for its next part; a {@code TeamScope} is what threads of a team have in common.
 * {@link dev.hourglass.parallel.Prefetch} makes the next things while earlier ones are in use. Whatever may take more
 * than a moment asks the team, or {@link dev.hourglass.parallel.Interrupts}, whether it is to end.
 *
 * <p>Rules for whoever adds to this package: work is cut by its size, never by which thread happens to be free; running
 * a job allocates nothing; a failure in any part reaches the caller, after all parts have ended; a thread that cannot
 * be started costs time, never a result. How long a thread stays awake while it waits is in {@code kernel.Tuning}.
 */
package dev.hourglass.parallel;
