package dev.metricwright;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The catalog that defines the families of an interface, or of all interfaces of a package. */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.TYPE, ElementType.PACKAGE})
public @interface Catalog {

    /**
     * The name of the catalog, which its key {@code catalog} states.
     *
     * @return the name
     */
    String value();
}
