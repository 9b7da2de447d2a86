package dev.metricwright.catalog.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class DetailsTest {

    private static final Details FAMILY_AND_UNIT =
            Rule.TIME_NEEDED.with("family", "wait_seconds").with("unit", "seconds");

    @Test
    void aMessageHasEachDetailWhereverItNamesIt() {
        assertThat(FAMILY_AND_UNIT.with("value", "long").message())
                .isEqualTo("wait_seconds is measured in seconds, and a long has no unit;"
                        + " pass a Duration, a @Nanos long, or a double in seconds");
    }

    @Test
    void aDetailMayLookLikeANameOrAGroup() {
        assertThat(FAMILY_AND_UNIT.with("value", "{unit} $1 %s").message())
                .startsWith("wait_seconds is measured in seconds, and a {unit} $1 %s has no unit;");
    }

    @Test
    void aMissingDetailIsRefused() {
        assertThatThrownBy(FAMILY_AND_UNIT::message)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("TIME_NEEDED needs the details")
                .hasMessageEndingWith("not [family, unit]");
    }

    @Test
    void aSuperfluousDetailIsRefused() {
        Details details = FAMILY_AND_UNIT.with("value", "long").with("label", "client");

        assertThatThrownBy(details::message)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageEndingWith("not [family, unit, value, label]");
    }
}
