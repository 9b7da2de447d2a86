package dev.metricwright.processor.read;

import dev.metricwright.catalog.FamilyType;
import dev.metricwright.catalog.declaration.FamilyReference;
import dev.metricwright.catalog.declaration.LabelsDeclaration;
import dev.metricwright.catalog.declaration.MethodDeclaration;
import dev.metricwright.catalog.declaration.ParameterDeclaration;
import dev.metricwright.catalog.declaration.ParameterType;
import dev.metricwright.catalog.declaration.Place;
import dev.metricwright.catalog.declaration.Stated;
import dev.metricwright.processor.diagnostic.ElementPlace;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.util.Elements;

/** Reads a method of an annotated interface, with the defaults of the interface that declares it. */
final class MethodReader {

    private final Elements elements;
    private final AnnotatedTypes annotated;
    private final TypeElement reader;
    private final ExecutableElement method;
    private final ExecutableType member;
    private final TypeElement declaring;

    /**
     * @param reader the interface that has the method, perhaps inherited
     * @param member the method with the type arguments that its interface was given
     */
    MethodReader(
            Elements elements,
            AnnotatedTypes annotated,
            TypeElement reader,
            ExecutableElement method,
            ExecutableType member) {
        this.elements = elements;
        this.annotated = annotated;
        this.reader = reader;
        this.method = method;
        this.member = member;
        this.declaring = AbstractMethods.declaring(method);
    }

    MethodDeclaration read() {
        List<ParameterDeclaration> parameters = parameters();
        Optional<LabelsDeclaration> labels = labels();
        boolean removes = Annotation.on(method, RuntimeNames.REMOVES_SERIES).isPresent();
        return new MethodDeclaration(
                method.getSimpleName().toString(),
                catalog(),
                family(removes),
                labels,
                parameters,
                ParameterTypes.result(member.getReturnType()),
                removes,
                namesLost(parameters, labels),
                place(method, Optional.empty(), Optional.empty()));
    }

    private Optional<Stated<String>> catalog() {
        return Annotation.on(declaring, RuntimeNames.CATALOG)
                .or(() -> enclosingCatalog())
                .or(() -> Annotation.on(elements.getPackageOf(declaring), RuntimeNames.CATALOG))
                .flatMap(annotation -> annotation
                        .string("value")
                        .map(name -> new Stated<>(name, place(annotation, Optional.empty()))));
    }

    /** An interface that is nested belongs to what encloses it. */
    private Optional<Annotation> enclosingCatalog() {
        for (Element e = declaring.getEnclosingElement(); e instanceof TypeElement; e = e.getEnclosingElement()) {
            Optional<Annotation> found = Annotation.on(e, RuntimeNames.CATALOG);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private Optional<FamilyReference> family(boolean removes) {
        Optional<Annotation> own = Annotation.on(method, RuntimeNames.METRIC_FAMILY);
        Optional<Annotation> used = removes ? own : own.or(() -> Annotation.on(declaring, RuntimeNames.METRIC_FAMILY));
        return used.flatMap(annotation -> stated(annotation, "value")
                .map(name -> new FamilyReference(
                        name,
                        type(annotation),
                        stated(annotation, "help").filter(help -> !help.value().isEmpty()),
                        stated(annotation, "unit").filter(unit -> !unit.value().isEmpty()),
                        buckets(annotation),
                        place(annotation, Optional.empty()))));
    }

    private Optional<Stated<FamilyType>> type(Annotation annotation) {
        return annotation
                .constant("type")
                .flatMap(name -> FamilyType.of(name.toLowerCase(Locale.ROOT)))
                .map(type -> new Stated<>(type, place(annotation, annotation.value("type"))));
    }

    private Optional<Stated<List<Double>>> buckets(Annotation annotation) {
        List<Double> bounds = annotation
                .elements("buckets")
                .map(AnnotationValue::getValue)
                .filter(Number.class::isInstance)
                .map(bound -> ((Number) bound).doubleValue())
                .toList();
        return bounds.isEmpty()
                ? Optional.empty()
                : Optional.of(new Stated<>(bounds, place(annotation, annotation.value("buckets"))));
    }

    private Optional<LabelsDeclaration> labels() {
        Optional<Annotation> own = Annotation.on(method, RuntimeNames.LABELS);
        return own.or(() -> Annotation.on(declaring, RuntimeNames.LABELS)).map(annotation -> {
            List<LabelsDeclaration.Entry> entries = new ArrayList<>();
            annotation
                    .elements("value")
                    .forEach(value -> entries.add(LabelsDeclaration.Entry.parse(
                            String.valueOf(value.getValue()), place(annotation, Optional.of(value)))));
            int maxSeries = annotation.integer("maxSeries").orElse(0);
            return new LabelsDeclaration(
                    entries,
                    maxSeries > 0 ? OptionalInt.of(maxSeries) : OptionalInt.empty(),
                    annotation.isTrue("lazy"),
                    own.isPresent()
                            ? place(annotation, Optional.empty())
                            : place(method, Optional.empty(), Optional.empty()));
        });
    }

    private List<ParameterDeclaration> parameters() {
        List<ParameterDeclaration> parameters = new ArrayList<>();
        for (int i = 0; i < method.getParameters().size(); i++) {
            VariableElement parameter = method.getParameters().get(i);
            parameters.add(new ParameterDeclaration(
                    parameter.getSimpleName().toString(),
                    Annotation.on(parameter, RuntimeNames.LABEL).flatMap(annotation -> annotation.string("value")),
                    ParameterTypes.of(member.getParameterTypes().get(i), parameter),
                    place(parameter)));
        }
        return parameters;
    }

    /** In later rounds ECJ has forgotten whose a parameter is, and with that where it stands. */
    private Place place(VariableElement parameter) {
        Element known = parameter.getEnclosingElement() == null ? method : parameter;
        return place(known, Optional.empty(), Optional.empty());
    }

    /** A class file that was compiled without {@code -parameters} calls all of them {@code arg0} and so on. */
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

    private Optional<Stated<String>> stated(Annotation annotation, String key) {
        return annotation.string(key).map(value -> new Stated<>(value, place(annotation, annotation.value(key))));
    }

    private Place place(Annotation annotation, Optional<AnnotationValue> value) {
        return place(annotation.element(), Optional.of(annotation.mirror()), value);
    }

    /** What has no source has no position either, and is reported at the interface that is being read. */
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
