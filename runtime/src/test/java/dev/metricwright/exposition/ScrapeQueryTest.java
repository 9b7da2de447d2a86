package dev.metricwright.exposition;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ScrapeQueryTest {

    @Test
    void withoutNamesEveryFamilyIsWanted() {
        assertThat(ScrapeQuery.of(null).wants("a")).isTrue();
        assertThat(ScrapeQuery.of("per_port=true").wants("a")).isTrue();
        assertThat(ScrapeQuery.of("name[]=b&name%5B%5D=c").wants("a")).isFalse();
        assertThat(ScrapeQuery.of("name[]=b&name%5B%5D=c").names()).containsExactlyInAnyOrder("b", "c");
    }

    @Test
    void aDetailIsAskedForByAParameterThatIsTrue() {
        assertThat(ScrapeQuery.of(null).details()).isEmpty();
        assertThat(ScrapeQuery.of("per_port=true&name[]=a&per%5Ftarget=true").details())
                .containsExactlyInAnyOrder("per_port", "per_target");
        assertThat(ScrapeQuery.of("per_port=false&per_target=1&per_moon&per_sun=")
                        .details())
                .isEmpty();
    }
}
