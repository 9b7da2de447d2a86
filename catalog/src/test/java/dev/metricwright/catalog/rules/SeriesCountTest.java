package dev.metricwright.catalog.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.metricwright.catalog.Family;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class SeriesCountTest {

    @Property
    void theCountIsThatOfTheSeriesOneByOne(@ForAll Random random) {
        Family family = RandomFamily.next(random);
        List<CombinationBlock> blocks = blocks(family, random);

        assertThat(new SeriesCount(new FamilySpace(family), blocks).all())
                .as("%s%n%s", family, blocks)
                .isEqualTo(new EnumeratedSeries(family, blocks).all());
    }

    @Property
    void theKnownPartIsThatOfTheSeriesWithKnownValuesOnly(@ForAll Random random) {
        Family family = RandomFamily.next(random);
        List<CombinationBlock> blocks = blocks(family, random);

        assertThat(new SeriesCount(new FamilySpace(family), blocks).known())
                .as("%s%n%s", family, blocks)
                .isEqualTo(new EnumeratedSeries(family, blocks).known());
    }

    private static List<CombinationBlock> blocks(Family family, Random random) {
        List<CombinationBlock> blocks = new ArrayList<>();
        for (int i = random.nextInt(3); i >= 0; i--) {
            blocks.add(RandomFamily.block(family, random));
        }
        return blocks;
    }

    @Test
    void anOpenLabelComesToItsListedValuesItsMaxAndOneForOverflow() {
        assertThat(worstCase("labels: {reason: {values: [ok, bad], open: true, max: 40}}"))
                .isEqualTo(43);
    }

    @Test
    void labelsMultiply() {
        assertThat(worstCase("labels: {client: {max: 200}, port: {max: 64}, outcome: {values: [allow, deny]}}"))
                .isEqualTo(201 * 65 * 2);
    }

    @Test
    void aLabelThatDeterminesOthersIsTheirBound() {
        assertThat(
                        worstCase(
                                "labels: {client: {max: 200}, rule: {max: 2000, determines: [client, owner]}, owner: {max: 500}}"))
                .isEqualTo(2001);
    }

    @Test
    void whatIsDeterminedDeterminesInTurn() {
        assertThat(
                        worstCase(
                                "labels: {zone: {max: 9}, host: {max: 99, determines: [zone]}, pod: {max: 999, determines: [host]}}"))
                .isEqualTo(1000);
    }

    @Test
    void dependentLabelsAreCountedWhereTheyAre() {
        assertThat(worstCase("""
                labels:
                      kind: {values: [timeout, network, http_error]}
                      status: {only_if: {kind: [http_error]}, max: 60}
                """)).isEqualTo(2 + 61);
        assertThat(worstCase("""
                labels:
                      outcome: {values: [allow, deny]}
                      reason: {values: [ok], open: true, max: 40}
                    legal:
                      - {when: {outcome: [allow]}, then: {reason: [ok]}}
                      - {when: {outcome: [deny]}, then: {reason: {not: [ok]}}}
                """)).isEqualTo(1 + 41);
        assertThat(worstCase("""
                labels: {host: {max: 9}, user: {max: 19}, group: {max: 4}}
                    label_sets: [[host, user], [host, group]]
                """)).isEqualTo(10 * 20 + 10 * 5);
    }

    @Test
    void ofDistinctLabelsEqualPairsAreNotCounted() {
        assertThat(worstCase("labels: {from: {values: [a, b, c]}, to: {values: [a, b, c]}}\n    distinct: [from, to]"))
                .isEqualTo(6);
        assertThat(worstCase("labels: {from: {max: 9}, to: {max: 9}}\n    distinct: [from, to]"))
                .isEqualTo(90);
        assertThat(worstCase("labels: {from: {max: 9, overflow: rest}, to: {max: 9}}\n    distinct: [from, to]"))
                .isEqualTo(91);
    }

    @Test
    void detailLabelsAreNotCounted() {
        assertThat(worstCase("labels: {client: {max: 9}}\n    detail: {port: {ask: per_port, max: 64}}"))
                .isEqualTo(10);
    }

    @Test
    void numbersStopAtTheLargestThereIs() {
        assertThat(SeriesCount.saturatedProduct(Long.MAX_VALUE, 2)).isEqualTo(Long.MAX_VALUE);
        assertThat(SeriesCount.saturatedProduct(1L << 32, 1L << 31)).isEqualTo(Long.MAX_VALUE);
        assertThat(SeriesCount.saturatedProduct(Long.MAX_VALUE, 0)).isZero();
        assertThat(SeriesCount.saturatedSum(Long.MAX_VALUE, 1)).isEqualTo(Long.MAX_VALUE);
        assertThat(SeriesCount.saturatedSum(1, 2)).isEqualTo(3);
        assertThat(WorstCase.of(family("""
                labels: {a: {max: 999999999}, b: {max: 999999999}, c: {max: 999999999}, d: {max: 999999999}}
                    distinct: [a, b]
                """))).isEmpty();
    }

    private static long worstCase(String labels) {
        return WorstCase.of(family(labels)).orElseThrow();
    }

    private static Family family(String labels) {
        return Declared.catalog("catalog: example\nfamilies:\n  - name: f\n    type: counter\n    " + labels)
                .families()
                .get(0);
    }
}
