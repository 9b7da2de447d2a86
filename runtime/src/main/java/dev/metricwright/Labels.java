package dev.metricwright;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The labels of the series that a method records; on an interface, the default of the methods declared there.
 *
 * <p>Without any, each {@code String}, enum and {@code int} parameter is a label, and each {@code boolean} that bears the
 * name of one.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Labels {

    /**
     * The labels: {@code name}, whose value is the parameter of that name, or {@code name=value}, a fixed value. The first
     * {@code =} splits and nothing is trimmed, so {@code "rule="} fixes {@code rule} to the empty value.
     *
     * @return the entries
     */
    String[] value();

    /**
     * How many series of the family a registry may expose at most; lowers what the catalog allows. It is the budget of a
     * family in no catalog, which needs one where a {@code String} or an {@code int} is among its labels.
     *
     * @return the cap; 0 leaves it to the catalog, or to another method of the family
     */
    int maxSeries() default 0;

    /**
     * Whether counters and histograms whose labels are all known appear when first recorded, rather than at 0 from the
     * start.
     *
     * @return true where they appear when first recorded
     */
    boolean lazy() default false;
}
