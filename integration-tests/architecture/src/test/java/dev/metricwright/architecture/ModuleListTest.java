package dev.metricwright.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The root POM lists all modules, so that none is forgotten, and no check depends on where a module is. */
class ModuleListTest {

    private static final Path ROOT = Path.of(System.getProperty("house.root")).normalize();
    private static final Set<String> NOT_OURS = Set.of("src", "target");
    private static final Pattern MODULE = Pattern.compile("<module>(.*)</module>");

    /** The folders with a POM, except for those in the sources of a test and for what a build wrote. */
    private static List<Path> folders() throws IOException {
        try (Stream<Path> files = Files.walk(ROOT)) {
            return files.filter(file -> file.endsWith("pom.xml"))
                    .map(file -> ROOT.relativize(file.getParent()))
                    .filter(folder -> !folder.toString().isEmpty())
                    .filter(folder -> Stream.of(folder.toString().split("/")).noneMatch(NOT_OURS::contains))
                    .toList();
        }
    }

    private static List<Path> listed(Path folder) throws IOException {
        return MODULE.matcher(Files.readString(ROOT.resolve(folder).resolve("pom.xml")))
                .results()
                .map(match -> Path.of(match.group(1)))
                .toList();
    }

    @Test
    void theRootListsEveryModuleByItsPath() throws IOException {
        assertThat(listed(Path.of(""))).containsExactlyInAnyOrderElementsOf(folders());
    }

    @Test
    void noOtherModuleListsModules() throws IOException {
        for (Path folder : folders()) {
            assertThat(listed(folder)).as(folder.toString()).isEmpty();
        }
    }

    @Test
    void noProfileDependsOnTheExistenceOfAFile() throws IOException {
        for (Path folder :
                Stream.concat(Stream.of(Path.of("")), folders().stream()).toList()) {
            assertThat(ROOT.resolve(folder).resolve("pom.xml")).content().doesNotContain("<exists>", "<missing>");
        }
    }
}
