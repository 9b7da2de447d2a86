package dev.metricwright.processor;

import static dev.metricwright.processor.Compilations.catalogs;
import static dev.metricwright.processor.Compilations.check;
import static dev.metricwright.processor.Compilations.compile;
import static dev.metricwright.processor.Compilations.compiler;
import static dev.metricwright.processor.Compilations.diagnostics;
import static dev.metricwright.processor.Compilations.messages;
import static dev.metricwright.processor.Compilations.sources;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The places where families are looked up: {@code @Catalog}, the user's own catalogs, the shipped ones. */
class CatalogLookupTest {

    @Test
    void aCatalogThatThereIsNotIsReportedAtItsAnnotation() {
        Compilation compilation = check("""
                @Catalog("exampel") // ! unknown-catalog
                @Labels({})
                interface Rules {
                  @MetricFamily("anything_total")
                  void counted();
                }
                """);
        assertThat(messages(compilation))
                .singleElement()
                .asString()
                .matches(
                        "unknown-catalog: unknown catalog exampel \\(did you mean example\\?\\), searched in \\S+example\\.yaml, the"
                                + " catalogs that ship with Metricwright; use one of bff, example, hexon, ops-proxy, pipelock,"
                                + " portunus, or pass the file of the catalog with -Ametricwright\\.catalogs=FILE");
    }

    @Test
    void itIsReportedThoughNoMethodAsksForIt() {
        check("""
                @Catalog("exampel") // ! unknown-catalog
                interface Rules {}
                """);
    }

    @Test
    void theCatalogOfAPackageHoldsForItsInterfacesUnlessTheyNameTheirOwn() {
        JavaFileObject ofPackage = JavaFileObjects.forSourceString(
                "acme.package-info", "@dev.metricwright.Catalog(\"second\")\npackage acme;\n");
        Compilation compilation = compiler(catalogs("example", "second"))
                .compile(java.util.stream.Stream.concat(
                                java.util.stream.Stream.of(ofPackage), sources("""
                                        interface Own {
                                          @MetricFamily("second_stops_total")
                                          void stopped();
                                        }
                                        """, """
                                        @Catalog("example")
                                        interface Other {
                                          @MetricFamily("second_stops_total")
                                          void stopped();
                                        }
                                        """).stream())
                        .toList());
        assertThat(diagnostics(compilation)).containsExactly("error acme/Other.java:3 unknown-family");
    }

    @Test
    void anUnknownCatalogOfAPackageIsReportedThereAndOnce() {
        JavaFileObject ofPackage = JavaFileObjects.forSourceString(
                "acme.package-info", "/** Docs. */\n@dev.metricwright.Catalog(\"nope\")\npackage acme;\n");
        JavaFileObject one = Compilations.source("interface One { @MetricFamily(\"x_total\") void counted(); }");
        JavaFileObject two = Compilations.source("interface Two { @MetricFamily(\"x_total\") void counted(); }");
        assertThat(diagnostics(compiler().compile(ofPackage, one, two)))
                .containsExactly("error acme/package-info.java:2 unknown-catalog");
    }

    @Test
    void aNestedInterfaceBelongsToTheCatalogOfWhatEnclosesIt() {
        check(compiler(catalogs("example", "second")), """
                @Catalog("second")
                interface Outer {
                  interface Inner {
                    @MetricFamily("second_stops_total")
                    void stopped();
                  }
                  @Catalog("example")
                  interface Other {
                    @MetricFamily("second_stops_total") // ! unknown-family
                    void stopped();
                  }
                }
                """);
    }

    @Test
    void withoutACatalogTheUsersOwnAreSearched() {
        check(compiler(catalogs("example", "second")), """
                interface Rules {
                  @MetricFamily("second_stops_total")
                  void stopped();
                  @MetricFamily("example_operator_requests_total")
                  @Labels({"outcome=allow", "reason=ok"})
                  void allowed();
                }
                """);
    }

    @Test
    void aFamilyOfSeveralCatalogsNeedsAWordAboutWhich() {
        Compilation compilation = check(compiler(catalogs("example", "second")), """
                interface Rules {
                  @MetricFamily("example_starts_total") // ! ambiguous-family
                  void started();
                }
                """);
        assertThat(messages(compilation))
                .containsExactly(
                        "ambiguous-family: example_starts_total is in several catalogs (example, second); choose one with @Catalog");
    }

    @Test
    void aFamilyInheritedFromTwoCatalogsIsAmbiguousToo() {
        check(compiler(catalogs("example", "second")), """
                @Catalog("example")
                interface One {
                  @MetricFamily("example_starts_total")
                  void startedOne();
                }
                """, """
                @Catalog("second")
                interface Two {
                  @MetricFamily("example_starts_total") // ! ambiguous-family
                  void startedTwo();
                }
                """, """
                @Labels({})
                interface Both extends One, Two {}
                """);
    }

    @Test
    void theShippedOnesAreFoundByTheirNameAlone() {
        String named = """
                @Catalog("portunus")
                interface Named {
                  @MetricFamily("no_such_family")
                  void counted();
                }
                """;
        String nameless = """
                interface Nameless {
                  @MetricFamily("no_such_family")
                  void counted();
                }
                """;
        assertThat(messages(compiler().compile(sources(named))))
                .singleElement()
                .asString()
                .startsWith("unknown-family: no_such_family is not in catalog portunus");
        assertThat(messages(compiler().compile(sources(nameless))))
                .singleElement()
                .asString()
                .startsWith("unknown-family: no_such_family is not in catalog example");
    }

    @Test
    void withoutAnyCatalogThereIsNothingToFind() {
        Compilation compilation = check(compiler("-Ametricwright.catalogs="), """
                interface Rules {
                  @MetricFamily("example_starts_total") // ! unknown-family
                  void started();

                  @MetricFamily("example_stops_total") // ! unknown-family
                  void stopped();
                }
                """);
        assertThat(messages(compilation))
                .containsExactly(
                        "unknown-family: example_starts_total is not in a catalog, because no catalog was given; name one with @Catalog, pass its file with -Ametricwright.catalogs=FILE, or allow unlisted families with -Ametricwright.unlisted=allow",
                        "unknown-family: example_stops_total is not in a catalog, because no catalog was given; do as the first finding about this interface says");
    }

    @Test
    void eachMistakeOfACatalogIsToldOnceWithItsPlace() {
        Compilation compilation = compiler(catalogs("wrong")).compile(sources("""
                        @Catalog("wrong")
                        interface One {
                          @MetricFamily("wrong_starts_total")
                          void started();
                        }
                        """, """
                        interface Two {
                          @MetricFamily("wrong_starts_total")
                          void started();
                        }
                        """));
        assertThat(diagnostics(compilation)).containsExactly("error nowhere catalog-invalid");
        assertThat(messages(compilation))
                .singleElement()
                .asString()
                .matches("catalog-invalid: \\S+wrong\\.yaml:5:11: 'countr' is not a type.*'counter'.*");
    }

    @Test
    void aWrongCatalogMattersThoughNobodyAsksForIt() {
        Compilation compilation = compiler(catalogs("example", "wrong")).compile(sources("""
                        @Catalog("example")
                        interface One {
                          @MetricFamily("example_starts_total")
                          void started();
                        }
                        """));
        assertThat(diagnostics(compilation)).containsExactly("error nowhere catalog-invalid");
    }

    @Test
    void aNameThatTwoFilesClaimIsToldWithBothPlaces(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("one.yaml"), "catalog: twin\nfamilies: [{name: twin_total, type: counter}]\n");
        Files.writeString(folder.resolve("two.yaml"), "catalog: twin\nfamilies: [{name: twin_total, type: counter}]\n");
        Compilation compilation = compiler("-Ametricwright.catalogs=" + folder)
                .compile(sources("@Catalog(\"twin\") interface One { @MetricFamily(\"twin_total\") void counted(); }"));
        assertThat(messages(compilation))
                .singleElement()
                .asString()
                .contains("one.yaml:1:")
                .contains("two.yaml:1:")
                .contains("'twin'");
    }

    @Test
    void theSameNameInOneCatalogIsNoAmbiguity() {
        assertThat(messages(compile("""
                                interface Rules {
                                  @MetricFamily("example_starts_total")
                                  void started();
                                  @MetricFamily("example_starts_total")
                                  Counter starts();
                                }
                                """))).isEmpty();
    }
}
