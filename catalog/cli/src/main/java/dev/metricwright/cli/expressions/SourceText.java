package dev.metricwright.cli.expressions;

import dev.metricwright.catalog.Origin;
import dev.metricwright.catalog.finding.Finding;
import dev.metricwright.cli.promql.Position;
import java.util.Optional;
import java.util.function.Function;

/**
 * A text in a file, such as an expression.
 *
 * @param key the key in the file that it is the value of
 * @param value the text
 * @param origin where the file contains it, or what it belongs to
 * @param places the place in the file of a position in the text, if that is known
 */
public record SourceText(String key, String value, Origin origin, Function<Position, Optional<Origin>> places) {

    /**
     * A text of which only the place of its owner is known.
     *
     * @param key the key in the file that it is the value of
     * @param value the text
     * @param origin the place of the owner
     * @return the text
     */
    static SourceText of(String key, String value, Origin origin) {
        return new SourceText(key, value, origin, position -> Optional.empty());
    }

    /** The finding about a part of this text as one about a part of the file. */
    Finding located(Finding finding, String subject) {
        Position position = (Position) finding.place().orElseThrow();
        String message = subject + ": " + finding.message();
        return places.apply(position)
                .map(place -> finding.movedTo(place, message))
                .orElseGet(() -> finding.movedTo(origin, message + " (in '" + key + "' at " + position + ")"));
    }
}
