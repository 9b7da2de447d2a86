package dev.metricwright;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The metric family that a method records. On an interface, the family of every abstract method declared there that
 * does not name a family and is not annotated with {@link StartsSeries} or {@link RemovesSeries}.
 *
 * <p>Type, help, unit and buckets come from the catalog. The other elements of this annotation must agree with it. If a
 * family is not in a catalog and the processor's option {@code metricwright.unlisted} allows that, these elements
 * define the family; one of the methods that name it states them for all of these methods. The family has the labels of
 * the first of these methods.
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
     * @return the type; {@link MetricType#CATALOG} means the type that the catalog or another method of the family
     *     states
     */
    MetricType type() default MetricType.CATALOG;

    /**
     * The help text of the family.
     *
     * @return the text; empty means the text that the catalog or another method of the family states
     */
    String help() default "";

    /**
     * The unit of the family, such as {@code seconds} or {@code bytes}.
     *
     * @return the unit; empty means the unit that the catalog or another method of the family states
     */
    String unit() default "";

    /**
     * The upper bounds of a histogram's buckets, inclusive, in the unit of the family, without {@code +Inf}.
     *
     * @return the bounds, finite and strictly increasing; empty means the bounds that the catalog or another method of
     *     the family states
     */
    double[] buckets() default {};
}
