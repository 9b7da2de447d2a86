package dev.metricwright.exposition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FirstFailureTest {

    private final List<String> entries = new ArrayList<>();

    private final class Recorded implements Logger {

        @Override
        public String getName() {
            return "recorded";
        }

        @Override
        public boolean isLoggable(Level level) {
            return true;
        }

        @Override
        public void log(Level level, @Nullable ResourceBundle bundle, String message, Throwable thrown) {
            entries.add(level + " " + message + " " + thrown.getMessage());
        }

        @Override
        public void log(Level level, @Nullable ResourceBundle bundle, String format, Object... parameters) {
            throw new AssertionError("without a cause");
        }
    }

    @Test
    void theFirstFailureIsLoggedWithItsCauseAndLaterOnesAtDebug() {
        FirstFailure failures = new FirstFailure(new Recorded(), Level.ERROR);

        failures.log("no scrape", new IllegalStateException("one"));
        failures.log("no scrape", new IllegalStateException("two"));
        failures.log("no scrape", new IllegalStateException("three"));

        assertThat(entries)
                .containsExactly(
                        "ERROR no scrape; failures like this are logged at DEBUG for the next hour one",
                        "DEBUG no scrape two",
                        "DEBUG no scrape three");
    }

    @Test
    void aLoggerThatFailsIsNoFurtherFailure() {
        FirstFailure failures = new FirstFailure(
                new Logger() {
                    @Override
                    public String getName() {
                        return "broken";
                    }

                    @Override
                    public boolean isLoggable(Level level) {
                        return true;
                    }

                    @Override
                    public void log(Level level, @Nullable ResourceBundle bundle, String message, Throwable thrown) {
                        throw new OutOfMemoryError("no memory for the log");
                    }

                    @Override
                    public void log(Level level, @Nullable ResourceBundle bundle, String format, Object... parameters) {
                        throw new OutOfMemoryError("no memory for the log");
                    }
                },
                Level.ERROR);

        assertThatCode(() -> failures.log("no scrape", new IllegalStateException("one")))
                .doesNotThrowAnyException();
    }
}
