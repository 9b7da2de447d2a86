package dev.metricwright.builds;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Three builds in a row. Between the second and the third, only the catalogs change, and the version of a jar. */
class ChangedCatalogTest {

    private static final Build BUILD = Build.of("changed-catalog");

    /** What the compiler plugin decides about a module, once for each build. */
    private static List<String> decisions(String module) throws IOException {
        List<String> decisions = new ArrayList<>();
        boolean inModule = false;
        for (String line : BUILD.log()) {
            if (line.startsWith("[INFO] Building ")) {
                inModule = line.startsWith("[INFO] Building " + module + " ");
            } else if (inModule && line.matches("\\[INFO] (Recompiling|Nothing to compile).*")) {
                decisions.add(line.substring("[INFO] ".length()));
            }
        }
        return decisions;
    }

    @Test
    void eachBuildSucceeds() throws IOException {
        assertThat(BUILD.log()).filteredOn("[INFO] BUILD SUCCESS"::equals).hasSize(6); // One edits, two install jars.
    }

    @ParameterizedTest
    @ValueSource(strings = {"neighbour", "newer-compiler", "own", "processor-path", "released-jar", "snapshot-jar"})
    void aModuleIsCompiledAgainAfterItsCatalogHasChangedAndOnlyThen(String module) throws IOException {
        assertThat(decisions(module))
                .containsExactly(
                        "Recompiling the module because of changed source code.",
                        "Nothing to compile - all classes are up to date.",
                        "Recompiling the module because of changed source code.");
        assertThat(BUILD.folder()
                        .resolve(module + "/target/generated-sources/annotations/shop/PaymentMetricsRecorder.java"))
                .content()
                .contains(".help(\"Payments, by outcome.\")");
    }

    @Test
    void theReadmeShowsTheConfigurationOfTheModuleOwn() throws IOException {
        String executions = Files.readString(BUILD.folder().resolve("own/pom.xml"))
                .replaceAll("(?s).*(<executions>.*</executions>).*", "$1");
        assertThat(Files.readString(Path.of("../../processor/README.md"))).containsIgnoringWhitespaces(executions);
    }
}
