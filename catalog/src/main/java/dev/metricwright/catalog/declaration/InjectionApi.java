package dev.metricwright.catalog.declaration;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The APIs by which frameworks inject, each with the classes that a recorder uses. */
public enum InjectionApi {
    /** No API. */
    NONE("", List.of()),
    /** {@code jakarta.inject}. */
    JAKARTA("jakarta.inject:jakarta.inject-api", List.of("jakarta.inject.Singleton", "jakarta.inject.Inject")),
    /** {@code javax.inject}. */
    JAVAX("javax.inject:javax.inject", List.of("javax.inject.Singleton", "javax.inject.Inject")),
    /** Spring's stereotypes. */
    SPRING("org.springframework:spring-context", List.of("org.springframework.stereotype.Component")),
    /** CDI, from 4.0 on. */
    CDI(
            "jakarta.enterprise:jakarta.enterprise.cdi-api",
            List.of(
                    "jakarta.enterprise.context.ApplicationScoped",
                    "jakarta.enterprise.event.Observes",
                    "jakarta.enterprise.event.Startup",
                    "jakarta.inject.Inject")),
    /** Dagger. Every version of it supports {@code javax.inject} and depends on it. */
    DAGGER(
            "com.google.dagger:dagger",
            List.of("dagger.Module", "dagger.Binds", "dagger.Reusable", "javax.inject.Inject"));

    private final String dependency;

    @SuppressWarnings("ImmutableEnumChecker") // each is a List.of
    private final List<String> classes;

    InjectionApi(String dependency, List<String> classes) {
        this.dependency = dependency;
        this.classes = classes;
    }

    /**
     * Finds the API that an option names.
     *
     * @param option the value, such as {@code jakarta}
     * @return the API; empty if the value is unknown
     */
    public static Optional<InjectionApi> of(String option) {
        for (InjectionApi api : values()) {
            if (api.option().equals(option)) {
                return Optional.of(api);
            }
        }
        return Optional.empty();
    }

    /** {@return its value in options} */
    public String option() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** {@return the dependency that contains its classes, as {@code group:artifact}} */
    public String dependency() {
        return dependency;
    }

    /** {@return the qualified names of the classes that recorders use} */
    public List<String> classes() {
        return classes;
    }
}
