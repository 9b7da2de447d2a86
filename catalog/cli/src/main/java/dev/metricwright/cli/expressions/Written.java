package dev.metricwright.cli.expressions;

import java.util.List;
import java.util.stream.Stream;

/**
 * An expression, as a catalog, a file of rules or a dashboard contains it.
 *
 * @param use what it is evaluated for
 * @param subject what it belongs to, as messages call it, such as {@code alert Busy}
 * @param expr the expression
 * @param shown the texts that show labels of its result
 * @param excuses the findings that the file itself excuses
 */
public record Written(Use use, String subject, SourceText expr, List<Shown> shown, List<LocalExcuse> excuses) {

    /** What an expression is evaluated for. */
    public sealed interface Use {}

    /**
     * Its result notifies someone.
     *
     * @param name the name of the alert
     * @param holdFor the time for which the expression must hold, as it is written; empty if there is none
     */
    public record OfAlert(String name, String holdFor) implements Use {}

    /** A dashboard draws its result. It may contain variables. */
    public record OfQuery() implements Use {}

    /** Its result is stored under another name. */
    public record OfRecording() implements Use {}

    /** Keeps its own copies. */
    public Written {
        shown = List.copyOf(shown);
        excuses = List.copyOf(excuses);
    }

    /**
     * The same expression with more excuses.
     *
     * @param more the additional excuses
     * @return the expression
     */
    public Written excusedBy(List<LocalExcuse> more) {
        if (excuses.isEmpty()) {
            return new Written(use, subject, expr, shown, more);
        }
        return new Written(
                use,
                subject,
                expr,
                shown,
                Stream.concat(excuses.stream(), more.stream()).toList());
    }

    /**
     * A text that shows labels of the result of an expression.
     *
     * @param text the text
     * @param form how it names a label
     */
    public record Shown(SourceText text, Form form) {}

    /** How a text names labels. */
    public enum Form {
        /** A template of Prometheus: {@code {{ $labels.instance }}}. */
        TEMPLATE,
        /** A legend of a dashboard: {@code {{instance}}}. */
        LEGEND,
        /** The name of a label, and nothing else. */
        NAME
    }
}
