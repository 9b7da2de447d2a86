package dev.metricwright.processor.write;

import com.squareup.javapoet.ClassName;
import com.squareup.javapoet.JavaFile;
import dev.metricwright.catalog.AsciiSource;
import dev.metricwright.catalog.checked.CheckedRecorder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Optional;
import javax.annotation.processing.Filer;
import javax.annotation.processing.FilerException;
import javax.lang.model.element.Element;

/** Writes the source files of recorders, and their descriptions among the classes. */
public final class RecorderWriter {

    private final Filer filer;
    private final DescriptionFile description;

    /**
     * Creates a writer.
     *
     * @param filer creates the files of the compilation
     */
    public RecorderWriter(Filer filer) {
        this.filer = filer;
        this.description = new DescriptionFile(filer);
    }

    /**
     * Writes a recorder.
     *
     * @param recorder the recorder
     * @param origin the interface, which build tools note as the origin of the files
     * @return the name of the recorder if a class of that name exists already; empty if the recorder was written
     */
    public Optional<String> write(CheckedRecorder recorder, Element origin) {
        ClassName name = RecorderClass.name(recorder.type());
        JavaFile file = JavaFile.builder(name.packageName(), new RecorderClass(recorder).write())
                .indent("    ")
                .skipJavaLangImports(true)
                .build();
        try (Writer writer =
                filer.createSourceFile(name.canonicalName(), origin).openWriter()) {
            writer.write(AsciiSource.escaped(file.toString()));
        } catch (FilerException e) {
            return Optional.of(name.canonicalName());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + name.canonicalName(), e);
        }
        description.write(recorder, origin);
        return Optional.empty();
    }
}
