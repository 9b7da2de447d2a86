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
import javax.tools.StandardLocation;

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
     * Writes a recorder. If the compiler was given the same recorder as a source, because the build passes the folder of
     * generated sources to it, that source stays as it is.
     *
     * @param recorder the recorder
     * @param origin the interface, which build tools note as the origin of the files
     * @return the name of the recorder if another class of that name exists already; empty if the recorder was written
     */
    public Optional<String> write(CheckedRecorder recorder, Element origin) {
        ClassName name = RecorderClass.name(recorder.type());
        JavaFile file = JavaFile.builder(name.packageName(), new RecorderClass(recorder).write())
                .indent("    ")
                .skipJavaLangImports(true)
                .build();
        String source = AsciiSource.escaped(file.toString());
        try (Writer writer =
                filer.createSourceFile(name.canonicalName(), origin).openWriter()) {
            writer.write(source);
        } catch (FilerException e) {
            if (!source.equals(earlierSource(name))) {
                return Optional.of(name.canonicalName());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + name.canonicalName(), e);
        }
        description.write(recorder, origin);
        return Optional.empty();
    }

    /** The recorder that an earlier compilation wrote, or nothing if the folder of generated sources has no such file. */
    private String earlierSource(ClassName name) {
        try {
            return filer.getResource(StandardLocation.SOURCE_OUTPUT, name.packageName(), name.simpleName() + ".java")
                    .getCharContent(true)
                    .toString();
        } catch (IOException | IllegalArgumentException e) {
            return "";
        }
    }
}
