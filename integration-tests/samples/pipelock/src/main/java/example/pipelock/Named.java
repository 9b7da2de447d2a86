package example.pipelock;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/** Something for each name, for at most so many names: what comes later shares what is kept for {@code other}. */
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

    /** All of them as they are now, by name. */
    synchronized Map<String, T> all() {
        return new TreeMap<>(byName);
    }
}
