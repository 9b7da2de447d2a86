package dev.metricwright.processor;

import static dev.metricwright.processor.Compilations.compiler;
import static dev.metricwright.processor.Compilations.diagnostics;
import static dev.metricwright.processor.Compilations.messages;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import java.util.List;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;

/** Types in the file of another type: {@code javac} warns about their names in the recorder. */
class AuxiliaryTypesTest {

    private static final String HEAD = "package acme; import dev.metricwright.*;\n";

    private static final String ENUM_BESIDE = HEAD + """
            enum Mode { FAST, SLOW }
            @Catalog("example")
            interface Rules {
              @MetricFamily("example_modes_total")
              void switched(
                  Mode mode); // ? auxiliary-type
              @RemovesSeries
              void gone(Mode mode);
            }
            """;

    private static JavaFileObject file(String name, String text) {
        return JavaFileObjects.forSourceString("acme." + name, text);
    }

    private static Compilation check(JavaFileObject... files) {
        List<JavaFileObject> sources = List.of(files);
        Compilation javac = compiler("-Xlint:-auxiliaryclass").compile(sources);
        assertThat(diagnostics(javac)).isEqualTo(Markers.onJavac(sources));
        return javac;
    }

    @Test
    void anEnumBesideItsInterfaceIsReportedWhereTheInterfaceNamesItFirst() {
        assertThat(messages(check(file("Rules", ENUM_BESIDE))))
                .containsExactly("auxiliary-type: Mode is declared in Rules.java, so javac -Xlint:auxiliaryclass warns"
                        + " where the recorder names it; move Mode to Mode.java");
    }

    @Test
    void anInterfaceInTheFileOfAnEnumIsReportedAtItsName() {
        String source = ENUM_BESIDE
                .replaceAll(" // .*", "")
                .replace("interface Rules {", "interface Rules { // ? auxiliary-type");
        assertThat(messages(check(file("Mode", source))))
                .containsExactly("auxiliary-type: Rules is declared in Mode.java, so javac -Xlint:auxiliaryclass warns"
                        + " where the recorder names it; move Rules to Rules.java");
    }

    @Test
    void aTypeWithAFileOfItsOwnAndANestedTypeAreNot() {
        check(file("Mode", HEAD + "enum Mode { FAST, SLOW }"), file("Rules", HEAD + """
                        @Catalog("example")
                        interface Rules {
                          enum Reply { ANY }
                          @MetricFamily("example_modes_total")
                          void switched(Mode mode);
                        }
                        """));
    }

    @Test
    void javacWarnsInTheRecorderAtTheReportedTypesAlone() {
        Compilation javac = compiler().compile(file("Rules", ENUM_BESIDE));
        assertThat(javac.warnings().stream()
                        .filter(warning -> warning.getCode().startsWith("compiler.warn.auxiliary.class"))
                        .map(warning -> warning.getMessage(null)))
                .isNotEmpty()
                .allMatch(message -> message.contains("Mode"));
    }

    @Test
    void ecjHasNoSuchWarning() {
        Ecj ecj = Ecj.compile(compiler(), List.of(file("Rules", ENUM_BESIDE)));
        assertThat(ecj.diagnostics()).isEmpty();
    }
}
