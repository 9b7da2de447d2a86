package dev.metricwright.processor.read;

import dev.metricwright.catalog.FamilyType;
import dev.metricwright.catalog.Place;
import dev.metricwright.catalog.declaration.FamilyReference;
import dev.metricwright.catalog.declaration.LabelsDeclaration;
import dev.metricwright.catalog.declaration.MethodDeclaration;
import dev.metricwright.catalog.declaration.MethodDeclaration.Purpose;
import dev.metricwright.catalog.declaration.ParameterDeclaration;
import dev.metricwright.catalog.declaration.ParameterType;
import dev.metricwright.catalog.declaration.Placed;
import dev.metricwright.processor.diagnostic.ElementPlace;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;

/** Reads a method of an annotated interface, with the defaults of the interface that declares it. */
final class MethodReader {

    private final Elements elements;
    private final AnnotatedTypes annotated;
    private final TypeElement reader;
    private final ExecutableElement method;
    private final ExecutableType member;
    private final TypeElement declaring;
    private final ParameterTypes parameterTypes;
    private final HiddenTypes hidden;

    /**
     * @param reader the interface that declares the method or inherits it
     * @param member the type of the method, with the type arguments that its interface was given
     */
    MethodReader(
            Elements elements,
            AnnotatedTypes annotated,
            TypeElement reader,
            ExecutableElement method,
            ExecutableType member,
            ParameterTypes parameterTypes,
            HiddenTypes hidden) {
        this.elements = elements;
        this.annotated = annotated;
        this.reader = reader;
        this.method = method;
        this.member = member;
        this.declaring = AbstractMethods.declaring(method);
        this.parameterTypes = parameterTypes;
        this.hidden = hidden;
    }

    MethodDeclaration read() {
        List<ParameterDeclaration> parameters = parameters();
        Optional<LabelsDeclaration> labels = labels();
        Set<Purpose> purposes = purposes();
        return new MethodDeclaration(
                method.getSimpleName().toString(),
                catalog(),
                family(purposes),
                labels,
                parameters,
                method.isVarArgs(),
                parameterTypes.result(member.getReturnType(), hidden),
                purposes,
                namesLost(parameters, labels),
                place(method, Optional.empty(), Optional.empty()));
    }

    /** The purposes that the method itself states. Without one, its interface may still name a family for it. */
    private Set<Purpose> purposes() {
        Set<Purpose> purposes = EnumSet.noneOf(Purpose.class);
        for (Purpose purpose : Purpose.values()) {
            if (Annotation.on(method, annotation(purpose)).isPresent()) {
                purposes.add(purpose);
            }
        }
        return purposes;
    }

    private static String annotation(Purpose purpose) {
        return switch (purpose) {
            case RECORDS -> RuntimeNames.METRIC_FAMILY;
            case STARTS -> RuntimeNames.STARTS_SERIES;
            case REMOVES -> RuntimeNames.REMOVES_SERIES;
        };
    }

    private Optional<Placed<String>> catalog() {
        Optional<Annotation> found = statedCatalog();
        Optional<String> name = found.isPresent() ? found.get().string("value") : Optional.empty();
        return name.isPresent()
                ? Optional.of(new Placed<>(name.get(), place(found.get(), Optional.empty())))
                : Optional.empty();
    }

    /**
     * The catalog that is stated for the declaring interface: on the interface, on a type that encloses it, or on its
     * package.
     */
    private Optional<Annotation> statedCatalog() {
        for (Element e = declaring; e instanceof TypeElement; e = e.getEnclosingElement()) {
            Optional<Annotation> found = Annotation.on(e, RuntimeNames.CATALOG);
            if (found.isPresent()) {
                return found;
            }
        }
        return Annotation.on(elements.getPackageOf(declaring), RuntimeNames.CATALOG);
    }

    private Optional<FamilyReference> family(Set<Purpose> purposes) {
        Optional<Annotation> own = Annotation.on(method, RuntimeNames.METRIC_FAMILY);
        Optional<Annotation> used = purposes.isEmpty() ? Annotation.on(declaring, RuntimeNames.METRIC_FAMILY) : own;
        Optional<Placed<String>> name = used.isPresent() ? stated(used.get(), "value") : Optional.empty();
        return name.isPresent()
                ? Optional.of(new FamilyReference(
                        name.get(),
                        type(used.get()),
                        statedUnlessEmpty(used.get(), "help"),
                        statedUnlessEmpty(used.get(), "unit"),
                        buckets(used.get()),
                        place(used.get(), Optional.empty())))
                : Optional.empty();
    }

    private Optional<Placed<FamilyType>> type(Annotation annotation) {
        Optional<String> name = annotation.constant("type");
        Optional<FamilyType> type =
                name.isPresent() ? FamilyType.of(name.get().toLowerCase(Locale.ROOT)) : Optional.empty();
        return type.isPresent()
                ? Optional.of(new Placed<>(type.get(), place(annotation, annotation.value("type"))))
                : Optional.empty();
    }

    private Optional<Placed<List<Double>>> buckets(Annotation annotation) {
        List<Double> bounds = new ArrayList<>();
        for (AnnotationValue bound : annotation.elements("buckets")) {
            if (bound.getValue() instanceof Number number) {
                bounds.add(number.doubleValue());
            }
        }
        return bounds.isEmpty()
                ? Optional.empty()
                : Optional.of(new Placed<>(
                        Collections.unmodifiableList(bounds), place(annotation, annotation.value("buckets"))));
    }

    private Optional<LabelsDeclaration> labels() {
        Optional<Annotation> own = Annotation.on(method, RuntimeNames.LABELS);
        Optional<Annotation> used = own.isPresent() ? own : Annotation.on(declaring, RuntimeNames.LABELS);
        if (used.isEmpty()) {
            return Optional.empty();
        }
        Annotation annotation = used.get();
        List<LabelsDeclaration.Entry> entries = new ArrayList<>();
        for (AnnotationValue value : annotation.elements("value")) {
            entries.add(LabelsDeclaration.Entry.parse(
                    String.valueOf(value.getValue()), place(annotation, Optional.of(value))));
        }
        int maxSeries = annotation.integer("maxSeries", 0);
        return Optional.of(new LabelsDeclaration(
                entries,
                maxSeries > 0 ? OptionalInt.of(maxSeries) : OptionalInt.empty(),
                annotation.isTrue("lazy"),
                own.isPresent()
                        ? place(annotation, Optional.empty())
                        : place(method, Optional.empty(), Optional.empty())));
    }

    private List<ParameterDeclaration> parameters() {
        List<ParameterDeclaration> parameters = new ArrayList<>();
        for (int i = 0; i < method.getParameters().size(); i++) {
            VariableElement parameter = method.getParameters().get(i);
            TypeMirror type = member.getParameterTypes().get(i);
            Optional<Annotation> label = Annotation.on(parameter, RuntimeNames.LABEL);
            parameters.add(new ParameterDeclaration(
                    parameter.getSimpleName().toString(),
                    label.isPresent() ? label.get().string("value") : Optional.empty(),
                    parameterTypes.of(type, parameter),
                    hidden.in(type),
                    isNullable(parameter),
                    place(parameter)));
        }
        return parameters;
    }

    /** Whether an annotation named {@code Nullable}, of whatever library, is on a parameter or on its type. */
    private static boolean isNullable(VariableElement parameter) {
        return Stream.concat(
                        parameter.getAnnotationMirrors().stream(), parameter.asType().getAnnotationMirrors().stream())
                .anyMatch(mirror ->
                        mirror.getAnnotationType().asElement().getSimpleName().contentEquals("Nullable"));
    }

    /**
     * The place of a parameter. In later rounds, ECJ no longer knows the method of a parameter, and with it the
     * position; the place is then that of the method.
     */
    private Place place(VariableElement parameter) {
        Element known = parameter.getEnclosingElement() == null ? method : parameter;
        return place(known, Optional.empty(), Optional.empty());
    }

    /**
     * Whether parameter names that are needed are lost. In a class file that was compiled without {@code -parameters},
     * the names are {@code arg0}, {@code arg1} and so on.
     */
    private boolean namesLost(List<ParameterDeclaration> parameters, Optional<LabelsDeclaration> labels) {
        if (annotated.hasSource(method)) {
            return false;
        }
        boolean listed = labels.stream()
                .flatMap(declared -> declared.entries().stream())
                .anyMatch(entry -> entry.fixed().isEmpty());
        boolean needed = false;
        for (int i = 0; i < parameters.size(); i++) {
            ParameterDeclaration parameter = parameters.get(i);
            if (!parameter.name().equals("arg" + i)) {
                return false;
            }
            needed |= parameter.label().isEmpty()
                    && (ParameterTypes.mayBeLabel(parameter.type())
                            || (listed && parameter.type() == ParameterType.Simple.BOOLEAN));
        }
        return needed;
    }

    private Optional<Placed<String>> stated(Annotation annotation, String key) {
        Optional<String> value = annotation.string(key);
        return value.isPresent()
                ? Optional.of(new Placed<>(value.get(), place(annotation, annotation.value(key))))
                : Optional.empty();
    }

    private Optional<Placed<String>> statedUnlessEmpty(Annotation annotation, String key) {
        Optional<Placed<String>> stated = stated(annotation, key);
        return stated.isPresent() && stated.get().value().isEmpty() ? Optional.empty() : stated;
    }

    private Place place(Annotation annotation, Optional<AnnotationValue> value) {
        return place(annotation.element(), Optional.of(annotation.mirror()), value);
    }

    /**
     * The place of an element. An element without a source has no position, so its findings are reported at the
     * interface that is being read.
     */
    private Place place(Element element, Optional<AnnotationMirror> annotation, Optional<AnnotationValue> value) {
        return annotated.hasSource(element)
                ? new ElementPlace(element, annotation, value, "")
                : new ElementPlace(reader, Optional.empty(), Optional.empty(), about(element));
    }

    private String about(Element element) {
        if (element.equals(declaring) || element.getEnclosingElement() == null) {
            return element.toString();
        }
        return declaring.getSimpleName() + "." + method.getSimpleName() + "()";
    }
}
