package dev.metricwright.exposition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
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
    }

    @Test
    void codeOfTheApplicationIsNeverInterruptedAndItsClientAfterwards() throws Exception {
        threads.close();
        threads = new ExchangeThreads(awaited::get, Duration.ofMillis(100));
        awaited.set(true);

        Duration waited = interruptedAfter(() -> threads.busy(() -> {
            pause(Duration.ofMillis(600));
            return "";
        }));

        assertThat(waited).isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void anInterruptThatComesTooLateReachesNeitherTheWorkNorTheClient() throws Exception {
        CompletableFuture<List<Boolean>> interrupted = new CompletableFuture<>();
        threads.execute(() -> {
            Thread.currentThread().interrupt();
            boolean atWork = threads.busy(() -> {
                boolean early = Thread.currentThread().isInterrupted();
                Thread.currentThread().interrupt();
                return early;
            });
            interrupted.complete(List.of(atWork, Thread.currentThread().isInterrupted()));
        });

        assertThat(interrupted.get(10, TimeUnit.SECONDS)).containsExactly(false, false);
    }

    @Test
    void aClientThatTakesItsAnswerQuicklyMayTakeAllOfIt() throws Exception {
        awaited.set(true);

        Duration waited = interruptedAfter(() -> {
            for (int i = 0; i < 100; i++) {
                pause(Duration.ofMillis(6));
                threads.clientProgressed();
            }
        });

        assertThat(waited).isGreaterThan(Duration.ofMillis(100));
    }

    @Test
    void allTimesThatWorkWaitsForTheClientCountTogether() throws Exception {
        awaited.set(true);
        CompletableFuture<Duration> cutOff = new CompletableFuture<>();
        threads.execute(() -> threads.busy(() -> {
            long begun = System.nanoTime();
            boolean inTime = true;
            while (inTime && System.nanoTime() - begun < TimeUnit.SECONDS.toNanos(8)) {
                pause(Duration.ofMillis(10)); // the work
                inTime = threads.waiting(() -> waitsInTime(Duration.ofMillis(30)));
            }
            return cutOff.complete(Duration.ofNanos(System.nanoTime() - begun));
        }));

        assertThat(cutOff.get(10, TimeUnit.SECONDS)).isBetween(Duration.ofMillis(200), Duration.ofSeconds(5));
    }

    private boolean waitsInTime(Duration time) {
        try {
            return !never.await(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            return false;
        }
    }

    @Test
    void closingLetsAnAnswerFinish() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CompletableFuture<String> sent = new CompletableFuture<>();
        threads.execute(() -> {
            threads.busy(() -> "rendered");
            begun.countDown();
            pause(Duration.ofMillis(600));
            sent.complete("sent");
        });
        assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();

        threads.close();

        assertThat(sent).isCompletedWithValue("sent");
    }

    @Test
    void closingWaitsTwoSecondsForAnAnswerAndForNoRequest() throws Exception {
        CountDownLatch begun = new CountDownLatch(2);
        CompletableFuture<Duration> reading = new CompletableFuture<>();
        CompletableFuture<Duration> sending = new CompletableFuture<>();
        threads.execute(() -> {
            begun.countDown();
            reading.complete(waiting());
        });
        threads.execute(() -> {
            threads.busy(() -> "rendered");
            begun.countDown();
            sending.complete(waiting());
        });
        assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();

        threads.close();

        assertThat(reading.getNow(Duration.ZERO)).isBetween(Duration.ofNanos(1), Duration.ofSeconds(1));
        assertThat(sending.getNow(Duration.ZERO)).isBetween(Duration.ofMillis(1900), Duration.ofSeconds(4));
    }

    @Test
    void closingLeavesCodeOfTheApplicationAloneAndIsNotHeldUpByIt() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        CompletableFuture<String> work = new CompletableFuture<>();
        threads.execute(() -> threads.busy(() -> {
            begun.countDown();
            try {
                go.await();
                return work.complete("not interrupted");
            } catch (InterruptedException e) {
                return work.complete("interrupted");
            }
        }));
        assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();

        assertThat(CompletableFuture.runAsync(threads::close)).succeedsWithin(Duration.ofSeconds(5));
        go.countDown();

        assertThat(work.get(10, TimeUnit.SECONDS)).isEqualTo("not interrupted");
    }

    @Test
    void theThreadsInheritNoThreadLocals() throws Exception {
        InheritableThreadLocal<String> tenant = new InheritableThreadLocal<>();
        tenant.set("of the request that happened to come first");
        CompletableFuture<Optional<String>> inherited = new CompletableFuture<>();
        try {
            threads.execute(() -> inherited.complete(Optional.ofNullable(tenant.get())));
        } finally {
            tenant.remove();
        }

        assertThat(inherited.get(10, TimeUnit.SECONDS)).isEmpty();
    }

    @Test
    void anErrorOfAnExchangeIsLoggedOnce() throws Exception {
        try (RecordedLog log = RecordedLog.of(ExchangeThreads.class.getName())) {
            for (int i = 0; i < 40; i++) {
                threads.execute(() -> {
                    throw new StackOverflowError();
                });
            }
            threads.close();

            assertThat(log.messages())
                    .containsExactly("SEVERE an exchange with a scraper failed;"
                            + " failures like this are logged at DEBUG for the next hour");
        }
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
        int room = ExchangeThreads.MOST + 4096;
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
