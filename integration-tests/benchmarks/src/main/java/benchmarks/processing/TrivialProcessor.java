package benchmarks.processing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/**
 * Writes for each interface with {@code @Catalog} an implementation about as long as the product's, straight from the
 * elements: it reads no catalog and no annotation, and checks nothing.
 */
abstract class TrivialProcessor extends AbstractProcessor {

    @Override
    public Set<String> getSupportedAnnotationTypes() {
        return Set.of("dev.metricwright.*");
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        for (TypeElement annotation : annotations) {
            if (annotation.getSimpleName().contentEquals("Catalog")) {
                ElementFilter.typesIn(round.getElementsAnnotatedWith(annotation))
                        .forEach(this::write);
            }
        }
        return true;
    }

    private void write(TypeElement type) {
        String name = type.getQualifiedName() + "Recorder";
        try (Writer writer =
                processingEnv.getFiler().createSourceFile(name, type).openWriter()) {
            writer.write(source(type));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + name, e);
        }
    }

    /** The implementation of an interface. */
    abstract String source(TypeElement type);
}
