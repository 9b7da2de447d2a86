package dev.metricwright.cli.scaffold;

import dev.metricwright.catalog.Catalog;
import dev.metricwright.catalog.Family;
import dev.metricwright.catalog.FamilyType;
import dev.metricwright.catalog.ValueSet;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Names the methods of an interface, each differently. A counter is named for what happened
 * ({@code auth_failures_total} is {@code authFailed}), a duration for what took its time
 * ({@code request_duration_seconds} is {@code requestTook}), and any other family for what it is. The methods of one
 * family are named for the labels in which they differ: {@code requestAllowed}, {@code requestDenied}.
 */
final class MethodNames {

    private static final Set<String> DURATIONS = Set.of("duration", "latency", "time");
    private static final String RECORDED = "Recorded";

    private final Catalog catalog;
    private final int shared;
    private final Set<String> taken = new HashSet<>();

    /** Creates names for the families of one interface. The words that all of them begin with are left out. */
    MethodNames(Catalog catalog, List<Family> families) {
        this.catalog = catalog;
        this.shared = FamilyWords.shared(
                families.stream().map(family -> FamilyWords.of(catalog, family)).toList());
    }

    /** A name for each part of the label combinations of a family. */
    List<String> of(Family family, List<Map<String, ValueSet>> parts) {
        List<String> words = FamilyWords.of(catalog, family);
        words = words.subList(shared, words.size());
        boolean event = family.type() == FamilyType.COUNTER
                && Recording.of(family).value().filter(v -> !family.isTime()).isEmpty();
        String name =
                event ? event(words) : family.type() == FamilyType.HISTOGRAM ? taking(words) : Identifiers.camel(words);
        String noun = Identifiers.camel(event ? Events.withLast(words, Events::singular) : words);
        name = List.of(name, noun + RECORDED, Identifiers.camel(FamilyWords.unprefixed(catalog, family))).stream()
                .filter(candidate -> !taken.contains(candidate))
                .findFirst()
                .orElse(name);
        List<String> names = new ArrayList<>();
        for (String candidate : new Differences(family, parts).names(name, event ? noun : name)) {
            names.add(unique(candidate));
        }
        return names;
    }

    private static String event(List<String> words) {
        int last = words.size() - 1;
        Optional<String> happened = Events.happened(words.get(last));
        boolean saidBefore = last > 0 && Events.happened(words.get(last - 1)).equals(Optional.of(words.get(last - 1)));
        if (saidBefore && !happened.equals(Optional.of(words.get(last)))) {
            return event(words.subList(0, last)) + Identifiers.pascal(words.subList(last, last + 1));
        }
        if (happened.isEmpty()) {
            return Identifiers.camel(Events.withLast(words, Events::singular)) + RECORDED;
        }
        List<String> all = new ArrayList<>(Events.withLast(words.subList(0, last), Events::singular));
        all.add(happened.get());
        return Identifiers.camel(all);
    }

    private static String taking(List<String> words) {
        int last = words.size() - 1;
        if (!DURATIONS.contains(words.get(last))) {
            return Identifiers.camel(words) + "Observed";
        }
        List<String> all = new ArrayList<>(words.subList(0, last));
        all.add("took");
        return Identifiers.camel(all);
    }

    private String unique(String name) {
        String right = Identifiers.isMethod(name) ? name : name + RECORDED;
        String free = right;
        for (int number = 2; !taken.add(free); number++) {
            free = right + number;
        }
        return free;
    }
}
