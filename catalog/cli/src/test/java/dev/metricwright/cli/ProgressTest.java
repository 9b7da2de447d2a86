package dev.metricwright.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ProgressTest {

    private static final String ERASED = "\u001b[2K\r";

    /** A terminal on which somebody waits for the second update. */
    private static final class Terminal extends StringWriter {
        private final CountDownLatch updates = new CountDownLatch(2);

        @Override
        public void write(String text, int begin, int length) {
            super.write(text, begin, length);
            updates.countDown();
        }

        String await() {
            try {
                assertThat(updates.await(1, TimeUnit.MINUTES)).isTrue();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            return "done";
        }
    }

    private final Terminal terminal = new Terminal();

    private Progress progress(boolean isTerminal) {
        return new Progress(new PrintWriter(terminal), isTerminal, Duration.ofMillis(1));
    }

    @Test
    void aTerminalShowsTheWorkUntilItEnds() {
        assertThat(progress(true).during("checking", terminal::await)).isEqualTo("done");
        assertThat(terminal.toString()).startsWith(ERASED + "checking: 0 s").endsWith(ERASED);
    }

    @Test
    void aFileShowsNothing() {
        assertThat(progress(false).during("checking", () -> "done")).isEqualTo("done");
        assertThat(terminal).hasToString("");
    }

    @Test
    void theLineIsErasedAfterAFailure() {
        assertThatThrownBy(() -> progress(true).during("checking", () -> {
                    terminal.await();
                    throw new IllegalStateException("broken");
                }))
                .hasMessage("broken");
        assertThat(terminal.toString()).endsWith(ERASED);
    }
}
