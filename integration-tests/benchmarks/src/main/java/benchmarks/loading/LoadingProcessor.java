package benchmarks.loading;

import com.sun.management.ThreadMXBean;
import dev.metricwright.catalog.Families;
import dev.metricwright.catalog.read.CatalogLibrary;
import dev.metricwright.catalog.read.CatalogLookup;
import dev.metricwright.catalog.read.UserCatalogs;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.annotation.processing.SupportedOptions;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;

/**
 * Looks up one catalog as the product's processor does, and prints the cost. Elapsed time is measured in one
 * compilation, and processor time and memory in another: asking for these loads classes that the reading would
 * otherwise have to load.
 */
@SupportedAnnotationTypes("*")
@SupportedOptions({LoadingProcessor.CATALOG, LoadingProcessor.FILE, LoadingProcessor.METERED})
public final class LoadingProcessor extends AbstractProcessor {

    static final String CATALOG = "benchmark.catalog";
    static final String FILE = "benchmark.file";
    static final String METERED = "benchmark.metered";

    private static final int METHODS = 10;

    private boolean done;

    /** For {@code javac}. */
    public LoadingProcessor() {}

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        if (!done) {
            done = true;
            String file = processingEnv.getOptions().get(FILE);
            List<Path> files = file == null ? List.of() : List.of(Path.of(file));
            String catalog = processingEnv.getOptions().get(CATALOG);
            Reading reading =
                    processingEnv.getOptions().containsKey(METERED) ? metered(catalog, files) : timed(catalog, files);
            System.out.println(reading.line());
        }
        return true;
    }

    private static Reading timed(String catalog, List<Path> files) {
        long start = System.nanoTime();
        int families = load(catalog, files);
        return new Reading(families, System.nanoTime() - start, 0);
    }

    private static Reading metered(String catalog, List<Path> files) {
        ThreadMXBean thread = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long bytes = thread.getCurrentThreadAllocatedBytes();
        long start = thread.getCurrentThreadCpuTime();
        int families = load(catalog, files);
        long nanos = thread.getCurrentThreadCpuTime() - start;
        return new Reading(families, nanos, thread.getCurrentThreadAllocatedBytes() - bytes);
    }

    /**
     * Calls the catalog library as the product does: for the catalog that an interface names, for its families, and
     * then for mistakes in the user's catalogs.
     */
    private static int load(String catalog, List<Path> files) {
        CatalogLibrary library = new CatalogLibrary(files, LoadingProcessor.class.getClassLoader());
        CatalogLookup lookup = library.find(catalog);
        UserCatalogs users = library.users();
        if (lookup.catalog().isEmpty() || !users.mistakes().isEmpty()) {
            throw new IllegalStateException(
                    "catalog '" + catalog + "' cannot be read; correct it: " + lookup.mistakes());
        }
        return named(lookup.catalog().get().families());
    }

    /** An interface of ten methods, whose families are spread over the catalog. */
    private static int named(Families families) {
        for (int i = 0; i < METHODS; i++) {
            if (families.get(i * families.size() / METHODS).help().isEmpty()) {
                throw new IllegalStateException("a family without help; give it one");
            }
        }
        return families.size();
    }
}
