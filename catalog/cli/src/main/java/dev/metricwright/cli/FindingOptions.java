package dev.metricwright.cli;

import dev.metricwright.catalog.finding.Finding;
import dev.metricwright.catalog.finding.Severities;
import dev.metricwright.catalog.finding.Severity;
import dev.metricwright.cli.report.ReportFormat;
import dev.metricwright.cli.report.Supplement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * The options of every command that reports findings: how findings are printed, their severities, and when the command
 * fails.
 */
final class FindingOptions {

    /** The exit status if there are findings that the command fails on. */
    static final int FOUND = 1;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description =
                    "How findings are printed: text (file:line:column: severity: [metricwright:rule] message), json,"
                            + " sarif (SARIF 2.1.0), or github (annotations of GitHub Actions). Default: ${DEFAULT-VALUE}.")
    private ReportFormat format = ReportFormat.TEXT;

    @Option(
            names = "--fail-on",
            paramLabel = "SEVERITY",
            defaultValue = "error",
            description =
                    "What makes the exit status 1: error, warning (errors too), or never. Default: ${DEFAULT-VALUE}.")
    private FailOn failOn = FailOn.ERROR;

    @Option(
            names = "--severity",
            paramLabel = "RULE:LEVEL",
            split = ",",
            description =
                    "The severity of a rule in this run: RULE:error, RULE:warning or RULE:off, separated by commas.")
    private List<String> severities = List.of();

    /** The findings that make the exit status 1. */
    enum FailOn {
        /** An error. */
        ERROR,
        /** An error or a warning. */
        WARNING,
        /** Nothing. */
        NEVER
    }

    /**
     * {@return the severity of each rule}
     *
     * @throws ParameterException if the option names a rule or a severity that does not exist
     */
    Severities severities() {
        List<Severities.Refused> refused = new ArrayList<>();
        Severities asked = Severities.parse(String.join(",", severities), refused);
        if (!refused.isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--severity cannot be '" + refused.get(0).part() + "'; "
                            + refused.get(0).remedy());
        }
        return asked;
    }

    /**
     * Prints findings.
     *
     * @param findings the findings, in the order in which they are printed
     * @return the exit status
     */
    int report(List<Finding> findings) {
        return report(findings, Supplement.NONE);
    }

    /**
     * Prints findings and something beside them.
     *
     * @param findings the findings, in the order in which they are printed
     * @param supplement what is printed beside them
     * @return the exit status
     */
    int report(List<Finding> findings, Supplement supplement) {
        Severities asked = severities();
        List<Finding> reported = findings.stream()
                .map(asked::apply)
                .flatMap(Optional::stream)
                .distinct()
                .toList();
        format.print(reported, supplement, spec.commandLine().getOut());
        return reported.stream().anyMatch(this::fails) ? FOUND : 0;
    }

    private boolean fails(Finding finding) {
        return switch (failOn) {
            case ERROR -> finding.severity() == Severity.ERROR;
            case WARNING -> true;
            case NEVER -> false;
        };
    }
}
