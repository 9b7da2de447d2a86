package dev.metricwright.cli.scaffold;

import static org.assertj.core.api.Assertions.assertThat;

import dev.metricwright.catalog.Family;
import dev.metricwright.catalog.finding.Rule;
import dev.metricwright.catalog.finding.Severities;
import dev.metricwright.catalog.finding.Severity;
import dev.metricwright.catalog.rules.RandomFamily;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class ScaffoldedFamilyTest {

    /** The random family is called {@code random}, and has no help text. */
    private static final Severities SEVERITIES = Severities.DEFAULT
            .withDefault(Rule.COUNTER_SUFFIX, Severity.OFF)
            .withDefault(Rule.HELP_MISSING, Severity.OFF);

    @Property(tries = 2000)
    void theRulesHaveNothingToSayAboutWhatIsScaffolded(@ForAll long seed) {
        Family family = RandomFamily.next(new Random(seed));

        assertThat(Scaffold.of(RandomFamily.catalog(family), "acme", SEVERITIES).findings())
                .as("%s", family)
                .isEmpty();
    }
}
