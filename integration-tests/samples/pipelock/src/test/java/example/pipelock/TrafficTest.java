package example.pipelock;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.LongAdder;
import org.junit.jupiter.api.Test;

/** The application's own counts have bounds, as labels have. */
class TrafficTest {

    @Test
    void namesPastTheBoundShareOneCount() {
        Named<LongAdder> counts = new Named<>(2, LongAdder::new);
        for (String name : new String[] {"a", "b", "c", "d", "a"}) {
            counts.of(name).increment();
        }

        assertThat(counts.all().keySet()).containsExactly("a", "b", "other");
        assertThat(counts.all().values()).extracting(LongAdder::sum).containsExactly(2L, 1L, 2L);
    }

    @Test
    void clientsWithoutANameAreNotAgents() {
        Traffic traffic = new Traffic();
        traffic.requested("", Verdict.BLOCKED);
        traffic.tunnelled("");
        assertThat(traffic.agents()).isEmpty();

        traffic.requested("cursor", Verdict.BLOCKED);
        assertThat(traffic.agents()).containsOnlyKeys("cursor");
        assertThat(traffic.agents().get("cursor").blocked()).isEqualTo(1);
    }
}
