package dev.metricwright.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AsciiSourceTest {

    @Test
    void literalsEscapeWhatWouldEndThemAndWhatIsNotAscii() {
        assertThat(AsciiSource.literal("")).isEqualTo("\"\"");
        assertThat(AsciiSource.literal("a\"b\\u0041 $T */")).isEqualTo("\"a\\\"b\\\\u0041 $T */\"");
        assertThat(AsciiSource.literal("\n\r\t\u0001\u007f")).isEqualTo("\"\\n\\r\\t\\u0001\\u007f\"");
        assertThat(AsciiSource.literal("\u00e9\u2028\u2029\ud83d\ude00\ud83d"))
                .isEqualTo("\"\\u00e9\\u2028\\u2029\\ud83d\\ude00\\ud83d\"");
    }

    @Test
    void sourcesKeepTheirLines() {
        assertThat(AsciiSource.escaped("int gr\u00f6\u00dfe =\n    1;\n"))
                .isEqualTo("int gr\\u00f6\\u00dfe =\n    1;\n");
    }
}
