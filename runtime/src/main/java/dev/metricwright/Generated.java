package dev.metricwright;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a recorder as generated, in its class file. Only the annotation processor uses it; it has no effect on code
 * that is written by hand.
 *
 * <p>{@code javax.annotation.processing.Generated} is not kept in class files. Tools that read class files, such as
 * JaCoCo, therefore need this annotation to leave recorders out. They recognize its simple name.
 */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Generated {}
