package dev.metricwright.processor.write;

import com.squareup.javapoet.ClassName;
import com.squareup.javapoet.MethodSpec;
import com.squareup.javapoet.ParameterSpec;
import com.squareup.javapoet.TypeSpec;
import dev.metricwright.catalog.declaration.InjectionApi;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/** The parts of a recorder that make it injectable: its annotations, and the members that a framework requires. */
final class InjectionStyle {

    private static final ClassName JAKARTA_INJECT = ClassName.get("jakarta.inject", "Inject");
    private static final ClassName JAVAX_INJECT = ClassName.get("javax.inject", "Inject");

    private final InjectionApi api;

    InjectionStyle(InjectionApi api) {
        this.api = api;
    }

    /** The modifiers of the class. For CDI it is not final, because CDI's proxy extends it. */
    Modifier[] classModifiers() {
        return api == InjectionApi.CDI ? new Modifier[0] : new Modifier[] {Modifier.FINAL};
    }

    /**
     * The modifiers of the fields. For CDI they are not final, because the constructor for CDI's proxy leaves them
     * unset; the proxy does not use them.
     */
    Modifier[] fieldModifiers() {
        return api == InjectionApi.CDI
                ? new Modifier[] {Modifier.PRIVATE}
                : new Modifier[] {Modifier.PRIVATE, Modifier.FINAL};
    }

    /**
     * The annotation of the class. With Dagger's annotation, each component that asks for the recorder keeps one,
     * whether the component has a {@code javax} scope, a {@code jakarta} scope, or no scope.
     */
    Optional<ClassName> scope() {
        return switch (api) {
            case NONE -> Optional.empty();
            case JAKARTA -> Optional.of(ClassName.get("jakarta.inject", "Singleton"));
            case JAVAX -> Optional.of(ClassName.get("javax.inject", "Singleton"));
            case SPRING -> Optional.of(ClassName.get("org.springframework.stereotype", "Component"));
            case CDI -> Optional.of(ClassName.get("jakarta.enterprise.context", "ApplicationScoped"));
            case DAGGER -> Optional.of(ClassName.get("dagger", "Reusable"));
        };
    }

    /** The annotation of the constructor. Spring needs no annotation if a class has only one constructor. */
    Optional<ClassName> constructor() {
        return switch (api) {
            case NONE, SPRING -> Optional.empty();
            case JAKARTA, CDI -> Optional.of(JAKARTA_INJECT);
            case JAVAX, DAGGER -> Optional.of(JAVAX_INJECT);
        };
    }

    /** Further constructors and methods. */
    List<MethodSpec> methods() {
        return api == InjectionApi.CDI ? List.of(proxyConstructor(), observer()) : List.of();
    }

    private static MethodSpec proxyConstructor() {
        return MethodSpec.constructorBuilder()
                .addJavadoc("For the proxy that the container puts before the recorder.\n")
                .addModifiers(Modifier.PROTECTED)
                .build();
    }

    private static MethodSpec observer() {
        return MethodSpec.methodBuilder("createAtStart")
                .addJavadoc("""
                        Does nothing. To call it, the container creates the recorder, and with it the series that exist
                        from the start, before anything is recorded.

                        @param event not used
                        """)
                .addParameter(ParameterSpec.builder(ClassName.get("jakarta.enterprise.event", "Startup"), "event")
                        .addAnnotation(ClassName.get("jakarta.enterprise.event", "Observes"))
                        .build())
                .build();
    }

    /** The module by which a Dagger component provides the recorder as its interface. */
    Optional<TypeSpec> module(ClassName recorder, ClassName implemented) {
        if (api != InjectionApi.DAGGER) {
            return Optional.empty();
        }
        MethodSpec binding = MethodSpec.methodBuilder("recorder")
                .addJavadoc("Binds the recorder.\n\n@param recorder the recorder\n@return the recorder\n")
                .addAnnotation(ClassName.get("dagger", "Binds"))
                .addModifiers(Modifier.PUBLIC, Modifier.ABSTRACT)
                .addParameter(recorder, "recorder")
                .returns(implemented)
                .build();
        return Optional.of(TypeSpec.interfaceBuilder("Module")
                .addJavadoc("Provides the recorder as its interface, in components that name this module.\n")
                .addAnnotation(ClassName.get("dagger", "Module"))
                .addModifiers(Modifier.PUBLIC)
                .addMethod(binding)
                .build());
    }
}
