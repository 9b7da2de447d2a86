package dev.metricwright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckCommandTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    private int check(Object... args) {
        String[] texts = new String[args.length + 1];
        texts[0] = "check";
        for (int i = 0; i < args.length; i++) {
            texts[i + 1] = args[i].toString();
        }
        return Metricwright.run(new PrintWriter(out, true), new PrintWriter(err, true), texts);
    }

    private Path page(String content) throws IOException {
        return Files.writeString(folder.resolve("page" + content.hashCode() + ".txt"), content);
    }

    @Test
    void aValidPageHasNoFindings() throws IOException {
        assertThat(check(page("# TYPE a counter\na 1\n"), page("# TYPE a counter\na_total 1\n# EOF\n")))
                .isZero();
        assertThat(out + "" + err).isEmpty();
    }

    @Test
    void eachPageIsCheckedByItself() throws IOException {
        Path text = page("a 1\na 2\n");
        Path openMetrics = page("# TYPE a counter\na_total -1\n# EOF\n");

        assertThat(check(text, openMetrics)).isOne();
        assertThat(out.toString().lines())
                .containsExactly(
                        text
                                + ":2:1: error: [metricwright:duplicate-series] a has a sample with the same labels on line"
                                + " 1; expose each series once",
                        openMetrics + ":2:1: error: [metricwright:sample-value] a_total counts something, so that it"
                                + " cannot be -1; expose a number from 0 on");
    }

    @Test
    void theFindingsNameTheFamily() throws IOException {
        assertThat(check(page("# TYPE a counter\na_total{b=\"c\"} -1\n# EOF\n"), "--format", "json"))
                .isOne();
        assertThat(out).asString().contains("\"family\" : \"a\"").contains("\"errors\" : 1");
    }

    @ParameterizedTest
    @CsvSource({"auto, 0", "openmetrics, 0", "text, 1"})
    void theFormatMayBeStated(String format, int status) throws IOException {
        assertThat(check(page("# TYPE a unknown\na 1\n# EOF\n"), "--as", format))
                .isEqualTo(status);
    }

    @Test
    void thePageMayComeFromTheStandardInput() {
        InputStream before = System.in;
        System.setIn(new ByteArrayInputStream("a 1 x\n".getBytes(StandardCharsets.UTF_8)));
        try {
            assertThat(check("-")).isOne();
        } finally {
            System.setIn(before);
        }
        assertThat(out)
                .asString()
                .isEqualToIgnoringNewLines(
                        "standard input:1:5: error: [metricwright:page-syntax] 'x' is not a timestamp;"
                                + " write whole milliseconds since 1970, or nothing");
    }

    @Test
    void severitiesApply() throws IOException {
        assertThat(check(page("a 1\na 2\n"), "--severity", "duplicate-series:warning"))
                .isZero();
        assertThat(out).asString().contains("warning: [metricwright:duplicate-series]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "missing.txt | metricwright check: no file missing.txt; correct the path",
                ". | metricwright check: . is a folder; name a file in it",
            })
    void aPageThatCannotBeOpenedEndsTheCommand(String file, String message) {
        assertThat(check(file)).isEqualTo(2);
        assertThat(err).asString().isEqualToIgnoringNewLines(message);
    }

    @Test
    void aPageForPeopleIsNotChecked() throws IOException {
        Path html = page("\n<!DOCTYPE html>\n<html>…");

        assertThat(check(html)).isEqualTo(2);
        assertThat(err)
                .asString()
                .isEqualToIgnoringNewLines("metricwright check: " + html
                        + " is a page in HTML; name the one with the metrics, such as /metrics");
    }

    @Test
    void thereMustBeAScrape() {
        assertThat(check()).isEqualTo(2);
        assertThat(err).asString().contains("SCRAPE");
    }
}
