package dev.metricwright.catalog.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.metricwright.catalog.finding.Finding;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** YAML files that are not catalogs: several documents, anchors, aliases and merge keys. */
class YamlStreamTest {

    private final Mistakes mistakes = new Mistakes();

    private List<Node> read(String yaml) throws UnreadableTreeException {
        return Document.readYaml("a.yml", yaml.getBytes(StandardCharsets.UTF_8), mistakes);
    }

    /** The tree as text, with lists in brackets and mappings in braces. */
    private static String text(Node node) {
        if (node instanceof Node.Scalar scalar) {
            return scalar.text();
        }
        if (node instanceof Node.Sequence sequence) {
            return sequence.items().stream().map(YamlStreamTest::text).collect(Collectors.joining(" ", "[", "]"));
        }
        Map<String, Node.Entry> entries = ((Node.Mapping) node).entries();
        return entries.values().stream()
                .map(entry -> entry.key() + "=" + text(entry.value()))
                .collect(Collectors.joining(" ", "{", "}"));
    }

    @Test
    void eachDocumentIsATreeAndEmptyOnesAreLeftOut() throws UnreadableTreeException {
        assertThat(read("---\na: 1\n---\n---\n# nothing\n---\n- b\n...\n"))
                .extracting(YamlStreamTest::text)
                .containsExactly("{a=1}", "[b]");
        assertThat(read("")).isEmpty();
    }

    @Test
    void anAliasRepeatsWhatHasTheAnchor() throws UnreadableTreeException {
        assertThat(read("a: &x [1, &y 2]\nb: *x\nc: *y\n"))
                .extracting(YamlStreamTest::text)
                .containsExactly("{a=[1 2] b=[1 2] c=2}");
    }

    @Test
    void aLaterAnchorReplacesAnEarlierOneOfTheSameName() throws UnreadableTreeException {
        assertThat(read("[&x 1, *x, &x 2, *x]"))
                .extracting(YamlStreamTest::text)
                .containsExactly("[1 1 2 2]");
    }

    @Test
    void aMergeKeyAddsEntriesThatTheMappingDoesNotHave() throws UnreadableTreeException {
        assertThat(
                        read(
                                "- &x {a: 1, b: 2}\n- &y {b: 3, c: 4}\n- {<<: *x, a: 5}\n- {a: 5, <<: [*y, *x]}\n- {'<<': 6}\n"))
                .extracting(YamlStreamTest::text)
                .containsExactly("[{a=1 b=2} {b=3 c=4} {a=5 b=2} {a=5 b=3 c=4} {<<=6}]");
        assertThat(mistakes.inOrder()).isEmpty();
    }

    @Test
    void anAliasWithoutAnchorIsAMistakeAtItsPlace() {
        assertThatThrownBy(() -> read("a: 1\nb: *x\n"))
                .isInstanceOfSatisfying(UnreadableTreeException.class, e -> assertThat(e.mistake())
                        .hasToString("a.yml:2:4: error: [metricwright:file-invalid] the alias *x has no anchor;"
                                + " write &x before what it repeats"));
        assertThatThrownBy(() -> read("a: &x [*x]\n")).isInstanceOf(UnreadableTreeException.class);
    }

    @Test
    void whatAliasesRepeatIsLimited() {
        List<String> lines = new ArrayList<>(List.of("a0: &a0 [1, 2, 3, 4, 5, 6, 7, 8, 9]"));
        for (int i = 1; i < 30; i++) {
            lines.add("a%d: &a%d [%s]".formatted(i, i, String.join(", ", Collections.nCopies(9, "*a" + (i - 1)))));
        }

        assertThatThrownBy(() -> read(String.join("\n", lines)))
                .isInstanceOfSatisfying(UnreadableTreeException.class, e -> assertThat(
                                e.mistake().message())
                        .isEqualTo("the aliases up to *a5 repeat more than 1000000 nodes; write out less, or split the"
                                + " file"));
    }

    @Test
    void duplicateKeysAreMistakesButNotTheEndOfReading() throws UnreadableTreeException {
        assertThat(read("a: 1\na: 2\nb: 3\n")).extracting(YamlStreamTest::text).containsExactly("{a=1 b=3}");
        assertThat(mistakes.inOrder())
                .extracting(Finding::message)
                .containsExactly("duplicate key 'a' (first on line 1); remove one of them");
    }
}
