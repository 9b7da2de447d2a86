package benchmarks.harness;

import benchmarks.report.Library;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Runs cases one process at a time: each case once in each library, one library after the other, then all of them
 * again. JMH alone would run all processes of one library before it starts the next library.
 */
public final class Forks {

    private static final String ALLOCATION = "gc.alloc.rate.norm";

    /**
     * -Xbatch: calls wait for the compiler. Otherwise, on a busy machine, code would be measured before it is fully
     * compiled.
     */
    private static final List<String> JVM_ARGUMENTS = List.of("-Xms2g", "-Xmx2g", "-Xbatch");

    private final Settings settings;

    /** Measures with these settings. */
    public Forks(Settings settings) {
        this.settings = settings;
    }

    /**
     * Runs all cases.
     *
     * @param cases the cases
     * @throws RunnerException if a benchmark fails
     */
    public void run(List<Case> cases) throws RunnerException {
        for (int round = 0; round < settings.forks(); round++) {
            for (Case each : cases) {
                System.out.println("round " + (round + 1) + ": " + each.row());
                run(each);
            }
        }
    }

    private void run(Case each) throws RunnerException {
        ChainedOptionsBuilder options = new OptionsBuilder()
                .include(each.include())
                .threads(each.threads())
                // Platform threads of JMH wait for each other in a busy loop; if there are many of them, virtual
                // threads never run.
                .syncIterations(each.threads() <= Runtime.getRuntime().availableProcessors())
                .mode(Mode.AverageTime)
                .timeUnit(TimeUnit.NANOSECONDS)
                .forks(1)
                .warmupIterations(2)
                .warmupTime(TimeValue.milliseconds(settings.millis()))
                .measurementIterations(settings.iterations())
                .measurementTime(TimeValue.milliseconds(settings.millis()))
                .addProfiler(GCProfiler.class)
                .addProfiler(ProcessorTime.class)
                .shouldFailOnError(true)
                .jvmArgsAppend(Stream.concat(JVM_ARGUMENTS.stream(), each.jvmArguments().stream())
                        .toArray(String[]::new))
                .verbosity(VerboseMode.SILENT);
        each.parameters().forEach(options::param);
        for (RunResult run : new Runner(options.build()).run()) {
            Library library = each.library().apply(run.getParams());
            for (BenchmarkResult fork : run.getBenchmarkResults()) {
                for (IterationResult iteration : fork.getIterationResults()) {
                    number(iteration, each.result())
                            .ifPresent(nanos -> each.row().addCost(library, nanos));
                    number(iteration, ALLOCATION).ifPresent(bytes -> each.row().addBytes(library, bytes));
                }
            }
        }
    }

    private static Optional<Double> number(IterationResult iteration, String name) {
        return Optional.ofNullable(iteration.getSecondaryResults().get(name)).map(result -> result.getScore());
    }
}
