package dev.metricwright.processor;

import com.google.auto.service.AutoService;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/**
 * Checks annotated interfaces against their catalogs, and writes a recorder for each.
 *
 * <p>One compilation reports all findings of all interfaces. If an interface has errors, its recorder is written
 * nevertheless, with methods that do nothing, so that the compiler reports these errors alone.
 */
@AutoService(Processor.class)
public final class MetricwrightProcessor extends AbstractProcessor {

    private @Nullable Compilation compilation;

    /** Creates the processor. {@code javac} finds it as a service. */
    public MetricwrightProcessor() {}

    /** All types, so that {@code javac} recognizes this processor's options even if nothing is annotated. */
    @Override
    public Set<String> getSupportedAnnotationTypes() {
        return Set.of("*");
    }

    @Override
    public Set<String> getSupportedOptions() {
        return Options.NAMES;
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    @Override
    public synchronized void init(ProcessingEnvironment environment) {
        super.init(environment);
        compilation = new Compilation(environment);
    }

    /** Claims no annotation: if all annotations are claimed, {@code javac} skips the remaining processors. */
    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        if (compilation != null) {
            compilation.process(annotations, round);
        }
        return false;
    }
}
