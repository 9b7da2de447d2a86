package dev.metricwright.catalog.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import dev.metricwright.catalog.recorded.RecordedInterface;
import dev.metricwright.catalog.recorded.RecorderFolder;
import dev.metricwright.catalog.write.RecorderText;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Descriptions of recorders are found in class folders and jars, and read as the processor wrote them. */
class RecorderFilesTest {

    private static final String FOLDER = "dev/metricwright/recorders/";
    private static final String MODULE_FOLDER = "META-INF/metricwright/recorders/";
    private static final Path SCHEMA = ReferenceCatalogTest.RESOURCES.resolve("recorded/recorder.schema.json");

    /**
     * A description with one example of everything that a description can contain, in the exact bytes of the processor.
     */
    private static final String RECORDER = """
            {"format":1,"interface":"acme.Outer.Rules","families":[
            {"name":"a_total","type":"counter","unit":"bytes","catalog":{"name":"a","version":"1.0"},"labels":[\
            {"name":"client","open":true,"max":200},{"name":"reason","values":["","b\\"c","ü"],"unrecorded":["ü",""]},\
            {"name":"zone","values":["eu"],"open":true,"optional":true},{"name":"kind","values":["x"],"opened":true}],\
            "detail":[{"name":"port","ask":"per_port","max":64}],"max_series":2147483647},
            {"name":"b_seconds","type":"histogram","labels":[],"buckets":[-1.0,1.0E-4,0.1,3.0]}
            ]}
            """;

    @TempDir
    private Path folder;

    private final ObjectMapper mapper = new ObjectMapper();
    private final JsonNode document = mapper.readTree(Files.readAllBytes(SCHEMA));
    private final JsonSchema schema =
            JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(document);

    RecorderFilesTest() throws IOException {}

    private static String empty(String name) {
        return "{\"format\":1,\"interface\":\"" + name + "\",\"families\":[]}\n";
    }

    /** The class file of the recorder that a file describes. */
    private static String recorderClass(String file) {
        return file.replaceAll("^.*/|\\.json$", "").replace("acme.Outer.", "acme/Outer_") + "Recorder.class";
    }

    private Path classes(String name, String... recorders) throws IOException {
        Path classes = folder.resolve(name);
        Files.createDirectories(classes.resolve(FOLDER));
        for (int i = 0; i < recorders.length; i += 2) {
            Files.writeString(classes.resolve(FOLDER + recorders[i]), recorders[i + 1]);
            Path recorder = classes.resolve(recorderClass(recorders[i]));
            Files.createDirectories(recorder.getParent());
            Files.writeString(recorder, "");
        }
        return classes;
    }

    private Path jar(String name, String... entries) throws IOException {
        Path jar = folder.resolve(name);
        try (OutputStream out = Files.newOutputStream(jar);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (String entry : entries) {
                zip.putNextEntry(new ZipEntry(entry));
                zip.write(empty(entry.replaceAll("^.*/|\\.json$", "")).getBytes(StandardCharsets.UTF_8));
                zip.putNextEntry(new ZipEntry(recorderClass(entry)));
            }
        }
        return jar;
    }

    private List<String> mistakes(Path... places) {
        return RecorderFiles.read(Arrays.asList(places)).mistakes().stream()
                .map(Printed::of)
                .toList();
    }

    @Test
    void filesAreReadAsTheyWereWritten() throws IOException {
        RecorderReading reading = RecorderFiles.read(List.of(classes("classes", "acme.Outer.Rules.json", RECORDER)));
        assertThat(reading.mistakes()).isEmpty();
        assertThat(reading.recorders()).singleElement().satisfies(recorder -> {
            assertThat(RecorderText.of(recorder)).isEqualTo(RECORDER);
            assertThat(RecorderFolder.UNNAMED_MODULE.file(recorder)).isEqualTo(FOLDER + "acme.Outer.Rules.json");
            assertThat(RecorderFolder.NAMED_MODULE.file(recorder)).isEqualTo(MODULE_FOLDER + "acme.Outer.Rules.json");
            assertThat(recorder.place()).isEqualTo(folder.resolve("classes").toString());
            assertThat(recorder.families().get(1).origin())
                    .hasToString(folder.resolve("classes/" + FOLDER + "acme.Outer.Rules.json") + ":3:1");
        });
        assertThat(schema.validate(mapper.readTree(RECORDER))).isEmpty();
    }

    @Test
    void foldersAndJarsAreReadInTheirOrderAndThereByName() throws IOException {
        Path jar = jar(
                "app.jar",
                FOLDER + "D.json",
                FOLDER + "C.json",
                FOLDER,
                FOLDER + "deeper/E.json",
                "F.json",
                MODULE_FOLDER + "G.json");
        Path classes = classes("classes", "B.json", empty("B"), "A.json", empty("A"), "notes.txt", "none of ours");
        Files.createDirectories(classes.resolve(MODULE_FOLDER));
        Files.writeString(classes.resolve(MODULE_FOLDER + "H.json"), empty("H"));
        Files.writeString(classes.resolve("HRecorder.class"), "");
        RecorderReading reading = RecorderFiles.read(List.of(jar, classes, jar));
        assertThat(reading.mistakes()).isEmpty();
        assertThat(reading.recorders())
                .extracting(RecordedInterface::place, RecordedInterface::name)
                .containsExactly(
                        tuple(jar.toString(), "G"),
                        tuple(jar.toString(), "C"),
                        tuple(jar.toString(), "D"),
                        tuple(classes.toString(), "H"),
                        tuple(classes.toString(), "A"),
                        tuple(classes.toString(), "B"));
    }

    /** The name of an interface does not tell packages from enclosing types. */
    @ParameterizedTest
    @ValueSource(strings = {"acme/one/RulesRecorder", "acme/one_RulesRecorder", "acme_one_RulesRecorder"})
    void aDescriptionIsReadIfTheClassOfItsRecorderExists(String recorder) throws IOException {
        Path classes = described("acme.one.Rules", recorder + ".class");
        for (Path place : List.of(classes, zip(classes))) {
            RecorderReading reading = RecorderFiles.read(List.of(place));
            assertThat(reading.recorders()).extracting(RecordedInterface::name).containsExactly("acme.one.Rules");
            assertThat(reading.leftOver()).isEmpty();
        }
    }

    @Test
    void aDescriptionWithoutTheClassOfItsRecorderIsLeftOver() throws IOException {
        Path classes = described("acme.one.Rules", "acme/one/Rules.class");
        Path jar = zip(classes);
        RecorderReading reading = RecorderFiles.read(List.of(classes, jar));
        assertThat(reading.recorders()).isEmpty();
        assertThat(reading.leftOver())
                .containsExactly(
                        classes + "/" + FOLDER + "acme.one.Rules.json", jar + "!/" + FOLDER + "acme.one.Rules.json");
    }

    private Path described(String name, String classFile) throws IOException {
        Path classes = folder.resolve("described");
        Files.createDirectories(classes.resolve(FOLDER));
        Files.writeString(classes.resolve(FOLDER + name + ".json"), empty(name));
        Files.createDirectories(classes.resolve(classFile).getParent());
        Files.writeString(classes.resolve(classFile), "");
        return classes;
    }

    private Path zip(Path classes) throws IOException {
        Path jar = folder.resolve("described.jar");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(jar));
                Stream<Path> files = Files.walk(classes)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                zip.putNextEntry(new ZipEntry(classes.relativize(file).toString()));
                Files.copy(file, zip);
            }
        }
        return jar;
    }

    @Test
    void aJarWithoutRecordersIsNoMistakeButNoRecorderAtAllIsOne() throws IOException {
        Path library = jar("library.jar", "F.json");
        Path nothing = Files.createDirectory(folder.resolve("nothing"));
        assertThat(mistakes(library, classes("classes", "A.json", empty("A")))).isEmpty();
        assertThat(mistakes(library, nothing))
                .containsExactly(
                        library + File.pathSeparator + nothing
                                + ": no recorder found; pass class folders or jars that were compiled with the Metricwright processor");
    }

    @Test
    void unreadableFilesAreNamedAndTheOthersAreRead() throws IOException {
        Path absent = folder.resolve("absent");
        Path text = Files.writeString(folder.resolve("text.jar"), "no archive");
        Path classes = classes("classes", "A.json", "{\"format\":1,", "B.json", empty("B"));
        Files.createDirectory(classes.resolve(FOLDER + "C.json"));
        Files.writeString(classes.resolve("CRecorder.class"), "");
        RecorderReading reading = RecorderFiles.read(List.of(absent, text, classes));
        assertThat(reading.recorders()).extracting(RecordedInterface::name).containsExactly("B");
        assertThat(reading.mistakes())
                .extracting(Printed::of)
                .satisfiesExactly(
                        mistake -> assertThat(mistake).isEqualTo(absent + ": no such folder or jar; correct the path"),
                        mistake -> assertThat(mistake)
                                .startsWith(text + ": the file is not a jar: ")
                                .endsWith("; pass a class folder or a jar"),
                        mistake -> assertThat(mistake)
                                .startsWith(classes + "/" + FOLDER + "A.json:1:")
                                .contains(": the description of a recorder is damaged: invalid JSON: ")
                                .endsWith("; compile its interface again, in a clean build"),
                        mistake -> assertThat(mistake)
                                .startsWith(classes + "/" + FOLDER + "C.json: the classes cannot be read: ")
                                .endsWith("; check the file and its permissions"));
    }

    @Test
    void aFormatOfALaterVersionIsNotGuessedAt() throws IOException {
        Path classes = classes("classes", "A.json", "{\"format\":2,\"interface\":[]}");
        assertThat(mistakes(classes))
                .containsExactly(
                        classes + "/" + FOLDER
                                + "A.json:1:11: the file has format '2', but this version of Metricwright reads format 1; use the version that compiled the interface, or a later one");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "{}",
                "{'interface': 'A', 'families': []}",
                "{'format': 1, 'families': []}",
                "{'format': 1, 'interface': 'A'}",
                "{'format': 1, 'interface': '', 'families': []}",
                "{'format': 1, 'interface': 'A', 'families': [], 'more': 1}",
                "{'format': 1, 'interface': 'A', 'families': [{'name': 'a', 'labels': []}]}",
                "{'format': 1, 'interface': 'A', 'families': [{'name': 'a', 'type': 'gauge'}]}",
                "{'format': 1, 'interface': 'A', 'families': [{'name': 'a', 'type': 'summary', 'labels': []}]}",
                "{'format': 1, 'interface': 'A', 'families': [{'name': 'a', 'type': 'gauge', 'labels': [{}]}]}",
                "{'format': 1, 'interface': 'A', 'families':"
                        + " [{'name': 'a', 'type': 'gauge', 'labels': [{'name': 'b', 'open': 'no'}]}]}",
                "{'format': 1, 'interface': 'A', 'families':"
                        + " [{'name': 'a', 'type': 'gauge', 'labels': [], 'catalog': {'version': '1'}}]}",
                "{'format': 1, 'interface': 'A', 'families':"
                        + " [{'name': 'a', 'type': 'gauge', 'labels': [], 'detail': [{'name': 'b'}]}]}",
                "{'format': 1, 'interface': 'A', 'families':"
                        + " [{'name': 'a', 'type': 'gauge', 'labels': [], 'buckets': ['1']}]}",
            })
    void theSchemaRefusesWhatTheReaderRefuses(String quoted) throws IOException {
        String json = quoted.replace('\'', '"');
        assertThat(schema.validate(mapper.readTree(json))).isNotEmpty();
        assertThat(mistakes(classes("classes", "A.json", json)))
                .singleElement()
                .asString()
                .matches(
                        "[^;]+/A\\.json:1:\\d+: the description of a recorder is damaged: [^;]+; compile its interface again, in a clean build");
    }

    static List<Arguments> keys() {
        return List.of(
                Arguments.of("/properties", RecorderReader.RECORDER),
                Arguments.of("/$defs/family/properties", RecorderReader.FAMILY),
                Arguments.of("/$defs/catalog/properties", RecorderReader.CATALOG),
                Arguments.of("/$defs/label/properties", RecorderReader.LABEL),
                Arguments.of("/$defs/detail/properties", RecorderReader.DETAIL));
    }

    @ParameterizedTest
    @MethodSource("keys")
    void theSchemaHasTheKeysOfTheReaderEachDescribed(String place, Set<String> known) {
        Set<String> keys = new TreeSet<>();
        document.at(place).fieldNames().forEachRemaining(keys::add);
        assertThat(keys).containsExactlyInAnyOrderElementsOf(known);
        assertThat(document.at(place))
                .allSatisfy(key -> assertThat(key.path("description").asText()).isNotBlank());
    }
}
