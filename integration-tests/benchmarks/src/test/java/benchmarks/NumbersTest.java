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
    void anEmptyListHasNoMedian() {
        assertThat(numbers).hasToString("–");
        assertThatThrownBy(numbers::median).hasMessageContaining("nothing was measured");
    }

    @Test
    void whatTheSameRunsMeasuredIsComparedRunByRun() {
        Numbers disturbed = numbers(10, 30, 14);
        Numbers beside = numbers(5, 24, 7);
        assertThat(disturbed.minus(beside)).hasToString("6.0 (5.0–7.0)");
        assertThat(disturbed.over(beside)).hasToString("2.0 (1.3–2.0)");
    }

    @Test
    void whatOtherRunsMeasuredIsNot() {
        assertThatThrownBy(() -> numbers(1, 2).minus(numbers(1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("2 runs cannot be compared with 1; measure both in each run");
    }

    private static Numbers numbers(double... values) {
        Numbers numbers = new Numbers();
        for (double value : values) {
            numbers.add(value);
        }
        return numbers;
    }
}
