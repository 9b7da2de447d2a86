package benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TargetTest {

    @Test
    void isMetWhereTheOtherCostsAtLeastSoManyTimesAsMuch() {
        Target target = Target.times(Library.SIMPLECLIENT, 3.2);
        assertThat(target.verdict(10, 32)).isEqualTo("3.20x ≥ 3.2x met");
        assertThat(target.verdict(10, 31.9)).isEqualTo("**3.19x ≥ 3.2x missed**");
    }

    @Test
    void isMetWhereOursCostsAtMostAShare() {
        Target target = Target.share(Library.PROMETHEUS_CLIENT, 0.7);
        assertThat(target.verdict(69, 100)).isEqualTo("0.69x ≤ 0.7x met");
        assertThat(target.verdict(71, 100)).isEqualTo("**0.71x ≤ 0.7x missed**");
    }

    @Test
    void saysWhatWasMissedAgainstWhom() {
        assertThat(Target.times(Library.MICROMETER, 10).missed("counter", 10, 50))
                .isEqualTo("counter against Micrometer: 5.00x, not ≥ 10x");
    }
}
