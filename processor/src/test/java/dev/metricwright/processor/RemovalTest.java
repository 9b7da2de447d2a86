package dev.metricwright.processor;

import static dev.metricwright.processor.Compilations.check;
import static dev.metricwright.processor.Compilations.rules;
import static dev.metricwright.processor.Compilations.says;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The rules about methods that remove series. */
class RemovalTest {

    private static final String RECORDED = """
            @MetricFamily("example_places_total")
            void requested(String path, String region);
            @MetricFamily("example_build_info")
            void built(String version);
            """;

    @Test
    void aRemovalNamesLabelsOfAFamilyOfTheInterface() {
        check(rules(RECORDED + """
                @RemovesSeries
                void pathGone(String path);
                @RemovesSeries
                void bothGone(String region, int path);
                @RemovesSeries
                void versionGone(@Label("version") String old);
                """));
    }

    @Test
    void detailLabelsAreLabelsToo() {
        check(rules("""
                        @MetricFamily("example_detailed_total")
                        void answered(String client, int port);
                        @RemovesSeries
                        void portGone(int port);
                        @RemovesSeries
                        void portOfClientGone(String client, Port port);
                        @RemovesSeries
                        void gone(String client);
                        @RemovesSeries
                        void slotGone(String slot);
                        enum Port { HTTP }
                        """));
    }

    @Test
    void allOfItsParametersAreLabelsOfOneFamily() {
        check(rules(RECORDED + """
                @RemovesSeries
                void unknown(
                    String path,
                    String zone); // ! unknown-label
                @RemovesSeries
                void ofNone(String path, String version); // ! method-shape
                @RemovesSeries
                void typed(
                    @Label("path") Object path); // ! label-type
                @RemovesSeries
                void counted(
                    long path); // ! label-type
                @RemovesSeries
                void twice(
                    String path,
                    @Label("path") String again); // ! duplicate-label
                """));
    }

    @Test
    void itDoesNothingElse() {
        check(rules(RECORDED + """
                @RemovesSeries
                void nothing(); // ! method-shape
                @RemovesSeries
                @MetricFamily("example_places_total")
                void both(String path, String region); // ! method-shape
                @RemovesSeries
                boolean told(String path); // ! return-type
                """));
    }

    @Test
    void whereAFamilyIsUnknownNothingIsSaidOfLabelsThatMayBeIts() {
        check(rules("""
                        @MetricFamily("example_pahts_total") // ! unknown-family
                        void requested(String path, String region);
                        @RemovesSeries
                        void pathGone(String path);
                        """));
    }

    @Test
    void findingsSayWhatToDo() {
        assertThat(says(RECORDED + """
                        @RemovesSeries void a1(String reigon);
                        @RemovesSeries void a2(String path, String version);
                        @RemovesSeries void a3(@Label("path") Object path);
                        @RemovesSeries void a4();
                        @RemovesSeries @MetricFamily("example_places_total") void a5(String path, String region);
                        @RemovesSeries boolean a6(String path);
                        """))
                .containsExactly(
                        "unknown-label: no family of this interface has label reigon (did you mean region?); their labels are path, region, version",
                        "method-shape: no family of this interface has all of the labels path, version; split a2() into one method per family",
                        "label-type: label path cannot be of type Object: a label is a String, an enum, a boolean or an int; pass"
                                + " a String that identifies it, or an enum",
                        "method-shape: a4() does not say which series to remove; add the labels that select them as parameters",
                        "method-shape: a5() cannot both record and remove; remove @MetricFamily or @RemovesSeries",
                        "return-type: a6() removes series, but returns boolean; return void");
        assertThat(says("@RemovesSeries void gone(String path);"))
                .containsExactly(
                        "unknown-label: label path is unknown, because no family of this interface has labels; remove the method, or record a family with labels");
    }
}
