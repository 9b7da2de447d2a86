package dev.metricwright.processor;

import static dev.metricwright.processor.Compilations.check;
import static dev.metricwright.processor.Compilations.compiler;
import static dev.metricwright.processor.Compilations.rules;
import static dev.metricwright.processor.Compilations.says;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The rule about combinations of label values, as far as methods fix or list them. */
class CombinationTest {

    private static final String ENUMS = """
            enum Outcome { ALLOW, DENY }
            enum Reason { OK, EXPIRED, FORBIDDEN }
            enum Refusal { EXPIRED, FORBIDDEN }
            enum Kind { TIMEOUT, NETWORK, HTTP_ERROR }
            enum OtherKind { TIMEOUT, NETWORK }
            """;

    @Test
    void everyCombinationThatAMethodCanExpressIsLegal() {
        check(rules("""
                @MetricFamily("example_operator_requests_total")
                @Labels({"outcome", "reason"}) // ! illegal-combination
                void any(Outcome outcome, Reason reason);
                @MetricFamily("example_operator_requests_total")
                @Labels({"outcome=deny", "reason"}) // ! illegal-combination
                void denied(Reason reason);
                @MetricFamily("example_operator_requests_total")
                void unlisted(Outcome outcome, Reason reason); // ! illegal-combination
                @MetricFamily("example_operator_requests_total")
                @Labels({"outcome=allow", "reason=ok"})
                void allowed();
                @MetricFamily("example_operator_requests_total")
                @Labels({"outcome=deny", "reason"})
                void refused(Refusal reason);
                """ + ENUMS));
    }

    @Test
    void aLabelWithAConditionIsGivenExactlyWhereItHolds() {
        check(rules("""
                @MetricFamily("example_mirror_errors_total")
                @Labels("kind") // ! illegal-combination
                void without(Kind kind);
                @MetricFamily("example_mirror_errors_total")
                @Labels({"kind", "status_code"}) // ! illegal-combination
                void always(Kind kind, int statusCode);
                @MetricFamily("example_mirror_errors_total")
                @Labels({"kind=timeout", "status_code"}) // ! illegal-combination
                void never(int statusCode);
                @MetricFamily("example_mirror_errors_total")
                @Labels("kind=http_error") // ! illegal-combination
                void missing();
                @MetricFamily("example_mirror_errors_total")
                @Labels({"kind=http_error", "status_code"})
                void answered(int statusCode);
                @MetricFamily("example_mirror_errors_total")
                @Labels("kind")
                void unanswered(OtherKind kind);
                """ + ENUMS));
    }

    @Test
    void ofSetsOfLabelsAMethodHasExactlyOne() {
        check(rules("""
                        @MetricFamily("example_routes_total")
                        @Labels({"kind=x", "by_rule"})
                        void byRule(String byRule);
                        @MetricFamily("example_routes_total")
                        @Labels({"kind=y", "by_owner"})
                        void byOwner(String byOwner);
                        @MetricFamily("example_routes_total")
                        @Labels({"kind=x", "by_rule", "by_owner"}) // ! illegal-combination
                        void both(String byRule, String byOwner);
                        @MetricFamily("example_routes_total")
                        @Labels("kind=x") // ! illegal-combination
                        void none();
                        """));
    }

    @Test
    void theFirstBadCombinationIsNamedWithTheMethodsToWrite() {
        assertThat(says("""
                        @MetricFamily("example_operator_requests_total") void any(Outcome outcome, Reason reason);
                        @MetricFamily("example_operator_requests_total") @Labels({"outcome=deny", "reason=ok"}) void bad();
                        @MetricFamily("example_mirror_errors_total") void without(Kind kind);
                        @MetricFamily("example_mirror_errors_total") void always(Kind kind, int statusCode);
                        """ + ENUMS))
                .containsExactly(
                        "illegal-combination: example_operator_requests_total has no series with outcome=\"allow\", reason=\"expired\"; write a method for each of @Labels({\"outcome=deny\", \"reason\"}) (reason: an enum of expired, forbidden) and @Labels({\"outcome=allow\", \"reason=ok\"})",
                        "illegal-combination: example_operator_requests_total has no series with outcome=\"deny\", reason=\"ok\"; change the fixed values, because no value of the other labels is legal with them",
                        "illegal-combination: example_mirror_errors_total has no series with kind=\"http_error\" without status_code; write a method for each of @Labels({\"kind=http_error\", \"status_code\"}) and @Labels({\"kind\"}) (kind: an enum of timeout, network)",
                        "illegal-combination: example_mirror_errors_total has no series with kind=\"timeout\", any status_code; write a method for each of @Labels({\"kind=http_error\", \"status_code\"}) and @Labels({\"kind\"}) (kind: an enum of timeout, network)");
    }

    @Test
    void theCombinationCanBeRecordedIfTheRuleIsOff() {
        check(compiler("-Ametricwright.severity=illegal-combination:off", "-Werror"), rules("""
                        @MetricFamily("example_operator_requests_total")
                        @Labels({"outcome=deny", "reason=ok"})
                        void contradictory();
                        """));
    }
}
