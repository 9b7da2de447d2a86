package dev.metricwright.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The size of the runtime's source code. */
class RuntimeSizeTest {

    private static final int MOST_LINES = 300;

    @Test
    void noFileOfThePackageThatRecordersCallIsLongerThan300Lines() throws IOException {
        Path sources = Path.of(System.getProperty("house.root"), "runtime/src/main/java/dev/metricwright/runtime");
        Path classes = House.classes("runtime").resolve("dev/metricwright/runtime");
        Map<String, Integer> lines = new TreeMap<>();
        try (Stream<Path> files = Files.list(sources)) {
            for (Path file : files.toList()) {
                lines.put(
                        file.getFileName().toString(), Files.readAllLines(file).size());
            }
        }
        try (Stream<Path> types = Files.list(classes)) {
            System.out.printf(
                    "dev.metricwright.runtime: %d types, %d lines%n",
                    types.filter(type -> type.toString().endsWith(".class")).count(),
                    lines.values().stream().mapToInt(Integer::intValue).sum());
        }

        assertThat(lines).isNotEmpty();
        assertThat(lines.entrySet())
                .filteredOn(file -> file.getValue() > MOST_LINES)
                .isEmpty();
    }
}
