package dev.metricwright.catalog.rules;

import dev.metricwright.catalog.Catalog;
import dev.metricwright.catalog.Family;
import dev.metricwright.catalog.declaration.FamilyReference;
import dev.metricwright.catalog.declaration.MethodDeclaration;
import dev.metricwright.catalog.declaration.ParameterDeclaration;
import java.util.List;
import java.util.Optional;

/**
 * A method that records, with the family that it names.
 *
 * @param method the method
 * @param reference how it names the family
 * @param catalog the catalog of the family; if the family is not in a catalog, the catalogs whose families are exposed
 *     beside it
 * @param family the family
 * @param labelledBy the name of the method that defines the labels of the family; empty if the family is in a catalog
 * @param typeAgrees false if the method states another type than that of the family
 * @param unitAgrees false if the method states another unit than that of the family
 * @param entries the labels to which it gives values
 */
record Subject(
        MethodDeclaration method,
        FamilyReference reference,
        Catalog catalog,
        Family family,
        Optional<String> labelledBy,
        boolean typeAgrees,
        boolean unitAgrees,
        List<LabelEntry> entries) {

    Subject {
        entries = List.copyOf(entries);
    }

    /** The hash code of the method alone, which is enough for a key among the methods of one interface. */
    @Override
    public int hashCode() {
        return method.hashCode();
    }

    /** Whether a parameter gives a value to a label. */
    boolean isLabel(ParameterDeclaration parameter) {
        for (LabelEntry entry : entries) {
            if (entry.parameter().isPresent() && entry.parameter().get().name().equals(parameter.name())) {
                return true;
            }
        }
        return false;
    }

    /** The entry that gives a value to a label. */
    Optional<LabelEntry> entry(String label) {
        for (LabelEntry entry : entries) {
            if (entry.label().equals(label)) {
                return Optional.of(entry);
            }
        }
        return Optional.empty();
    }

    /** Whether the family is not in a catalog, so that the methods that name it define it. */
    boolean isUnlisted() {
        return labelledBy.isPresent();
    }
}
