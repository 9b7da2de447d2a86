package dev.metricwright.catalog.declaration;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The APIs by which frameworks inject, each with the classes that a recorder names of it. */
public enum InjectionApi {
    /** None. */
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
    /** Dagger, whose every version understands {@code javax.inject} and brings it. */
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
     * The API of an option's value.
     *
     * @param option the value, as {@code jakarta}
     * @return the API, if there is such a value
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

    /** {@return the dependency that brings its classes, as {@code group:artifact}} */
    public String dependency() {
        return dependency;
    }

    /** {@return the qualified names of the classes that recorders name} */
    public List<String> classes() {
        return classes;
    }
}
