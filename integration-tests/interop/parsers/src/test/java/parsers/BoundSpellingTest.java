package parsers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.metricwright.catalog.ShortestDecimal;
import dev.metricwright.exposition.BucketBound;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** The command line knows how the runtime spells the bounds of buckets. */
class BoundSpellingTest {

    @Property(tries = 5000)
    void aBoundIsSpeltAlike(@ForAll long bits) {
        double bound = Double.longBitsToDouble(bits);
        // Catalogs write at least two digits, as Java does, which shows only in the smallest numbers.
        Assume.that(!(Math.abs(bound) < Double.MIN_NORMAL) || bound == 0);
        assertThat(ShortestDecimal.ofBound(bound)).isEqualTo(BucketBound.text(bound));
    }

    @Property(tries = 5000)
    void aBoundThatPeopleWriteIsSpeltAlike(@ForAll short digits, @ForAll byte exponent) {
        double bound = Double.parseDouble(digits + "e" + exponent % 12);
        assertThat(ShortestDecimal.ofBound(bound)).isEqualTo(BucketBound.text(bound));
    }
}
