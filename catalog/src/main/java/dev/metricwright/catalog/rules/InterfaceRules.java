package dev.metricwright.catalog.rules;

import dev.metricwright.catalog.Catalog;
import dev.metricwright.catalog.Family;
import dev.metricwright.catalog.Label;
import dev.metricwright.catalog.checked.CheckedFamily;
import dev.metricwright.catalog.checked.CheckedMethod;
import dev.metricwright.catalog.checked.CheckedMethod.Operation;
import dev.metricwright.catalog.checked.CheckedRecorder;
import dev.metricwright.catalog.checked.LabelSource;
import dev.metricwright.catalog.declaration.FamilyReference;
import dev.metricwright.catalog.declaration.Injection;
import dev.metricwright.catalog.declaration.InjectionApi;
import dev.metricwright.catalog.declaration.InterfaceDeclaration;
import dev.metricwright.catalog.declaration.InterfaceDeclaration.Form;
import dev.metricwright.catalog.declaration.MethodDeclaration;
import dev.metricwright.catalog.declaration.MethodDeclaration.Purpose;
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
        this.catalogs = new NamedCatalogs(declaration, catalogs, findings);
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
            Optional<Map<MethodDeclaration, List<Catalog>>> found = catalogs.ofMethods();
            if (found.isPresent() && checkInjection()) {
                checkMethods(found.get());
            }
        }
        return new Checked(findings.all(), Optional.of(recorder()), cardinality.totals());
    }

    private CheckedRecorder recorder() {
        boolean inert = findings.hasErrors();
        List<CheckedMethod> methods = new ArrayList<>();
        List<CheckedMethod.Records> recording = new ArrayList<>();
        Set<String> used = new HashSet<>();
        for (MethodDeclaration declared : declaration.methods()) {
            CheckedMethod method = inert ? null : checked.get(declared);
            methods.add(method == null ? new CheckedMethod.Inert(declared) : method);
            if (method instanceof CheckedMethod.Records records) {
                recording.add(records);
                used.add(records.family().name());
            }
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

    /**
     * The injection API of the recorder. If its annotations are missing, the recorder does not use them, because the
     * errors of the compiler would hide the finding.
     */
    private InjectionApi injection() {
        Injection injection = declaration.injection();
        return injection.missing().isEmpty() ? injection.api() : InjectionApi.NONE;
    }

    /** Reports a missing injection API. Returns whether there are no errors, so that the methods can be checked. */
    private boolean checkInjection() {
        Injection injection = declaration.injection();
        if (injection.missing().isPresent()) {
            findings.report(
                    Rule.INJECT_API_MISSING,
                    declaration.place(),
                    injection.api().option(),
                    injection.missing().get(),
                    declaration.name(),
                    injection.api().dependency());
        }
        return !findings.hasErrors();
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
            if (method.family().isEmpty()) {
                findings.report(Rule.NO_FAMILY, method.place(), method.name());
                allFound = false;
                continue;
            }
            FamilyReference reference = method.family().get();
            Optional<Subject> subject = familyRules.find(method, reference, catalogsOf.getOrDefault(method, List.of()));
            if (subject.isPresent()) {
                add(subject.get(), byFamily);
            } else {
                allFound = false;
            }
        }
        unlistedRules.checkNames();
        for (List<Subject> subjects : byFamily.values()) {
            checkFamily(subjects);
        }
        if (allFound) {
            cardinality.checkCatalogs();
        }
        checkSelections(allFound);
        for (String contradiction : declaration.contradictions()) {
            findings.report(Rule.CONTRADICTORY_METHODS, declaration.place(), contradiction);
        }
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
            clean &= combinationRules.check(space, box);
            reached.add(box);
            if (shape.isPresent()) {
                shapes.put(subject, shape.get());
            }
        }
        checkSettingAndSampling(shapes, findings);
        boolean isSampled = shapes.values().stream().anyMatch(shape -> shape.operation() == Operation.SAMPLE);
        recorded.add(new StartRules.Recorded(space, reached, isSampled));

        List<Subject> agreeing = new ArrayList<>();
        for (Subject subject : subjects) {
            if (subject.typeAgrees() && subject.unitAgrees()) {
                agreeing.add(subject);
            }
        }
        Optional<List<Double>> bounds =
                agreeing.isEmpty() ? Optional.empty() : new BucketRules(findings).bounds(agreeing);
        if (bounds.isEmpty() || !clean) {
            return;
        }
        cardinality.check(space, reached, bounds.get(), declaration.place());
        List<List<LabelSource>> sources = new ArrayList<>();
        for (Subject subject : subjects) {
            sources.add(Sources.of(subject));
        }
        families.add(new CheckedFamily(
                family,
                subjects.get(0).isUnlisted()
                        ? Optional.empty()
                        : Optional.of(subjects.get(0).catalog()),
                bounds.get(),
                CardinalityRules.cap(family, subjects),
                isSampled ? List.of() : StartingSeries.of(space, reached),
                isSampled,
                Sources.opened(family, sources)));
        for (int i = 0; i < subjects.size(); i++) {
            MethodRules.Shape shape = shapes.get(subjects.get(i));
            if (shape != null) {
                MethodDeclaration method = subjects.get(i).method();
                checked.put(
                        method,
                        new CheckedMethod.Records(method, family, sources.get(i), shape.operation(), shape.value()));
            }
        }
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

    private void checkSelections(boolean allFound) {
        Map<String, Set<String>> opened = new HashMap<>();
        for (CheckedFamily family : families) {
            opened.put(family.family().name(), family.opened());
        }
        StartRules startRules = new StartRules(findings, recorded, opened, allFound);
        RemovalRules removalRules = new RemovalRules(
                findings, recorded.stream().map(each -> each.space().family()).toList(), opened, allFound);
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
