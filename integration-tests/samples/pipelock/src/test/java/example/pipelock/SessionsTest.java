package example.pipelock;

import static org.assertj.core.api.Assertions.assertThat;

import dev.metricwright.MetricsRegistry;
import example.pipelock.SessionMetrics.Anomaly;
import org.junit.jupiter.api.Test;

/** Sessions start, time out, escalate and recover. */
class SessionsTest {

    private final MetricsRegistry registry = MetricsRegistry.create();
    private final Readings metrics = new Readings(registry);
    private final Sessions sessions = new Sessions(PipelockMetrics.in(registry), 2);

    private void assertCounts(int active, int evicted) {
        assertThat(metrics.sum("pipelock_sessions_active")).isEqualTo(active);
        assertThat(metrics.sum("pipelock_sessions_evicted_total")).isEqualTo(evicted);
    }

    @Test
    void theSessionThatWasIdleLongestMakesRoom() {
        Session first = sessions.of("a");
        sessions.of("b");
        assertCounts(2, 0);

        assertThat(sessions.of("a")).isSameAs(first);
        sessions.of("c");

        assertCounts(2, 1);
        assertThat(sessions.of("a")).isSameAs(first);
    }

    @Test
    void aSessionWhoseTimeIsOverIsEvictedOnce() {
        sessions.of("a");
        sessions.expire("a");
        sessions.expire("a");
        assertCounts(0, 1);
    }

    @Test
    void aSessionRisesAsItStraysAndComesDownInSteps() {
        Session session = sessions.of("a");
        for (Level level : new Level[] {Level.NORMAL, Level.WARN, Level.WARN, Level.BLOCK, Level.BLOCK}) {
            session.stray(Anomaly.SECRET);
            assertThat(session.level()).isEqualTo(level);
        }
        assertThat(metrics.by("to", "pipelock_session_escalations_total"))
                .containsOnlyKeys("warn", "block")
                .containsEntry("warn", 1L)
                .containsEntry("block", 1L);
        assertThat(metrics.by("level", "pipelock_adaptive_sessions_current"))
                .containsEntry("warn", 0L)
                .containsEntry("block", 1L);

        for (Level level : new Level[] {Level.WARN, Level.NORMAL, Level.NORMAL}) {
            session.calmDown();
            assertThat(session.level()).isEqualTo(level);
        }
        assertThat(metrics.sum("pipelock_session_auto_deescalation_total")).isEqualTo(2);
        assertThat(metrics.by("level", "pipelock_adaptive_sessions_current"))
                .containsEntry("warn", 0L)
                .containsEntry("block", 0L);
    }

    @Test
    void onlyTheHighestLevelTurnsWarningsIntoBlocks() {
        Session session = sessions.of("a");
        for (int i = 0; i < Level.BLOCK.anomalies() - 1; i++) {
            session.stray(Anomaly.SECRET);
        }
        assertThat(session.enforced(Action.WARN)).isEqualTo(Action.WARN);

        session.stray(Anomaly.SECRET);
        assertThat(session.enforced(Action.WARN)).isEqualTo(Action.BLOCK);
        assertThat(session.enforced(Action.BLOCK)).isEqualTo(Action.BLOCK);
        assertThat(metrics.sum("pipelock_adaptive_upgrades_total")).isEqualTo(1);
    }

    @Test
    void aSecretInPiecesIsFoundOnceAndLeavesNothingInTheBuffer() {
        Session session = sessions.of("a");
        assertThat(session.leaksWith("AKIAIOSFOD")).isFalse();
        assertThat(metrics.sum("pipelock_cross_request_fragment_buffer_bytes")).isEqualTo(10);

        assertThat(session.leaksWith("NN7EXAMPLE")).isTrue();
        assertThat(session.leaksWith("and on")).isFalse();
        assertThat(metrics.sum("pipelock_cross_request_dlp_match_total")).isEqualTo(1);
        assertThat(metrics.sum("pipelock_cross_request_fragment_buffer_bytes")).isEqualTo(6);
    }

    @Test
    void theEntropyBudgetIsSpentBitByBit() {
        Session session = sessions.of("a");
        String sixBitsEach = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ-_"; // 384 bits
        for (int i = 0; i < 10; i++) {
            session.leaksWith(sixBitsEach);
            session.leaksWith("a".repeat(1_000));
        }
        assertThat(metrics.sum("pipelock_cross_request_entropy_exceeded_total")).isZero();

        session.leaksWith(sixBitsEach);
        session.leaksWith(sixBitsEach);
        assertThat(metrics.sum("pipelock_cross_request_entropy_exceeded_total")).isEqualTo(1);
    }
}
