package dev.metricwright.processor;

import com.google.auto.service.AutoService;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;

/**
 * Recognizes our options where nothing is annotated: {@code javac} warns of options that no processor which it ran has, and
 * builds give the same options to tests and to modules without metrics, perhaps with {@code -Werror}.
 *
 * <p>The processor itself cannot do so. It would have to ask for all annotations, and then claim all of them or none.
 */
@AutoService(Processor.class)
public final class RecognizedOptions extends AbstractProcessor {

    /** For {@code javac}, which finds it as a service. */
    public RecognizedOptions() {}

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
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        return false;
    }
}
