package dev.metricwright.catalog.rules;

import dev.metricwright.catalog.BucketRule;
import dev.metricwright.catalog.Catalog;
import dev.metricwright.catalog.Combinations;
import dev.metricwright.catalog.Condition;
import dev.metricwright.catalog.Documentation;
import dev.metricwright.catalog.Families;
import dev.metricwright.catalog.Family;
import dev.metricwright.catalog.FamilyType;
import dev.metricwright.catalog.History;
import dev.metricwright.catalog.Label;
import dev.metricwright.catalog.LabelValues;
import dev.metricwright.catalog.Legality;
import dev.metricwright.catalog.Lifetime;
import dev.metricwright.catalog.Origin;
import dev.metricwright.catalog.Surroundings;
import dev.metricwright.catalog.ValueSet;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;

/** Families with few labels and few values, and with everything that a catalog can state about their combinations. */
public final class RandomFamily {

    /** The values that labels list, that methods name and that conditions test; {@code q} is never listed. */
    static final List<String> VALUES = List.of("x", "y", "q");

    private static final Origin NOWHERE = new Origin("random.yaml", 1, 1);

    private final Random random;
    private final List<String> names;

    private RandomFamily(Random random) {
        this.random = random;
        this.names = List.of("a", "b", "c", "d").subList(0, 1 + random.nextInt(3));
    }

    public static Family next(Random random) {
        return new RandomFamily(random).next();
    }

    /** A catalog of one family. */
    public static Catalog catalog(Family family) {
        return new Catalog(
                "random",
                "",
                "",
                "",
                "",
                List.of(),
                OptionalInt.empty(),
                List.of(),
                List.of(),
                Surroundings.NONE,
                Map.of(),
                Map.of(),
                Families.of(List.of(family)),
                List.of(),
                List.of(),
                NOWHERE);
    }

    private Family next() {
        List<Label> labels = new ArrayList<>();
        for (int position = 0; position < names.size(); position++) {
            labels.add(label(position));
        }
        List<Legality> legal = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            legal.add(new Legality(condition(names), condition(names)));
        }
        List<List<String>> sets = random.nextInt(4) > 0 ? List.of() : List.of(some(names), some(names));
        List<String> distinct =
                names.size() < 2 || random.nextInt(3) > 0 ? List.of() : List.of(names.get(0), names.get(1));
        return family(labels, legal, sets, distinct);
    }

    private Label label(int position) {
        Optional<Condition> onlyIf = position == 0 || random.nextInt(3) > 0
                ? Optional.empty()
                : Optional.of(condition(names.subList(0, position)));
        List<String> later = names.subList(position + 1, names.size());
        return new Label(
                names.get(position),
                "",
                values(),
                Label.OVERFLOW,
                later.isEmpty() || random.nextInt(4) > 0 ? List.of() : some(later),
                random.nextInt(3) == 0,
                onlyIf,
                Optional.empty(),
                Map.of(),
                NOWHERE);
    }

    private LabelValues values() {
        boolean open = random.nextBoolean();
        Map<String, String> listed = new LinkedHashMap<>();
        for (String value : List.of("x", "y").subList(0, random.nextInt(3))) {
            listed.put(value, "");
        }
        if (!open && listed.isEmpty()) {
            listed.put("x", "");
        }
        return open
                ? new LabelValues.Open(listed, OptionalInt.of(random.nextInt(3)), Optional.empty())
                : new LabelValues.Closed(listed);
    }

    private Condition condition(List<String> labels) {
        Map<String, ValueSet> asked = new LinkedHashMap<>();
        for (String label : some(labels)) {
            List<String> values = some(List.of("x", "y", "q", ""));
            asked.put(label, random.nextBoolean() ? ValueSet.of(values) : ValueSet.allBut(values));
        }
        return new Condition(asked);
    }

    /** At least one of a list, in its order. */
    private <T> List<T> some(List<T> all) {
        List<T> some = new ArrayList<>(all);
        some.removeIf(element -> random.nextBoolean());
        return some.isEmpty() ? List.of(all.get(random.nextInt(all.size()))) : some;
    }

    /** Label values as a method could declare them: some known values of each label, or all. */
    static CombinationBlock block(Family family, Random random) {
        List<ValueSet> sets = new ArrayList<>();
        for (Label label : family.labels()) {
            Set<String> known = new LinkedHashSet<>(label.values().listed().keySet());
            if (!label.isClosed()) {
                known.addAll(VALUES);
            }
            if (!label.isClosed() || !FamilySpace.isRequired(family, label)) {
                known.add("");
            }
            List<String> named = new ArrayList<>(known);
            named.removeIf(value -> random.nextBoolean());
            if (label.isClosed() || random.nextBoolean()) {
                sets.add(ValueSet.of(named.isEmpty() ? known : named));
            } else {
                sets.add(random.nextBoolean() ? ValueSet.ALL : ValueSet.PRESENT);
            }
        }
        return new CombinationBlock(sets);
    }

    private static Family family(
            List<Label> labels, List<Legality> legal, List<List<String>> sets, List<String> distinct) {
        return new Family(
                "random",
                FamilyType.COUNTER,
                "",
                "",
                labels,
                new Combinations(legal, sets, distinct),
                List.of(),
                BucketRule.Chosen.ANY,
                List.of(),
                Optional.empty(),
                OptionalInt.empty(),
                Lifetime.USUAL,
                History.NONE,
                Documentation.NONE,
                Map.of(),
                NOWHERE);
    }
}
