package dev.metricwright.catalog.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.metricwright.catalog.Catalog;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CatalogLibraryTest {

    private static final ClassLoader NO_JARS = new URLClassLoader(new URL[0], null);
    private static final String NO_CATALOG =
            ": this file is not a catalog; pass a *.yaml, *.yml or *.json file, a folder of these, or a *.jar";

    @TempDir
    private Path folder;

    private static String catalog(String name) {
        return "catalog: " + name + "\nfamilies: []\n";
    }

    private Path file(String name, String content) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, content);
    }

    private Path jar(String name, Map<String, String> entries) throws IOException {
        Path jar = folder.resolve(name);
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream content = new JarOutputStream(out)) {
            for (Map.Entry<String, String> entry : entries.entrySet()) {
                content.putNextEntry(new JarEntry(entry.getKey()));
                content.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return jar;
    }

    private static CatalogLibrary library(Path... paths) {
        return new CatalogLibrary(List.of(paths), NO_JARS);
    }

    @Test
    void aFileIsFoundByTheNameInIt() throws IOException {
        CatalogLookup found = library(file("any.yaml", catalog("mine"))).find("mine");

        assertThat(found.catalog()).map(Catalog::name).contains("mine");
        assertThat(found.mistakes()).isEmpty();
    }

    @Test
    void aFolderGivesItsCatalogsInOrderAndNothingElse() throws IOException {
        file("in/b.yaml", catalog("second"));
        file("in/c.json", "{\"catalog\": \"third\", \"families\": []}");
        file("in/a.yml", catalog("first"));
        file("in/README.md", "no catalog");
        file("in/catalog.schema.json", "{}");
        file("in/deeper/d.yaml", catalog("fourth"));

        UserCatalogs users = library(folder.resolve("in")).users();

        assertThat(users.catalogs()).extracting(Catalog::name).containsExactly("first", "second", "third");
        assertThat(users.mistakes()).isEmpty();
    }

    @Test
    void aJarGivesWhatItsIndexLists() throws IOException {
        Path jar = jar(
                "with space.jar",
                Map.of(
                        CatalogIndex.PATH,
                        "# ours\nmetrics/my catalog.yaml\n\n",
                        "metrics/my catalog.yaml",
                        catalog("packed"),
                        "metrics/other.yaml",
                        catalog("unlisted")));

        UserCatalogs users = library(jar).users();

        assertThat(users.mistakes()).isEmpty();
        assertThat(users.catalogs()).extracting(Catalog::name).containsExactly("packed");
        assertThat(users.catalogs().get(0).origin()).hasToString(jar + "!/metrics/my catalog.yaml:1:10");
    }

    @Test
    void jarsAndFoldersOfTheClassPathGiveWhatTheyList() throws IOException {
        Path jar = jar("lib.jar", Map.of(CatalogIndex.PATH, "x.yaml", "x.yaml", catalog("packed")));
        file("classes/" + CatalogIndex.PATH, "y.yaml");
        file("classes/y.yaml", catalog("loose"));
        URL[] classPath = {
            jar.toUri().toURL(), folder.resolve("classes").toUri().toURL()
        };

        try (URLClassLoader loader = new URLClassLoader(classPath, null)) {
            CatalogLibrary library = new CatalogLibrary(List.of(jar), loader);
            assertThat(library.users().mistakes()).isEmpty();
            assertThat(library.users().catalogs()).extracting(Catalog::name).containsExactly("packed", "loose");
        }
    }

    @Test
    void aCatalogThatIsNamedTwiceIsReadOnce() throws IOException {
        Path file = file("in/a.yaml", catalog("mine"));

        assertThat(library(file, folder.resolve("in"), folder.resolve("in/../in/a.yaml"))
                        .users()
                        .mistakes())
                .isEmpty();
    }

    @Test
    void whatWeShipIsFoundAndIsNotTheUsers() {
        CatalogLibrary library = library();

        assertThat(library.find("portunus").catalog().orElseThrow().families()).hasSize(28);
        assertThat(library.users().catalogs()).isEmpty();
    }

    @Test
    void anUnknownNameSaysWhereItWasLookedForAndWhatThereIs() throws IOException {
        Path file = file("a.yaml", catalog("mine"));
        CatalogLookup lookup = library(file).find("portunos");

        assertThat(lookup.catalog()).isEmpty();
        assertThat(lookup.mistakes()).isEmpty();
        assertThat(lookup.known()).contains("mine", "portunus");
        assertThat(lookup.searched()).containsExactly(file.toString(), "the catalogs that ship with Metricwright");
    }

    @Test
    void aDoubledNameIsAMistakeThatNamesBothPlaces() throws IOException {
        Path first = file("a.yaml", catalog("mine"));
        Path second = file("b.yaml", catalog("mine"));
        CatalogLibrary library = library(first, second);
        String message = first + ":1:10: catalog 'mine' is also defined at " + second + ":1:10; rename one of the two";

        assertThat(library.find("mine").catalog()).isEmpty();
        assertThat(library.find("mine").mistakes()).extracting(Printed::of).containsExactly(message);
        assertThat(library.users().mistakes()).extracting(Printed::of).containsExactly(message);
        assertThat(library.users().catalogs()).isEmpty();
    }

    @Test
    void aNameOfOursIsDoubledToo() throws IOException {
        Path mine = file("a.yaml", catalog("portunus"));

        assertThat(library(mine).find("portunus").mistakes())
                .extracting(Printed::of)
                .containsExactly(mine
                        + ":1:10: catalog 'portunus' is also defined at portunus.json:1:12; rename one of the two");
    }

    @Test
    void aFaultyCatalogIsNotFoundAndSaysWhy() throws IOException {
        Path file = file("a.yaml", "catalog: mine\nfamlies: []\nfamilies: []\n");
        CatalogLookup lookup = library(file).find("mine");

        assertThat(lookup.catalog()).isEmpty();
        assertThat(lookup.mistakes())
                .extracting(Printed::of)
                .containsExactly(file + ":2:1: 'famlies' is not a key of the catalog; did you mean 'families'?");
    }

    @Test
    void aFileWithoutANameMayBeTheOneThatIsMissing() throws IOException {
        Path file = file("a.yaml", "families: []\n");

        assertThat(library(file).find("mine").mistakes())
                .extracting(Printed::of)
                .containsExactly(file + ":1:1: the catalog has no key 'catalog'; add it");
        assertThat(library(file).find("portunus").mistakes()).isEmpty();
    }

    @Test
    void placesThatHoldNoCatalogsAreMistakes() throws IOException {
        Path empty = Files.createDirectory(folder.resolve("empty"));
        Path absent = folder.resolve("absent.yaml");
        Path text = file("metrics.txt", catalog("mine"));
        Path schema = file("catalog.schema.json", "{}");
        Path bare = jar("bare.jar", Map.of("a.txt", ""));
        Path broken = file("broken.jar", "no jar");
        Path wrong = jar("wrong.jar", Map.of(CatalogIndex.PATH, "\nabsent.yaml"));

        List<String> mistakes = library(empty, absent, text, schema, bare, broken, wrong).users().mistakes().stream()
                .map(Printed::of)
                .toList();

        assertThat(mistakes).hasSize(7);
        assertThat(mistakes.get(0))
                .isEqualTo(empty
                        + ": the folder has no *.yaml, *.yml or *.json file; pass a folder that contains a catalog");
        assertThat(mistakes.get(1)).isEqualTo(absent + ": no such file or folder; correct the path");
        assertThat(mistakes.get(2)).isEqualTo(text + NO_CATALOG);
        assertThat(mistakes.get(3)).isEqualTo(schema + NO_CATALOG);
        assertThat(mistakes.get(4))
                .isEqualTo(
                        bare
                                + ": the jar has no dev/metricwright/catalogs.index; add it, with the path of one catalog per line, relative to the root of the jar");
        assertThat(mistakes.get(5))
                .startsWith(broken + ": the jar cannot be read: java.util.zip.ZipException: ")
                .endsWith("; build it again");
        assertThat(mistakes.get(6))
                .isEqualTo(
                        wrong + "!/dev/metricwright/catalogs.index:2:1: the jar contains no 'absent.yaml'; correct the"
                                + " path, which starts at the root of the jar");
    }
}
