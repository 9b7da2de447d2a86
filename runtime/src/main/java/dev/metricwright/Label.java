package dev.metricwright;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The label whose value a parameter provides. Needed if the names of the parameter and the label differ by more than
 * case and {@code _}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.PARAMETER)
public @interface Label {

    /**
     * The name of the label.
     *
     * @return the name
     */
    String value();
}
