package benchmarks.processing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Filer;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.ElementFilter;
import javax.tools.FileObject;
import javax.tools.StandardLocation;

/**
 * Writes an implementation and a description for each interface with {@code @Catalog}, about as long as the product's,
 * directly from the elements. It reads no catalog and no annotation, and checks nothing.
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
        Filer filer = processingEnv.getFiler();
        String name = type.getQualifiedName() + "Recorder";
        try {
            write(filer.createSourceFile(name, type), source(type));
            write(
                    filer.createResource(StandardLocation.CLASS_OUTPUT, "", "described/" + name + ".json", type),
                    description(type));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + name, e);
        }
    }

    private static void write(FileObject file, String text) throws IOException {
        try (Writer writer = file.openWriter()) {
            writer.write(text);
        }
    }

    /** Returns the methods and their parameters, as JSON. */
    private static String description(TypeElement type) {
        StringBuilder description =
                new StringBuilder("{\"interface\":\"" + type.getQualifiedName() + "\",\"families\":[");
        for (ExecutableElement method : ElementFilter.methodsIn(type.getEnclosedElements())) {
            description.append("\n{\"name\":\"").append(method.getSimpleName());
            description.append("_of_the_benchmark_total\",\"type\":\"counter\",\"labels\":[");
            for (VariableElement parameter : method.getParameters()) {
                description
                        .append("{\"name\":\"")
                        .append(parameter.getSimpleName())
                        .append("\",\"max\":200},");
            }
            description.append("{\"name\":\"of_the_benchmark\"}]},");
        }
        return description.append("\n{}]}\n").toString();
    }

    /** Returns the implementation of an interface. */
    abstract String source(TypeElement type);
}
