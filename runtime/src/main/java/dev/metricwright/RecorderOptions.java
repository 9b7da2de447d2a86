package dev.metricwright;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Options for the recorder of an interface, or for the recorders of all interfaces of a package. The options of an
 * interface take precedence over those of its package, and both take precedence over the options of the processor.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.TYPE, ElementType.PACKAGE})
public @interface RecorderOptions {

    /**
     * The framework that creates the recorder and injects it wherever its interface is required.
     *
     * @return the framework
     */
    Inject inject() default Inject.OPTION;
}
