package dev.metricwright.catalog;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.RandomAccess;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * The families of a catalog, in its order and by name. A family may be created only when it is first asked for, because
 * an interface names a few of the hundreds that a catalog may have. The list cannot be changed. If it creates families
 * on demand, it is not safe for use by several threads.
 */
public final class Families extends AbstractList<Family> implements RandomAccess {

    private final List<@Nullable Family> made;
    private final Map<String, Integer> places;
    private final IntFunction<Family> maker;

    private Families(List<@Nullable Family> made, Map<String, Integer> places, IntFunction<Family> maker) {
        this.made = made;
        this.places = places;
        this.maker = maker;
    }

    /**
     * Creates a list of families that exist already.
     *
     * @param families the families, in their order
     * @return the same families; if several have one name, the name finds the first of them
     */
    public static Families of(List<Family> families) {
        List<String> names = new ArrayList<>(families.size());
        for (Family family : families) {
            names.add(family.name());
        }
        return madeBy(names, new Made(List.copyOf(families)));
    }

    private record Made(List<Family> families) implements IntFunction<Family> {
        @Override
        public Family apply(int place) {
            return families.get(place);
        }
    }

    /**
     * Creates a list of families that are created when they are first asked for, each once.
     *
     * @param names their names, in their order
     * @param maker creates the family at a position in this order
     * @return the families
     */
    public static Families madeBy(List<String> names, IntFunction<Family> maker) {
        Map<String, Integer> places = new HashMap<>();
        for (int place = 0; place < names.size(); place++) {
            places.putIfAbsent(names.get(place), place);
        }
        List<@Nullable Family> unmade = new ArrayList<>(Collections.nCopies(names.size(), null));
        return new Families(unmade, places, maker);
    }

    /**
     * Finds a family.
     *
     * @param name its name, as exposed
     * @return the family, if there is one
     */
    public Optional<Family> named(String name) {
        Integer place = places.get(name);
        return place == null ? Optional.empty() : Optional.of(get(place));
    }

    @Override
    public Family get(int place) {
        Family family = made.get(place);
        if (family == null) {
            family = maker.apply(place);
            made.set(place, family);
        }
        return family;
    }

    @Override
    public int size() {
        return made.size();
    }
}
