package dev.metricwright.processor.diagnostic;

import dev.metricwright.catalog.declaration.InterfaceDeclaration;
import dev.metricwright.catalog.rules.Checked;
import dev.metricwright.catalog.rules.Finding;
import dev.metricwright.catalog.rules.Severity;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import javax.annotation.processing.Messager;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic;

/** Prints findings through the compiler, each once. */
public final class Reporter {

    private final Messager messager;
    private final Set<Finding> reported = new HashSet<>();

    /**
     * Makes a reporter.
     *
     * @param messager the compiler's
     */
    public Reporter(Messager messager) {
        this.messager = messager;
    }

    /**
     * Prints a finding, unless the same one was printed for the same place before.
     *
     * @param finding the finding
     */
    public void report(Finding finding) {
        if (!reported.add(finding) || isSuppressed(finding)) {
            return;
        }
        Diagnostic.Kind kind =
                finding.severity() == Severity.ERROR ? Diagnostic.Kind.ERROR : Diagnostic.Kind.MANDATORY_WARNING;
        if (finding.place().isPresent() && finding.place().get() instanceof ElementPlace place) {
            print(kind, finding, place);
        } else {
            messager.printMessage(kind, finding.message());
        }
    }

    private static boolean isSuppressed(Finding finding) {
        return finding.severity() == Severity.WARNING
                && finding.place().isPresent()
                && finding.place().get() instanceof ElementPlace place
                && place.suppresses("metricwright:" + finding.rule().id());
    }

    private void print(Diagnostic.Kind kind, Finding finding, ElementPlace place) {
        String message = place.about().isEmpty()
                ? finding.message()
                : finding.message() + " (in " + place.about() + ", which has no source here)";
        if (place.annotation().isEmpty()) {
            messager.printMessage(kind, message, place.element());
            return;
        }
        AnnotationMirror annotation = place.annotation().get();
        try {
            if (place.value().isEmpty()) {
                messager.printMessage(kind, message, place.element(), annotation);
            } else {
                messager.printMessage(
                        kind,
                        message,
                        place.element(),
                        annotation,
                        place.value().get());
            }
        } catch (NullPointerException e) {
            // ECJ stumbles over an empty list in an annotation that stands before, as in @Labels({}) @Catalog("x").
            messager.printMessage(kind, message, place.element());
        }
    }

    /**
     * Prints why an interface has no recorder.
     *
     * @param type the interface
     * @param missing what it names and the compiler does not know
     */
    public void notWritten(TypeElement type, Set<String> missing) {
        messager.printMessage(
                Diagnostic.Kind.NOTE,
                "[metricwright] no recorder generated: cannot resolve " + String.join(", ", missing),
                type);
    }

    /**
     * Tells what an interface comes to.
     *
     * @param declaration the interface
     * @param total what its families can come to
     */
    public void note(InterfaceDeclaration declaration, Checked.Total total) {
        String share = total.budget().isPresent()
                ? String.format(
                        Locale.ROOT,
                        ", %.1f %% of the %,d that the catalog admits",
                        100.0 * total.series() / total.budget().getAsInt(),
                        total.budget().getAsInt())
                : "";
        String text = String.format(
                Locale.ROOT,
                "[metricwright] %s records %d %s of %s, at most %,d series%s",
                declaration.name(),
                total.families(),
                total.families() == 1 ? "family" : "families",
                total.catalog().map(catalog -> "catalog " + catalog).orElse("no catalog"),
                total.series(),
                share);
        if (declaration.place() instanceof ElementPlace place) {
            messager.printMessage(Diagnostic.Kind.NOTE, text, place.element());
        }
    }
}
