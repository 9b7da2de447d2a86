package dev.metricwright.catalog.scaffold;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class JavaTextTest {

    @Test
    void stringsAreWrittenAsJavaReadsThem() {
        assertThat(JavaText.quoted("plain")).isEqualTo("\"plain\"");
        assertThat(JavaText.quoted("a\"b\\c\n\r\t")).isEqualTo("\"a\\\"b\\\\c\\n\\r\\t\"");
        assertThat(JavaText.quoted("\0001")).isEqualTo("\"\\0001\"");
        assertThat(JavaText.quoted("é\ud800")).isEqualTo("\"\\u00e9\\ud800\"");
    }

    @Test
    void commentsAreTextAndNothingElse() {
        assertThat(JavaText.comment("    ", " a\n  b  ")).containsExactly("    /** a b */");
        assertThat(JavaText.comment("", "*/ @since <p> & {@code x} \\u002a"))
                .containsExactly("/** *&#47; &#64;since &lt;p&gt; &amp; &#123;&#64;code x} &#92;u002a */");
    }

    @Test
    void longCommentsAreFilledTo120Columns() {
        assertThat(JavaText.comment("", "word ".repeat(40)))
                .hasSize(4)
                .startsWith("/**")
                .endsWith(" */")
                .allMatch(line -> line.length() <= 120);
    }

    @Test
    void sentencesBeginWithACapitalAndEndOnce() {
        assertThat(JavaText.sentence("no answer in time")).isEqualTo("No answer in time.");
        assertThat(JavaText.sentence("Really?")).isEqualTo("Really?");
        assertThat(JavaText.sentence(" ")).isEmpty();
    }
}
