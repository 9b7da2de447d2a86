package dev.metricwright.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Compares the picture in CONTRIBUTING.md with the classes. {@code -Dmetricwright.golden=write} draws it again. */
class HousePictureTest {

    private static final String BEGIN = "```mermaid\n";
    private static final String END = "```";

    @Test
    void thePictureShowsTheImportsOfToday() throws IOException {
        Map<String, JavaClasses> modules = new LinkedHashMap<>();
        for (String module : List.of("catalog", "catalog/cli", "processor", "runtime", "runtime/testing")) {
            modules.put(module, new ClassFileImporter().importPath(House.classes(module)));
        }
        String picture = HousePicture.of(modules);
        Path page = Path.of(System.getProperty("house.root"), "CONTRIBUTING.md");
        String text = Files.readString(page);
        int begin = text.indexOf(BEGIN) + BEGIN.length();
        int end = text.indexOf(END, begin);
        if ("write".equals(System.getProperty("metricwright.golden"))) {
            Files.writeString(page, text.substring(0, begin) + picture + text.substring(end));
        } else {
            assertThat(text.substring(begin, end)).isEqualTo(picture);
        }
    }
}
