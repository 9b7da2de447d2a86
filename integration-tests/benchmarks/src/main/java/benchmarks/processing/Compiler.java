package benchmarks.processing;

import com.sun.management.OperatingSystemMXBean;
import com.sun.management.ThreadMXBean;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.StringWriter;
import java.lang.management.ManagementFactory;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.annotation.processing.Processor;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * The process that compiles. Its input is a file of arguments for each compilation, its output the cost of each.
 * Processors are loaded once, as in a Gradle daemon: in each further compilation they are as warm as the compiler.
 */
final class Compiler {

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private final JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    private final Map<List<String>, ClassLoader> loaders = new HashMap<>();

    private Compiler() {}

    /**
     * Compiles until its input ends.
     *
     * @param arguments none
     * @throws Exception if a compilation cannot be started
     */
    public static void main(String[] arguments) throws Exception {
        Compiler compiler = new Compiler();
        BufferedReader requests = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        boolean first = true;
        for (String request = requests.readLine(); request != null; request = requests.readLine()) {
            System.out.println(compiler.answer(Request.read(Path.of(request)), first));
            first = false;
        }
    }

    private String answer(Request request, boolean first) throws Exception {
        long cpu = first ? 0 : SYSTEM.getProcessCpuTime();
        double start = first ? 0 : uptimeMillis();
        long bytes = THREADS.getCurrentThreadAllocatedBytes();
        String failure = compile(request);
        long allocated = THREADS.getCurrentThreadAllocatedBytes() - bytes;
        Cost cost = new Cost((SYSTEM.getProcessCpuTime() - cpu) / 1e6, uptimeMillis() - start, allocated / 1e6);
        return failure.isEmpty() ? cost.line() : failure.lines().findFirst().orElseThrow();
    }

    private static double uptimeMillis() {
        return System.currentTimeMillis() - ManagementFactory.getRuntimeMXBean().getStartTime();
    }

    private String compile(Request request) throws Exception {
        StringWriter output = new StringWriter();
        try (StandardJavaFileManager files = javac.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
            JavaCompiler.CompilationTask task = javac.getTask(
                    output,
                    files,
                    null,
                    request.arguments(),
                    null,
                    files.getJavaFileObjectsFromPaths(
                            request.files().stream().map(Path::of).toList()));
            if (!request.processors().isEmpty()) {
                task.setProcessors(processors(request));
            }
            return task.call() ? "" : "javac: " + output;
        }
    }

    private List<Processor> processors(Request request) throws Exception {
        ClassLoader loader = loaders.get(request.processorPath());
        if (loader == null) {
            loader = loader(request.processorPath());
            loaders.put(request.processorPath(), loader);
        }
        List<Processor> processors = new ArrayList<>();
        for (String name : request.processors()) {
            processors.add(
                    (Processor) loader.loadClass(name).getDeclaredConstructor().newInstance());
        }
        return processors;
    }

    private static ClassLoader loader(List<String> path) throws MalformedURLException {
        List<URL> urls = new ArrayList<>();
        for (String entry : path) {
            urls.add(Path.of(entry).toUri().toURL());
        }
        return new URLClassLoader(urls.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
    }

    /**
     * Writes a compilation for the process: four lists, each after a line that contains its length.
     *
     * @param processors names of processors
     * @param processorPath the processors' jars and folders
     * @param arguments options of {@code javac}
     * @param files the files to compile
     */
    record Request(List<String> processors, List<String> processorPath, List<String> arguments, List<String> files) {

        void write(Path file) throws IOException {
            List<String> lines = new ArrayList<>();
            for (List<String> list : List.of(processors, processorPath, arguments, files)) {
                lines.add(Integer.toString(list.size()));
                lines.addAll(list);
            }
            Files.write(file, lines);
        }

        static Request read(Path file) throws IOException {
            List<String> lines = Files.readAllLines(file);
            List<List<String>> lists = new ArrayList<>();
            for (int at = 0; at < lines.size(); ) {
                int end = at + 1 + Integer.parseInt(lines.get(at));
                lists.add(lines.subList(at + 1, end));
                at = end;
            }
            return new Request(lists.get(0), lists.get(1), lists.get(2), lists.get(3));
        }
    }
}
