package dev.metricwright.processor;

import static dev.metricwright.processor.Compilations.check;
import static dev.metricwright.processor.Compilations.rules;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The rules about the values of labels. */
class LabelValuesTest {

    @Test
    void aLabelHasOneOfFourTypes() {
        check(rules("""
                        @MetricFamily("example_paths_total")
                        void requested(
                            @Label("path") Object path, // ! label-type
                            @Label("region") Integer region); // ! label-type
                        @MetricFamily("example_build_info")
                        @Labels("version")
                        void built(
                            String[] version); // ! label-type
                        @MetricFamily("example_paths_total")
                        void requestedRightly(int path, Region region);
                        @MetricFamily("example_cache_hits_total")
                        @Labels({"shared", "tier=hot"})
                        void hit(boolean shared);
                        enum Region { EAST, WEST }
                        """));
    }

    /** Each has a huge number of values, or values that the user did not choose. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "java.time.Instant",
                "java.util.UUID",
                "java.net.URI",
                "java.net.URL",
                "Throwable",
                "java.io.IOException",
                "java.net.InetAddress",
                "java.net.InetSocketAddress"
            })
    void instantsIdentifiersAddressesAndThrowablesAreNoLabels(String type) {
        check(rules("""
                        @MetricFamily("example_build_info")
                        void built(
                            %1$s version); // ! label-type
                        @MetricFamily("example_build_info")
                        void shipped(
                            @Label("version") %1$s by); // ! label-type
                        @MetricFamily("example_build_info")
                        @Labels("version")
                        void listed(
                            %1$s version); // ! label-type
                        """.formatted(type)));
    }

    @Test
    void aClosedLabelIsAnEnumOrFixed() {
        check(rules("""
                        @MetricFamily("example_modes_total")
                        void text(
                            String mode); // ! closed-label
                        @MetricFamily("example_modes_total")
                        void number(
                            int mode); // ! closed-label
                        @MetricFamily("example_modes_total")
                        @Labels("mode=fast")
                        void fixed();
                        @MetricFamily("example_modes_total")
                        void some(Mode mode);
                        enum Mode { SLOW }
                        """));
    }

    @Test
    void aConstantStandsForItsLabelValueElseForTheValueOfItsName() {
        check(rules("""
                        @MetricFamily("example_reject_total")
                        @Labels({"client=", "rule=", "owner=", "reason"})
                        void rejected(Reason reason);
                        @MetricFamily("example_codes_total")
                        void answered(Code code);
                        @MetricFamily("example_regions_total")
                        void served(Region region);
                        enum Reason { connRate, UdpFlowRate, @LabelValue("conn_concurrent") OTHER }
                        enum Code { _2XX, @LabelValue("a/b") A_B, OK }
                        enum Region { HOME, @LabelValue("eu-1") EU, @LabelValue("") NONE }
                        """));
    }

    @Test
    void aValueThatTheLabelDoesNotHaveIsReported() {
        check(rules("""
                        @MetricFamily("example_modes_total")
                        void constant(
                            Mode mode); // ! unknown-label-value
                        @MetricFamily("example_modes_total")
                        @Labels(
                          "mode=Fast") // ! unknown-label-value
                        void fixed();
                        @MetricFamily("example_modes_total")
                        void flag(
                            boolean mode); // ! unknown-label-value
                        @MetricFamily("example_modes_total")
                        @Labels(
                          "mode=") // ! unknown-label-value
                        void empty();
                        @MetricFamily("example_regions_total")
                        @Labels(
                          "region=Europe") // ! unknown-label-value
                        void unmatched();
                        @MetricFamily("example_regions_total")
                        @Labels("region=eu-2")
                        void matched();
                        @MetricFamily("example_cache_hits_total")
                        @Labels({"shared=true", "tier="})
                        void absent();
                        enum Mode { FAST, SLOW, @LabelValue("turtle") SLOWER, SNAIL }
                        """));
    }

    @Test
    void anOpenLabelNeedsABoundUnlessTheMethodClosesIt() {
        check(rules("""
                        @MetricFamily("example_targets_total")
                        void tried(
                            String target); // ! unbounded-label
                        @MetricFamily("example_targets_total")
                        void triedPort(
                            int target); // ! unbounded-label
                        @MetricFamily("example_targets_total")
                        void triedOne(Target target);
                        @MetricFamily("example_targets_total")
                        @Labels("target=main")
                        void triedMain();
                        enum Target { NORTH, SOUTH }
                        """));
    }
}
