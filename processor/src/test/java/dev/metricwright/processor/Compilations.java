package dev.metricwright.processor;

import static com.google.testing.compile.Compiler.javac;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import com.google.testing.compile.JavaFileObjects;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import javax.tools.StandardLocation;

/** Compilations with the processor, against the catalog {@code example} unless told otherwise. */
final class Compilations {

    /** The imports of every source of a test. */
    private static final String IMPORTS =
            "import dev.metricwright.*; import java.time.Duration; import java.time.Instant; import java.util.function.*; ";

    private static final Pattern TYPE = Pattern.compile("(?:interface|class|enum|record|@interface)\\s+(\\w+)");

    private Compilations() {}

    /** A source of the package {@code acme}; its first type names the file. Lines count from 1, as written. */
    static JavaFileObject source(String text) {
        Matcher type = TYPE.matcher(text);
        if (!type.find()) {
            throw new IllegalArgumentException("no type in: " + text);
        }
        return JavaFileObjects.forSourceString("acme." + type.group(1), "package acme; " + IMPORTS + text);
    }

    static List<JavaFileObject> sources(String... texts) {
        return Arrays.stream(texts).map(Compilations::source).toList();
    }

    /** The interface {@code Rules} of the catalog {@code example} with these members. */
    static String rules(String members) {
        return "@Catalog(\"example\")\npublic interface Rules {\n" + members + "}\n";
    }

    static Compiler compiler(String... options) {
        List<Object> all = new ArrayList<>(List.of("-Xlint:all,-processing"));
        if (Arrays.stream(options).noneMatch(option -> option.startsWith("-Ametricwright.catalogs="))) {
            all.add(catalogs("example"));
        }
        all.addAll(List.of(options));
        return javac().withProcessors(new MetricwrightProcessor()).withOptions(all.toArray());
    }

    /** The option that names catalogs of the tests. */
    static String catalogs(String... names) {
        return Arrays.stream(names)
                .map(name -> resource("catalogs/" + name + ".yaml").toString())
                .collect(Collectors.joining(File.pathSeparator, "-Ametricwright.catalogs=", ""));
    }

    static Compilation compile(String... texts) {
        return compiler().compile(sources(texts));
    }

    /** Compiles with {@code javac} and ECJ, and expects exactly the findings that the sources mark. */
    static Compilation check(String... texts) {
        return check(compiler(), texts);
    }

    static Compilation check(Compiler compiler, String... texts) {
        List<JavaFileObject> sources = sources(texts);
        Ecj ecj = Ecj.compile(compiler, sources);
        assertThat(ecj.diagnostics()).as("on ECJ").isEqualTo(Markers.onEcj(sources));
        Compilation javac = checkOnJavac(compiler, texts);
        assertThat(ecj.messages()).as("on ECJ").containsExactlyInAnyOrderElementsOf(messages(javac));
        return javac;
    }

    /** For the few samples with different findings on ECJ; {@link EcjTest} lists them with the reasons. */
    static Compilation checkOnJavac(Compiler compiler, String... texts) {
        List<JavaFileObject> sources = sources(texts);
        Compilation compilation = compiler.compile(sources);
        assertThat(diagnostics(compilation)).isEqualTo(Markers.onJavac(sources));
        return compilation;
    }

    /** Returns the findings about the members of an interface: {@code rule: text}, in the order of the lines. */
    static List<String> says(String members) {
        return messages(compile(rules(members)));
    }

    static List<String> messages(Compilation compilation) {
        return messages(compilation.diagnostics());
    }

    static List<String> messages(List<Diagnostic<? extends JavaFileObject>> diagnostics) {
        return diagnostics.stream()
                .sorted(Comparator.comparing(Diagnostic::getLineNumber))
                .map(diagnostic -> diagnostic.getMessage(Locale.ROOT))
                .filter(message -> message.startsWith("[metricwright:"))
                .map(message -> message.replaceFirst("^\\[metricwright:([a-z-]+)] ", "$1: "))
                .toList();
    }

    /** Compiles without the processor into a new folder. */
    static Path classes(List<String> options, String... texts) {
        Compilation compilation = javac().withOptions(options.toArray()).compile(sources(texts));
        assertThat(compilation.errors()).isEmpty();
        return classes(compilation);
    }

    /** Returns a new folder with the class output of a compilation. */
    static Path classes(Compilation compilation) {
        try {
            Path folder = Files.createTempDirectory(Files.createDirectories(Path.of("target", "compiled")), "classes");
            for (JavaFileObject file : compilation.generatedFiles()) {
                if (file.getName().matches("/?CLASS_OUTPUT/.*")) {
                    Path target = folder.resolve(file.getName().replaceFirst("^/?CLASS_OUTPUT/", ""));
                    Files.createDirectories(target.getParent());
                    try (InputStream in = file.openInputStream()) {
                        Files.write(target, in.readAllBytes());
                    }
                }
            }
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the class path of the tests, followed by some folders. */
    static List<File> classPathWith(Path... folders) {
        List<File> all = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(Pattern.quote(File.pathSeparator), -1)) {
            all.add(new File(entry));
        }
        Arrays.stream(folders).map(Path::toFile).forEach(all::add);
        return all;
    }

    /** Returns the findings of a compilation, one per line: {@code error acme/Rules.java:3 unknown-label}. */
    static List<String> diagnostics(Compilation compilation) {
        return compilation.diagnostics().stream()
                .filter(diagnostic -> diagnostic.getKind() != Diagnostic.Kind.NOTE)
                .map(Compilations::words)
                .sorted()
                .toList();
    }

    static String words(Diagnostic<? extends JavaFileObject> diagnostic) {
        String kind = diagnostic.getKind().toString().toLowerCase(Locale.ROOT).replace("mandatory_", "");
        String message = diagnostic.getMessage(Locale.ROOT);
        Matcher rule = Pattern.compile("^\\[metricwright:([a-z-]+)] ").matcher(message);
        String place = diagnostic.getSource() == null
                ? "nowhere"
                : fileName(diagnostic.getSource()) + ":" + diagnostic.getLineNumber();
        return kind + " " + place + " " + (rule.find() ? rule.group(1) : message);
    }

    static String fileName(JavaFileObject file) {
        return file.getName().replaceFirst("^/", "");
    }

    static String text(JavaFileObject source) {
        try {
            return source.getCharContent(false).toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A resource of the tests as a file. */
    static Path resource(String name) {
        URL resource = Compilations.class.getClassLoader().getResource(name);
        if (resource == null) {
            throw new IllegalArgumentException("no resource " + name);
        }
        try {
            return Path.of(resource.toURI());
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(name, e);
        }
    }

    /** Returns the processor's description of the recorder of an interface. */
    static String described(Compilation compilation, String type) {
        return compilation
                .generatedFile(StandardLocation.CLASS_OUTPUT, "dev/metricwright/recorders/acme." + type + ".json")
                .map(Compilations::text)
                .orElseThrow(() -> new AssertionError("no description of " + type + "; " + diagnostics(compilation)));
    }

    static String generated(Compilation compilation, String type) {
        return compilation
                .generatedSourceFile("acme." + type)
                .map(Compilations::text)
                .orElseThrow(() -> new AssertionError("no " + type + "; " + diagnostics(compilation)));
    }
}
