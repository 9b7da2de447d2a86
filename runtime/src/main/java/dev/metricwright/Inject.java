package dev.metricwright;

/**
 * The frameworks that recorders can be annotated for, each named after its API. The framework is always chosen; it is
 * never guessed from the class path.
 */
public enum Inject {
    /**
     * The setting of the package, or the processor's option if the package has no setting. For
     * {@link RecorderOptions#inject()}.
     */
    OPTION,
    /** No annotations: a plain class, created with {@code new}. */
    NONE,
    /** The annotations of {@code jakarta.inject}, for Guice 7, Micronaut and Avaje Inject. */
    JAKARTA,
    /** The annotations of {@code javax.inject}, for older frameworks. */
    JAVAX,
    /** A Spring component. */
    SPRING,
    /** An application-scoped bean of CDI 4.0 or later, for example in Weld or Quarkus. */
    CDI,
    /** A class that Dagger constructs, with a module that binds the interface to it. */
    DAGGER
}
