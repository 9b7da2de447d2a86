package dev.metricwright.catalog.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.metricwright.catalog.Catalog;
import dev.metricwright.catalog.finding.Finding;
import dev.metricwright.catalog.finding.Severities;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameRulesTest {

    private static final Pattern ADVICE = Pattern.compile("; call it ([^ ,]+)");

    private static List<Finding> check(String name, String type, String unit) {
        return CatalogRules.check(
                Declared.catalog("catalog: example\nprefix: [a_, b_]\nfamilies: [{name: '" + name + "', type: " + type
                        + ", unit: '" + unit + "', help: h}]"),
                Severities.DEFAULT);
    }

    private static List<String> rules(String name, String type, String unit) {
        return check(name, type, unit).stream()
                .map(finding -> finding.rule().id())
                .toList();
    }

    private static List<String> findings(String families) {
        Catalog catalog = Declared.catalog("catalog: example\nprefix: a_\nfamilies:\n" + families);
        return CatalogRules.check(catalog, Severities.DEFAULT).stream()
                .map(finding -> finding.place().orElseThrow().toString().replace("example.yaml:", "") + " "
                        + finding.severity().word() + " " + finding.diagnostic().replace("metricwright:", ""))
                .toList();
    }

    /** A name, a type and a unit, and the rules that they break. */
    @ParameterizedTest(name = "{0}, {1}, {2}: {3}")
    @CsvSource(delimiter = '|', emptyValue = "", nullValues = "-", textBlock = """
            a_requests_total                    | counter   | ''            | ''
            a_temperature_celsius               | gauge     | celsius       | ''
            a_wait_seconds                      | histogram | seconds       | ''
            a_build_info                        | info      | ''            | ''
            b_requests_total                    | counter   | ''            | ''
            a_größe                             | gauge     | ''            | name-syntax
            _a_requests                         | gauge     | ''            | name-syntax name-prefix
            a-requests                          | gauge     | ''            | name-syntax name-prefix
            2a_requests                         | gauge     | ''            | name-syntax name-prefix
            a_job:requests:sum                  | gauge     | ''            | name-syntax
            requests_total                      | counter   | ''            | name-prefix
            aa_requests_total                   | counter   | ''            | name-prefix
            a_Requests                          | gauge     | ''            | name-case
            a_openConnections                   | gauge     | ''            | name-case
            a_requests                          | counter   | ''            | counter-suffix
            a_requests_total_count              | counter   | ''            | counter-suffix reserved-suffix
            a_requests_total                    | gauge     | ''            | counter-suffix
            a_wait_seconds_total                | histogram | seconds       | counter-suffix
            a_build_total                       | info      | ''            | counter-suffix reserved-suffix
            a_wait_bucket                       | gauge     | ''            | reserved-suffix
            a_wait_count                        | histogram | ''            | reserved-suffix
            a_wait_sum                          | gauge     | ''            | reserved-suffix
            a_wait_created                      | gauge     | ''            | reserved-suffix
            a_wait_gcount                       | gauge     | ''            | reserved-suffix
            a_wait_gsum                         | gauge     | ''            | reserved-suffix
            a_build_info                        | gauge     | ''            | reserved-suffix
            a_build                             | info      | ''            | reserved-suffix
            a_accounts_created_total            | counter   | ''            | ''
            a_count                             | gauge     | ''            | reserved-suffix
            a_account                           | gauge     | ''            | ''
            a_wait_seconds                      | summary   | seconds       | ''
            a_wait_seconds_sum                  | summary   | seconds       | reserved-suffix
            a_wait_total                        | summary   | ''            | counter-suffix
            a_requests_total                    | unknown   | ''            | ''
            a_wait_count                        | unknown   | ''            | ''
            a_wait_milliseconds                 | histogram | milliseconds  | base-unit
            a_wait_milliseconds                 | histogram | ''            | base-unit
            a_wait                              | histogram | milliseconds  | base-unit
            a_age_days                          | gauge     | days          | base-unit
            a_heap_kilobytes                    | gauge     | ''            | base-unit
            a_heap_mebibytes                    | gauge     | ''            | base-unit
            a_traffic_bits_total                | counter   | bits          | base-unit
            a_heap_used_percent                 | gauge     | percent       | base-unit
            a_heap_used_ratio                   | gauge     | ratio         | ''
            a_thermometers                      | gauge     | ''            | ''
            a_wait                              | histogram | seconds       | unit-suffix
            a_wait_total                        | counter   | seconds       | unit-suffix
            a_build_info                        | info      | seconds       | unit-suffix
            a_build_seconds_info                | info      | seconds       | unit-suffix
            a_build_info                        | info      | days          | unit-suffix
            a_bytes_in_total                    | counter   | bytes         | ''
            a_seconds                           | gauge     | seconds       | ''
            a_nanoseconds                       | gauge     | seconds       | base-unit
            a_bytes_per_second                  | gauge     | bytes_per_second | ''
            a_wait_ms                           | gauge     | ''            | unit-abbreviation
            a_wait_ms                           | gauge     | milliseconds  | base-unit unit-abbreviation
            a_wait                              | gauge     | ms            | unit-abbreviation
            a_MB_total                          | counter   | ''            | name-case unit-abbreviation
            a_sessions                          | gauge     | ''            | ''
            a_counter                           | gauge     | ''            | type-in-name
            a_gauge_value                       | gauge     | ''            | type-in-name
            a_histogram_seconds                 | histogram | seconds       | type-in-name
            a_summary                           | gauge     | ''            | type-in-name
            a_counters                          | gauge     | ''            | ''
            a_encounter                         | gauge     | ''            | ''
            """)
    void aNameBreaksExactlyTheseRules(String name, String type, String unit, String rules) {
        assertThat(String.join(" ", rules(name, type, unit))).isEqualTo(rules);
    }

    @Test
    void withoutPrefixesNamesMayBeginAsTheyLike() {
        Catalog catalog = Declared.catalog("catalog: e\nfamilies: [{name: x_total, type: counter, help: h}]");

        assertThat(CatalogRules.check(catalog, Severities.DEFAULT)).isEmpty();
    }

    @Test
    void eachRuleSaysWhatIsWrongAndWhatToDo() {
        assertThat(findings("""
                - {name: 'a:x', type: gauge, help: h}
                - {name: b_x, type: gauge, help: h}
                - {name: a_openFiles, type: gauge, help: h}
                - {name: a_x, type: counter, help: h}
                - {name: a_y_total, type: histogram, help: h}
                - {name: a_z_count, type: gauge, help: h}
                - {name: a_build, type: info, help: h}
                - {name: a_load_percent, type: gauge, help: h}
                - {name: a_wait_total, type: counter, unit: seconds, help: h}
                - {name: a_v_counter, type: gauge, help: h}
                - {name: a_files_by_owner, type: gauge, help: h, labels: {owner: {max: 9}}}
                - {name: a_wait_ms, type: gauge, help: h}
                - {name: a_w, type: gauge, help: ' '}
                """))
                .containsExactly(
                        "4:10 error [name-syntax] \"a:x\" is not a valid family name; use letters, digits and _, and do not begin with a digit (a colon is reserved for recording rules)",
                        "4:10 error [name-prefix] a:x does not have the prefix of catalog example; begin it with a_",
                        "5:10 error [name-prefix] b_x does not have the prefix of catalog example; begin it with a_",
                        "6:10 error [name-case] a_openFiles is not in snake case; call it a_open_files",
                        "7:10 error [counter-suffix] a_x is a counter, but its name does not end in _total; call it a_x_total",
                        "8:10 error [counter-suffix] a_y_total is a histogram, but only the names of counters end in _total; remove the ending, or make it a counter",
                        "9:10 error [reserved-suffix] a_z_count ends in _count, which is reserved for samples of histograms and summaries; choose a name with another ending",
                        "10:10 error [reserved-suffix] a_build is an info family, but its name does not end in _info; call it a_build_info",
                        "11:10 error [base-unit] a_load_percent is in percent, which is not a base unit; record a ratio from 0 to 1, as the unit and in the name",
                        "12:10 error [unit-suffix] a_wait_total is in seconds, but its name does not contain the unit; correct the unit, or call it a_wait_seconds_total",
                        "13:10 warning [type-in-name] a_v_counter has the type counter in its name; remove the word",
                        "14:10 warning [label-in-name] a_files_by_owner has label owner in its name, which is wrong once that label is aggregated away; remove _by_owner",
                        "15:10 warning [unit-abbreviation] a_wait_ms abbreviates a unit to ms; write the base unit in full, in the name and as the unit",
                        "16:10 warning [help-missing] a_w has no help text; say in a sentence what it counts or"
                                + " measures");
    }

    @ParameterizedTest(name = "{0} {1} beside {2} {3}: {4}")
    @CsvSource(delimiter = '|', emptyValue = "", textBlock = """
            gauge     | a_x        | counter   | a_x_total     | a_x
            counter   | a_x_total  | gauge     | a_x           | a_x
            counter   | a_x_total  | gauge     | a_x_created   | a_x_created
            histogram | a_x        | gauge     | a_x_count     | a_x_count
            histogram | a_x        | gauge     | a_x_sum       | a_x_sum
            histogram | a_x        | gauge     | a_x_bucket    | a_x_bucket
            histogram | a_x        | counter   | a_x_total     | a_x
            gauge     | a_x        | info      | a_x_info      | a_x
            counter   | a_x_total  | info      | a_x_info      | a_x
            gauge     | a_x        | gauge     | a_x_count     | ''
            counter   | a_x        | gauge     | a_x_total     | ''
            counter   | a_x        | gauge     | a_x_created   | ''
            info      | a_x        | gauge     | a_x_info      | ''
            """)
    void twoFamiliesMayNotClaimOneName(String type, String name, String otherType, String other, String claimed) {
        List<String> collisions = findings("- {name: " + name + ", type: " + type + ", help: h}\n- {name: " + other
                        + ", type: " + otherType + ", help: h}\n")
                .stream()
                .filter(finding -> finding.contains("exposition-collision"))
                .toList();

        assertThat(collisions)
                .isEqualTo(
                        claimed.isEmpty()
                                ? List.of()
                                : List.of("5:10 error [exposition-collision] " + other + " and " + name
                                        + " both claim the name " + claimed
                                        + " when they are exposed; rename one of them"));
    }

    @Test
    void labelsAreNamedInNamesOnlyWhereItIsNoCoincidence() {
        assertThat(findings("""
                - {name: a_files_owner, type: gauge, help: h, labels: {owner: {max: 9}}}
                - {name: a_files_by_owners, type: gauge, help: h, labels: {owner: {max: 9}}}
                - {name: a_files_by_port, type: gauge, help: h, labels: {owner: {max: 9}}}
                """)).isEmpty();
        assertThat(findings("- {name: a_by_port_total, type: counter, help: h, detail: {port: {ask: p, max: 9}}}"))
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "le, error",
        "quantile, error",
        "__name, error",
        "_name, error",
        "job, warning",
        "instance, warning",
        "length,",
        "quantiles,",
        "name_,",
        "a__b,",
        "jobs,"
    })
    void someLabelNamesBelongToOthers(String label, String severity) {
        assertThat(findings("- {name: a_x, type: gauge, help: h, labels: {" + label + ": {max: 9}}}").stream()
                        .map(finding -> finding.replaceFirst("^[^ ]+ (\\w+ \\S+) .*", "$1")))
                .isEqualTo(severity == null ? List.of() : List.of(severity + " [reserved-label]"));
    }

    @Test
    void labelNamesAreCheckedWhereTheyAreDefined() {
        Catalog catalog = Declared.catalog("""
                catalog: example
                common_labels: {Node: {}, instance: {allow: {reserved-label: 'honor_labels is set'}}}
                labels: {proxyId: {max: 9}}
                families:
                  - {name: a, type: gauge, help: h, labels: {proxyId: {}, le: {max: 9}}, detail: {job: {ask: job, max: 9}}}
                  - {name: b, type: gauge, help: h, labels: {proxyId: {}}}
                """);

        assertThat(CatalogRules.check(catalog, Severities.DEFAULT))
                .extracting(finding ->
                        finding.place().orElseThrow() + " " + finding.severity().word() + " " + finding.diagnostic())
                .containsExactly(
                        "example.yaml:2:17 error [metricwright:label-case] label Node is not in snake case; write node",
                        "example.yaml:3:10 error [metricwright:label-case] label proxyId is not in snake case; write"
                                + " proxy_id",
                        "example.yaml:5:59 error [metricwright:reserved-label] label le is reserved by Prometheus; use another name",
                        "example.yaml:5:83 warning [metricwright:reserved-label] Prometheus sets label job at each scrape, and renames yours to exported_job; use another name");
    }

    @Test
    void whatStaysInAUnitThatIsNoBaseUnitShouldSaySo() {
        assertThat(findings("- {name: a_x, type: gauge, unit: days, help: h, allow: {base-unit: documented so}}"))
                .containsExactly(
                        "4:10 error [unit-suffix] a_x is in days, but its name does not contain the unit; correct the unit, or call it a_x_days");
        assertThat(findings("""
                - name: a_x
                  type: gauge
                  unit: days
                  help: h
                  allow: {base-unit: documented so, unit-suffix: documented so}
                """)).isEmpty();
        assertThat(findings("- {name: a_x, type: gauge, unit: days, help: h, allow: {unit-suffix: documented so}}"))
                .containsExactly(
                        "4:10 error [base-unit] a_x is in days, which is not a base unit; record seconds, as the unit and in the name");
    }

    /** The codes of UCUM, as OpenTelemetry writes units, and other units that cannot be part of a name. */
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            By           | write bytes, as the unit and in the name
            KiBy         | write bytes, as the unit and in the name
            MB           | write bytes, as the unit and in the name
            Cel          | write celsius, as the unit and in the name
            %            | write ratio, as the unit and in the name
            1            | remove it, or write ratio if the values are from 0 to 1
            {request}    | remove it, because the name says what is counted
            By/s         | write the unit in words, such as bytes_per_second
            Äpfel        | write the unit in words, such as bytes_per_second
            """)
    void aUnitThatIsNotAWordIsNoPartOfAName(String unit, String remedy) {
        assertThat(findings("- {name: a_x, type: gauge, unit: '" + unit + "', help: h}"))
                .containsExactly("4:10 error [unit-suffix] a_x has the unit " + unit
                        + ", which cannot be part of a name; " + remedy);
    }

    @Property
    void whoFollowsTheAdviceIsRidOfTheFinding(
            @ForAll("names") String name, @ForAll("types") String type, @ForAll("units") String unit) {
        for (Finding finding : check(name, type, unit)) {
            Matcher advice = ADVICE.matcher(finding.message());
            if (advice.find()) {
                assertThat(rules(advice.group(1), type, unit))
                        .as(finding.message())
                        .doesNotContain(finding.rule().id());
            }
        }
    }

    @Provide
    Arbitrary<String> names() {
        Arbitrary<String> word = Arbitraries.of(
                "a",
                "b",
                "X",
                "total",
                "info",
                "count",
                "sum",
                "seconds",
                "milliBytes",
                "kb",
                "gauge",
                "byDay",
                "9",
                "");
        Arbitrary<String> hostile = Arbitraries.strings()
                .withCharRange('!', '~')
                .excludeChars('\'', '%', ',')
                .withChars("äßİ_:")
                .ofMinLength(1)
                .ofMaxLength(12);
        return Arbitraries.oneOf(
                word.list().ofMinSize(1).ofMaxSize(5).map(words -> "_" + String.join("_", words)), hostile);
    }

    @Provide
    Arbitrary<String> types() {
        return Arbitraries.of("counter", "gauge", "histogram", "info");
    }

    @Provide
    Arbitrary<String> units() {
        return Arbitraries.of(Arrays.asList("", "seconds", "bytes", "days", "kb", "requests"));
    }
}
