package dev.metricwright;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The catalog that the families of an interface, or of all interfaces of a package, are defined in. */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.TYPE, ElementType.PACKAGE})
public @interface Catalog {

    /**
     * The name of the catalog, as its key {@code catalog} states it.
     *
     * @return the name
     */
    String value();
}
