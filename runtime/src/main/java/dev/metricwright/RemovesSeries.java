package dev.metricwright;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A method that removes series. In each family of its interface that declares all of its parameters as labels, it
 * removes the series with exactly these values, whatever their other labels. A family that the catalog marks with
 * {@code retain} keeps its series until their place is needed.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface RemovesSeries {}
