package dev.metricwright.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * The published code needs no reflection, and therefore no configuration for a native image: no class of the runtime
 * and no generated recorder has an instruction or a signature that refers to it. (The bootstrap of a lambda, which the
 * compiler adds, is resolved when an image is built.)
 */
class BytecodeTest {

    private static final JavaClasses RUNTIME = new ClassFileImporter().importPath(House.classes("runtime"));
    private static final JavaClasses PORTUNUS =
            new ClassFileImporter().importPath(House.classes("integration-tests/samples/portunus"));

    private static final ArchRule NO_REFLECTION = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.lang.reflect..", "java.lang.invoke..")
            .orShould()
            .callMethod(Class.class, "forName", String.class)
            .orShould()
            .callMethod(Class.class, "forName", String.class, boolean.class, ClassLoader.class)
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.util.ServiceLoader");

    @Test
    void theRuntimeRefersToNoReflection() {
        NO_REFLECTION.check(RUNTIME);
    }

    @Test
    void generatedRecordersReferToNoReflection() {
        JavaClasses recorders =
                PORTUNUS.that(describe("recorders", type -> type.getSimpleName().endsWith("Recorder")));
        assertThat(recorders).hasSize(5);
        NO_REFLECTION.check(recorders);
    }

    @Test
    void generatedRecordersNameOnlyTheRuntimeAndTheJdk() {
        Set<String> packages = PORTUNUS.stream()
                .filter(type -> type.getSimpleName().endsWith("Recorder"))
                .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                .map(dependency ->
                        dependency.getTargetClass().getBaseComponentType().getPackageName())
                .filter(name -> !name.startsWith("java.") && !name.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(packages).containsExactly("dev.metricwright", "dev.metricwright.runtime", "example.portunus");
    }
}
