package dev.metricwright.processor.write;

import dev.metricwright.catalog.read.RecorderFolder;
import dev.metricwright.catalog.read.RecorderText;
import dev.metricwright.catalog.recorded.RecordedInterface;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import javax.annotation.processing.Filer;
import javax.annotation.processing.FilerException;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.tools.FileObject;
import javax.tools.StandardLocation;

/** Leaves what a recorder defines among the classes, where {@code lint} finds it in folders and jars. */
final class DescriptionFile {

    private final Filer filer;
    private final Elements elements;

    DescriptionFile(Filer filer, Elements elements) {
        this.filer = filer;
        this.elements = elements;
    }

    void write(RecordedInterface recorder, TypeElement type) {
        ModuleElement module = elements.getModuleOf(type);
        boolean named = module != null && !module.isUnnamed();
        String path = (named ? RecorderFolder.NAMED_MODULE : RecorderFolder.UNNAMED_MODULE).file(recorder);
        try (OutputStream out = (named ? createIn(module, path, type) : create("", path, type)).openOutputStream()) {
            out.write(RecorderText.of(recorder).getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write ".concat(path), e);
        }
    }

    /** A compiler of several modules at once has to be told which; others may take its name for a part of the path. */
    private FileObject createIn(ModuleElement module, String path, TypeElement type) throws IOException {
        try {
            return create("", path, type);
        } catch (FilerException e) {
            return create(module.getQualifiedName() + "/", path, type);
        }
    }

    private FileObject create(String module, String path, TypeElement type) throws IOException {
        return filer.createResource(StandardLocation.CLASS_OUTPUT, module, path, type);
    }
}
