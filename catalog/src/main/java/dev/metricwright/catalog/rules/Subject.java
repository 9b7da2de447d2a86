package dev.metricwright.catalog.rules;

import dev.metricwright.catalog.Catalog;
import dev.metricwright.catalog.Family;
import dev.metricwright.catalog.declaration.FamilyReference;
import dev.metricwright.catalog.declaration.MethodDeclaration;
import java.util.List;

/**
 * A method that records, with the family that it names found.
 *
 * @param method the method
 * @param reference how it names the family
 * @param catalog the catalog
 * @param family the family
 * @param typeAgrees whether the type is not stated otherwise than the catalog has it
 * @param unitAgrees whether the unit is not stated otherwise than the catalog has it
 * @param entries its labels, read
 */
record Subject(
        MethodDeclaration method,
        FamilyReference reference,
        Catalog catalog,
        Family family,
        boolean typeAgrees,
        boolean unitAgrees,
        List<Entry> entries) {

    Subject {
        entries = List.copyOf(entries);
    }
}
