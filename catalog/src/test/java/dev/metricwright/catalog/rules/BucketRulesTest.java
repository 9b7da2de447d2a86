package dev.metricwright.catalog.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.metricwright.catalog.Catalog;
import dev.metricwright.catalog.declaration.ParameterType.Simple;
import dev.metricwright.catalog.finding.Finding;
import dev.metricwright.catalog.finding.Rule;
import dev.metricwright.catalog.finding.Severities;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class BucketRulesTest {

    private static final Pattern PROPOSAL = Pattern.compile("write buckets = \\{(.*)}");

    private static Catalog histogram(String rule) {
        return Declared.catalog("catalog: example\nfamilies:\n  - {name: h, type: histogram, unit: bytes" + rule + "}");
    }

    private static Declared method(Double... bounds) {
        return Declared.method("m", "h").buckets(bounds).parameter("size", Simple.DOUBLE);
    }

    private static void assertClean(String rule, Double... bounds) {
        assertThat(Declared.findings(histogram(rule), method(bounds))).isEmpty();
    }

    private static void assertFinding(String rule, Declared method, String text) {
        assertThat(Declared.findings(histogram(rule), method)).containsExactly("buckets of m: [metricwright:" + text);
    }

    @Test
    void boundsThatTheCatalogLeavesOpenAreStatedByTheMethod() {
        assertClean("", 1.0);
        assertClean(", buckets: {min: 1, max: 3}", 1.0, 2.0, 3.0);
        assertClean(", buckets: {max: 3, require: [2]}", 0.5, 2.0, 3.0);
        assertThat(Declared.findings(
                        histogram(", buckets: {min: 0.5, max: 6, max_count: 4}"),
                        Declared.method("m", "h").parameter("size", Simple.DOUBLE)))
                .containsExactly("@MetricFamily of m: [metricwright:bucket-missing] h is a histogram without"
                        + " bounds; write buckets = {0.5, 1, 6}, or bounds that suit it better");
    }

    @Test
    void boundsThatTheCatalogStatesNeedNotBeRepeated() {
        String rule = ", buckets: {bounds: [1, 2]}";

        assertThat(Declared.findings(histogram(rule), Declared.method("m", "h").parameter("size", Simple.DOUBLE)))
                .isEmpty();
        assertClean(rule, 1.0, 2.0);
        assertFinding(
                rule,
                method(1.0, 3.0),
                "bucket-range] the bounds of h do not match catalog example: they must be exactly {1, 2}; write buckets = {1, 2}");
    }

    @Test
    void boundsAreFiniteAndStrictlyIncreasing() {
        assertFinding(
                "",
                method(1.0, 3.0, 3.0),
                "bucket-order] the bounds of h must be finite and strictly increasing, but 3 follows 3; write buckets ="
                        + " {1, 3}");
        assertFinding(
                "",
                method(3.0, 1.0),
                "bucket-order] the bounds of h must be finite and strictly increasing, but 1 follows 3; write buckets ="
                        + " {1, 3}");
        assertFinding(
                ", buckets: {max: 3}",
                method(1.0, Double.POSITIVE_INFINITY),
                "bucket-order] the bounds of h must be finite and strictly increasing, but Infinity is among them; write"
                        + " buckets = {1, 3}");
    }

    @Test
    void aBoundThatIsNoNumberHurtsNobodyWhereItsRuleIsOff() {
        Severities off = Severities.parse("bucket-order:off", new ArrayList<>());

        assertThat(Declared.checked(histogram(", buckets: {max: 3}"), off, method(1.0, Double.NaN))
                        .findings())
                .extracting(Finding::rule)
                .containsExactly(Rule.BUCKET_RANGE);
    }

    @Test
    void thousandthsOfTheUnitAreTold() {
        assertFinding(
                ", buckets: {max: 3}",
                method(1.0, 500.0, 3000.0),
                "bucket-unit] the bounds of h must be in bytes, but these seem to be 1,000 times too large; write buckets = {0.001, 0.5, 3}");
    }

    @Test
    void theNumberOfBoundsIsLimitedBeforeTheOthersAreAsked() {
        assertFinding(
                ", buckets: {max: 3, max_count: 2}",
                method(1.0, 2.0, 4.0),
                "bucket-count] h has 3 bounds, but catalog example allows at most 2; write buckets = {1, 3}, or remove other bounds");
        assertFinding(
                ", buckets: {max: 3, require: [1, 2]}",
                method(1.5, 4.0),
                "bucket-required] the bounds of h must include 1, 2; add 1, 2");
        assertFinding(
                ", buckets: {min: 1, max: 3}",
                method(0.5, 2.0, 4.0),
                "bucket-range] the bounds of h do not match catalog example: the first bound must be 1, not 0.5 and the last bound must be 3, not 4; write buckets = {1, 2, 3}");
    }

    @Test
    void twoMethodsAgreeOnTheBounds() {
        Declared later = Declared.method("later", "h").buckets(1.0, 2.0).parameter("size", Simple.DOUBLE);

        assertThat(Declared.findings(histogram(""), method(1.0, 2.0), later)).isEmpty();
        assertThat(Declared.findings(histogram(""), method(1.0), later))
                .containsExactly(
                        "name of later: [metricwright:bucket-conflict] h has the bounds {1, 2} here, but {1} in m(); state the bounds in only one of the two methods");
    }

    @Test
    void onlyHistogramsHaveBuckets() {
        Catalog catalog = Declared.catalog("catalog: example\nfamilies: [{name: h, type: gauge}]");

        assertThat(Declared.findings(catalog, method(1.0)))
                .containsExactly(
                        "buckets of m: [metricwright:bucket-not-histogram] h is a gauge, but only histograms have buckets; remove 'buckets'");
    }

    @Property
    void boundsThatAMessageProposesAreValid(@ForAll Random random) {
        String rule = randomRule(random);
        Double[] bounds = random.doubles(1 + random.nextInt(20), 0, 2000)
                .mapToObj(bound -> Math.rint(bound) / 4)
                .toArray(Double[]::new);

        Stream.of(method(bounds), Declared.method("m", "h").parameter("size", Simple.DOUBLE))
                .flatMap(method -> Declared.findings(histogram(rule), method).stream())
                .forEach(finding -> {
                    Matcher proposal = PROPOSAL.matcher(finding);
                    if (proposal.find()) {
                        assertThat(Declared.findings(histogram(rule), method(numbers(proposal.group(1)))))
                                .as("%s of %s %s", finding, rule, List.of(bounds))
                                .isEmpty();
                    }
                });
    }

    private static String randomRule(Random random) {
        if (random.nextInt(4) == 0) {
            return ", buckets: {bounds: [0.5, 1, 2]}";
        }
        String min = random.nextBoolean() ? "min: 0.25, " : "";
        String max = random.nextBoolean() ? "max: 400, " : "";
        String require = random.nextBoolean() ? "require: [1, 10], " : "";
        String count = random.nextBoolean() ? "max_count: " + (4 + random.nextInt(4)) : "max_count: 40";
        return ", buckets: {" + min + max + require + count + "}";
    }

    private static Double[] numbers(String list) {
        return Stream.of(list.split(", ")).map(Double::valueOf).toArray(Double[]::new);
    }
}
