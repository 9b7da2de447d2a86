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

/** A compilation with the compiler of Eclipse. It knows files only, so that each has a folder of its own. */
final class Ecj {

    /** {@code javac} warns of a method that overrides a deprecated one, so that we suppress it; ECJ does not. */
    private static final Set<String> OVERRIDES_WHAT_IS_DEPRECATED =
            Set.of("Unnecessary @SuppressWarnings(\"deprecation\")", "Unnecessary @SuppressWarnings(\"removal\")");

    private final Path folder;
    private final List<Diagnostic<? extends JavaFileObject>> diagnostics;

    private Ecj(Path folder, List<Diagnostic<? extends JavaFileObject>> diagnostics) {
        this.folder = folder;
        this.diagnostics = diagnostics;
    }

    /** Compiles what {@code javac} is to compile, with the same options. */
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

    /** Those of {@code javac} that it has too; what it warns of is told from the diagnostics. */
    private static List<String> options(List<String> javac) {
        List<String> options = new ArrayList<>(List.of("--release", "17", "-encoding", "UTF-8"));
        javac.stream()
                .filter(option -> !option.startsWith("-X") && !option.equals("-Werror"))
                .forEach(options::add);
        return options;
    }

    /**
     * What it says, in the words of {@link Compilations#diagnostics}. Warnings of its own are left out where they are about
     * the samples, which import what they may not need, and kept where they are about what we wrote.
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

    /** The texts of what we say through it. */
    List<String> messages() {
        return Compilations.messages(diagnostics);
    }

    /** What it tells without being asked for. */
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

    /** What we leave of the recorder of an interface, by its qualified name. */
    String described(String type) {
        try {
            return Files.readString(classes().resolve("dev/metricwright/recorders/" + type + ".json"));
        } catch (IOException e) {
            throw new AssertionError("no description of " + type + "; " + diagnostics(), e);
        }
    }

    /** Where the class files are. */
    Path classes() {
        return folder.resolve("out");
    }
}
