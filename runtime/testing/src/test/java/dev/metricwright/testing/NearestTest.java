package dev.metricwright.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestTest {

    private static final List<String> OUTCOMES = List.of("timeout", "refused", "paid");

    @ParameterizedTest
    @CsvSource({
        "refsued, refused",
        "refusd, refused",
        "refuseed, refused",
        "refuzed, refused",
        "time_out, timeout",
        "piad, paid"
    })
    void aSlipIsRecognised(String word, String meant) {
        assertThat(Nearest.hint(word, OUTCOMES)).isEqualTo(" (did you mean " + meant + "?)");
    }

    @ParameterizedTest
    @CsvSource({"cancelled", "tout", "pa", "''"})
    void anotherWordIsNoSlip(String word) {
        assertThat(Nearest.hint(word, OUTCOMES)).isEmpty();
    }

    @Test
    void candidatesAreSortedByDistanceAndThenByName() {
        assertThat(Nearest.first("abc", List.of("zzz", "yyy", "abd", "acb", "abc")))
                .containsExactly("abc", "abd", "acb", "yyy", "zzz");
    }
}
