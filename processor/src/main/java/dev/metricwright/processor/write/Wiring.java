package dev.metricwright.processor.write;

import com.squareup.javapoet.ClassName;
import com.squareup.javapoet.MethodSpec;
import com.squareup.javapoet.ParameterSpec;
import com.squareup.javapoet.TypeSpec;
import dev.metricwright.catalog.declaration.InjectionApi;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/** What makes a recorder injectable: its annotations, and what else the framework asks for. */
final class Wiring {

    private static final ClassName JAKARTA_INJECT = ClassName.get("jakarta.inject", "Inject");
    private static final ClassName JAVAX_INJECT = ClassName.get("javax.inject", "Inject");

    private final InjectionApi api;

    Wiring(InjectionApi api) {
        this.api = api;
    }

    /** The modifiers of the class: a proxy of CDI extends it. */
    Modifier[] classModifiers() {
        return api == InjectionApi.CDI ? new Modifier[0] : new Modifier[] {Modifier.FINAL};
    }

    /** The modifiers of the fields: that proxy has no use for them, and its constructor leaves them unset. */
    Modifier[] fieldModifiers() {
        return api == InjectionApi.CDI
                ? new Modifier[] {Modifier.PRIVATE}
                : new Modifier[] {Modifier.PRIVATE, Modifier.FINAL};
    }

    /**
     * The annotation of the class. That of Dagger keeps one recorder in whatever component asks for it, of {@code javax} or
     * {@code jakarta} scope, or of none.
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

    /** The annotation of the constructor; Spring takes the only one that there is. */
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
                .addJavadoc(
                        "Does nothing: to call it, the container has to create the recorder, and with it the series that\n"
                                + "exist from the start, before anything is recorded.\n\n@param event not used\n")
                .addParameter(ParameterSpec.builder(ClassName.get("jakarta.enterprise.event", "Startup"), "event")
                        .addAnnotation(ClassName.get("jakarta.enterprise.event", "Observes"))
                        .build())
                .build();
    }

    /** The module by which a component of Dagger finds the recorder where its interface is asked for. */
    Optional<TypeSpec> module(ClassName recorder, ClassName implemented) {
        return api == InjectionApi.DAGGER
                ? Optional.of(TypeSpec.interfaceBuilder("Module")
                        .addJavadoc(
                                "Binds {@link $T} to its recorder, in components that name this module.\n", implemented)
                        .addAnnotation(ClassName.get("dagger", "Module"))
                        .addModifiers(Modifier.PUBLIC)
                        .addMethod(MethodSpec.methodBuilder("recorder")
                                .addJavadoc("Binds it.\n\n@param recorder the recorder\n@return the same\n")
                                .addAnnotation(ClassName.get("dagger", "Binds"))
                                .addModifiers(Modifier.PUBLIC, Modifier.ABSTRACT)
                                .addParameter(recorder, "recorder")
                                .returns(implemented)
                                .build())
                        .build())
                : Optional.empty();
    }
}
