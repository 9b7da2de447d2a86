package dev.metricwright.processor;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/**
 * The types that are left for a later round. They are kept by name, because an element has no position in later rounds.
 *
 * <p>A type is incomplete while it names types that another processor has not written yet. As long as a type is
 * incomplete, the findings about other types are held back as well: {@code javac} ends the rounds at the first error
 * (with {@code -Werror}, at the first warning), and the incomplete types would never be checked.
 */
final class Deferral {

    private final Elements elements;
    private final Set<String> incomplete = new LinkedHashSet<>();
    private final Map<String, Optional<String>> heldBack = new LinkedHashMap<>();

    Deferral(Elements elements) {
        this.elements = elements;
    }

    /**
     * A type whose recorder is written and whose findings are not reported yet.
     *
     * @param type the type, as the current round knows it
     * @param existingClass the name of the recorder, if a class of that name exists already
     */
    record HeldBack(TypeElement type, Optional<String> existingClass) {}

    boolean isEmpty() {
        return incomplete.isEmpty() && heldBack.isEmpty();
    }

    boolean hasIncomplete() {
        return !incomplete.isEmpty();
    }

    void addIncomplete(TypeElement type) {
        incomplete.add(type.getQualifiedName().toString());
    }

    void holdBack(TypeElement type, Optional<String> existingClass) {
        heldBack.put(type.getQualifiedName().toString(), existingClass);
    }

    List<TypeElement> takeIncomplete() {
        List<TypeElement> types = new ArrayList<>();
        for (String name : incomplete) {
            find(name).ifPresent(types::add);
        }
        incomplete.clear();
        return types;
    }

    List<HeldBack> takeHeldBack() {
        List<HeldBack> types = new ArrayList<>();
        heldBack.forEach(
                (name, existingClass) -> find(name).ifPresent(type -> types.add(new HeldBack(type, existingClass))));
        heldBack.clear();
        return types;
    }

    private Optional<TypeElement> find(String name) {
        return Optional.ofNullable(elements.getTypeElement(name));
    }
}
