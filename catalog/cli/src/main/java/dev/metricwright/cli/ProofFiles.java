package dev.metricwright.cli;

import dev.metricwright.catalog.finding.Finding;
import dev.metricwright.catalog.read.Durations;
import dev.metricwright.cli.expressions.Conditions;
import dev.metricwright.cli.expressions.ExpressionRules;
import dev.metricwright.cli.expressions.Names;
import dev.metricwright.cli.expressions.Written;
import dev.metricwright.cli.promql.Expression;
import dev.metricwright.cli.promql.Promql;
import dev.metricwright.cli.promql.PromqlException;
import dev.metricwright.cli.proof.NoProofException;
import dev.metricwright.cli.proof.Proof;
import dev.metricwright.cli.proof.ProofFileNames;
import dev.metricwright.cli.proof.Proofs;
import dev.metricwright.cli.proof.SilentAlert;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** The folder that {@code lint} writes proofs to, each as a test and the file of rules that it needs. */
final class ProofFiles {

    private final Path folder;
    private final Conditions conditions;
    private final CommandLine command;
    private final ProofFileNames names = new ProofFileNames();

    private ProofFiles(Path folder, Conditions conditions, CommandLine command) {
        this.folder = folder;
        this.conditions = conditions;
        this.command = command;
    }

    /**
     * Creates the folder, unless it exists.
     *
     * @param conditions where the alerts are evaluated
     * @throws ParameterException if that is not possible
     */
    static ProofFiles in(Path folder, Conditions conditions, CommandLine command) {
        ProofFiles files = new ProofFiles(folder, conditions, command);
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw files.cannotWrite(e);
        }
        return files;
    }

    /**
     * Writes the proofs of findings about alerts.
     *
     * @param known the names that the alerts may contain
     * @param reported the findings
     */
    void write(Names known, List<ExpressionRules.Reported> reported) {
        Proofs proofs = new Proofs(known, conditions);
        for (ExpressionRules.Reported one : reported) {
            if (Proofs.isFor(one.finding()) && one.written().use() instanceof Written.OfAlert alert) {
                write(proofs, alert, one.written().expr().value(), one.finding());
            }
        }
    }

    private void write(Proofs proofs, Written.OfAlert alert, String expr, Finding finding) {
        Duration holdFor = Durations.read(alert.holdFor()).orElse(Duration.ZERO);
        try {
            Expression parsed = Promql.parse(expr, conditions.version());
            write(proofs.of(new SilentAlert(alert.name(), expr, parsed, holdFor), finding));
        } catch (NoProofException e) {
            command.getErr()
                    .println("no proof of " + finding.rule().id() + " for alert " + alert.name() + ": " + e.reason());
        } catch (PromqlException e) {
            throw new IllegalStateException("an expression with a finding about its values is valid: " + expr, e);
        }
    }

    private void write(Proof proof) {
        String name = names.next(proof);
        String rules = name + ".rules.yml";
        String test = name + ".test.yml";
        try {
            Files.writeString(folder.resolve(rules), proof.rules());
            Files.writeString(folder.resolve(test), proof.test(test, rules));
        } catch (IOException e) {
            throw cannotWrite(e);
        }
    }

    private ParameterException cannotWrite(IOException e) {
        return new ParameterException(command, "cannot write to " + folder + ": " + e + "; check --proofs", e);
    }
}
