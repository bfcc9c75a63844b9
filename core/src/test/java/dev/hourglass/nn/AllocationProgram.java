package dev.hourglass.nn;

import dev.hourglass.kernel.ThreadTeam;
import java.lang.reflect.Method;
import java.util.List;

/**
 * Prints how many bytes the thread allocated in {@link #STEPS} steps of training and shared jobs: started by
 * {@link AllocationTest}.
 *
 * <p>The counter is reached by reflection, because the module of the engine does not read java.management.
 */
final class AllocationProgram {
    /** How many steps are measured. */
    static final int STEPS = 200;

    private AllocationProgram() {
    }

    /** The program; it takes no arguments. */
    public static void main(String... arguments) throws ReflectiveOperationException {
        Architecture architecture = new Architecture(100, List.of(new Dense(70), new BatchNormalization(),
                new LeakyReLU(), new Dense(100)));
        ParameterLayout layout = new ParameterLayout(architecture);
        try (ThreadTeam team = new ThreadTeam(2)) {
            TrainingStep step = new TrainingStep(architecture, layout, new float[layout.size()], new Adam(), 16, true,
                    team);
            System.out.println(allocatedBy(step, team));
        }
    }

    /** Steps alone, steps that the team shares, and other jobs of the team. */
    private static long allocatedBy(TrainingStep step, ThreadTeam team) throws ReflectiveOperationException {
        int[] runs = new int[team.size()];
        ThreadTeam.Job job = (part, parts) -> runs[part]++;
        step.run(16, false);
        step.run(16, true);
        team.run(job);
        long before = allocated();
        for (int i = 0; i < STEPS; i++) {
            step.run(16 - i % 3, i % 2 == 0);
            team.run(job);
        }
        return allocated() - before;
    }

    private static long allocated() throws ReflectiveOperationException {
        Object threads = Class.forName("java.lang.management.ManagementFactory").getMethod("getThreadMXBean")
                .invoke(null);
        Method counter = Class.forName("com.sun.management.ThreadMXBean").getMethod("getThreadAllocatedBytes",
                long.class);
        return (long) counter.invoke(threads, Thread.currentThread().getId());
    }
}
