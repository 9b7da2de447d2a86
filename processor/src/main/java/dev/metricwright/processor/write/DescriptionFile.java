package dev.metricwright.processor.write;

import dev.metricwright.catalog.checked.CheckedRecorder;
import dev.metricwright.catalog.recorded.RecordedInterface;
import dev.metricwright.catalog.recorded.RecorderFolder;
import dev.metricwright.catalog.write.RecorderText;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import javax.annotation.processing.Filer;
import javax.annotation.processing.FilerException;
import javax.lang.model.element.Element;
import javax.tools.FileObject;
import javax.tools.StandardLocation;

/** Writes the description of a recorder among the classes, where {@code lint} finds it in folders and jars. */
final class DescriptionFile {

    private final Filer filer;

    DescriptionFile(Filer filer) {
        this.filer = filer;
    }

    void write(CheckedRecorder recorder, Element origin) {
        RecordedInterface described = RecordedInterface.of(recorder);
        String module = recorder.type().module();
        RecorderFolder folder = module.isEmpty() ? RecorderFolder.UNNAMED_MODULE : RecorderFolder.NAMED_MODULE;
        String path = folder.file(described);
        try (OutputStream out = create(module, path, origin).openOutputStream()) {
            out.write(RecorderText.of(described).getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + path, e);
        }
    }

    /**
     * Creates the file. A compiler that compiles several modules at once requires the name of the module. Other
     * compilers may take that name for a part of the path, so the first attempt is without it.
     */
    private FileObject create(String module, String path, Element origin) throws IOException {
        try {
            return filer.createResource(StandardLocation.CLASS_OUTPUT, "", path, origin);
        } catch (FilerException e) {
            if (module.isEmpty()) {
                throw e;
            }
            return filer.createResource(StandardLocation.CLASS_OUTPUT, module + "/", path, origin);
        }
    }
}
