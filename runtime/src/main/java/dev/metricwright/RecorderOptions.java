package dev.metricwright;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * How the recorder of an interface, or those of all interfaces of a package, are written. What an interface states counts
 * before what its package states, and both before the options of the processor.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.TYPE, ElementType.PACKAGE})
public @interface RecorderOptions {

    /**
     * The framework that makes the recorder and injects it where its interface is asked for.
     *
     * @return the framework
     */
    Inject inject() default Inject.OPTION;
}
