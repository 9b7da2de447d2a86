package dev.metricwright;

import static org.assertj.core.api.Assertions.assertThat;

import dev.metricwright.SupplierCall.Answer;
import java.time.Duration;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The threads that call suppliers, if the system has no more threads. */
class SamplerTest {

    private static final String NO_THREAD = "unable to create native thread";

    private static Answer<?> answer(SupplierCall<?> call, Sampler sampler) {
        Answer<?> answer =
                sampler.answers(List.of(call), new IdentityHashMap<>()).get(call);
        sampler.close();
        return answer;
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT2562047H", "PT2562048H", "PT2562047788015H", "PT2562047788015215H30M7.999999999S"})
    void aSupplierAnswersHoweverLongTheLimitIs(String limit) {
        Sampler sampler = new Sampler(Duration.parse(limit), Thread::new);

        assertThat(answer(new SupplierCall<>(() -> 1), sampler)).isEqualTo(new Answer<>(1, null));
    }

    @Test
    void withoutAThreadNoSupplierIsCalledAndTheReasonIsStated() {
        Sampler sampler = new Sampler(Duration.ofMillis(100), task -> {
            throw new OutOfMemoryError(NO_THREAD);
        });

        Answer<?> answer = answer(new SupplierCall<>(() -> 1), sampler);

        assertThat(answer.value()).isNull();
        assertThat(answer.failure())
                .isInstanceOf(TimeoutException.class)
                .hasMessage("not called within 100 ms, because no thread could be started")
                .hasRootCauseMessage(NO_THREAD);
    }

    @Test
    void aThreadIsTriedForUntilTheTimeIsOver() {
        AtomicInteger tries = new AtomicInteger();
        Sampler sampler = new Sampler(Duration.ofSeconds(10), task -> {
            if (tries.incrementAndGet() < 3) {
                throw new OutOfMemoryError(NO_THREAD);
            }
            return new Thread(task);
        });

        assertThat(answer(new SupplierCall<>(() -> 1), sampler)).isEqualTo(new Answer<>(1, null));
        assertThat(tries).hasValue(3);
    }
}
