package dev.metricwright.catalog.read;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import dev.metricwright.catalog.write.CatalogCompiler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The schema is for editors. As far as a schema can express it, it must accept and refuse the same catalogs as the
 * reader.
 */
class CatalogSchemaTest {

    private static final Path SCHEMA = ReferenceCatalogTest.RESOURCES.resolve("reference/catalog.schema.json");

    private final ObjectMapper mapper = new ObjectMapper();
    private final JsonNode document = mapper.readTree(Files.readAllBytes(SCHEMA));
    private final JsonSchema schema =
            JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(document);

    CatalogSchemaTest() throws IOException {}

    static List<Path> catalogs() throws IOException {
        return ReferenceCatalogTest.catalogs();
    }

    @ParameterizedTest
    @MethodSource("catalogs")
    void itAdmitsWhatWeShip(Path file) throws IOException {
        String json = CatalogCompiler.json(file.toString(), Files.readAllBytes(file));
        assertThat(validate(json)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "{}",
                "{'families': []}",
                "{'catalog': 'x'}",
                "{'catalog': '', 'families': []}",
                "{'catalog': 'x', 'families': {}}",
                "{'catalog': 'x', 'families': [], 'famlies': []}",
                "{'catalog': 'x', 'families': [], 'max_series': 0}",
                "{'catalog': 'x', 'families': [], 'target_labels': ['a-b']}",
                "{'catalog': 'x', 'families': [], 'target_labels': {'a': {}}}",
                "{'catalog': 'x', 'families': [], 'external_families': ['*']}",
                "{'catalog': 'x', 'families': [], 'external_families': ['a*b']}",
                "{'catalog': 'x', 'families': [], 'recording_rules': [{'record': 'a b', 'expr': 'x'}]}",
                "{'catalog': 'x', 'families': [], 'recording_rules': [{'record': 'a'}]}",
                "{'catalog': 'x', 'families': [], 'recording_rules': [{'record': 'a', 'expr': ''}]}",
                "{'catalog': 'x', 'families': [], 'recording_rules': [{'record': 'a', 'expr': 'x', 'labels': {}}]}",
                "{'catalog': 'x', 'families': [], 'labels': {'a': null}}",
                "{'catalog': 'x', 'families': [], 'labels': {'a': {'maxx': 1}}}",
                "{'catalog': 'x', 'families': [], 'labels': {'a': {'values': []}}}",
                "{'catalog': 'x', 'families': [], 'labels': {'a': {'values': ['b', 'b']}}}",
                "{'catalog': 'x', 'families': [], 'labels': {'a': {'values': ['b'], 'max': 2}}}",
                "{'catalog': 'x', 'families': [], 'labels': {'a': {'only_if': {}}}}",
                "{'catalog': 'x', 'families': [], 'labels': {'a': {'only_if': {'b': []}}}}",
                "{'catalog': 'x', 'families': [], 'buckets': {'a': {'max': '3'}}}",
                "{'catalog': 'x', 'families': [], 'buckets': {'a': {'bounds': [1], 'max': 1}}}",
                "{'catalog': 'x', 'families': [], 'buckets': {'a': {'preset': 'mine'}}}",
                "{'catalog': 'x', 'families': [], 'alerts': [{'name': 'a'}]}",
                "{'catalog': 'x', 'families': [], 'alerts': [{'hint': 'a', 'expr': 'b'}]}",
                "{'catalog': 'x', 'families': [], 'alerts': [{'name': 'a', 'expr': 'b', 'for': 'soon'}]}",
                "{'catalog': 'x', 'families': [], 'alerts': [{'name': 'a', 'expr': 'b', 'corrected': 'c'}]}",
                "{'catalog': 'x', 'families': [], 'queries': [{'expr': 'a'}]}",
                "{'catalog': 'x', 'families': ['a']}",
                "{'catalog': 'x', 'families': [{'name': 'a'}]}",
                "{'catalog': 'x', 'families': [{'name': 'a', 'type': 'conter'}]}",
                "{'catalog': 'x', 'families': [{'name': 'a', 'type': 'gauge', 'buckets': {}}]}",
                "{'catalog': 'x', 'families': [{'name': 'a', 'type': 'gauge', 'retain': 'yes'}]}",
                "{'catalog': 'x', 'families': [{'name': 'a', 'type': 'gauge', 'range': [1]}]}",
                "{'catalog': 'x', 'families': [{'name': 'a', 'type': 'gauge', 'range': [null, null]}]}",
                "{'catalog': 'x', 'families': [{'name': 'a', 'type': 'counter', 'range': [0, 1]}]}",
                "{'catalog': 'x', 'families': [{'name': 'a', 'type': 'gauge', 'stability': 'gamma'}]}",
                "{'catalog': 'x', 'families': [], 'alerts': [{'name': 'a', 'expr': 'b', 'labels': {'c-d': 'e'}}]}",
                "{'catalog': 'x', 'families': [], 'alerts': [{'name': 'a', 'expr': 'b', 'annotations': ['c']}]}",
                "{'catalog': 'x', 'families': [{'name': 'a', 'type': 'untyped'}]}",
                "{'catalog': 'x', 'families': [{'name': 'a', 'type': 'gauge', 'quantiles': [0.5]}]}",
                "{'catalog': 'x', 'families': [{'name': 'a', 'type': 'summary', 'quantiles': []}]}",
                "{'catalog': 'x', 'families': [{'name': 'a', 'type': 'summary', 'quantiles': [99]}]}",
                "{'catalog': 'x', 'families': [{'name': 'a', 'type': 'gauge', 'legal': [{'when': {'a': 'b'}}]}]}",
                "{'catalog': 'x', 'families': [{'name': 'a', 'type': 'gauge', 'detail': {'p': {}}}]}",
            })
    void itRefusesWhatTheReaderRefuses(String quoted) throws IOException {
        String json = quoted.replace('\'', '"');
        assertThat(validate(json)).isNotEmpty();
        assertThat(CatalogReader.read("x.json", json.getBytes(StandardCharsets.UTF_8))
                        .mistakes())
                .isNotEmpty();
    }

    @Test
    void itAdmitsEveryShorthand() throws IOException {
        String json = """
                {"catalog": "x", "version": 1.4, "prefix": ["x_"], "target_labels": "pod", "external_families": ["jvm_*"],
                 "labels": {"a": {"values": {"ok": null, "bad": "wrong"}}, "c": {"only_if": {"a": {"not": "ok"}}}},
                 "families": [{"name": "x_seconds", "type": "histogram", "buckets": {"preset": "prometheus-default"},
                   "labels": {"a": {}, "c": {}}, "legal": [{"when": {"a": "ok"}, "then": {"c": ""}}]},
                  {"name": "x", "type": "gauge", "range": [null, 1]}],
                 "alerts": [{"hint": "look"}]}
                """;
        assertThat(CatalogReader.read("x.json", json.getBytes(StandardCharsets.UTF_8))
                        .mistakes())
                .isEmpty();
        assertThat(validate(json)).isEmpty();
    }

    static List<Arguments> keys() {
        return List.of(
                Arguments.of("/properties", Keys.CATALOG),
                Arguments.of("/$defs/label/properties", Keys.LABEL),
                Arguments.of("/$defs/family/properties", Keys.FAMILY),
                Arguments.of("/$defs/buckets/properties", Keys.BUCKETS),
                Arguments.of("/$defs/legal/properties", Keys.LEGAL),
                Arguments.of("/$defs/otherValues/properties", Keys.VALUES),
                Arguments.of("/$defs/detail/properties", Keys.DETAIL),
                Arguments.of("/$defs/deprecated/properties", Keys.DEPRECATED),
                Arguments.of("/$defs/pipeline/properties", Keys.PIPELINE),
                Arguments.of("/$defs/alert/properties", Keys.ALERT),
                Arguments.of("/$defs/hint/properties", Keys.HINT),
                Arguments.of("/$defs/query/properties", Keys.QUERY));
    }

    @ParameterizedTest
    @MethodSource("keys")
    void itHasTheKeysOfTheReaderEachDescribed(String place, Set<String> known) {
        Set<String> keys = new TreeSet<>();
        document.at(place).fieldNames().forEachRemaining(keys::add);
        assertThat(keys).containsExactlyInAnyOrderElementsOf(known);
        assertThat(document.at(place))
                .allSatisfy(key -> assertThat(key.path("description").asText()).isNotBlank());
    }

    private Set<ValidationMessage> validate(String json) throws IOException {
        return schema.validate(mapper.readTree(json));
    }
}
