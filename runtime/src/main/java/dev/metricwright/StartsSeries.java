package dev.metricwright;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A method that starts series at 0. It applies to the counters and histograms of its interface that have all of its
 * parameters as labels. In these families, every combination that their methods can reach with exactly these values
 * exists from then on. Combinations with another open label are left out, and so is a series that a bound refuses.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface StartsSeries {}
