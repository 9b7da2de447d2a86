package dev.metricwright;

/**
 * The frameworks that recorders can be annotated for, each by the name of its API. Which one is chosen, never guessed from
 * what happens to be on the class path.
 */
public enum Inject {
    /** In {@link RecorderOptions#inject()}: what the package says, and where that says nothing, the processor's option. */
    OPTION,
    /** No annotations: a plain class, made with {@code new}. */
    NONE,
    /** The annotations of {@code jakarta.inject}, which Guice 7, Micronaut and Avaje Inject read. */
    JAKARTA,
    /** The annotations of {@code javax.inject}, for frameworks from before Jakarta. */
    JAVAX,
    /** A component of Spring. */
    SPRING,
    /** An application-scoped bean of CDI 4.0 or later, as Weld and Quarkus have them. */
    CDI,
    /** A class that Dagger constructs, with the module that binds the interface to it. */
    DAGGER
}
