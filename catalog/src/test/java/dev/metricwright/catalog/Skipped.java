package dev.metricwright.catalog;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** Tests that cannot run where a program is missing. They say so, and CI fails on what they say. */
public final class Skipped {

    private Skipped() {}

    /** Ends the test, as skipped, unless what it needs is installed. */
    public static void unless(boolean installed, String consequence) {
        if (!installed) {
            System.out.println("SKIPPED: " + consequence);
        }
        assumeTrue(installed, consequence);
    }
}
