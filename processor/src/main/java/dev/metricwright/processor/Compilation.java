package dev.metricwright.processor;

import dev.metricwright.catalog.declaration.InterfaceDeclaration;
import dev.metricwright.catalog.finding.Finding;
import dev.metricwright.catalog.finding.Rule;
import dev.metricwright.catalog.rules.Checked;
import dev.metricwright.catalog.rules.InterfaceRules;
import dev.metricwright.processor.diagnostic.Reporter;
import dev.metricwright.processor.read.AnnotatedTypes;
import dev.metricwright.processor.read.InterfaceReader;
import dev.metricwright.processor.write.RecorderWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/** A compilation. Each round reads the complete interfaces, checks them, writes recorders and reports findings. */
final class Compilation {

    private final ProcessingEnvironment environment;
    private final Reporter reporter;
    private final Options options;
    private final LibraryCatalogs catalogs;
    private final AnnotatedTypes types;
    private final RecorderWriter writer;
    private final Deferral deferral;

    Compilation(ProcessingEnvironment environment) {
        this.environment = environment;
        this.reporter = new Reporter(environment.getMessager());
        this.options = Options.read(environment.getOptions(), environment.getSourceVersion());
        this.catalogs = new LibraryCatalogs(options.catalogs());
        this.types = new AnnotatedTypes();
        this.writer = new RecorderWriter(environment.getFiler());
        this.deferral = new Deferral(environment.getElementUtils());
    }

    /**
     * The outcome of one interface.
     *
     * @param existingClass the name of the recorder, if a class of that name exists already
     */
    private record Outcome(
            TypeElement type, InterfaceDeclaration declaration, Checked checked, Optional<String> existingClass) {

        boolean hasFindings() {
            return existingClass.isPresent() || !checked.findings().isEmpty();
        }
    }

    void process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        types.addSources(round.getRootElements());
        InterfaceReader reader = new InterfaceReader(environment, types, options.inject());
        if (round.processingOver()) {
            finish(reader);
            return;
        }
        List<TypeElement> found = deferral.takeIncomplete();
        found.addAll(types.in(AnnotatedTypes.ours(annotations), round));
        List<Outcome> outcomes = new ArrayList<>();
        for (TypeElement type : found) {
            if (reader.missing(type).isEmpty()) {
                outcomes.add(write(type, reader.read(type)));
            } else {
                deferral.addIncomplete(type);
            }
        }
        if (!found.isEmpty()) {
            report(outcomes, reader);
        }
    }

    private Outcome write(TypeElement type, InterfaceDeclaration declaration) {
        Checked checked = check(declaration);
        Optional<String> existingClass = checked.recorder().flatMap(recorder -> writer.write(recorder, type));
        return new Outcome(type, declaration, checked, existingClass);
    }

    private Checked check(InterfaceDeclaration declaration) {
        return InterfaceRules.check(declaration, catalogs, options.severities(), options.unlisted());
    }

    private void report(List<Outcome> outcomes, InterfaceReader reader) {
        if (!deferral.hasIncomplete()) {
            reportAll(outcomes, reader);
            return;
        }
        for (Outcome outcome : outcomes) {
            if (outcome.hasFindings()) {
                deferral.holdBack(outcome.type(), outcome.existingClass());
            } else {
                report(outcome);
            }
        }
    }

    /** After the last round, reports the findings that were held back, and why recorders are missing. */
    private void finish(InterfaceReader reader) {
        if (deferral.isEmpty()) {
            return;
        }
        List<TypeElement> rest = deferral.takeIncomplete();
        reportAll(List.of(), reader);
        for (TypeElement type : rest) {
            Set<String> missing = reader.missing(type);
            if (missing.isEmpty()) {
                reportAnew(type, Optional.empty(), reader);
            } else {
                reporter.notWritten(type, missing);
            }
        }
    }

    private void reportAll(List<Outcome> outcomes, InterfaceReader reader) {
        report(options.findings());
        for (Deferral.HeldBack heldBack : deferral.takeHeldBack()) {
            reportAnew(heldBack.type(), heldBack.existingClass(), reader);
        }
        for (Outcome outcome : outcomes) {
            report(outcome);
        }
        report(catalogs.findings(options.severities()));
    }

    private void reportAnew(TypeElement type, Optional<String> existingClass, InterfaceReader reader) {
        InterfaceDeclaration declaration = reader.read(type);
        report(new Outcome(type, declaration, check(declaration), existingClass));
    }

    private void report(Outcome outcome) {
        InterfaceDeclaration declaration = outcome.declaration();
        report(outcome.checked().findings());
        outcome.existingClass().ifPresent(existing -> reporter.report(recorderExists(declaration, existing)));
        if (options.verbose()) {
            for (Checked.Total total : outcome.checked().totals()) {
                reporter.note(declaration, total);
            }
            outcome.checked().recorder().ifPresent(recorder -> new VerboseNotes(reporter).print(declaration, recorder));
        }
    }

    private void report(List<Finding> findings) {
        findings.forEach(reporter::report);
    }

    /** Whether a class is the recorder of an earlier compilation. Its comment says so in every module. */
    private boolean isRecorder(String name) {
        Elements elements = environment.getElementUtils();
        TypeElement type = elements.getTypeElement(name);
        String comment = type == null ? null : elements.getDocComment(type);
        return comment != null && comment.matches("(?s) Generated.*; do not edit\\.\\s*");
    }

    private Finding recorderExists(InterfaceDeclaration declaration, String existing) {
        return isRecorder(existing)
                ? Rule.RECORDER_LEFT_OVER.at(declaration.place(), existing, declaration.name())
                : Rule.RECORDER_EXISTS.at(declaration.place(), declaration.name(), existing);
    }
}
