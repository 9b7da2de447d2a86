package benchmarks.processing;

import benchmarks.Numbers;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** A compilation with its cost, in new processes or in one that has compiled before. */
final class Measured {

    private final Compilation compilation;
    private final Numbers cpuMillis = new Numbers();
    private final Numbers millis = new Numbers();
    private final Numbers megabytes = new Numbers();

    Measured(Compilation compilation) {
        this.compilation = compilation;
    }

    Compilation compilation() {
        return compilation;
    }

    Numbers cpuMillis() {
        return cpuMillis;
    }

    Numbers millis() {
        return millis;
    }

    Numbers megabytes() {
        return megabytes;
    }

    private void add(Cost cost) {
        cpuMillis.add(cost.cpuMillis());
        millis.add(cost.millis());
        megabytes.add(cost.megabytes());
    }

    /**
     * Measures compilations in turns, so that other work on the machine affects all of them equally. Each runs in a new
     * process.
     */
    static void cold(List<Measured> all, int runs) throws IOException {
        for (int run = 0; run < runs; run++) {
            for (Measured measured : all) {
                measured.add(CompilerProcess.cold(measured.compilation));
            }
        }
    }

    /**
     * Measures compilations in turns, in processes that do nothing else.
     *
     * @param shared the compilations of each process; the last of them is used for warming up
     */
    static void warm(List<List<Measured>> shared, int warmUps, int runs) throws IOException {
        List<CompilerProcess> processes = new ArrayList<>();
        try {
            for (List<Measured> compilations : shared) {
                CompilerProcess process = new CompilerProcess();
                processes.add(process);
                for (int i = 0; i < warmUps; i++) {
                    process.compile(compilations.get(compilations.size() - 1).compilation);
                }
            }
            for (int run = 0; run < runs; run++) {
                for (int i = 0; i < shared.size(); i++) {
                    for (Measured measured : shared.get(i)) {
                        measured.add(processes.get(i).compile(measured.compilation));
                    }
                }
            }
        } finally {
            for (CompilerProcess process : processes) {
                process.close();
            }
        }
    }
}
