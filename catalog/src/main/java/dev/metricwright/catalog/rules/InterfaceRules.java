package dev.metricwright.catalog.rules;

import dev.metricwright.catalog.Catalog;
import dev.metricwright.catalog.Label;
import dev.metricwright.catalog.checked.CheckedFamily;
import dev.metricwright.catalog.checked.CheckedMethod;
import dev.metricwright.catalog.checked.CheckedRecorder;
import dev.metricwright.catalog.declaration.AuxiliaryType;
import dev.metricwright.catalog.declaration.DelegatedMethod;
import dev.metricwright.catalog.declaration.ErasedType;
import dev.metricwright.catalog.declaration.IneffectiveAnnotation;
import dev.metricwright.catalog.declaration.Injection;
import dev.metricwright.catalog.declaration.InjectionApi;
import dev.metricwright.catalog.declaration.InterfaceDeclaration;
import dev.metricwright.catalog.declaration.InterfaceDeclaration.Form;
import dev.metricwright.catalog.declaration.MethodDeclaration;
import dev.metricwright.catalog.declaration.MethodDeclaration.Purpose;
import dev.metricwright.catalog.declaration.Placed;
import dev.metricwright.catalog.finding.Finding;
import dev.metricwright.catalog.finding.Rule;
import dev.metricwright.catalog.finding.Severities;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Checks an interface with all rules, and describes the recorder to write for it. */
public final class InterfaceRules {

    private static final Checks<InterfaceDeclaration> TYPE =
            new Checks<>(List.of(InterfaceRules::notAnInterface, InterfaceRules::generic));

    private static final Checks<InterfaceDeclaration> INJECTION =
            new Checks<>(List.of(InterfaceRules::injectionApiMissing));

    private static final Checks<IneffectiveAnnotation> INEFFECTIVE = new Checks<>(List.of(InterfaceRules::noEffect));

    private static final Checks<Placed<AuxiliaryType>> AUXILIARY = new Checks<>(List.of(InterfaceRules::inOtherFile));

    private static final Checks<MethodDeclaration> METHOD =
            new Checks<>(List.of(InterfaceRules::ofObject, InterfaceRules::noFamily));

    private final InterfaceDeclaration declaration;
    private final NamedCatalogs catalogs;
    private final Unlisted unlisted;
    private final Findings findings;
    private final CardinalityRules cardinality;

    private final Map<MethodDeclaration, CheckedMethod> checked = new HashMap<>();
    private final List<CheckedFamily> families = new ArrayList<>();
    private final List<StartRules.Recorded> recorded = new ArrayList<>();

    private InterfaceRules(
            InterfaceDeclaration declaration, Catalogs catalogs, Severities severities, Unlisted unlisted) {
        this.declaration = declaration;
        this.unlisted = unlisted;
        this.findings = new Findings(severities.withDefault(Rule.UNKNOWN_FAMILY, unlisted.severity()));
        this.catalogs = new NamedCatalogs(declaration, catalogs);
        this.cardinality = new CardinalityRules(findings);
    }

    /**
     * Checks an interface.
     *
     * @param declaration the interface
     * @param catalogs the catalogs in which its families are looked up
     * @param severities the severity of each rule
     * @param unlisted how families that are not in a catalog are treated
     * @return the findings, and the recorder; if there are errors, its methods do nothing
     */
    public static Checked check(
            InterfaceDeclaration declaration, Catalogs catalogs, Severities severities, Unlisted unlisted) {
        return new InterfaceRules(declaration, catalogs, severities, unlisted).check();
    }

    private Checked check() {
        TYPE.findFirst(declaration, findings);
        if (declaration.form() != Form.INTERFACE) {
            return new Checked(findings.all(), Optional.empty(), List.of());
        }
        declaration.ineffective().forEach(annotation -> INEFFECTIVE.findAll(annotation, findings));
        if (declaration.generic()) {
            return new Checked(findings.all(), Optional.empty(), List.of());
        }
        declaration.auxiliary().forEach(type -> AUXILIARY.findAll(type, findings));
        Optional<Map<MethodDeclaration, List<Catalog>>> found = catalogs.ofMethods();
        catalogs.check(findings);
        if (found.isPresent() && !INJECTION.findFirst(declaration, findings)) {
            checkMethods(found.get());
        }
        if (declaration.methods().stream().anyMatch(InterfaceRules::isOtherClone)) {
            return new Checked(findings.all(), Optional.empty(), cardinality.totals());
        }
        CheckedRecorder recorder = recorder(findings.hasErrors());
        Checks<CheckedRecorder> size = new Checks<>(List.of(this::tooLarge));
        if (size.findFirst(recorder, findings)) {
            recorder = recorder(true);
        }
        return new Checked(findings.all(), Optional.of(recorder), cardinality.totals());
    }

    private static Optional<Finding> notAnInterface(InterfaceDeclaration declaration) {
        Form form = declaration.form();
        String remedy =
                switch (form) {
                    case SEALED_INTERFACE -> "remove sealed and permits";
                    case PRIVATE_INTERFACE -> "remove private";
                    case INTERFACE_IN_PRIVATE_TYPE -> "remove private from the type around it, or move the interface";
                    default -> "make it an interface";
                };
        return form == Form.INTERFACE
                ? Optional.empty()
                : Optional.of(Rule.NOT_AN_INTERFACE
                        .with("type", declaration.name())
                        .with("form", form.words())
                        .with("remedy", remedy)
                        .at(declaration.place()));
    }

    private static Optional<Finding> generic(InterfaceDeclaration declaration) {
        return declaration.generic() && !declaration.extended() && declaration.form() == Form.INTERFACE
                ? Optional.of(Rule.GENERIC_RECORDER.at(declaration.place(), declaration.name()))
                : Optional.empty();
    }

    private static Optional<Finding> injectionApiMissing(InterfaceDeclaration declaration) {
        Injection injection = declaration.injection();
        return injection.missing().isPresent()
                ? Optional.of(Rule.INJECT_API_MISSING
                        .with("api", injection.api().option())
                        .with("class", injection.missing().get())
                        .with("interface", declaration.name())
                        .with("dependency", injection.api().dependency())
                        .at(declaration.place()))
                : Optional.empty();
    }

    private Optional<Finding> tooLarge(CheckedRecorder recorder) {
        return RecorderSize.excess(recorder)
                .map(excess -> Rule.RECORDER_SIZE.at(declaration.place(), declaration.name(), excess));
    }

    /** Describes the recorder. If it is inert, its methods do nothing. */
    private CheckedRecorder recorder(boolean inert) {
        List<CheckedMethod> methods = new ArrayList<>();
        List<CheckedMethod.Records> recording = new ArrayList<>();
        Set<String> used = new HashSet<>();
        for (MethodDeclaration declared : declaration.methods()) {
            CheckedMethod method = inert || !declared.isImplementable() ? null : checked.get(declared);
            methods.add(method == null ? withoutEffect(declared) : method);
            if (method instanceof CheckedMethod.Records records) {
                recording.add(records);
                used.add(records.family().name());
            }
        }
        for (DelegatedMethod delegated : declaration.delegated()) {
            methods.add(new CheckedMethod.Delegates(delegated.method(), delegated.home()));
        }
        List<CheckedFamily> written = new ArrayList<>();
        for (CheckedFamily family : families) {
            if (used.contains(family.family().name())) {
                written.add(family);
            }
        }
        Map<String, String> versions = new LinkedHashMap<>();
        Set<String> commonLabels = new LinkedHashSet<>();
        for (Catalog catalog : catalogs.of(recording)) {
            versions.put(catalog.name(), catalog.version());
            for (Label label : catalog.commonLabels()) {
                commonLabels.add(label.name());
            }
        }
        return new CheckedRecorder(
                declaration.type(), injection(), versions, List.copyOf(commonLabels), written, methods);
    }

    private static CheckedMethod withoutEffect(MethodDeclaration method) {
        return method.isImplementable() ? new CheckedMethod.Inert(method) : new CheckedMethod.Unimplemented(method);
    }

    /**
     * The injection API of the recorder. If its annotations are missing, the recorder does not use them, because the
     * errors of the compiler would hide the finding.
     */
    private InjectionApi injection() {
        Injection injection = declaration.injection();
        return injection.missing().isEmpty() ? injection.api() : InjectionApi.NONE;
    }

    private void checkMethods(Map<MethodDeclaration, List<Catalog>> catalogsOf) {
        Set<Catalog> all = new LinkedHashSet<>();
        for (List<Catalog> catalogs : catalogsOf.values()) {
            all.addAll(catalogs);
        }
        Catalog beside = JoinedCatalogs.of(List.copyOf(all));
        UnlistedRules unlistedRules = new UnlistedRules(declaration.methods(), beside, findings);
        FamilyRules familyRules = new FamilyRules(unlisted, unlistedRules, findings);
        Map<String, List<Subject>> byFamily = new LinkedHashMap<>();
        boolean allFound = true;
        for (MethodDeclaration method : declaration.methods()) {
            if (method.purpose() != Purpose.RECORDS) {
                continue;
            }
            boolean isWrong = METHOD.findFirst(method, findings);
            Optional<Subject> subject = method.family().isPresent() && !isWrong
                    ? familyRules.find(method, method.family().get(), catalogsOf.getOrDefault(method, List.of()))
                    : Optional.empty();
            if (subject.isPresent()) {
                add(subject.get(), byFamily);
            } else {
                allFound = false;
            }
        }
        unlistedRules.checkNames();
        byFamily.values().forEach(subjects -> checkName(subjects.get(0)));
        for (List<Subject> subjects : byFamily.values()) {
            checkFamily(subjects);
        }
        if (allFound) {
            cardinality.checkCatalogs();
        }
        checkSelections(allFound);
        for (String contradiction : declaration.contradictions()) {
            findings.report(Rule.CONTRADICTORY_METHODS.at(declaration.place(), contradiction));
        }
    }

    private static Optional<Finding> noEffect(IneffectiveAnnotation annotation) {
        String reason =
                switch (annotation.target()) {
                    case INTERFACE_WITHOUT_METHODS ->
                        "the interface declares no abstract method without an annotation of its own";
                    case DEFAULT_METHOD -> "a recorder does not implement default methods";
                    case STATIC_METHOD -> "a recorder does not implement static methods";
                    case PRIVATE_METHOD -> "a recorder does not implement private methods";
                    case METHOD_OF_OBJECT -> "every class inherits this method from java.lang.Object";
                    case SELECTING_METHOD -> "the parameters of the method select the series";
                    case PARAMETER_OF_OTHER_TYPE -> "the parameter is not a long";
                };
        String remedy =
                switch (annotation.target()) {
                    case DEFAULT_METHOD -> "remove the annotation, or remove default and the body of the method";
                    case STATIC_METHOD, PRIVATE_METHOD -> "remove the annotation, or declare an abstract method";
                    case METHOD_OF_OBJECT -> "rename the method";
                    case SELECTING_METHOD, INTERFACE_WITHOUT_METHODS -> "remove the annotation";
                    case PARAMETER_OF_OTHER_TYPE -> "make it a long, or remove the annotation";
                };
        return Optional.of(Rule.NO_EFFECT
                .with("annotation", annotation.annotation())
                .with("name", annotation.name())
                .with("reason", reason)
                .with("remedy", remedy)
                .at(annotation.place()));
    }

    private static Optional<Finding> inOtherFile(Placed<AuxiliaryType> type) {
        String name = type.value().name().nestedName();
        return Optional.of(
                Rule.AUXILIARY_TYPE.at(type.place(), name, type.value().file()));
    }

    private static Optional<Finding> ofObject(MethodDeclaration method) {
        boolean isOfObject = method.parameters().isEmpty()
                && (method.name().equals("clone") || method.name().equals("finalize"));
        return isOfObject ? Optional.of(Rule.METHOD_OF_OBJECT.at(method.place(), method.name())) : Optional.empty();
    }

    /** Whether no class can have a method, not even as an abstract one, because it contradicts {@code Object.clone()}. */
    private static boolean isOtherClone(MethodDeclaration method) {
        return method.name().equals("clone")
                && method.parameters().isEmpty()
                && method.result().erased() instanceof ErasedType.Primitive;
    }

    private static Optional<Finding> noFamily(MethodDeclaration method) {
        return method.family().isPresent()
                ? Optional.empty()
                : Optional.of(Rule.NO_FAMILY.at(method.place(), method.name()));
    }

    private static void add(Subject subject, Map<String, List<Subject>> byFamily) {
        String name = subject.family().name();
        List<Subject> subjects = byFamily.get(name);
        if (subjects == null) {
            subjects = new ArrayList<>();
            byFamily.put(name, subjects);
        }
        subjects.add(subject);
    }

    private void checkName(Subject method) {
        if (!method.isUnlisted()) {
            NameRules.of(method.catalog(), method.family(), findings.excusing(method.catalog()))
                    .check(method.family(), method.reference().name().place());
        }
    }

    private void checkFamily(List<Subject> methods) {
        RecordingRules.Result result = new RecordingRules(findings, cardinality).check(methods, declaration.place());
        recorded.add(result.recorded());
        if (result.family().isPresent()) {
            families.add(result.family().get());
        }
        for (CheckedMethod.Records method : result.methods()) {
            checked.put(method.declaration(), method);
        }
    }

    private void checkSelections(boolean allFound) {
        Map<String, Set<String>> opened = new HashMap<>();
        for (CheckedFamily family : families) {
            opened.put(family.family().name(), family.opened());
        }
        StartRules startRules = new StartRules(findings, recorded, opened, allFound);
        RemovalRules removalRules = new RemovalRules(findings, recorded, opened, allFound);
        for (MethodDeclaration method : declaration.methods()) {
            Optional<CheckedMethod> selecting =
                    switch (method.purpose()) {
                        case RECORDS -> Optional.empty();
                        case STARTS -> startRules.start(method);
                        case REMOVES -> removalRules.removal(method);
                    };
            if (selecting.isPresent()) {
                checked.put(method, selecting.get());
            }
        }
    }
}
