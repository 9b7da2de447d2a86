package dev.metricwright.catalog;

import java.time.Duration;
import java.util.Optional;

/**
 * When the series of a family appear and disappear.
 *
 * @param lazy whether they appear only when first recorded, even if all of them are known
 * @param retain whether they remain when what they describe is gone
 * @param expireAfter the time without a recording after which a series expires
 */
public record Lifetime(boolean lazy, boolean retain, Optional<Duration> expireAfter) {

    /** Known series appear at once, and a series disappears only if the application removes it. */
    public static final Lifetime USUAL = new Lifetime(false, false, Optional.empty());
}
