package dev.metricwright.cli.scaffold;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EventsTest {

    @ParameterizedTest
    @CsvSource({
        "failures, failed",
        "failure, failed",
        "timeouts, timedOut",
        "retries, retried",
        "created, created",
        "touches, touched",
        "sent, sent",
        "successes, succeeded",
        "denials, denied"
    })
    void aWordForWhatIsCountedTellsWhatHappened(String word, String happened) {
        assertThat(Events.happened(word)).hasValue(happened);
    }

    @ParameterizedTest
    @CsvSource({"frames", "seed", "dns", "total"})
    void aWordThatIsNotInTheListTellsNothing(String word) {
        assertThat(Events.happened(word)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "sessions, session", "anomalies, anomaly", "caches, cache", "matches, match", "boxes, box", "syncs, sync",
        "dns, dns", "tls, tls", "access, access", "status, status", "series, series", "session, session"
    })
    void ofSeveralThingsOneHappens(String plural, String singular) {
        assertThat(Events.singular(plural)).isEqualTo(singular);
    }
}
