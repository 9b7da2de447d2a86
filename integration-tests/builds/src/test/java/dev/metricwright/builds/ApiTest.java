package dev.metricwright.builds;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** The check of the API against an earlier release, shown with versions of a library that is built like our modules. */
class ApiTest {

    private static final Build API = Build.of("api");

    @Test
    void aMinorVersionMayAddAndOnlyAMajorOneMayDrop() throws IOException {
        assertThat(API.log().stream()
                        .filter(line -> line.matches("\\[INFO] \\S+ \\d\\.\\d\\.\\d \\.+ .*"))
                        .map(line -> line.replaceAll("\\[INFO] (\\S+) (\\S+) \\.+ (\\S+) .*", "$1 $2 $3")))
                .containsExactly(
                        "released 1.0.0 SUCCESS",
                        "added 1.1.0 SUCCESS",
                        "dropped 1.2.0 FAILURE",
                        "dropped-in-a-major-version 2.0.0 SUCCESS");
        assertThat(API.log())
                .filteredOn(line -> line.startsWith("[ERROR] Failed to execute goal "))
                .singleElement()
                .asString()
                .contains("Versions of archives indicate a minor change but binary incompatible changes found.");
    }

    @Test
    void theChangesAreListedInAFile() throws IOException {
        assertThat(API.folder().resolve("dropped/target/japicmp/compare.diff"))
                .content()
                .contains("void close()");
    }
}
