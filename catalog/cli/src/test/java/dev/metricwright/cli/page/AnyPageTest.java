package dev.metricwright.cli.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.metricwright.cli.promql.Cases;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Pages of any bytes. */
class AnyPageTest {

    private static final List<String> PIECES = List.of(
            "\n",
            "\r\n",
            " ",
            "\t",
            "# ",
            "TYPE ",
            "HELP ",
            "UNIT ",
            "EOF\n",
            "a",
            "a_total",
            "a_bucket",
            "a_sum",
            "a_count",
            "counter\n",
            "histogram\n",
            "summary\n",
            "info\n",
            "stateset\n",
            "{",
            "}",
            "le=",
            "quantile=",
            "\"0.5\"",
            "\"+Inf\"",
            "\"",
            "\\",
            ",",
            " 1",
            " -1",
            " NaN",
            " # {} 1",
            "ä",
            "\u0000",
            "𝄞");

    @Provide
    Arbitrary<byte[]> bytes() {
        return Arbitraries.bytes().array(byte[].class).ofMaxSize(200);
    }

    @Provide
    Arbitrary<byte[]> pieces() {
        Arbitrary<byte[]> piece = Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(20, Arbitraries.of(PIECES).map(text -> text.getBytes(StandardCharsets.UTF_8))),
                net.jqwik.api.Tuple.of(
                        1, Arbitraries.bytes().array(byte[].class).ofSize(1)));
        return piece.list().ofMaxSize(60).map(AnyPageTest::joined);
    }

    @Provide
    Arbitrary<byte[]> brokenPages() {
        List<String> pages = Stream.of("text.txt", "openmetrics.txt")
                .flatMap(table -> Cases.of("page", table).stream())
                .map(Cases.Case::expression)
                .toList();
        return Arbitraries.of(pages).list().ofMaxSize(4).flatMap(parts -> Arbitraries.integers()
                .between(0, String.join("", parts).length())
                .map(end -> String.join("", parts).substring(0, end).getBytes(StandardCharsets.UTF_8)));
    }

    @Property(tries = 3000)
    void anyBytesAreRead(@ForAll("bytes") byte[] page, @ForAll PageFormat format) {
        everyFindingHasItsPlace(page, format);
    }

    @Property(tries = 5000)
    void anyPiecesOfPagesAreRead(@ForAll("pieces") byte[] page, @ForAll PageFormat format) {
        everyFindingHasItsPlace(page, format);
    }

    @Property(tries = 2000)
    void partsOfPagesAreRead(@ForAll("brokenPages") byte[] page, @ForAll PageFormat format) {
        everyFindingHasItsPlace(page, format);
    }

    private static void everyFindingHasItsPlace(byte[] page, PageFormat format) {
        String[] lines = new String(page, StandardCharsets.UTF_8).split("\n", -1);

        assertThat(Page.check("p", page, format))
                .extracting(mistake -> mistake.origin())
                .allSatisfy(place -> {
                    assertThat(place.line()).isBetween(1, lines.length);
                    String line = lines[place.line() - 1];
                    assertThat(place.column()).isBetween(1, line.codePointCount(0, line.length()) + 1);
                });
    }

    private static byte[] joined(List<byte[]> pieces) {
        ByteArrayOutputStream page = new ByteArrayOutputStream();
        pieces.forEach(page::writeBytes);
        return page.toByteArray();
    }
}
