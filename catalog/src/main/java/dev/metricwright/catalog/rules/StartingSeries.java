package dev.metricwright.catalog.rules;

import dev.metricwright.catalog.Family;
import dev.metricwright.catalog.FamilyType;
import dev.metricwright.catalog.declaration.LabelsDeclaration;
import java.util.List;

/** The series that exist at 0 from the start: all that the methods with nothing but known label values reach. */
final class StartingSeries {

    private StartingSeries() {}

    /** These series as products: for each label its values, the empty one where it is absent. */
    static List<List<List<String>>> of(FamilySpace space, List<MethodBox> reached) {
        Family family = space.family();
        boolean hasZero = family.type() == FamilyType.COUNTER || family.type() == FamilyType.HISTOGRAM;
        if (!hasZero || family.lazy()) {
            return List.of();
        }
        List<Box> boxes = reached.stream()
                .filter(method -> method.isClosed() && !isLazy(method.method()))
                .flatMap(method -> space.legal(method.box()).stream())
                .toList();
        return space.countable(Box.union(boxes), List.of()).stream()
                .map(StartingSeries::product)
                .toList();
    }

    private static boolean isLazy(Subject method) {
        return method.method().labels().map(LabelsDeclaration::lazy).orElse(false);
    }

    private static List<List<String>> product(Box box) {
        return box.sets().stream().map(set -> List.copyOf(set.named())).toList();
    }
}
