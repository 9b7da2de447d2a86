package dev.metricwright.processor.write;

import dev.metricwright.catalog.checked.CheckedRecorder;
import dev.metricwright.catalog.recorded.RecordedInterface;
import dev.metricwright.processor.read.ReadInterface;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import java.util.Optional;
import javax.annotation.processing.Filer;
import javax.annotation.processing.FilerException;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.TypeElement;

/** Writes the sources of recorders, and beside their classes what they define. */
public final class RecorderWriter {

    private final Filer filer;
    private final Surroundings surroundings;
    private final DescriptionFile description;

    /**
     * Makes a writer.
     *
     * @param environment the compilation to write for
     */
    public RecorderWriter(ProcessingEnvironment environment) {
        this.filer = environment.getFiler();
        this.surroundings = new Surroundings(environment.getElementUtils());
        this.description = new DescriptionFile(filer, environment.getElementUtils());
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
        RecorderClass recorderClass = new RecorderClass(recorder, read, name, surroundings.seeGenerated(type));
        List<Piece> code = recorderClass.write().pieces();
        Imports imports = new Imports(name, recorderClass.nested(), surroundings.hidden(type, code), code);
        String source = SourceText.of(name.packageName(), imports, code);
        try (Writer writer = filer.createSourceFile(name.canonicalName(), type).openWriter()) {
            writer.write(source);
        } catch (FilerException e) {
            return Optional.of(name.canonicalName());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + name.canonicalName(), e);
        }
        description.write(RecordedInterface.of(recorder), type);
        return Optional.empty();
    }

    /** The recorder of {@code Outer.Inner} is called {@code Outer_InnerRecorder}. */
    private static ClassName recorderName(TypeElement type) {
        ClassName recorded = ClassName.of(type);
        return new ClassName(recorded.packageName(), recorded.nestedName().replace('.', '_') + "Recorder");
    }
}
