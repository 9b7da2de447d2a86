package dev.metricwright.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.metricwright.catalog.Origin;
import dev.metricwright.catalog.finding.Finding;
import dev.metricwright.catalog.finding.Rule;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Characters that break a format if they are not escaped. */
class ReportFormatTest {

    private static final String HOSTILE =
            "quote \" backslash \\ percent % colons :: comma , line\nbreak\rreturn é \uD83D\uDE00 </x>";
    private static final Finding FINDING = Rule.HELP_MISSING
            .at(new Origin("a folder/100%,x:y.yaml", 3, 7), HOSTILE)
            .about("f_total");

    private final ObjectMapper mapper = new ObjectMapper();

    private static String printed(ReportFormat format, Finding... findings) {
        StringWriter out = new StringWriter();
        format.print(List.of(findings), Supplement.NONE, new PrintWriter(out));
        return out.toString().replace(System.lineSeparator(), "\n");
    }

    @Test
    void aFindingIsOneLineOfText() {
        assertThat(printed(ReportFormat.TEXT, FINDING))
                .isEqualTo("a folder/100%,x:y.yaml:3:7: warning: [metricwright:help-missing] quote \" backslash \\"
                        + " percent % colons :: comma , line\\nbreak\\rreturn é \uD83D\uDE00 </x> has no help text; say in a"
                        + " sentence what it counts or measures\n");
    }

    @Test
    void textCannotDriveATerminal() {
        assertThat(printed(ReportFormat.TEXT, Rule.HELP_MISSING.at(Origin.NOWHERE, "a\u001b[2Jb\u202ec\u2028d")))
                .contains("a\\u001b[2Jb\\u202ec\\u2028d has no help text");
    }

    @Test
    void aFindingIsOneWorkflowCommand() {
        assertThat(printed(ReportFormat.GITHUB, FINDING))
                .isEqualTo(
                        "::warning file=a folder/100%25%2Cx%3Ay.yaml,line=3,col=7,title=help-missing::quote \" backslash \\"
                                + " percent %25 colons :: comma , line%0Abreak%0Dreturn é \uD83D\uDE00 </x> has no help text; say in a"
                                + " sentence what it counts or measures\n");
    }

    @Test
    void jsonKeepsTheMessageAsItIs() throws IOException {
        JsonNode finding = mapper.readTree(printed(ReportFormat.JSON, FINDING))
                .get("findings")
                .get(0);

        assertThat(finding.get("message").textValue()).isEqualTo(FINDING.message());
        assertThat(finding.get("file").textValue()).isEqualTo("a folder/100%,x:y.yaml");
        assertThat(finding.get("family").textValue()).isEqualTo("f_total");
    }

    @Test
    void jsonLeavesOutWhatDoesNotApply() {
        assertThat(printed(ReportFormat.JSON, Rule.NO_SUCH_FILE.at(Origin.NOWHERE, "")))
                .isEqualTo("""
                {
                  "findings" : [ {
                    "rule" : "catalog-invalid",
                    "severity" : "error",
                    "message" : "no such file or folder; correct the path"
                  } ],
                  "errors" : 1,
                  "warnings" : 0
                }
                """);
    }

    @Test
    void sarifNamesFilesByUris() throws IOException {
        JsonNode result = mapper.readTree(printed(ReportFormat.SARIF, FINDING)).at("/runs/0/results/0");

        assertThat(result.at("/message/text").textValue()).isEqualTo(FINDING.message());
        assertThat(result.at("/locations/0/physicalLocation/artifactLocation/uri")
                        .textValue())
                .isEqualTo("a%20folder/100%25,x:y.yaml");
        assertThat(mapper.readTree(printed(ReportFormat.SARIF, Rule.EMPTY_FILE.at(new Origin("/a b.yaml", 1, 1))))
                        .at("/runs/0/results/0/locations/0/physicalLocation/artifactLocation/uri")
                        .textValue())
                .isEqualTo("file:///a%20b.yaml");
    }

    @Test
    void withoutFindingsADocumentIsADocumentAllTheSame() throws IOException {
        assertThat(printed(ReportFormat.TEXT)).isEmpty();
        assertThat(printed(ReportFormat.GITHUB)).isEmpty();
        assertThat(mapper.readTree(printed(ReportFormat.JSON)).get("findings")).isEmpty();
        assertThat(mapper.readTree(printed(ReportFormat.SARIF)).at("/runs/0/results"))
                .isEmpty();
    }
}
