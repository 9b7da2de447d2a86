package dev.metricwright.processor;

import static dev.metricwright.processor.Compilations.check;
import static dev.metricwright.processor.Compilations.rules;
import static dev.metricwright.processor.Compilations.says;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The rules about methods that start series. */
class StartTest {

    private static final String RECORDED = """
            @MetricFamily("example_places_total")
            void requested(String path, String region);
            @MetricFamily("example_regions_total")
            void served(String region);
            @MetricFamily("example_detailed_total")
            void answered(String client, int port);
            @MetricFamily("example_mail_total")
            void mailed(@Label("email") String to, LongSupplier mails);
            @MetricFamily("example_build_info")
            void built(String version);
            """;

    @Test
    void aStartNamesLabelsOfACounterOrHistogramOfTheInterface() {
        check(rules(RECORDED + """
                @StartsSeries
                void region(String region);
                @StartsSeries
                void both(int REGION, @Label("path") Path to);
                @StartsSeries
                void partly(String path);
                @StartsSeries
                void flag(boolean client);
                enum Path { ROOT, HOME }
                """));
    }

    @Test
    void allOfItsParametersAreLabelsOfOneOfThese() {
        check(rules(RECORDED + """
                @StartsSeries
                void unknown(
                    String path,
                    String zone); // ! unknown-label
                @StartsSeries
                void ofAnInfoFamily(
                    String version); // ! unknown-label
                @StartsSeries
                void ofASampledCounter(
                    String email); // ! unknown-label
                @StartsSeries
                void detail(
                    String client,
                    int port); // ! unknown-label
                @StartsSeries
                void ofNone(String path, String client); // ! unknown-label
                @StartsSeries
                void typed(
                    @Label("path") Object path); // ! label-type
                @StartsSeries
                void counted(
                    long path); // ! label-type
                @StartsSeries
                void twice(
                    String path,
                    @Label("path") String again); // ! duplicate-label
                """));
    }

    @Test
    void itDoesNothingElse() {
        check(rules(RECORDED + """
                @StartsSeries
                void nothing(); // ! method-shape
                @StartsSeries
                @MetricFamily("example_places_total")
                void records(String path, String region); // ! method-shape
                @RemovesSeries
                @StartsSeries
                void removes(String path, String region); // ! method-shape
                @StartsSeries
                boolean told(String path); // ! return-type
                @StartsSeries
                Counter handle(String path, String region); // ! return-type
                """));
    }

    @Test
    void theFamilyOfTheInterfaceIsNotMeant() {
        check("""
                @Catalog("example")
                @MetricFamily("example_places_total")
                public interface Rules {
                  void requested(String path, String region);
                  @StartsSeries
                  void path(String path, String region);
                  @RemovesSeries
                  void pathGone(String path);
                }
                """);
    }

    @Test
    void whereAFamilyIsUnknownNothingIsSaidOfLabelsThatMayBeIts() {
        check(rules("""
                        @MetricFamily("example_pahts_total") // ! unknown-family
                        void requested(String path, String region);
                        @StartsSeries
                        void path(String path);
                        """));
    }

    @Test
    void findingsSayWhatToDo() {
        assertThat(says("""
                        @MetricFamily("example_places_total") void requested(String path, String region);
                        @MetricFamily("example_build_info") void built(String version);
                        @MetricFamily("example_modes_total") void switched(Mode mode);
                        enum Mode { FAST }
                        @StartsSeries void a1(String reigon);
                        @StartsSeries void a2(String path, String mode);
                        @StartsSeries void a3(@Label("path") Object path);
                        @StartsSeries void a4();
                        @StartsSeries @MetricFamily("example_places_total") void a5(String path, String region);
                        @StartsSeries @RemovesSeries void a6(String path);
                        @StartsSeries boolean a7(String path);
                        """))
                .containsExactly(
                        "unknown-label: no counter or histogram of this interface has label reigon (did you mean region?); their labels are path, region, mode",
                        "unknown-label: no counter or histogram of this interface has all of the labels path, mode; split a2() into one method per family",
                        "label-type: label path cannot be of type Object: a label is a String, an enum, a boolean or an int; pass"
                                + " a String that identifies it, or an enum",
                        "method-shape: a4() does not say which series to start; add the labels that select them as parameters",
                        "method-shape: a5() cannot both record and start; remove @MetricFamily or @StartsSeries",
                        "method-shape: a6() cannot both start and remove; remove @StartsSeries or @RemovesSeries",
                        "return-type: a7() starts series, but returns boolean; return void");
        assertThat(says("@MetricFamily(\"example_build_info\") void built(String version);"
                        + "@StartsSeries void version(String version);"))
                .containsExactly(
                        "unknown-label: label version is unknown, because no counter or histogram of this interface has labels; remove the method, or record one with labels");
    }
}
