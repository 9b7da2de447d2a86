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
 * <p>All findings of all interfaces are reported in one compilation. A recorder is written even where there are errors, with
 * methods that do nothing, so that these errors are the only ones.
 */
@AutoService(Processor.class)
public final class MetricwrightProcessor extends AbstractProcessor {

    private @Nullable Compilation compilation;

    /** For {@code javac}, which finds the processor as a service. */
    public MetricwrightProcessor() {}

    /** All, so that {@code javac} also recognizes the options of this processor where nothing is annotated. */
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

    /** Claims nothing: once all annotations are claimed, {@code javac} skips the processors that come after. */
    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        if (compilation != null) {
            compilation.process(annotations, round);
        }
        return false;
    }
}
