package dev.metricwright.catalog.scaffold;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class JavaSourceTest {

    private static String literal(String value) {
        return JavaSource.literal(value).toString();
    }

    @Test
    void stringsAreWrittenAsJavaReadsThem() {
        assertThat(literal("plain $L")).isEqualTo("\"plain $L\"");
        assertThat(literal("a\"b\\c\n\r\t")).isEqualTo("\"a\\\"b\\\\c\\n\\r\\u0009\"");
        assertThat(literal("\\u0041")).isEqualTo("\"\\\\u0041\"");
        assertThat(literal("\0001\u007f")).isEqualTo("\"\\u00001\\u007f\"");
    }

    @Test
    void stringsAreAscii() {
        assertThat(literal("é\ud800😀")).isEqualTo("\"\\u00e9\\ud800\\ud83d\\ude00\"");
        assertThat(literal("\\é\u0085\u2028\u2029")).isEqualTo("\"\\\\\\u00e9\\u0085\\u2028\\u2029\"");
    }
}
