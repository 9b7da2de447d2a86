package dev.metricwright;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The label value of an enum constant. Without this annotation, the value is the catalog's value that equals the name
 * of the constant exactly, or else the catalog's value that equals it ignoring case and {@code _}, {@code -} and
 * {@code .}, or else the name in lower case.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.FIELD)
public @interface LabelValue {

    /**
     * The value, as exposed.
     *
     * @return the value
     */
    String value();
}
