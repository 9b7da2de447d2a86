package benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class TargetsTest {

    private final Targets targets = new Targets();

    @Test
    void aValueAtTheLimitMeetsTheTarget() {
        targets.require("growth", 1.2, 1.2);
        assertThat(targets.table()).endsWith("| growth | 1.20 | 1.20 | met |\n");
        assertThatCode(targets::check).doesNotThrowAnyException();
    }

    @Test
    void missedTargetsAreMarkedAndEndTheBenchmark() {
        targets.require("growth", 1.5, 1.2);
        targets.require("start, ms", 80, 100);
        targets.require("cold", 1.4, 1.35);
        assertThat(targets.table())
                .endsWith("| growth | 1.50 | 1.20 | **missed** |\n"
                        + "| start, ms | 80.00 | 100.00 | met |\n"
                        + "| cold | 1.40 | 1.35 | **missed** |\n");
        assertThatThrownBy(targets::check)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("growth: 1.50, and 1.20 is allowed; cold: 1.40, and 1.35 is allowed;"
                        + " run it again on an idle machine, or make it faster");
    }

    /** If the difference is zero, the ratio is not a number, and meets no target. */
    @Test
    void notANumberMissesTheTarget() {
        targets.require("growth", Double.NaN, 1.2);
        assertThatThrownBy(targets::check).hasMessageStartingWith("growth: NaN, and 1.20 is allowed");
    }
}
