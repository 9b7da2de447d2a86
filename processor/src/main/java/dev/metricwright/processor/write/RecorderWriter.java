package dev.metricwright.processor.write;

import com.squareup.javapoet.ClassName;
import com.squareup.javapoet.JavaFile;
import dev.metricwright.catalog.checked.CheckedRecorder;
import dev.metricwright.catalog.recorded.RecordedInterface;
import dev.metricwright.processor.read.ReadInterface;
import dev.metricwright.processor.read.VisibleType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javax.annotation.processing.Filer;
import javax.annotation.processing.FilerException;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/** Writes the sources of recorders, and beside their classes what they define. */
public final class RecorderWriter {

    /** What recorders name of {@code java.lang}. */
    private static final List<String> JAVA_LANG =
            List.of("Boolean", "Integer", "Override", "String", "SuppressWarnings");

    private static final String GENERATED = "javax.annotation.processing.Generated";
    private static final String GENERATED_IN = "java.compiler";

    private final Filer filer;
    private final Elements elements;
    private final DescriptionFile description;

    /**
     * Makes a writer.
     *
     * @param environment the compilation to write for
     */
    public RecorderWriter(ProcessingEnvironment environment) {
        this.filer = environment.getFiler();
        this.elements = environment.getElementUtils();
        this.description = new DescriptionFile(filer, elements);
    }

    /**
     * Writes a recorder.
     *
     * @param recorder what it does
     * @param read the interface that it implements
     * @return the name of its class where there is such a class already, so that none could be written
     */
    public Optional<String> write(CheckedRecorder recorder, ReadInterface read) {
        TypeElement type = read.type();
        ClassName name = recorderName(type);
        RecorderClass recorderClass = new RecorderClass(recorder, read, name, generatedIsVisible(type));
        JavaFile file = JavaFile.builder(name.packageName(), recorderClass.write())
                .indent("    ")
                .skipJavaLangImports(!hidesJavaLang(type))
                .build();
        try (Writer writer = filer.createSourceFile(name.canonicalName(), type).openWriter()) {
            writer.write(inAscii(file.toString()));
        } catch (FilerException e) {
            return Optional.of(name.canonicalName());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + name, e);
        }
        description.write(RecordedInterface.of(recorder), type);
        return Optional.empty();
    }

    /** The same source whatever encoding the compiler was told: help texts may have letters that not every one has. */
    private static String inAscii(String source) {
        StringBuilder ascii = new StringBuilder(source.length());
        for (int i = 0; i < source.length(); i++) {
            char c = source.charAt(i);
            if (c < 0x80) {
                ascii.append(c);
            } else {
                ascii.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
            }
        }
        return ascii.toString();
    }

    /** The recorder of {@code Outer.Inner} is called {@code Outer_InnerRecorder}. */
    private ClassName recorderName(TypeElement type) {
        StringBuilder name = new StringBuilder(type.getSimpleName());
        for (Element e = type.getEnclosingElement(); e instanceof TypeElement; e = e.getEnclosingElement()) {
            name.insert(0, e.getSimpleName() + "_");
        }
        return ClassName.get(
                elements.getPackageOf(type).getQualifiedName().toString(),
                name.append("Recorder").toString());
    }

    /** Whether a class of the package would be taken for one of {@code java.lang} that recorders name. */
    private boolean hidesJavaLang(TypeElement type) {
        PackageElement home = elements.getPackageOf(type);
        String prefix = home.isUnnamed() ? "" : home.getQualifiedName() + ".";
        for (String name : JAVA_LANG) {
            if (VisibleType.find(elements, type, prefix + name) != null) {
                return true;
            }
        }
        return false;
    }

    /** A named module sees the annotation only if it requires {@code java.compiler}; ECJ shows it to each. */
    private boolean generatedIsVisible(TypeElement type) {
        ModuleElement module = elements.getModuleOf(type);
        return VisibleType.find(elements, type, GENERATED) != null
                && (module == null || module.isUnnamed() || reads(module, new HashSet<>()));
    }

    private static boolean reads(ModuleElement module, Set<ModuleElement> seen) {
        boolean direct = seen.isEmpty();
        return seen.add(module)
                && ElementFilter.requiresIn(module.getDirectives()).stream()
                        .filter(required -> direct || required.isTransitive())
                        .map(ModuleElement.RequiresDirective::getDependency)
                        .anyMatch(required ->
                                required.getQualifiedName().contentEquals(GENERATED_IN) || reads(required, seen));
    }
}
