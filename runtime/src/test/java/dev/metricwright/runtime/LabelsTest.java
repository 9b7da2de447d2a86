package dev.metricwright.runtime;

import static dev.metricwright.runtime.Recorder.cell;
import static dev.metricwright.runtime.Recorder.handle;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.metricwright.MetricsRegistry;
import dev.metricwright.exposition.ExpositionFormat;
import dev.metricwright.exposition.ExpositionText;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** The look-up of series by label values, and the encoding of a series' labels. */
class LabelsTest {

    private static final String OVERFLOW = "metricwright_label_overflow_total";

    private final MetricsRegistry registry = MetricsRegistry.create();

    @Test
    void unpairedSurrogatesBecomeReplacementCharactersBeforeLookUp() {
        CounterTable table = open("a");
        cell(table, "\uD83D").inc();
        cell(table, "\uDE00").inc();
        cell(table, "\uFFFD").inc();
        cell(table, "\uD83D\uDE00").inc();
        cell(table, "x\uDE00\uD83D\uDE00\uD83D").inc();
        assertThat(Readings.of(registry, "x"))
                .isEqualTo(
                        Map.of("a=\"\uFFFD\"", "3", "a=\"\uD83D\uDE00\"", "1", "a=\"x\uFFFD\uD83D\uDE00\uFFFD\"", "1"));
    }

    @Property(tries = 300)
    void anyValueMakesAValidScrapeThatReadsItBack(
            @ForAll("hostile") String value, @ForAll("texts") ExpositionFormat format) throws IOException {
        MetricsRegistry own = MetricsRegistry.builder().common("node", value).build();
        FamilyDefinition definition =
                FamilyDefinition.counter("x").label(LabelDefinition.open("a")).build();
        cell(CounterTable.of(own, definition), value).inc();
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
    Arbitrary<ExpositionFormat> texts() {
        return Arbitraries.of(ExpositionFormat.PROMETHEUS_TEXT, ExpositionFormat.OPENMETRICS);
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
        cell(table, "x".repeat(256)).inc();
        cell(table, "x".repeat(257)).inc();
        assertThat(Readings.of(registry, "x").keySet())
                .containsExactlyInAnyOrder("a=\"" + "x".repeat(256) + "\"", "a=\"other\"");
        assertThat(Readings.of(registry, OVERFLOW)).isEqualTo(Map.of("family=\"x\",label=\"a\"", "1"));
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
        cell(table, "", "", "").inc();
        cell(table, "", "y", "v").inc();
        assertThat(Readings.of(registry, "x").keySet()).containsExactlyInAnyOrder("a=\"\"", "a=\"\",b=\"y\",c=\"v\"");
    }

    @Test
    void valuesAreEscapedAndCommonLabelsComeLast() {
        MetricsRegistry common = MetricsRegistry.builder()
                .common("node", "n\"1")
                .common("pod", "p")
                .build();
        FamilyDefinition definition =
                FamilyDefinition.counter("x").label(LabelDefinition.open("z")).build();
        cell(CounterTable.of(common, definition), "a\\b\nc\"d").inc();
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
        EnumLabel size = table.enumLabel("size", Size.values(), "SMALL", "s");
        EnumLabel kind = table.enumLabel("kind", Size.values(), "GONE", "gone", "SMALL", "little");
        record(table, size, kind, Size.SMALL, 1);
        assertThat(Readings.of(registry, "x")).isEqualTo(Map.of("size=\"s\",kind=\"little\"", "1"));
    }

    @Test
    void aConstantThatTheRecorderDoesNotKnowIsRecordedAsTheOverflowValueAndCounted() {
        CounterTable table = CounterTable.of(
                registry,
                FamilyDefinition.counter("x")
                        .label(LabelDefinition.closed("size", "s", "l"))
                        .label(LabelDefinition.open("kind", 3).overflow("many"))
                        .build());
        EnumLabel size = table.enumLabel("size", Size.values(), "SMALL", "s");
        EnumLabel kind = table.enumLabel("kind", Size.values(), "SMALL", "little");
        String closed = "family=\"x\",label=\"size\"";
        String open = "family=\"x\",label=\"kind\"";
        assertThat(Readings.of(registry, OVERFLOW)).isEqualTo(Map.of(open, "0"));
        record(table, size, kind, Size.LARGE, 2);
        record(table, size, kind, Size.LARGE, 3);
        handle(table, size.value(Size.LARGE), kind.value(Size.LARGE)).inc();
        assertThat(Readings.of(registry, "x")).isEqualTo(Map.of("size=\"other\",kind=\"many\"", "6"));
        assertThat(Readings.of(registry, OVERFLOW)).isEqualTo(Map.of(open, "3", closed, "3"));
    }

    @Test
    void suchAConstantIsCountedAlsoWhereTheClosedLabelListsTheOverflowValue() {
        CounterTable table = CounterTable.of(
                registry,
                FamilyDefinition.counter("x")
                        .label(LabelDefinition.closed("size", "s", "other"))
                        .build());
        EnumLabel size = table.enumLabel("size", Size.values(), "SMALL", "s");
        cell(table, "other").inc();
        for (int i = 0; i < 2; i++) {
            CounterCell unknown = table.space().cell(size.code(Size.LARGE));
            (unknown == null ? table.open(size.value(Size.LARGE)) : unknown).inc();
        }
        assertThat(Readings.of(registry, "x")).isEqualTo(Map.of("size=\"other\"", "3"));
        assertThat(Readings.of(registry, OVERFLOW)).isEqualTo(Map.of("family=\"x\",label=\"size\"", "2"));
    }

    private static void record(CounterTable table, EnumLabel first, EnumLabel second, Size constant, long amount) {
        CounterCell cell = table.space().cell(first.code(constant) | second.code(constant));
        (cell == null ? table.open(first.value(constant), second.value(constant)) : cell).inc(amount);
    }

    @Test
    void codesAddUpToASeriesInTheTablesOrderWhateverTheEnums() {
        CounterTable table = CounterTable.of(
                registry,
                FamilyDefinition.counter("x")
                        .label(LabelDefinition.closed("size", "s", "m", "l"))
                        .label(LabelDefinition.open("a"))
                        .label(LabelDefinition.closed("up", "true", "false"))
                        .build());
        EnumLabel size = table.enumLabel("size", Size.values(), "SMALL", "s", "LARGE", "l");
        long up = table.code("up", "true");
        long down = table.code("up", "false");
        cell(table, "l", "q", "true").inc();
        cell(table, "s", "q", "false").inc();
        cell(table, "m", "q", "false").inc();
        KeySpace<CounterCell> space = table.space();
        long q = space.code(1, "q");
        space.cell(size.code(Size.LARGE) | q | up).inc(10);
        space.cell(size.code(Size.SMALL) | q | down).inc(20);
        space.cell(table.code("size", "m") | q | down).inc(30);
        assertThat(space.cell(size.code(Size.SMALL) | q | up)).isNull();
        assertThat(Readings.of(registry, "x"))
                .isEqualTo(Map.of(
                        "size=\"l\",a=\"q\",up=\"true\"", "11",
                        "size=\"s\",a=\"q\",up=\"false\"", "21",
                        "size=\"m\",a=\"q\",up=\"false\"", "31"));
    }

    @Test
    void aFixedValueThatAClosedLabelDoesNotHaveIsRefused() {
        CounterTable table = CounterTable.of(
                registry,
                FamilyDefinition.counter("x")
                        .label(LabelDefinition.closed("size", "s", "m", "l"))
                        .build());
        assertThatThrownBy(() -> table.code("size", "xl"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll("metric family x", "size", "\"xl\"");
        assertThatThrownBy(() -> table.code("colour", "s"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll("metric family x", "no label colour");
    }

    @Test
    void anIntIsItsDigits() {
        CounterTable table = open("a");
        int[] values = {0, -1, 8080, Integer.MIN_VALUE, Integer.MAX_VALUE};
        for (int value : values) {
            assertThat(table.space().cell(table.space().code(0, value))).isNull();
            table.open(Integer.toString(value)).inc();
            table.space().cell(table.space().code(0, value)).inc();
            cell(table, Integer.toString(value)).inc();
        }
        cell(table, "08080").inc();
        cell(table, "+1").inc();
        cell(table, "-0").inc();
        assertThat(table.space().cell(table.space().code(0, 1))).isNull();
        assertThat(Readings.of(registry, "x"))
                .isEqualTo(Map.of(
                        "a=\"0\"", "3",
                        "a=\"-1\"", "3",
                        "a=\"8080\"", "3",
                        "a=\"-2147483648\"", "3",
                        "a=\"2147483647\"", "3",
                        "a=\"08080\"", "1",
                        "a=\"+1\"", "1",
                        "a=\"-0\"", "1"));
    }

    @Test
    void intsAreBoundedAsOtherValuesAre() {
        CounterTable table = CounterTable.of(
                registry,
                FamilyDefinition.counter("x")
                        .label(LabelDefinition.open("port", 2).listed("443"))
                        .build());
        for (int port = 440; port < 70_440; port++) {
            CounterCell known = table.space().cell(table.space().code(0, port));
            (known == null ? table.open(Integer.toString(port)) : known).inc();
        }
        assertThat(Readings.of(registry, "x"))
                .isEqualTo(Map.of(
                        "port=\"440\"", "1", "port=\"441\"", "1", "port=\"443\"", "1", "port=\"other\"", "69997"));
        assertThat(Readings.of(registry, OVERFLOW)).isEqualTo(Map.of("family=\"x\",label=\"port\"", "69997"));
        LabelCodes labels = table.space().labels().get(0);
        assertThat(labels.find("442"))
                .as("no more values are kept than the bound")
                .isNull();
    }

    @Test
    void thereMayBeMoreLabelsThanSix() {
        CounterTable table = open("a", "b", "c", "d", "e", "f", "g");
        CounterCell cell = cell(table, "1", "2", "3", "4", "5", "6", "7");
        cell.inc();
        assertThat(cell(table, "1", "2", "3", "4", "5", "6", "7")).isSameAs(cell);
        cell(table, "1", "2", "3", "4", "5", "6", "8").inc();
        assertThat(Readings.of(registry, "x").keySet())
                .containsExactly(
                        "a=\"1\",b=\"2\",c=\"3\",d=\"4\",e=\"5\",f=\"6\",g=\"7\"",
                        "a=\"1\",b=\"2\",c=\"3\",d=\"4\",e=\"5\",f=\"6\",g=\"8\"");
    }

    @Test
    void aLookUpInTheKeySpaceCreatesNothing() {
        CounterTable table = open("a");
        assertThat(table.space().cell(table.space().code(0, "v"))).isNull();
        assertThat(table.space().own(table.space().code(0, "v"))).isNull();
        assertThat(Recorder.later(table, "v")).isNotNull();
        assertThat(Readings.of(registry, "x")).isEmpty();
    }

    @Test
    void seriesAreReadInTheOrderInWhichTheyCameAndOneThatComesBackKeepsNothing() {
        CounterTable table = open("a");
        for (String value : new String[] {"m", "z", "a", "k"}) {
            cell(table, value).inc();
        }
        cell(table, "z").inc();
        table.remove(new String[] {"a"}, "m");
        assertThat(ExpositionText.read(ExpositionFormat.PROMETHEUS_TEXT, text())
                        .samples()
                        .keySet())
                .containsExactly("x{a=\"z\"}", "x{a=\"a\"}", "x{a=\"k\"}");
        cell(table, "m").inc(7);
        assertThat(Readings.of(registry, "x"))
                .isEqualTo(Map.of("a=\"m\"", "7", "a=\"z\"", "2", "a=\"a\"", "1", "a=\"k\"", "1"));
    }

    private String text() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ExpositionFormat.PROMETHEUS_TEXT.write(registry, out, "x"::equals);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString(UTF_8);
    }

    @Test
    void whatStartsAtZeroIsTheProductOfItsValues() {
        CounterTable table = CounterTable.of(
                registry,
                FamilyDefinition.counter("x")
                        .label(LabelDefinition.closed("outcome", "allow", "deny"))
                        .label(LabelDefinition.open("reason", 0).optional())
                        .build());
        table.code("reason", "ok");
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

    @Test
    void ofAValueThatIsPassedSeriesStartWhereItIsMeant() {
        assertThat(StartValues.only("a", "a", "b")).containsExactly("a");
        assertThat(StartValues.only("c", "a", "b")).isEmpty();
        assertThat(StartValues.except("c", "a", "b")).containsExactly("c");
        assertThat(StartValues.except("b", "a", "b")).isEmpty();
        assertThat(StartValues.except("c", "a", null)).containsExactly("c");
        assertThat(StartValues.only(null, "a")).containsExactly((String) null);
        assertThat(StartValues.except(null, "a")).containsExactly((String) null);
        assertThat(StartValues.only("\uD83D", "\uFFFD"))
                .as("as they are exposed")
                .containsExactly("\uD83D");
    }
}
