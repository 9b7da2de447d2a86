package dev.metricwright.catalog.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.metricwright.catalog.Catalog;
import dev.metricwright.catalog.FamilyType;
import dev.metricwright.catalog.Place;
import dev.metricwright.catalog.declaration.ErasedType;
import dev.metricwright.catalog.declaration.FamilyReference;
import dev.metricwright.catalog.declaration.HiddenType;
import dev.metricwright.catalog.declaration.InterfaceDeclaration;
import dev.metricwright.catalog.declaration.InterfaceType;
import dev.metricwright.catalog.declaration.LabelsDeclaration;
import dev.metricwright.catalog.declaration.MethodDeclaration;
import dev.metricwright.catalog.declaration.MethodDeclaration.Purpose;
import dev.metricwright.catalog.declaration.ParameterDeclaration;
import dev.metricwright.catalog.declaration.ParameterType;
import dev.metricwright.catalog.declaration.Placed;
import dev.metricwright.catalog.declaration.Result;
import dev.metricwright.catalog.finding.Rule;
import dev.metricwright.catalog.finding.Severities;
import dev.metricwright.catalog.finding.Severity;
import dev.metricwright.catalog.read.CatalogReader;
import dev.metricwright.catalog.read.CatalogReading;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Interfaces as a user could declare them, without a compiler. */
final class Declared {

    /** A place that is described in words. */
    record At(String words) implements Place {}

    private static final List<Rule> BROKEN =
            List.of(Rule.HELP_MISSING, Rule.UNIT_SUFFIX, Rule.BASE_UNIT, Rule.COUNTER_SUFFIX);

    private final String name;
    private final String family;
    private final List<String> entries = new ArrayList<>();
    private final List<ParameterDeclaration> parameters = new ArrayList<>();
    private Optional<Placed<FamilyType>> type = Optional.empty();
    private Optional<Placed<String>> unit = Optional.empty();
    private Optional<Placed<String>> help = Optional.empty();
    private Optional<Placed<List<Double>>> buckets = Optional.empty();
    private OptionalInt maxSeries = OptionalInt.empty();
    private Result result = Result.VOID;
    private final Set<Purpose> purposes = EnumSet.noneOf(Purpose.class);
    private boolean namesLost;
    private boolean hasNoLabels;

    private Declared(String name, String family) {
        this.name = name;
        this.family = family;
    }

    /** A method without labels, value or result. */
    static Declared method(String name, String family) {
        return new Declared(name, family);
    }

    /** A method that names no family. */
    static Declared nameless(String name) {
        return new Declared(name, "");
    }

    /** A method that removes series. */
    static Declared removal(String name) {
        return nameless(name).purpose(Purpose.REMOVES);
    }

    /** A method that starts series. */
    static Declared start(String name) {
        return nameless(name).purpose(Purpose.STARTS);
    }

    /** {@code @Labels} with these entries; each entry that fixes no value still needs its parameter. */
    Declared labels(String... listed) {
        entries.addAll(List.of(listed));
        return this;
    }

    /** No {@code @Labels}: the parameters are the labels. */
    Declared withoutLabels() {
        hasNoLabels = true;
        return this;
    }

    /** Entries of {@code @Labels}, each with a parameter of type {@code String}. */
    Declared strings(String... labels) {
        for (String label : labels) {
            labels(label).parameter(label, ParameterType.Simple.STRING);
        }
        return this;
    }

    /** An entry of {@code @Labels} with a parameter of an enum that has these values. */
    Declared values(String label, String... values) {
        return labels(label)
                .parameter(
                        label,
                        new ParameterType.Constants(
                                ErasedType.of("example", "Enum"),
                                Arrays.stream(values)
                                        .map(value -> new ParameterType.Constant("C", Optional.of(value)))
                                        .toList()));
    }

    /** A parameter of an enum whose constants do not state their values. */
    Declared constants(String label, String... names) {
        return labels(label)
                .parameter(
                        label,
                        new ParameterType.Constants(
                                ErasedType.of("example", "Enum"),
                                Arrays.stream(names)
                                        .map(name -> new ParameterType.Constant(name, Optional.empty()))
                                        .toList()));
    }

    Declared parameter(String parameter, ParameterType type) {
        parameters.add(new ParameterDeclaration(parameter, Optional.empty(), type, new At("parameter " + parameter)));
        return this;
    }

    /** Hides a type of the package from the recorder, which the last parameter needs. */
    Declared hidden(String nestedName) {
        return replaceLast(Optional.of(new HiddenType(ErasedType.of("example", nestedName), true)), false);
    }

    /** Makes the last parameter {@code @Nullable}. */
    Declared nullable() {
        return replaceLast(Optional.empty(), true);
    }

    private Declared replaceLast(Optional<HiddenType> hidden, boolean nullable) {
        ParameterDeclaration last = parameters.remove(parameters.size() - 1);
        parameters.add(
                new ParameterDeclaration(last.name(), last.label(), last.type(), hidden, nullable, last.place()));
        return this;
    }

    Declared type(FamilyType stated) {
        type = Optional.of(new Placed<>(stated, new At("type of " + name)));
        return this;
    }

    Declared unit(String stated) {
        unit = Optional.of(new Placed<>(stated, new At("unit of " + name)));
        return this;
    }

    Declared help(String stated) {
        help = Optional.of(new Placed<>(stated, new At("help of " + name)));
        return this;
    }

    Declared buckets(Double... bounds) {
        buckets = Optional.of(new Placed<>(List.of(bounds), new At("buckets of " + name)));
        return this;
    }

    Declared maxSeries(int max) {
        maxSeries = OptionalInt.of(max);
        return this;
    }

    Declared returns(Result.Kind kind, String words) {
        result = new Result(kind, words, ErasedType.of("example", words));
        return this;
    }

    /** Adds what the method does. */
    Declared purpose(Purpose purpose) {
        purposes.add(purpose);
        return this;
    }

    /** States that the method is from a class file without parameter names. */
    Declared withoutNames() {
        namesLost = true;
        return this;
    }

    MethodDeclaration declaration(Catalog catalog) {
        return declaration(Optional.of(new Placed<>(catalog.name(), new At("@Catalog"))));
    }

    MethodDeclaration declaration(Optional<Placed<String>> catalog) {
        Place labelsPlace = new At("labels of " + name);
        LabelsDeclaration labels = new LabelsDeclaration(
                entries.stream()
                        .map(entry -> LabelsDeclaration.Entry.parse(entry, labelsPlace))
                        .toList(),
                maxSeries,
                false,
                labelsPlace);
        return new MethodDeclaration(
                name,
                catalog,
                reference(),
                hasNoLabels ? Optional.empty() : Optional.of(labels),
                parameters,
                false,
                result,
                purposes,
                namesLost,
                new At("name of " + name));
    }

    private Optional<FamilyReference> reference() {
        return Optional.of(family)
                .filter(named -> !named.isEmpty())
                .map(named -> new FamilyReference(
                        new Placed<>(named, new At("family of " + name)),
                        type,
                        help,
                        unit,
                        buckets,
                        new At("@MetricFamily of " + name)));
    }

    /** Applies the rules to an interface of some methods and returns the checked model. */
    static Checked checked(Catalog catalog, Declared... methods) {
        return checked(catalog, Severities.DEFAULT, methods);
    }

    static Checked checked(Catalog catalog, Severities severities, Declared... methods) {
        return checked(catalog, severities, Unlisted.ERROR, methods);
    }

    static Checked checked(Catalog catalog, Severities severities, Unlisted unlisted, Declared... methods) {
        InterfaceDeclaration declaration = InterfaceDeclaration.of(
                InterfaceType.of("example", "Metrics"),
                Optional.of(new Placed<>(catalog.name(), new At("@Catalog"))),
                Arrays.stream(methods).map(m -> m.declaration(catalog)).toList(),
                new At("type"));
        return InterfaceRules.check(declaration, new OneCatalog(catalog), withoutNames(severities, unlisted), unlisted);
    }

    /** Turns off the rules about names that most catalogs of these tests break, unless a test states a severity. */
    static Severities withoutNames(Severities severities, Unlisted unlisted) {
        Severities quiet = severities;
        for (Rule rule : unlisted == Unlisted.ERROR ? BROKEN : List.<Rule>of()) {
            quiet = quiet.withDefault(rule, Severity.OFF);
        }
        return quiet;
    }

    /** Applies the rules to an interface of some methods and returns the findings, as {@code place: message}. */
    static List<String> findings(Catalog catalog, Declared... methods) {
        return findings(checked(catalog, methods));
    }

    static List<String> findings(Checked checked) {
        return checked.findings().stream()
                .map(finding -> ((At) finding.place().orElseThrow()).words() + ": " + finding.diagnostic())
                .toList();
    }

    /** Reads a catalog from YAML that has no mistakes. */
    static Catalog catalog(String yaml) {
        CatalogReading reading = CatalogReader.read("example.yaml", yaml.getBytes(StandardCharsets.UTF_8));
        assertThat(reading.mistakes()).isEmpty();
        return reading.catalog().orElseThrow();
    }

    private record OneCatalog(Catalog catalog) implements Catalogs {

        @Override
        public Search named(String name) {
            return new Search.Found(catalog);
        }

        @Override
        public Own own() {
            return new Own(List.of(catalog), true);
        }
    }
}
