package benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ThreadFactory;

/** 320 threads that start in waves of 16, do the same work and end. */
public final class Visitors {

    private static final int WAVES = 20;
    private static final int TOGETHER = 16;

    private final ThreadFactory factory;

    /**
     * Threads of a kind.
     *
     * @param kind {@code platform}, or from JDK 21 on {@code virtual}
     */
    public Visitors(String kind) {
        this.factory = switch (kind) {
            case "platform" -> Thread::new;
            case "virtual" -> virtual();
            default ->
                throw new IllegalArgumentException("unknown kind of threads '" + kind + "'; use platform or virtual");
        };
    }

    /** Looked up by name, because the benchmarks are compiled for JDK 17. */
    private static ThreadFactory virtual() {
        try {
            Object builder = Thread.class.getMethod("ofVirtual").invoke(null);
            return (ThreadFactory) Class.forName("java.lang.Thread$Builder")
                    .getMethod("factory")
                    .invoke(builder);
        } catch (ReflectiveOperationException none) {
            throw new IllegalStateException("virtual threads need JDK 21; this is " + Runtime.version(), none);
        }
    }

    /**
     * Runs the work in each thread; the threads of a wave begin at the same time.
     *
     * @param work the work of each thread
     * @throws InterruptedException if the thread is interrupted
     */
    public void each(Runnable work) throws InterruptedException {
        for (int wave = 0; wave < WAVES; wave++) {
            CyclicBarrier together = new CyclicBarrier(TOGETHER);
            List<Thread> threads = new ArrayList<>();
            for (int i = 0; i < TOGETHER; i++) {
                threads.add(factory.newThread(() -> {
                    await(together);
                    work.run();
                }));
            }
            threads.forEach(Thread::start);
            for (Thread thread : threads) {
                thread.join();
            }
        }
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await();
        } catch (InterruptedException | BrokenBarrierException e) {
            throw new IllegalStateException("a thread that all wait for has ended", e);
        }
    }
}
