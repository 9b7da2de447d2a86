package dev.metricwright.catalog.rules;

import dev.metricwright.catalog.Catalog;
import dev.metricwright.catalog.Family;
import dev.metricwright.catalog.Label;
import dev.metricwright.catalog.checked.CheckedFamily;
import dev.metricwright.catalog.checked.CheckedMethod;
import dev.metricwright.catalog.checked.CheckedMethod.Operation;
import dev.metricwright.catalog.checked.CheckedRecorder;
import dev.metricwright.catalog.declaration.FamilyReference;
import dev.metricwright.catalog.declaration.Injection;
import dev.metricwright.catalog.declaration.InjectionApi;
import dev.metricwright.catalog.declaration.InterfaceDeclaration;
import dev.metricwright.catalog.declaration.InterfaceDeclaration.Form;
import dev.metricwright.catalog.declaration.MethodDeclaration;
import dev.metricwright.catalog.declaration.Stated;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Holds an interface against all rules, and makes the recorder of it that they leave. */
public final class InterfaceRules {

    private final InterfaceDeclaration declaration;
    private final Catalogs catalogs;
    private final Unlisted unlisted;
    private final Findings findings;
    private final CardinalityRules cardinality;

    private final Map<MethodDeclaration, CheckedMethod> checked = new HashMap<>();
    private final List<CheckedFamily> families = new ArrayList<>();

    private InterfaceRules(
            InterfaceDeclaration declaration, Catalogs catalogs, Severities severities, Unlisted unlisted) {
        this.declaration = declaration;
        this.catalogs = catalogs;
        this.unlisted = unlisted;
        this.findings = new Findings(severities.withDefault(Rule.UNKNOWN_FAMILY, unlisted.severity()));
        this.cardinality = new CardinalityRules(findings);
    }

    /**
     * Checks an interface.
     *
     * @param declaration the interface
     * @param catalogs where its families are looked for
     * @param severities what matters how much
     * @param unlisted what becomes of families that are in no catalog
     * @return the findings, and the recorder; its methods are inert where there are errors
     */
    public static Checked check(
            InterfaceDeclaration declaration, Catalogs catalogs, Severities severities, Unlisted unlisted) {
        return new InterfaceRules(declaration, catalogs, severities, unlisted).check();
    }

    private Checked check() {
        if (declaration.form() != Form.INTERFACE) {
            findings.report(
                    Rule.NOT_AN_INTERFACE,
                    declaration.place(),
                    declaration.name(),
                    declaration.form().words(),
                    declaration.form() == Form.SEALED_INTERFACE
                            ? "drop sealed and permits"
                            : declaration.form() == Form.PRIVATE_INTERFACE ? "drop private" : "make it an interface");
            return new Checked(findings.all(), Optional.empty(), List.of());
        }
        if (declaration.generic()) {
            findings.report(Rule.GENERIC_RECORDER, declaration.place(), declaration.name());
        } else {
            findCatalogs().filter(found -> checkInjection()).ifPresent(this::checkMethods);
        }
        return new Checked(findings.all(), Optional.of(recorder()), cardinality.totals());
    }

    private CheckedRecorder recorder() {
        boolean inert = findings.hasErrors();
        List<CheckedMethod> methods = declaration.methods().stream()
                .map(method -> inert
                        ? new CheckedMethod.Inert(method)
                        : checked.getOrDefault(method, new CheckedMethod.Inert(method)))
                .toList();
        List<CheckedMethod.Records> recording = methods.stream()
                .filter(CheckedMethod.Records.class::isInstance)
                .map(CheckedMethod.Records.class::cast)
                .toList();
        Set<String> used =
                recording.stream().map(method -> method.family().name()).collect(Collectors.toSet());
        List<CheckedFamily> written = families.stream()
                .filter(family -> used.contains(family.family().name()))
                .toList();
        Collection<Catalog> named = catalogsOf(recording);
        Map<String, String> versions = new LinkedHashMap<>();
        named.forEach(catalog -> versions.put(catalog.name(), catalog.version()));
        List<String> commonLabels = named.stream()
                .flatMap(catalog -> catalog.commonLabels().stream())
                .map(Label::name)
                .distinct()
                .toList();
        return new CheckedRecorder(declaration.qualifiedName(), injection(), versions, commonLabels, written, methods);
    }

    /** Annotations that the compiler does not find would bury our error under its own. */
    private InjectionApi injection() {
        Injection injection = declaration.injection();
        return injection.missing().isEmpty() ? injection.api() : InjectionApi.NONE;
    }

    /** Of each method that records, the catalog that it names, or else the one that has its family. */
    private Collection<Catalog> catalogsOf(List<CheckedMethod.Records> recording) {
        Map<String, Catalog> byName = new LinkedHashMap<>(); // a catalog has too many families to be compared
        for (CheckedMethod.Records method : recording) {
            catalogsOf(method.declaration()).stream()
                    .flatMap(List::stream)
                    .filter(catalog -> method.declaration().catalog().isPresent()
                            || catalog.family(method.family().name()).isPresent())
                    .forEach(catalog -> byName.put(catalog.name(), catalog));
        }
        return byName.values();
    }

    /** The catalogs of each method; nothing where one of them is not to be had. */
    private Optional<Map<MethodDeclaration, List<Catalog>>> findCatalogs() {
        Map<MethodDeclaration, List<Catalog>> found = new LinkedHashMap<>();
        boolean all = declaration.catalog().flatMap(this::named).isPresent()
                || declaration.catalog().isEmpty();
        for (MethodDeclaration method : declaration.methods()) {
            if (method.catalog().isEmpty() && method.family().isEmpty()) {
                found.put(method, List.of());
                continue;
            }
            Optional<List<Catalog>> ofMethod = catalogsOf(method);
            all &= ofMethod.isPresent();
            ofMethod.ifPresent(list -> found.put(method, list));
        }
        return all ? Optional.of(found) : Optional.empty();
    }

    private Optional<List<Catalog>> catalogsOf(MethodDeclaration method) {
        if (method.catalog().isEmpty()) {
            Catalogs.Own own = catalogs.own();
            return own.complete() ? Optional.of(own.catalogs()) : Optional.empty();
        }
        return named(method.catalog().get()).map(List::of);
    }

    private Optional<Catalog> named(Stated<String> stated) {
        Catalogs.Search search = catalogs.named(stated.value());
        if (search instanceof Catalogs.Search.Found found) {
            return Optional.of(found.catalog());
        }
        if (search instanceof Catalogs.Search.Unknown unknown) {
            findings.report(
                    Rule.UNKNOWN_CATALOG,
                    stated.place(),
                    stated.value(),
                    Words.didYouMean(stated.value(), unknown.known()),
                    String.join(" or ", unknown.searched()),
                    Words.list(unknown.known()));
        }
        return Optional.empty();
    }

    /** Whether nothing stands in the way of the methods. */
    private boolean checkInjection() {
        InjectionApi api = declaration.injection().api();
        declaration
                .injection()
                .missing()
                .ifPresent(missing -> findings.report(
                        Rule.INJECT_API_MISSING,
                        declaration.place(),
                        api.option(),
                        missing,
                        declaration.name(),
                        api.dependency()));
        return !findings.hasErrors();
    }

    private void checkMethods(Map<MethodDeclaration, List<Catalog>> catalogsOf) {
        Catalog beside = JoinedCatalogs.of(
                catalogsOf.values().stream().flatMap(List::stream).distinct().toList());
        UnlistedRules unlistedRules = new UnlistedRules(declaration.methods(), beside, findings);
        FamilyRules familyRules = new FamilyRules(unlisted, unlistedRules, findings);
        Map<String, List<Subject>> byFamily = new LinkedHashMap<>();
        boolean allFound = true;
        for (MethodDeclaration method : declaration.methods()) {
            if (method.removesSeries()) {
                continue;
            }
            if (method.family().isEmpty()) {
                findings.report(Rule.NO_FAMILY, method.place(), method.name());
                allFound = false;
                continue;
            }
            FamilyReference reference = method.family().get();
            Optional<Subject> subject = familyRules.find(method, reference, catalogsOf.getOrDefault(method, List.of()));
            allFound &= subject.isPresent();
            subject.ifPresent(found -> byFamily.computeIfAbsent(found.family().name(), name -> new ArrayList<>())
                    .add(found));
        }
        unlistedRules.checkNames();
        byFamily.values().forEach(this::checkFamily);
        if (allFound) {
            cardinality.checkCatalogs();
        }
        checkRemovals(byFamily, allFound);
        for (String contradiction : declaration.contradictions()) {
            findings.report(Rule.CONTRADICTORY_METHODS, declaration.place(), contradiction);
        }
    }

    private void checkFamily(List<Subject> subjects) {
        Family family = subjects.get(0).family();
        FamilySpace space = new FamilySpace(family);
        Findings findings = this.findings.excusing(family);
        LabelRules labelRules = new LabelRules(findings);
        CombinationRules combinationRules = new CombinationRules(findings);
        MethodRules methodRules = new MethodRules(findings);

        List<MethodBox> reached = new ArrayList<>();
        Map<Subject, MethodRules.Shape> shapes = new LinkedHashMap<>();
        boolean clean = true;
        for (Subject subject : subjects) {
            LabelRules.Result labels = labelRules.check(subject);
            Optional<MethodRules.Shape> shape = methodRules.shape(subject, labels);
            if (!labels.isClean()) {
                clean = false;
                continue;
            }
            MethodBox box = MethodBox.of(subject);
            clean &= combinationRules.isLegal(space, box);
            reached.add(box);
            shape.ifPresent(s -> shapes.put(subject, s));
        }
        checkSettingAndSampling(shapes, findings);

        List<Subject> agreeing =
                subjects.stream().filter(s -> s.typeAgrees() && s.unitAgrees()).toList();
        Optional<List<Double>> bounds =
                agreeing.isEmpty() ? Optional.empty() : new BucketRules(findings).bounds(agreeing);
        if (bounds.isEmpty() || !clean) {
            return;
        }
        cardinality.check(space, reached, bounds.get(), declaration.place());
        families.add(new CheckedFamily(
                family,
                subjects.get(0).isUnlisted()
                        ? Optional.empty()
                        : Optional.of(subjects.get(0).catalog()),
                bounds.get(),
                CardinalityRules.cap(family, subjects),
                StartingSeries.of(space, reached),
                Sources.opened(family, subjects.stream().map(Sources::of).toList())));
        shapes.forEach((subject, shape) -> checked.put(
                subject.method(),
                new CheckedMethod.Records(
                        subject.method(), family, Sources.of(subject), shape.operation(), shape.value())));
    }

    private static void checkSettingAndSampling(Map<Subject, MethodRules.Shape> shapes, Findings findings) {
        Subject first = null;
        boolean sampled = false;
        for (Map.Entry<Subject, MethodRules.Shape> entry : shapes.entrySet()) {
            boolean samples = entry.getValue().operation() == Operation.SAMPLE;
            Subject subject = entry.getKey();
            if (first == null) {
                first = subject;
                sampled = samples;
            } else if (samples != sampled) {
                findings.report(
                        Rule.SET_AND_SAMPLED,
                        subject.method().place(),
                        subject.family().name(),
                        (samples ? first : subject).method().name(),
                        (samples ? subject : first).method().name());
            }
        }
    }

    private void checkRemovals(Map<String, List<Subject>> byFamily, boolean allFound) {
        List<Family> recorded = byFamily.values().stream()
                .map(subjects -> subjects.get(0).family())
                .toList();
        RemovalRules removalRules = new RemovalRules(findings, recorded, allFound);
        for (MethodDeclaration method : declaration.methods()) {
            if (method.removesSeries()) {
                removalRules.removal(method).ifPresent(removal -> checked.put(method, removal));
            }
        }
    }
}
