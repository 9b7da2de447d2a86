package dev.metricwright.builds;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** A mistake in Kotlin, as kapt prints it. */
class KotlinTest {

    @Test
    void itIsReportedAtTheLineOfTheKotlinSource() throws IOException {
        assertThat(Build.of("kotlin").compilerSays("kotlin"))
                .first()
                .isEqualTo(
                        "[ERROR] src/main/kotlin/shop/PaymentMetrics.kt:12: error: [metricwright:unknown-label]"
                                + " shop_payments_total has no label stroe (did you mean store?); its labels are store, outcome");
    }
}
