package dev.metricwright;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The labels of the series that a method records. On an interface, the default for the methods declared there.
 *
 * <p>Without this annotation, each {@code String}, enum and {@code int} parameter is a label, and so is each
 * {@code boolean} parameter that has the name of a label.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Labels {

    /**
     * The labels. An entry {@code name} has the value of the parameter of that name; an entry {@code name=value} is a
     * fixed value. An entry is split at its first {@code =} and nothing is trimmed, so {@code "rule="} fixes
     * {@code rule} to the empty value.
     *
     * @return the entries
     */
    String[] value();

    /**
     * The maximum number of series of the family that a registry exposes. It can only lower the limit of the catalog.
     * For a family that is not in a catalog, it is the budget; a budget is required if one of the labels is a
     * {@code String} or an {@code int}.
     *
     * @return the cap; 0 means the cap of the catalog or of another method of the family
     */
    int maxSeries() default 0;

    /**
     * Whether counters and histograms whose label values are all known in advance appear only when they are first
     * recorded, instead of at 0 from the start.
     *
     * @return true if they appear only when they are first recorded
     */
    boolean lazy() default false;
}
