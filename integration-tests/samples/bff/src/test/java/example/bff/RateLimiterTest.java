package example.bff;

import static org.assertj.core.api.Assertions.assertThat;

import example.bff.RateLimiter.Rate;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RateLimiterTest {

    private static final Rate THREE_AND_ONE_A_SECOND = new Rate(3, Duration.ofSeconds(1));
    private static final Rate PLENTY = new Rate(1_000_000, Duration.ofNanos(1));

    /** A moment close to the overflow of nanoseconds, as {@link System#nanoTime()} may return it. */
    private final AtomicLong clock = new AtomicLong(Long.MAX_VALUE - 1);

    private RateLimiter<String> limiter(Rate each, Rate all, int mostClients) {
        return new RateLimiter<>(each, all, mostClients, clock::get);
    }

    private void pass(Duration time) {
        clock.addAndGet(time.toNanos());
    }

    @Test
    void aClientMaySendABurstAndThenOneForEachInterval() {
        RateLimiter<String> limiter = limiter(THREE_AND_ONE_A_SECOND, PLENTY, 10);
        for (int i = 0; i < 3; i++) {
            assertThat(limiter.admit("ann")).isZero();
        }
        assertThat(limiter.admit("ann")).hasSeconds(1);
        pass(Duration.ofMillis(400));
        assertThat(limiter.admit("ann")).hasMillis(600);
        pass(Duration.ofMillis(600));
        assertThat(limiter.admit("ann")).isZero();
        assertThat(limiter.admit("ann")).hasSeconds(1);
    }

    @Test
    void aBucketIsNeverMoreThanFull() {
        RateLimiter<String> limiter = limiter(THREE_AND_ONE_A_SECOND, PLENTY, 10);
        limiter.admit("ann");
        pass(Duration.ofDays(1));
        for (int i = 0; i < 3; i++) {
            assertThat(limiter.admit("ann")).isZero();
        }
        assertThat(limiter.admit("ann")).hasSeconds(1);
    }

    @Test
    void aClientThatIsRefusedTakesNothingFromTheOthers() {
        RateLimiter<String> limiter = limiter(THREE_AND_ONE_A_SECOND, new Rate(4, Duration.ofHours(1)), 10);
        for (int i = 0; i < 100; i++) {
            limiter.admit("flood");
        }
        assertThat(limiter.admit("ann")).isZero();
        assertThat(limiter.admit("ann")).hasHours(1);
    }

    @Test
    void whoComesWithEverNewAddressesMeetsTheRateOfAllAndFillsNoMemory() {
        RateLimiter<String> limiter = limiter(THREE_AND_ONE_A_SECOND, new Rate(50, Duration.ofHours(1)), 10);
        int admitted = 0;
        for (int i = 0; i < 10_000; i++) {
            admitted += limiter.admit("address-" + i).isZero() ? 1 : 0;
        }
        assertThat(admitted).isEqualTo(50);
        assertThat(limiter.size()).isEqualTo(10);
    }

    @Test
    void theClientThatWasSeenLongestAgoIsForgottenFirst() {
        RateLimiter<String> limiter = limiter(new Rate(1, Duration.ofHours(1)), PLENTY, 2);
        limiter.admit("ann");
        limiter.admit("bob");
        assertThat(limiter.admit("ann")).hasHours(1);
        limiter.admit("eve");
        assertThat(limiter.admit("ann")).hasHours(1);
        assertThat(limiter.admit("bob")).isZero();
    }
}
