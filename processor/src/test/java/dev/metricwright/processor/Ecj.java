package dev.metricwright.processor;

import com.google.testing.compile.Compiler;
import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.annotation.processing.Processor;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import org.eclipse.jdt.internal.compiler.tool.EclipseCompiler;

/** A compilation with Eclipse's compiler. It compiles only files, so each compilation has its own folder. */
final class Ecj {

    /**
     * Recorders suppress {@code javac}'s warning about methods that override a deprecated one. ECJ reports a needless
     * suppression, because it has no such warning.
     */
    private static final Set<String> OVERRIDES_WHAT_IS_DEPRECATED =
            Set.of("Unnecessary @SuppressWarnings(\"deprecation\")", "Unnecessary @SuppressWarnings(\"removal\")");

    private final Path folder;
    private final List<Diagnostic<? extends JavaFileObject>> diagnostics;

    private Ecj(Path folder, List<Diagnostic<? extends JavaFileObject>> diagnostics) {
        this.folder = folder;
        this.diagnostics = diagnostics;
    }

    /** Compiles the same sources as {@code javac}, with the same options. */
    static Ecj compile(Compiler javac, List<JavaFileObject> sources) {
        return compile(
                javac.options(),
                javac.classPath().<List<File>>map(given -> given).orElseGet(Compilations::classPathWith),
                sources,
                new MetricwrightProcessor());
    }

    static Ecj compile(
            List<String> options, List<File> classPath, List<JavaFileObject> sources, Processor... processors) {
        try {
            Path folder = Files.createTempDirectory(Files.createDirectories(Path.of("target", "ecj")), "sample")
                    .toRealPath();
            return compile(folder, options, classPath, sources, processors);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Ecj compile(
            Path folder,
            List<String> options,
            List<File> classPath,
            List<JavaFileObject> sources,
            Processor... processors)
            throws IOException {
        List<File> files = new ArrayList<>();
        for (JavaFileObject source : sources) {
            Path file = folder.resolve("in").resolve(Compilations.fileName(source));
            Files.createDirectories(file.getParent());
            Files.writeString(file, Compilations.text(source));
            files.add(file.toFile());
        }
        Path out = Files.createDirectories(folder.resolve("out"));
        Path generated = Files.createDirectories(folder.resolve("generated"));
        DiagnosticCollector<JavaFileObject> said = new DiagnosticCollector<>();
        StringWriter lost = new StringWriter();
        JavaCompiler ecj = new EclipseCompiler();
        try (StandardJavaFileManager manager = ecj.getStandardFileManager(said, Locale.ROOT, StandardCharsets.UTF_8)) {
            manager.setLocation(StandardLocation.CLASS_PATH, classPath);
            manager.setLocation(StandardLocation.CLASS_OUTPUT, List.of(out.toFile()));
            manager.setLocation(StandardLocation.SOURCE_OUTPUT, List.of(generated.toFile()));
            JavaCompiler.CompilationTask task = ecj.getTask(
                    lost, manager, said, options(options), null, manager.getJavaFileObjectsFromFiles(files));
            task.setProcessors(List.of(processors));
            task.call();
        }
        return new Ecj(folder, said.getDiagnostics());
    }

    /** Returns those options of {@code javac} that ECJ has too; ECJ's warnings are taken from the diagnostics. */
    private static List<String> options(List<String> javac) {
        List<String> options = new ArrayList<>(List.of("--release", "17", "-encoding", "UTF-8"));
        javac.stream()
                .filter(option -> !option.startsWith("-X") && !option.equals("-Werror"))
                .forEach(options::add);
        return options;
    }

    /**
     * Returns the diagnostics in the form of {@link Compilations#diagnostics}. ECJ's own warnings about the samples are
     * left out, because samples may have unused imports; those about generated sources are kept.
     */
    List<String> diagnostics() {
        return diagnostics.stream()
                .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR
                        || isGenerated(diagnostic)
                        || diagnostic.getMessage(Locale.ROOT).startsWith("[metricwright:"))
                .filter(diagnostic -> !OVERRIDES_WHAT_IS_DEPRECATED.contains(diagnostic.getMessage(Locale.ROOT)))
                .map(Compilations::words)
                .map(words -> words.replace(folder.toString().substring(1) + "/in/", ""))
                .sorted()
                .toList();
    }

    private boolean isGenerated(Diagnostic<? extends JavaFileObject> diagnostic) {
        return diagnostic.getSource() != null
                && diagnostic.getSource().getName().startsWith(folder.resolve("generated") + File.separator);
    }

    /** Returns the texts of the processor's messages. */
    List<String> messages() {
        return Compilations.messages(diagnostics);
    }

    /** Returns the notes. */
    List<String> notes() {
        return diagnostics.stream()
                .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.NOTE)
                .map(diagnostic -> diagnostic.getMessage(Locale.ROOT))
                .toList();
    }

    /** The source of a recorder, by its qualified name. */
    String generated(String type) {
        try {
            return Files.readString(folder.resolve("generated").resolve(type.replace('.', '/') + ".java"));
        } catch (IOException e) {
            throw new AssertionError("no " + type + "; " + diagnostics(), e);
        }
    }

    /** Returns the processor's description of the recorder of an interface, by its qualified name. */
    String described(String type) {
        try {
            return Files.readString(classes().resolve("dev/metricwright/recorders/" + type + ".json"));
        } catch (IOException e) {
            throw new AssertionError("no description of " + type + "; " + diagnostics(), e);
        }
    }

    /** Returns the folder of the class files. */
    Path classes() {
        return folder.resolve("out");
    }
}
