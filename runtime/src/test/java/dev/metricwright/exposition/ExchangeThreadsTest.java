package dev.metricwright.exposition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ExchangeThreadsTest {

    private final AtomicBoolean awaited = new AtomicBoolean();
    private final CountDownLatch never = new CountDownLatch(1);
    private ExchangeThreads threads = new ExchangeThreads(awaited::get);

    @AfterEach
    void close() {
        threads.close();
    }

    /** The maximum time that an exchange may wait before it is interrupted. */
    private Duration interruptedAfter(Runnable before) throws Exception {
        CompletableFuture<Duration> took = new CompletableFuture<>();
        threads.execute(() -> {
            before.run();
            took.complete(waiting());
        });
        return took.get(10, TimeUnit.SECONDS);
    }

    private Duration waiting() {
        long begun = System.nanoTime();
        try {
            never.await();
        } catch (InterruptedException e) {
            return Duration.ofNanos(System.nanoTime() - begun);
        }
        throw new AssertionError("nothing counts down");
    }

    private void pause(Duration time) {
        try {
            assertThat(never.await(time.toMillis(), TimeUnit.MILLISECONDS)).isFalse();
        } catch (InterruptedException e) {
            throw new AssertionError("interrupted", e);
        }
    }

    @Test
    void aClientMayTakeItsTimeUntilAnotherWaits() throws Exception {
        awaited.set(true);

        assertThat(interruptedAfter(() -> {})).isBetween(Duration.ofMillis(200), Duration.ofSeconds(5));
        assertThat(interruptedAfter(() -> {
                    awaited.set(false);
                    pause(Duration.ofMillis(600));
                    awaited.set(true);
                }))
                .isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void workOfOursIsNotHeldAgainstTheClient() throws Exception {
        awaited.set(true);
        CompletableFuture<String> rendered = new CompletableFuture<>();

        assertThat(interruptedAfter(() -> rendered.complete(threads.busy(() -> {
                    pause(Duration.ofMillis(600));
                    return "rendered";
                }))))
                .isGreaterThan(Duration.ofMillis(200));
        assertThat(rendered).isCompletedWithValue("rendered");
    }

    @Test
    void noExchangeLastsLongerThanTheLongest() throws Exception {
        threads.close();
        threads = new ExchangeThreads(awaited::get, Duration.ofMillis(300));

        assertThat(interruptedAfter(() -> {})).isBetween(Duration.ofMillis(200), Duration.ofSeconds(5));
        assertThat(interruptedAfter(() -> threads.busy(this::waiting)))
                .as("interrupted twice: at work, and again behind it")
                .isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void anInterruptIsForOneExchangeOnly() throws Exception {
        AtomicInteger stained = new AtomicInteger();
        CountDownLatch ran = new CountDownLatch(200);
        for (int i = 0; i < 200; i++) {
            threads.execute(() -> {
                stained.addAndGet(Thread.currentThread().isInterrupted() ? 1 : 0);
                Thread.currentThread().interrupt();
                ran.countDown();
            });
        }

        assertThat(ran.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(stained).hasValue(0);
    }

    @Test
    void whatFindsNoRoomIsRejectedAtOnceAndTheRestHasItsTurn() throws Exception {
        int room = ExchangeThreads.MOST + 256;
        CountDownLatch begun = new CountDownLatch(ExchangeThreads.MOST);
        CountDownLatch go = new CountDownLatch(1);
        CountDownLatch ended = new CountDownLatch(room);
        for (int i = 0; i < room; i++) {
            threads.execute(() -> threads.busy(() -> {
                begun.countDown();
                try {
                    go.await();
                } catch (InterruptedException e) {
                    throw new AssertionError("interrupted at work", e);
                }
                ended.countDown();
                return "";
            }));
        }

        assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();
        assertThatThrownBy(() -> threads.execute(() -> {})).isInstanceOf(RejectedExecutionException.class);
        go.countDown();
        assertThat(ended.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(interruptedAfter(() -> awaited.set(true))).isLessThan(Duration.ofSeconds(5));
    }
}
