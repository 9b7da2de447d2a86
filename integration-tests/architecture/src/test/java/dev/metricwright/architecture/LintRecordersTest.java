package dev.metricwright.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code lint} on an application and a library that were compiled with different versions of a catalog. */
class LintRecordersTest {

    @TempDir
    private Path folder;

    private Path catalog(String version, String values) throws IOException {
        return Files.writeString(folder.resolve("shop-" + version + ".yaml"), """
                catalog: shop
                version: "%s"
                families:
                  - name: shop_payments_total
                    type: counter
                    help: Payments, by how they ended.
                    labels: {outcome: {values: [%s]}}
                """.formatted(version, values));
    }

    private Path compile(String name, Path catalog) throws IOException {
        Path source = Files.writeString(folder.resolve(name + ".java"), """
                @dev.metricwright.Catalog("shop")
                public interface %s {
                  @dev.metricwright.MetricFamily("shop_payments_total")
                  @dev.metricwright.Labels("outcome=paid")
                  void paid();
                }
                """.formatted(name));
        Path classes = Files.createDirectories(folder.resolve(name));
        assertThat(Jdk.compile(source, classes, "-Ametricwright.catalogs=" + catalog))
                .isEmpty();
        return classes;
    }

    private Path jar(Path classes) throws IOException {
        Path jar = folder.resolve(classes.getFileName() + ".jar");
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream entries = new JarOutputStream(out);
                Stream<Path> files = Files.walk(classes)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = classes.relativize(file).toString().replace(File.separatorChar, '/');
                entries.putNextEntry(new JarEntry(name));
                Files.copy(file, entries);
                entries.closeEntry();
            }
        }
        return jar;
    }

    private static Jdk.Result lint(Path... arguments) throws IOException, InterruptedException {
        Stream<String> command = Stream.of("-jar", House.jar("catalog/cli").toString(), "lint", "--recorders");
        return Jdk.run(
                Stream.concat(command, Stream.of(arguments).map(Path::toString)).toList());
    }

    @Test
    void differentDefinitionsAreFoundInFoldersAndJars() throws IOException, InterruptedException {
        Path application = compile("Application", catalog("1.4", "paid, refused, timeout"));
        Path library = jar(compile("Library", catalog("1.3", "paid, refused")));

        Jdk.Result result = lint(Path.of(application + File.pathSeparator + library), folder.resolve("shop-1.4.yaml"));

        String place = library + "!/dev/metricwright/recorders/Library.json:2:1: error: ";
        String ofLibrary = "Library in " + library + " (catalog shop 1.3)";
        assertThat(result.text().lines())
                .containsExactly(
                        place + "[metricwright:definition-conflict] shop_payments_total is defined differently by"
                                + " Application in " + application + " (catalog shop 1.4) and by " + ofLibrary
                                + ", but a registry accepts one definition: label outcome with timeout versus without"
                                + " timeout; compile both against the same version",
                        place + "[metricwright:definition-outdated] shop_payments_total is defined differently by "
                                + ofLibrary + " and by catalog shop 1.4 at " + folder.resolve("shop-1.4.yaml")
                                + ":4:11: label outcome without timeout versus with timeout; compile the interface"
                                + " against catalog shop 1.4");
        assertThat(result.exit()).isOne();
    }

    @Test
    void nothingIsFoundWhereBothWereCompiledAgainstOneVersion() throws IOException, InterruptedException {
        Path catalog = catalog("1.4", "paid, refused, timeout");
        Path application = compile("Application", catalog);
        Path library = jar(compile("Library", catalog));

        assertThat(lint(Path.of(application + File.pathSeparator + library), catalog))
                .isEqualTo(new Jdk.Result(0, ""));
    }
}
