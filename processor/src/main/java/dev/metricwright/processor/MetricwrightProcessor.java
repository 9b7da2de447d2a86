package dev.metricwright.processor;

import com.google.auto.service.AutoService;
import dev.metricwright.catalog.checked.CheckedRecorder;
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
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
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

        /**
         * Names of types of which something is yet to be told, each with the class that stands where its recorder should, if
         * there is one. {@code javac} ends the rounds at the first error, with {@code -Werror} at the first warning, and those
         * that wait would never be looked at.
         */
        private final Map<String, Optional<String>> untold = new LinkedHashMap<>();

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

        /** What has become of a type. */
        private record Outcome(TypeElement type, ReadInterface read, Checked checked, Optional<String> taken) {

            boolean isClean() {
                return taken.isEmpty() && checked.findings().isEmpty();
            }
        }

        /** Whether the annotations are claimed: where there are none of ours, what is marked as generated is not by us. */
        boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
            Set<TypeElement> ours = AnnotatedTypes.ours(annotations);
            hasOurs |= !ours.isEmpty();
            types.addSources(round.getRootElements());
            if (round.processingOver()) {
                tellRest();
                return hasOurs;
            }
            List<TypeElement> found = find(waiting);
            waiting.clear();
            found.addAll(types.in(ours, round));
            if (!found.isEmpty()) {
                process(found);
            }
            return hasOurs;
        }

        private List<TypeElement> find(Set<String> names) {
            List<TypeElement> found = new ArrayList<>();
            for (String name : names) {
                TypeElement type = environment.getElementUtils().getTypeElement(name);
                if (type != null) {
                    found.add(type);
                }
            }
            return found;
        }

        private void process(List<TypeElement> found) {
            started = true;
            List<Outcome> outcomes = new ArrayList<>();
            for (TypeElement type : found) {
                InterfaceReader reader = reader(type);
                if (reader.missing().isEmpty()) {
                    outcomes.add(write(type, reader.read()));
                } else {
                    waiting.add(type.getQualifiedName().toString());
                }
            }
            if (waiting.isEmpty()) {
                tellAll(outcomes);
                return;
            }
            for (Outcome outcome : outcomes) {
                if (outcome.isClean()) {
                    tell(outcome);
                } else {
                    untold.put(outcome.type().getQualifiedName().toString(), outcome.taken());
                }
            }
        }

        private InterfaceReader reader(TypeElement type) {
            return new InterfaceReader(environment, types, type, options.inject());
        }

        private Outcome write(TypeElement type, ReadInterface read) {
            Checked checked = check(read);
            Optional<CheckedRecorder> recorder = checked.recorder();
            Optional<String> taken = recorder.isPresent() ? writer.write(recorder.get(), read) : Optional.empty();
            return new Outcome(type, read, checked, taken);
        }

        private Checked check(ReadInterface read) {
            return InterfaceRules.check(read.declaration(), catalogs, options.severities(), options.unlisted());
        }

        private void tellAll(List<Outcome> outcomes) {
            report(options.findings());
            // Read anew: an element of an earlier round has no place any more.
            for (TypeElement type : find(untold.keySet())) {
                String name = type.getQualifiedName().toString();
                tell(type, untold.getOrDefault(name, Optional.empty()));
            }
            untold.clear();
            for (Outcome outcome : outcomes) {
                tell(outcome);
            }
            report(catalogs.findings(options.severities()));
        }

        private void report(List<Finding> findings) {
            for (Finding finding : findings) {
                reporter.report(finding);
            }
        }

        /** Nothing is written any more; but of what has waited, the compiler may still have come to know all. */
        private void tellRest() {
            if (started) {
                tellAll(List.of());
            }
            for (TypeElement type : find(waiting)) {
                Set<String> missing = reader(type).missing();
                if (missing.isEmpty()) {
                    tell(type, Optional.empty());
                } else {
                    reporter.notWritten(type, missing);
                }
            }
        }

        private void tell(TypeElement type, Optional<String> taken) {
            ReadInterface read = reader(type).read();
            tell(new Outcome(type, read, check(read), taken));
        }

        private void tell(Outcome outcome) {
            InterfaceDeclaration declaration = outcome.read().declaration();
            report(outcome.checked().findings());
            if (outcome.taken().isPresent()) {
                reporter.report(recorderExists(declaration, outcome.taken().get()));
            }
            if (options.verbose()) {
                for (Checked.Total total : outcome.checked().totals()) {
                    reporter.note(declaration, total);
                }
            }
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
