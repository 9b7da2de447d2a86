package dev.metricwright.catalog;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** Skips tests that need a program that is not installed. They print a line about it, and CI fails on this line. */
public final class Skipped {

    private Skipped() {}

    /** Skips the test unless the program that it needs is installed. */
    public static void unless(boolean installed, String consequence) {
        if (!installed) {
            System.out.println("SKIPPED: " + consequence);
        }
        assumeTrue(installed, consequence);
    }
}
