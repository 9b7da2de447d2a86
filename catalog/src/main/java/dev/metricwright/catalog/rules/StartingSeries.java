package dev.metricwright.catalog.rules;

import dev.metricwright.catalog.Family;
import dev.metricwright.catalog.FamilyType;
import dev.metricwright.catalog.ValueSet;
import dev.metricwright.catalog.declaration.LabelsDeclaration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The series that exist at 0 from the start: all that methods with only known label values reach. */
final class StartingSeries {

    private StartingSeries() {}

    /** These series as products: the values of each label, with the empty value for an absent label. */
    static List<List<List<String>>> of(FamilySpace space, List<MethodBox> reached) {
        Family family = space.family();
        boolean hasZero = family.type() == FamilyType.COUNTER || family.type() == FamilyType.HISTOGRAM;
        if (!hasZero || family.lifetime().lazy()) {
            return List.of();
        }
        List<Box> boxes = new ArrayList<>();
        for (MethodBox method : reached) {
            if (method.isClosed() && !isLazy(method.method())) {
                boxes.addAll(space.legal(method.box()));
            }
        }
        List<List<List<String>>> products = new ArrayList<>();
        for (Box box : space.countable(Box.union(boxes), List.of())) {
            products.add(product(box));
        }
        return products;
    }

    private static boolean isLazy(Subject method) {
        Optional<LabelsDeclaration> labels = method.method().labels();
        return labels.isPresent() && labels.get().lazy();
    }

    private static List<List<String>> product(Box box) {
        List<List<String>> product = new ArrayList<>();
        for (ValueSet set : box.sets()) {
            product.add(List.copyOf(set.named()));
        }
        return product;
    }
}
