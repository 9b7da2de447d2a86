package dev.metricwright;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The metric family that a method records; on an interface, the family of every abstract method declared there that
 * names none and is no {@link StartsSeries} or {@link RemovesSeries}.
 *
 * <p>Type, help, unit and buckets come from the catalog. What is stated here beside {@link #value()} must agree with it.
 * A family in no catalog, where the processor's option {@code metricwright.unlisted} admits it, is what is stated here: by
 * one of the methods that name it, for all of them. It has the labels of the first of these methods.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface MetricFamily {

    /**
     * The name of the family, exactly as it is exposed.
     *
     * @return the name
     */
    String value();

    /**
     * The type of the family.
     *
     * @return the type; {@link MetricType#CATALOG} leaves it to the catalog, or to another method of the family
     */
    MetricType type() default MetricType.CATALOG;

    /**
     * The help text of the family.
     *
     * @return the text; empty leaves it to the catalog, or to another method of the family
     */
    String help() default "";

    /**
     * The unit of the family, such as {@code seconds} or {@code bytes}.
     *
     * @return the unit; empty leaves it to the catalog, or to another method of the family
     */
    String unit() default "";

    /**
     * The upper bounds of a histogram's buckets, inclusive, in the unit of the family, without {@code +Inf}.
     *
     * @return the bounds, finite and strictly increasing; empty leaves them to the catalog, or to another method of the family
     */
    double[] buckets() default {};
}
