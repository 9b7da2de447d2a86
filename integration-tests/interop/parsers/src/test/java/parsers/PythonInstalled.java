package parsers;

import net.jqwik.api.lifecycle.LifecycleContext;
import net.jqwik.api.lifecycle.SkipExecutionHook;

/** Skips tests that need Python's parsers if these are not installed, and prints that. */
final class PythonInstalled implements SkipExecutionHook {

    @Override
    public SkipResult shouldBeSkipped(LifecycleContext context) {
        if (PythonReader.python().isPresent()) {
            return SkipResult.doNotSkip();
        }
        String reason =
                "what is written is not read by Python's parsers, since python3-prometheus-client is not installed";
        System.out.println("SKIPPED: " + reason);
        return SkipResult.skip(reason);
    }
}
