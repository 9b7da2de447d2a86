package dev.metricwright.catalog.read;

import dev.metricwright.catalog.Alert;
import dev.metricwright.catalog.Catalog;
import dev.metricwright.catalog.Families;
import dev.metricwright.catalog.Family;
import dev.metricwright.catalog.Label;
import dev.metricwright.catalog.Query;
import dev.metricwright.catalog.Surroundings;
import dev.metricwright.catalog.finding.Rule;
import dev.metricwright.catalog.tree.Mistakes;
import dev.metricwright.catalog.tree.Node;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Turns the tree of a catalog file into the model, and adds the mistakes that it finds. */
final class ModelReader {

    private final Expect expect;
    private final LabelReader labelReader;
    private final BucketsReader bucketsReader;
    private final AlertReader alertReader;
    private final Mistakes mistakes;

    ModelReader(Mistakes mistakes) {
        this.expect = new Expect(mistakes);
        this.labelReader = new LabelReader(mistakes);
        this.bucketsReader = new BucketsReader(mistakes);
        this.alertReader = new AlertReader(mistakes);
        this.mistakes = mistakes;
    }

    /** Reads a catalog. Without a name the result is empty, but everything else in it is checked. */
    Optional<Catalog> read(Node root) {
        Optional<Fields> fields = expect.fields(root, Part.item("the catalog"), Keys.CATALOG);
        return fields.isPresent() ? read(fields.get()) : Optional.empty();
    }

    private Optional<Catalog> read(Fields fields) {
        Optional<String> name = fields.requiredWords("catalog");
        fields.checkConstant("catalog");
        fields.checkConstant("version");
        labelReader.share(fields.entries("labels"));
        bucketsReader.share(fields.entries("buckets"));
        List<ReadLabel> common = labelReader.use(fields.entries("common_labels"));
        List<Label> commonLabels = labels(common);
        Map<String, String> forbidden = fields.reasons("forbidden_labels");
        Surroundings surroundings = new SurroundingsReader(mistakes).read(fields);
        RegistryLabels registryLabels =
                new RegistryLabels(commonLabels, surroundings.targetLabels(), forbidden, mistakes);
        for (ReadLabel label : common) {
            registryLabels.checkCommon(label.name(), label.used());
        }

        Families families = families(fields, new FamilyReader(labelReader, bucketsReader, registryLabels, mistakes));
        List<Alert> alerts = alerts(fields);
        List<Query> queries = queries(fields);
        Node named = fields.value("catalog");
        if (named == null || name.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Catalog(
                name.get(),
                fields.text("version"),
                fields.text("title"),
                fields.text("source"),
                fields.text("owner"),
                fields.texts("prefix"),
                fields.count("max_series"),
                labels(labelReader.shared().values()),
                commonLabels,
                surroundings,
                forbidden,
                fields.reasons("allow"),
                families,
                alerts,
                queries,
                named.origin()));
    }

    private static List<Label> labels(Collection<ReadLabel> read) {
        List<Label> labels = new ArrayList<>();
        for (ReadLabel label : read) {
            labels.add(label.label());
        }
        return labels;
    }

    private Families families(Fields fields, FamilyReader reader) {
        if (fields.value("families") instanceof Node.Unread unread) {
            return new FamiliesOnDemand(unread.families(), reader, mistakes).families();
        }
        List<Family> families = eachFamily(fields, reader);
        checkShared(families);
        checkAliases(families, fields);
        return Families.of(families);
    }

    private List<Family> eachFamily(Fields fields, FamilyReader reader) {
        Map<String, Family> families = new HashMap<>();
        List<Family> inOrder = new ArrayList<>();
        Optional<Node> items = fields.required("families");
        for (Node item : items.isPresent() ? expect.items(items.get(), Part.of("families")) : List.<Node>of()) {
            Optional<Family> family = reader.read(item);
            if (family.isEmpty()) {
                continue;
            }
            Family first = families.putIfAbsent(family.get().name(), family.get());
            if (first == null) {
                inOrder.add(family.get());
            } else {
                mistakes.add(
                        family.get().origin(),
                        Rule.DUPLICATE_FAMILY,
                        first.name(),
                        first.origin().line());
            }
        }
        return inOrder;
    }

    /**
     * Checks that a shared label determines only labels that exist in the catalog, if the shared label is used. Some of
     * the families that use it may lack them.
     */
    private void checkShared(List<Family> families) {
        Set<String> known = new LinkedHashSet<>(labelReader.shared().keySet());
        Set<String> used = new LinkedHashSet<>();
        for (Family family : families) {
            for (Label label : family.labels()) {
                used.add(label.name());
            }
        }
        known.addAll(used);
        for (ReadLabel definition : labelReader.shared().values()) {
            if (!used.contains(definition.name())) {
                continue;
            }
            for (Node.Scalar determined : definition.determines()) {
                if (!known.contains(determined.text())) {
                    mistakes.addUnknown(determined.origin(), determined.text(), "label of this catalog", known);
                }
            }
        }
    }

    /**
     * Checks aliases. An alias is a name that documents use and that is not exposed. An alias with the name of a family
     * would forbid that family.
     */
    private void checkAliases(List<Family> families, Fields fields) {
        Set<String> names = new LinkedHashSet<>();
        for (Family family : families) {
            names.add(family.name());
        }
        for (Node item : items(fields.node("families"))) {
            Optional<Node> aliases = item instanceof Node.Mapping family ? family.value("aliases") : Optional.empty();
            for (Node alias : items(aliases)) {
                if (alias instanceof Node.Scalar text && names.contains(text.text())) {
                    mistakes.add(alias.origin(), Rule.ALIAS_IS_A_FAMILY, text.text());
                }
            }
        }
    }

    /** The items of a list. A node that is not a list was reported already, so it has no items here. */
    private static List<Node> items(Optional<Node> node) {
        return node.orElse(null) instanceof Node.Sequence sequence ? sequence.items() : List.of();
    }

    private List<Alert> alerts(Fields fields) {
        List<Alert> alerts = new ArrayList<>();
        for (Node item : fields.items("alerts")) {
            Optional<Alert> alert = alertReader.alert(item);
            if (alert.isPresent()) {
                alerts.add(alert.get());
            }
        }
        return alerts;
    }

    private List<Query> queries(Fields fields) {
        List<Query> queries = new ArrayList<>();
        for (Node item : fields.items("queries")) {
            Optional<Query> query = alertReader.query(item);
            if (query.isPresent()) {
                queries.add(query.get());
            }
        }
        return queries;
    }
}
