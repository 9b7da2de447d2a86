package example.pipelock;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/** A value for each name, for a limited number of names; later names share the value of {@code other}. */
final class Named<T> {

    static final String OTHER = "other";

    private final int most;
    private final Supplier<T> fresh;
    private final Map<String, T> byName = new TreeMap<>();

    Named(int most, Supplier<T> fresh) {
        this.most = most;
        this.fresh = fresh;
    }

    synchronized T of(String name) {
        String kept = byName.containsKey(name) || byName.size() < most ? name : OTHER;
        return byName.computeIfAbsent(kept, any -> fresh.get());
    }

    /** Returns the current values by name. */
    synchronized Map<String, T> all() {
        return new TreeMap<>(byName);
    }
}
