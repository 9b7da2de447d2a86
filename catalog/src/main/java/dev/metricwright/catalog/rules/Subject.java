package dev.metricwright.catalog.rules;

import dev.metricwright.catalog.Catalog;
import dev.metricwright.catalog.Family;
import dev.metricwright.catalog.declaration.FamilyReference;
import dev.metricwright.catalog.declaration.MethodDeclaration;
import dev.metricwright.catalog.declaration.ParameterDeclaration;
import java.util.List;
import java.util.Optional;

/**
 * A method that records, with the family that it names found.
 *
 * @param method the method
 * @param reference how it names the family
 * @param catalog the catalog; of a family that is in none, what is exposed beside it
 * @param family the family
 * @param labelledBy of a family that is in no catalog, the name of the method whose labels are its own
 * @param typeAgrees whether the type is not stated otherwise than the family has it
 * @param unitAgrees whether the unit is not stated otherwise than the family has it
 * @param entries its labels, read
 */
record Subject(
        MethodDeclaration method,
        FamilyReference reference,
        Catalog catalog,
        Family family,
        Optional<String> labelledBy,
        boolean typeAgrees,
        boolean unitAgrees,
        List<Entry> entries) {

    Subject {
        entries = List.copyOf(entries);
    }

    /** That of its method: it is a key while one interface is checked. */
    @Override
    public int hashCode() {
        return method.hashCode();
    }

    /** Whether an entry gives a parameter to a label. */
    boolean isLabel(ParameterDeclaration parameter) {
        for (Entry entry : entries) {
            if (entry.parameter().isPresent() && entry.parameter().get().name().equals(parameter.name())) {
                return true;
            }
        }
        return false;
    }

    /** The entry that gives a value to a label. */
    Optional<Entry> entry(String label) {
        for (Entry entry : entries) {
            if (entry.label().equals(label)) {
                return Optional.of(entry);
            }
        }
        return Optional.empty();
    }

    /** Whether the family is in no catalog, and the methods that name it define it. */
    boolean isUnlisted() {
        return labelledBy.isPresent();
    }
}
