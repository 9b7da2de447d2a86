package dev.metricwright.processor.diagnostic;

import dev.metricwright.catalog.Place;
import dev.metricwright.catalog.declaration.InterfaceDeclaration;
import dev.metricwright.catalog.finding.Finding;
import dev.metricwright.catalog.finding.Severity;
import dev.metricwright.catalog.rules.Checked;
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
     * @param messager the messager of the compiler
     */
    public Reporter(Messager messager) {
        this.messager = messager;
    }

    /**
     * Prints a finding, unless the same finding was printed for the same place before.
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
            messager.printMessage(
                    kind, "[metricwright:" + finding.rule().id() + "] " + at(finding) + finding.message());
        }
    }

    /** The place of a finding in a catalog, as a prefix of the message. The compiler cannot point into a catalog. */
    private static String at(Finding finding) {
        return finding.place().map(place -> place + ": ").orElse("");
    }

    private static boolean isSuppressed(Finding finding) {
        return finding.severity() == Severity.WARNING
                && finding.place().isPresent()
                && finding.place().get() instanceof ElementPlace place
                && place.suppresses("metricwright:" + finding.rule().id());
    }

    private void print(Diagnostic.Kind kind, Finding finding, ElementPlace place) {
        String message = place.about().isEmpty()
                ? finding.diagnostic()
                : finding.diagnostic() + " (in " + place.about() + ", which has no source here)";
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
            // ECJ throws if an earlier annotation has an empty list, as in @Labels({}) @Catalog("x").
            messager.printMessage(kind, message, place.element());
        }
    }

    /**
     * Prints why an interface has no recorder.
     *
     * @param type the interface
     * @param missing the names in it that the compiler cannot resolve
     */
    public void notWritten(TypeElement type, Set<String> missing) {
        messager.printMessage(
                Diagnostic.Kind.NOTE,
                "[metricwright] no recorder generated: cannot resolve " + String.join(", ", missing),
                type);
    }

    /**
     * Prints how many series an interface may produce.
     *
     * @param declaration the interface
     * @param total the number of series that its families may produce
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
                "%s records %d %s of %s, at most %,d series%s",
                declaration.name(),
                total.families(),
                total.families() == 1 ? "family" : "families",
                total.catalog().map(catalog -> "catalog " + catalog).orElse("no catalog"),
                total.series(),
                share);
        note(declaration.place(), text);
    }

    /**
     * Prints a note.
     *
     * @param place the place of an element of the compilation
     * @param text the note
     */
    public void note(Place place, String text) {
        if (place instanceof ElementPlace element) {
            messager.printMessage(Diagnostic.Kind.NOTE, "[metricwright] " + text, element.element());
        }
    }
}
