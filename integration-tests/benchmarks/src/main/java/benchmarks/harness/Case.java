package benchmarks.harness;

import benchmarks.report.Library;
import benchmarks.report.Row;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.openjdk.jmh.infra.BenchmarkParams;

/**
 * A row of a report, and the JMH benchmarks that fill it.
 *
 * @param row the row
 * @param include a regular expression for the full names of the benchmarks
 * @param threads the number of threads
 * @param result selects the result of JMH that is the cost
 * @param parameters values of JMH parameters
 * @param jvmArguments additional arguments of the processes
 * @param library returns the library that a benchmark measures
 */
public record Case(
        Row row,
        String include,
        int threads,
        String result,
        Map<String, String> parameters,
        List<String> jvmArguments,
        Function<BenchmarkParams, Library> library) {

    /** The processor time of the whole process. */
    public static final String PROCESSOR_TIME = ProcessorTime.NAME;

    /** Copies the collections. */
    public Case {
        parameters = Map.copyOf(parameters);
        jvmArguments = List.copyOf(jvmArguments);
    }
}
