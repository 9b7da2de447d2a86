package dev.metricwright.processor.write;

import dev.metricwright.catalog.declaration.InjectionApi;
import java.util.Set;

/** What makes a recorder injectable: its annotations, and what else the framework asks for. */
final class Wiring {

    private static final ClassName JAKARTA_INJECT = new ClassName("jakarta.inject", "Inject");
    private static final ClassName JAVAX_INJECT = new ClassName("javax.inject", "Inject");
    private static final String MODULE = "Module";

    private final InjectionApi api;

    Wiring(InjectionApi api) {
        this.api = api;
    }

    /** The modifiers of the class: a proxy of CDI extends it. */
    String classModifiers() {
        return api == InjectionApi.CDI ? "" : "final ";
    }

    /** The modifiers of the fields: that proxy has no use for them, and its constructor leaves them unset. */
    String fieldModifiers() {
        return api == InjectionApi.CDI ? "private " : "private final ";
    }

    /**
     * The annotation of the class. That of Dagger keeps one recorder in whatever component asks for it, of {@code javax} or
     * {@code jakarta} scope, or of none.
     */
    Code scope() {
        return switch (api) {
            case NONE -> new Code();
            case JAKARTA -> annotation(new ClassName("jakarta.inject", "Singleton"));
            case JAVAX -> annotation(new ClassName("javax.inject", "Singleton"));
            case SPRING -> annotation(new ClassName("org.springframework.stereotype", "Component"));
            case CDI -> annotation(new ClassName("jakarta.enterprise.context", "ApplicationScoped"));
            case DAGGER -> annotation(new ClassName("dagger", "Reusable"));
        };
    }

    /** The annotation of the constructor; Spring takes the only one that there is. */
    Code constructor() {
        return switch (api) {
            case NONE, SPRING -> new Code();
            case JAKARTA, CDI -> annotation(JAKARTA_INJECT);
            case JAVAX, DAGGER -> annotation(JAVAX_INJECT);
        };
    }

    private static Code annotation(ClassName annotation) {
        return Code.of("@$T\n", annotation);
    }

    /** Further constructors and methods. */
    Code members(ClassName recorder) {
        return api == InjectionApi.CDI ? proxyConstructor(recorder).add(observer()) : new Code();
    }

    private static Code proxyConstructor(ClassName recorder) {
        return Code.of("""

                /**
                 * For the proxy that the container puts before the recorder.
                 */
                protected $L() {
                }
                """, recorder.nestedName());
    }

    private static Code observer() {
        return Code.of(
                """

                /**
                 * Does nothing: to call it, the container has to create the recorder, and with it the series that
                 * exist from the start, before anything is recorded.
                 *
                 * @param event not used
                 */
                void createAtStart(@$T $T event) {
                }
                """,
                new ClassName("jakarta.enterprise.event", "Observes"),
                new ClassName("jakarta.enterprise.event", "Startup"));
    }

    /** The simple names of the types that are nested in the recorder. */
    Set<String> nested() {
        return api == InjectionApi.DAGGER ? Set.of(MODULE) : Set.of();
    }

    /** The module by which a component of Dagger finds the recorder where its interface is asked for. */
    Code module(ClassName recorder, ClassName implemented) {
        return api == InjectionApi.DAGGER
                ? Code.of(
                        """

                        /**
                         * Binds {@link $L} to its recorder, in components that name this module.
                         */
                        @$T
                        public interface $L {
                        $>/**
                         * Binds it.
                         *
                         * @param recorder the recorder
                         * @return the same
                         */
                        @$T
                        $T recorder($T recorder);
                        $<}
                        """,
                        implemented.nestedName(),
                        new ClassName("dagger", MODULE),
                        MODULE,
                        new ClassName("dagger", "Binds"),
                        implemented,
                        recorder)
                : new Code();
    }
}
