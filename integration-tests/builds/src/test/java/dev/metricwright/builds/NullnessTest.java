package dev.metricwright.builds;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/**
 * Builds whose sources, with the recorders, are checked for nulls. Each tool finds the mistake in the code that is
 * written by hand, and nothing in the recorder.
 */
class NullnessTest {

    private static final Build NULLNESS = Build.of("nullness");

    @Test
    void errorProneAndNullAwayFindOnlyTheMistake() throws IOException {
        assertThat(NULLNESS.compilerSays("nullaway"))
                .filteredOn(line -> line.contains(".java:"))
                .singleElement()
                .asString()
                .contains("sources/shop/Mistake.java:[8,", "[NullAway] passing @Nullable parameter 'null'");
    }

    @Test
    void theCheckerFrameworkFindsOnlyTheMistake() throws IOException {
        assertThat(NULLNESS.compilerSays("checker-framework"))
                .filteredOn(line -> line.contains(".java:"))
                .singleElement()
                .asString()
                .contains("sources/shop/Mistake.java:[8,", "incompatible argument for parameter store");
    }

    @Test
    void bothSucceed() throws IOException {
        assertThat(NULLNESS.succeeded()).isTrue();
    }
}
