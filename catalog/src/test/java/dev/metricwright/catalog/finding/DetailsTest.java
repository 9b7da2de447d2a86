package dev.metricwright.catalog.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class DetailsTest {

    private static final Details FAMILY_AND_UNIT =
            Rule.TIME_NEEDED.with("family", "wait_seconds").with("unit", "seconds");

    @Test
    void aMessageHasEachDetailWhereverItNamesIt() {
        assertThat(FAMILY_AND_UNIT
                        .with("value", "a long")
                        .with("right", "a double in seconds")
                        .message())
                .isEqualTo("wait_seconds is measured in seconds, but a long has no unit; pass a double in seconds");
    }

    @Test
    void aDetailMayLookLikeANameOrAGroup() {
        assertThat(FAMILY_AND_UNIT
                        .with("value", "{unit} $1 %s")
                        .with("right", "a double")
                        .message())
                .startsWith("wait_seconds is measured in seconds, but {unit} $1 %s has no unit;");
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
        Details details = FAMILY_AND_UNIT
                .with("value", "a long")
                .with("right", "a double")
                .with("label", "client");

        assertThatThrownBy(details::message)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageEndingWith("not [family, unit, value, right, label]");
    }
}
