package dev.metricwright.cli.scaffold;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class JavadocTextTest {

    private static String of(String... sentences) {
        return JavadocText.of(sentences).toString();
    }

    @Test
    void textsAreNeitherMarkupNorTagsAndEndNoComment() {
        assertThat(of(" A\n  b  ")).isEqualTo("A b.");
        assertThat(of("*/ @since <p> & {@code x} \\u002a"))
                .isEqualTo("*&#47; &#64;since &lt;p&gt; &amp; &#123;&#64;code x} &#92;u002a.");
    }

    @Test
    void textsStayReadable() {
        assertThat(of("Größe in €, \"quoted\", $L, 😀.")).isEqualTo("Größe in €, \"quoted\", $L, 😀.");
    }

    @Test
    void linesHaveAtMost93Columns() {
        assertThat(of("word ".repeat(40)).lines())
                .containsExactly(
                        "Word word word word word word word word word word word word word word word word word word",
                        "word word word word word word word word word word word word word word word word word word",
                        "word word word word.");
        assertThat(of("A".repeat(92))).isEqualTo("A".repeat(92) + ".");
        assertThat(of("A " + "b".repeat(100) + " c")).isEqualTo("A\n" + "b".repeat(100) + "\nc.");
    }

    @Test
    void sentencesBeginWithACapitalAndEndOnce() {
        assertThat(of("no answer in time")).isEqualTo("No answer in time.");
        assertThat(of("Really?")).isEqualTo("Really?");
        assertThat(of("On\ntwo lines.")).isEqualTo("On two lines.");
    }

    @Test
    void blankSentencesAreLeftOut() {
        assertThat(of("one", " ", "two", "")).isEqualTo("One. Two.");
        assertThat(JavadocText.of("", " ").isEmpty()).isTrue();
    }
}
