package dev.metricwright.runtime;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.metricwright.MetricsRegistry;
import dev.metricwright.exposition.ExpositionFormat;
import dev.metricwright.exposition.ExpositionText;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** How values lead to a series, and how a series writes them. */
class LabelsTest {

    private final MetricsRegistry registry = MetricsRegistry.create();

    @Test
    void unpairedSurrogatesBecomeReplacementCharactersBeforeLookUp() {
        CounterTable table = open("a");
        table.at("\uD83D").inc();
        table.at("\uDE00").inc();
        table.at("\uFFFD").inc();
        table.at("\uD83D\uDE00").inc();
        table.at("x\uDE00\uD83D\uDE00\uD83D").inc();
        assertThat(Readings.of(registry, "x"))
                .isEqualTo(
                        Map.of("a=\"\uFFFD\"", "3", "a=\"\uD83D\uDE00\"", "1", "a=\"x\uFFFD\uD83D\uDE00\uFFFD\"", "1"));
    }

    @Property(tries = 300)
    void anyValueMakesAValidScrapeThatReadsItBack(@ForAll("hostile") String value, @ForAll ExpositionFormat format)
            throws IOException {
        MetricsRegistry own = MetricsRegistry.builder().common("node", value).build();
        CounterTable.of(
                        own,
                        FamilyDefinition.counter("x")
                                .label(LabelDefinition.open("a"))
                                .build())
                .at(value)
                .inc();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        format.write(own, out, "x"::equals);
        ExpositionText read = ExpositionText.read(format, out.toString(UTF_8));
        String mended = value.codePoints()
                .map(c -> Character.getType(c) == Character.SURROGATE ? 0xFFFD : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        assertThat(read.samples().keySet())
                .singleElement()
                .extracting(ExpositionText::labels)
                .isEqualTo(Map.of("a", value.length() > 256 ? "other" : mended, "node", mended));
    }

    @Provide
    Arbitrary<String> hostile() {
        return Arbitraries.strings()
                .withChars('\\', '"', '\n', '\r', '\0', '{', '}', ',', '=', '#', 'n', 'é', '\u2028', '\uD83D', '\uDE00')
                .ofMaxLength(260);
    }

    @Test
    void aValueOfMoreThan256UnitsOverflows() {
        CounterTable table = open("a");
        table.at("x".repeat(256)).inc();
        table.at("x".repeat(257)).inc();
        assertThat(Readings.of(registry, "x").keySet())
                .containsExactlyInAnyOrder("a=\"" + "x".repeat(256) + "\"", "a=\"other\"");
        assertThat(Readings.of(registry, "metricwright_label_overflow_total"))
                .isEqualTo(Map.of("family=\"x\",label=\"a\"", "1"));
    }

    @Test
    void emptyIsWrittenForARequiredLabelAndLeftOutForAnOptionalOne() {
        CounterTable table = CounterTable.of(
                registry,
                FamilyDefinition.counter("x")
                        .label(LabelDefinition.open("a"))
                        .label(LabelDefinition.open("b").optional())
                        .label(LabelDefinition.closed("c", "v").optional())
                        .build());
        table.at("", "", table.offset("c", "")).inc();
        table.at("", "y", table.offset("c", "v")).inc();
        assertThat(Readings.of(registry, "x").keySet()).containsExactlyInAnyOrder("a=\"\"", "a=\"\",b=\"y\",c=\"v\"");
    }

    @Test
    void valuesAreEscapedAndCommonLabelsComeLast() {
        MetricsRegistry common = MetricsRegistry.builder()
                .common("node", "n\"1")
                .common("pod", "p")
                .build();
        CounterTable.of(
                        common,
                        FamilyDefinition.counter("x")
                                .label(LabelDefinition.open("z"))
                                .build())
                .at("a\\b\nc\"d")
                .inc();
        assertThat(Readings.of(common, "x").keySet())
                .containsExactly("z=\"a\\\\b\\nc\\\"d\",node=\"n\\\"1\",pod=\"p\"");
    }

    @Test
    void constantsAreKnownByNameWhateverBecomesOfTheirOrder() {
        CounterTable table = CounterTable.of(
                registry,
                FamilyDefinition.counter("x")
                        .label(LabelDefinition.closed("size", "s", "l"))
                        .label(LabelDefinition.open("kind"))
                        .build());
        ClosedLabel size = table.closed("size", Size.values(), "SMALL", "s");
        ConstantLabel kind = table.constants("kind", Size.values(), "GONE", "gone", "SMALL", "little");
        table.at(kind.of(Size.SMALL), size.of(Size.SMALL)).inc();
        assertThat(Readings.of(registry, "x")).isEqualTo(Map.of("size=\"s\",kind=\"little\"", "1"));
        String remedy = "which the enum did not have when the recorder was compiled; compile it again";
        assertThatThrownBy(() -> size.of(Size.LARGE))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("metric family x: its label size has no value for LARGE, " + remedy);
        assertThatThrownBy(() -> kind.of(Size.LARGE))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("metric family x: its label kind has no value for LARGE, " + remedy);
    }

    @Test
    void closedLabelsAddUpToAnOffsetInTheTablesOrderWhateverTheEnums() {
        CounterTable table = CounterTable.of(
                registry,
                FamilyDefinition.counter("x")
                        .label(LabelDefinition.closed("size", "s", "m", "l"))
                        .label(LabelDefinition.open("a"))
                        .label(LabelDefinition.closed("up", "true", "false"))
                        .build());
        ClosedLabel size = table.closed("size", Size.values(), "SMALL", "s", "LARGE", "l");
        FlagLabel up = table.closedFlag("up");
        table.at("q", size.of(Size.LARGE) + up.of(true)).inc();
        table.at("q", size.of(Size.SMALL) + up.of(false)).inc();
        table.at("q", table.offset("size", "m") + up.of(false)).inc();
        assertThat(Readings.of(registry, "x").keySet())
                .containsExactlyInAnyOrder(
                        "size=\"l\",a=\"q\",up=\"true\"",
                        "size=\"s\",a=\"q\",up=\"false\"",
                        "size=\"m\",a=\"q\",up=\"false\"");
        assertThatThrownBy(() -> table.offset("size", "xl"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll("metric family x", "size", "\"xl\"");
    }

    @Test
    void anIntIsItsDigitsAndTheSameStringAgain() {
        IntLabel ints = open("a").ints("a");
        for (int value : new int[] {0, -1, 8080, Integer.MIN_VALUE, Integer.MAX_VALUE}) {
            assertThat(ints.of(value)).isEqualTo(Integer.toString(value)).isSameAs(ints.of(value));
        }
        for (int value = 0; value < 70_000; value++) {
            assertThat(ints.of(value)).isEqualTo(Integer.toString(value));
        }
        assertThat(ints.of(8080)).isSameAs(ints.of(8080));
    }

    @Test
    void sevenOpenLabelsAndMoreAreAnArray() {
        CounterTable table = open("a", "b", "c", "d", "e", "f", "g");
        CounterCell cell = table.at(new String[] {"1", "2", "3", "4", "5", "6", "7"}, 0);
        cell.inc();
        assertThat(table.at(new String[] {"1", "2", "3", "4", "5", "6", "7"}, 0))
                .isSameAs(cell);
        table.at(new String[] {"1", "2", "3", "4", "5", "6", "8"}, 0).inc();
        assertThat(Readings.of(registry, "x").keySet())
                .containsExactly(
                        "a=\"1\",b=\"2\",c=\"3\",d=\"4\",e=\"5\",f=\"6\",g=\"7\"",
                        "a=\"1\",b=\"2\",c=\"3\",d=\"4\",e=\"5\",f=\"6\",g=\"8\"");
    }

    @Test
    void aLookUpWithoutARecordingShowsNoSeries() {
        open("a").at("v");
        assertThat(Readings.of(registry, "x")).isEmpty();
    }

    @Test
    void whatStartsAtZeroIsTheProductOfItsValues() {
        CounterTable table = CounterTable.of(
                registry,
                FamilyDefinition.counter("x")
                        .label(LabelDefinition.closed("outcome", "allow", "deny"))
                        .label(LabelDefinition.open("reason", 0).optional())
                        .build());
        table.reserve("reason", "ok");
        table.startAtZero(new String[] {"allow", "deny"}, new String[] {"", "ok"});
        assertThat(Readings.of(registry, "x"))
                .isEqualTo(Map.of(
                        "outcome=\"allow\"", "0",
                        "outcome=\"allow\",reason=\"ok\"", "0",
                        "outcome=\"deny\"", "0",
                        "outcome=\"deny\",reason=\"ok\"", "0"));
    }

    private CounterTable open(String... labels) {
        FamilyDefinition.Builder definition = FamilyDefinition.counter("x");
        for (String label : labels) {
            definition.label(LabelDefinition.open(label));
        }
        return CounterTable.of(registry, definition.build());
    }

    private enum Size {
        LARGE,
        SMALL
    }
}
