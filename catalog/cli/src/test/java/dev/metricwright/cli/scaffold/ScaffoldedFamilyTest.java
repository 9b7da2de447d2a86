package dev.metricwright.cli.scaffold;

import static org.assertj.core.api.Assertions.assertThat;

import dev.metricwright.catalog.Family;
import dev.metricwright.catalog.finding.Severities;
import dev.metricwright.catalog.rules.RandomFamily;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class ScaffoldedFamilyTest {

    @Property(tries = 2000)
    void theRulesHaveNothingToSayAboutWhatIsScaffolded(@ForAll long seed) {
        Family family = RandomFamily.next(new Random(seed));

        assertThat(Scaffold.of(RandomFamily.catalog(family), "acme", Severities.DEFAULT)
                        .findings())
                .as("%s", family)
                .isEmpty();
    }
}
