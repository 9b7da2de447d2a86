package dev.metricwright.cli;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** The version of the jar that this class comes from. */
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        String version = Version.class.getPackage().getImplementationVersion();
        return new String[] {"metricwright " + Optional.ofNullable(version).orElse("(unreleased)")};
    }
}
