package dev.hourglass.nn;

import dev.hourglass.kernel.ThreadTeam;
import java.lang.reflect.Method;

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
        Network network = TestNetworks.random(TestNetworks.encoderLike(), 1);
        ParameterLayout layout = new ParameterLayout(network.architecture());
        try (ThreadTeam team = new ThreadTeam(3)) {
            TrainingStep step = new TrainingStep(network.architecture(), layout, new float[layout.size()], new Adam(),
                    16, true, team);
            System.out.println(allocatedBy(step, team));
        }
    }

    /** Batches as small as these are not shared by themselves, so every step is followed by a shared job. */
    private static long allocatedBy(TrainingStep step, ThreadTeam team) throws ReflectiveOperationException {
        int[] runs = new int[team.size()];
        ThreadTeam.Job job = (part, parts) -> runs[part]++;
        step.run(16);
        team.run(job);
        long before = allocated();
        for (int i = 0; i < STEPS; i++) {
            step.run(16 - i % 3);
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
