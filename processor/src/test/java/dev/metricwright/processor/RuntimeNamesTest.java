package dev.metricwright.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.metricwright.Catalog;
import dev.metricwright.Counter;
import dev.metricwright.Gauge;
import dev.metricwright.Generated;
import dev.metricwright.Histogram;
import dev.metricwright.Inject;
import dev.metricwright.Label;
import dev.metricwright.LabelValue;
import dev.metricwright.Labels;
import dev.metricwright.MetricFamily;
import dev.metricwright.MetricType;
import dev.metricwright.MetricsRegistry;
import dev.metricwright.Nanos;
import dev.metricwright.RecorderOptions;
import dev.metricwright.RemovesSeries;
import dev.metricwright.StartsSeries;
import dev.metricwright.Timing;
import dev.metricwright.catalog.FamilyType;
import dev.metricwright.catalog.declaration.InjectionApi;
import dev.metricwright.processor.read.RuntimeNames;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * The processor does not depend on the runtime, so it names the runtime's types by constants. For types that recorders
 * call, {@link GoldenRecorderTest} and {@link RecordingTest} compile recorders against the real types.
 */
class RuntimeNamesTest {

    @Test
    void eachNameIsThatOfARealType() throws ReflectiveOperationException {
        Set<String> names = new TreeSet<>();
        for (Field field : RuntimeNames.class.getDeclaredFields()) {
            if (Modifier.isStatic(field.getModifiers()) && !field.isSynthetic()) {
                field.setAccessible(true);
                names.add((String) field.get(null));
            }
        }
        assertThat(names)
                .containsExactlyInAnyOrder(
                        MetricsRegistry.class.getPackageName(),
                        Catalog.class.getName(),
                        Generated.class.getName(),
                        Label.class.getName(),
                        LabelValue.class.getName(),
                        Labels.class.getName(),
                        MetricFamily.class.getName(),
                        Nanos.class.getName(),
                        RecorderOptions.class.getName(),
                        RemovesSeries.class.getName(),
                        StartsSeries.class.getName(),
                        Counter.class.getName(),
                        Gauge.class.getName(),
                        Histogram.class.getName(),
                        Timing.class.getName());
    }

    @Test
    void theApisThatAnAnnotationNamesAreThoseOfTheOption() {
        assertThat(Arrays.stream(Inject.values()).map(Enum::name).filter(name -> !name.equals("OPTION")))
                .containsExactlyElementsOf(
                        Arrays.stream(InjectionApi.values()).map(Enum::name).toList());
    }

    @Test
    void theTypesOfFamiliesAreThoseThatRecordersRecord() {
        assertThat(Arrays.stream(MetricType.values()).map(Enum::name).filter(name -> !name.equals("CATALOG")))
                .containsExactlyElementsOf(Arrays.stream(FamilyType.values())
                        .filter(FamilyType::isRecordable)
                        .map(Enum::name)
                        .collect(Collectors.toList()));
    }
}
