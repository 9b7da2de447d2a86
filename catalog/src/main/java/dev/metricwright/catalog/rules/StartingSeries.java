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
    static List<List<List<String>>> of(FamilySpace space, List<MethodCombinations> reached) {
        Family family = space.family();
        boolean hasZero = family.type() == FamilyType.COUNTER || family.type() == FamilyType.HISTOGRAM;
        if (!hasZero || family.lifetime().lazy()) {
            return List.of();
        }
        List<CombinationBlock> blocks = new ArrayList<>();
        for (MethodCombinations method : reached) {
            if (method.isClosed() && !isLazy(method.method())) {
                blocks.addAll(space.legal(method.block()));
            }
        }
        List<List<List<String>>> products = new ArrayList<>();
        for (CombinationBlock block : space.countable(CombinationBlock.union(blocks), List.of())) {
            products.add(product(block));
        }
        return products;
    }

    private static boolean isLazy(Subject method) {
        Optional<LabelsDeclaration> labels = method.method().labels();
        return labels.isPresent() && labels.get().lazy();
    }

    private static List<List<String>> product(CombinationBlock block) {
        List<List<String>> product = new ArrayList<>();
        for (ValueSet set : block.sets()) {
            product.add(List.copyOf(set.named()));
        }
        return product;
    }
}
