package benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class NumbersTest {

    private final Numbers numbers = new Numbers();

    @Test
    void theMedianOfAnOddNumberIsInTheMiddle() {
        numbers.add(9);
        numbers.add(1);
        numbers.add(2);
        assertThat(numbers.median()).isEqualTo(2);
        assertThat(numbers).hasToString("2.0 (1.0–9.0)");
    }

    @Test
    void theMedianOfAnEvenNumberIsTheMeanOfTheTwoInTheMiddle() {
        numbers.add(4);
        numbers.add(1);
        assertThat(numbers.median()).isEqualTo(2.5);
    }

    @Test
    void whatWasNotMeasuredHasNoMedian() {
        assertThat(numbers).hasToString("–");
        assertThatThrownBy(numbers::median).hasMessageContaining("nothing was measured");
    }
}
