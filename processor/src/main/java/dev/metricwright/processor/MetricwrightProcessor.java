package dev.metricwright.processor;

import com.google.auto.service.AutoService;
import dev.metricwright.catalog.declaration.InterfaceDeclaration;
import dev.metricwright.catalog.rules.Checked;
import dev.metricwright.catalog.rules.Finding;
import dev.metricwright.catalog.rules.InterfaceRules;
import dev.metricwright.catalog.rules.Rule;
import dev.metricwright.catalog.rules.Severity;
import dev.metricwright.processor.diagnostic.Reporter;
import dev.metricwright.processor.read.AnnotatedTypes;
import dev.metricwright.processor.read.InterfaceReader;
import dev.metricwright.processor.read.ReadInterface;
import dev.metricwright.processor.write.RecorderWriter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/**
 * Checks interfaces that are annotated with ours against their catalogs, and writes a recorder for each.
 *
 * <p>All findings of all interfaces are reported in one compilation. A recorder is written even where there are errors, with
 * methods that do nothing, so that these errors are the only ones.
 */
@AutoService(Processor.class)
public final class MetricwrightProcessor extends AbstractProcessor {

    /** The state of one compilation, made once the environment is known. */
    private @Nullable Compilation compilation;

    /** For {@code javac}, which finds it as a service. */
    public MetricwrightProcessor() {}

    // The superclass would read what is supported from annotations, and make classes to do so.
    @Override
    public Set<String> getSupportedAnnotationTypes() {
        // The last is on what we write.
        return Set.of("dev.metricwright.*", "javax.annotation.processing.Generated");
    }

    @Override
    public Set<String> getSupportedOptions() {
        return Options.NAMES;
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    @Override
    public synchronized void init(ProcessingEnvironment environment) {
        super.init(environment);
        compilation = new Compilation(environment);
    }

    @Override
    @SuppressWarnings("DoNotClaimAnnotations") // unclaimed ones fail -Xlint:processing -Werror
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        return compilation != null && compilation.process(annotations, round);
    }

    /** What one compilation keeps from round to round. */
    private static final class Compilation {

        private final ProcessingEnvironment environment;
        private final Reporter reporter;
        private final Options options;
        private final LibraryCatalogs catalogs;
        private final AnnotatedTypes types;
        private final RecorderWriter writer;

        /** Names of types that name others which are yet to be written. */
        private final Set<String> waiting = new LinkedHashSet<>();

        private boolean hasOurs;
        private boolean started;

        Compilation(ProcessingEnvironment environment) {
            this.environment = environment;
            this.reporter = new Reporter(environment.getMessager());
            this.options = Options.read(environment.getOptions());
            this.catalogs = new LibraryCatalogs(options.catalogs());
            this.types = new AnnotatedTypes();
            this.writer = new RecorderWriter(environment);
        }

        /** Whether the annotations are claimed: where there are none of ours, what is marked as generated is not by us. */
        boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
            Set<TypeElement> ours = AnnotatedTypes.ours(annotations);
            hasOurs |= !ours.isEmpty();
            types.addSources(round.getRootElements());
            if (round.processingOver()) {
                waiting.forEach(name -> find(name).ifPresent(this::explain));
                return hasOurs;
            }
            List<TypeElement> ready = new ArrayList<>();
            waiting.forEach(name -> find(name).ifPresent(ready::add));
            waiting.clear();
            ready.addAll(types.in(ours, round));
            if (!ready.isEmpty()) {
                process(ready);
            }
            return hasOurs;
        }

        private Optional<TypeElement> find(String name) {
            return Optional.ofNullable(environment.getElementUtils().getTypeElement(name));
        }

        private void process(List<TypeElement> ready) {
            if (!started) {
                started = true;
                options.findings().forEach(reporter::report);
            }
            ready.forEach(this::processType);
            catalogs.findings(options.severities()).forEach(reporter::report);
        }

        private void processType(TypeElement type) {
            InterfaceReader reader = new InterfaceReader(environment, types, type, options.inject());
            if (!reader.missing().isEmpty()) {
                waiting.add(type.getQualifiedName().toString());
                return;
            }
            ReadInterface read = reader.read();
            Checked checked =
                    InterfaceRules.check(read.declaration(), catalogs, options.severities(), options.unlisted());
            checked.findings().forEach(reporter::report);
            checked.recorder()
                    .flatMap(recorder -> writer.write(recorder, read))
                    .ifPresent(taken -> reporter.report(recorderExists(read.declaration(), taken)));
            if (options.verbose()) {
                checked.totals().forEach(total -> reporter.note(read.declaration(), total));
            }
        }

        /** The compiler reports what is missing, but perhaps after each use of the recorder, which it misses too. */
        private void explain(TypeElement type) {
            InterfaceReader reader = new InterfaceReader(environment, types, type, options.inject());
            reporter.notWritten(type, reader.missing());
        }

        private static Finding recorderExists(InterfaceDeclaration declaration, String taken) {
            return new Finding(
                    Rule.RECORDER_EXISTS,
                    Severity.ERROR,
                    Optional.of(declaration.place()),
                    Rule.RECORDER_EXISTS.text(declaration.name(), taken));
        }
    }
}
