package benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class VisitorsTest {

    @Test
    void are320ThreadsAtMost16OfThemAtATime() throws InterruptedException {
        AtomicInteger here = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        Set<Thread> seen = ConcurrentHashMap.newKeySet();
        new Visitors("platform").each(() -> {
            most.accumulateAndGet(here.incrementAndGet(), Math::max);
            seen.add(Thread.currentThread());
            here.decrementAndGet();
        });
        assertThat(seen).hasSize(320).noneMatch(Thread::isAlive);
        assertThat(most.get()).isBetween(1, 16);
    }

    @Test
    void areOfAKindThatThereIs() {
        assertThatThrownBy(() -> new Visitors("green"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("unknown kind of threads 'green'; use platform or virtual");
    }
}
