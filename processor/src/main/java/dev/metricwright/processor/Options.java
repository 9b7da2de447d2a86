package dev.metricwright.processor;

import dev.metricwright.catalog.declaration.InjectionApi;
import dev.metricwright.catalog.finding.Finding;
import dev.metricwright.catalog.finding.Rule;
import dev.metricwright.catalog.finding.Severities;
import dev.metricwright.catalog.finding.Severity;
import dev.metricwright.catalog.rules.Unlisted;
import java.io.File;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.SourceVersion;

/**
 * The options of the processor.
 *
 * @param catalogs the user's catalogs: files, folders and jars
 * @param severities the severity of each rule
 * @param unlisted how families that are in no catalog are treated
 * @param inject the API by which recorders are injected, unless the interface or its package names one
 * @param verbose whether to print, for each interface, how many series its families may produce
 * @param findings the mistakes in the options
 */
record Options(
        List<Path> catalogs,
        Severities severities,
        Unlisted unlisted,
        InjectionApi inject,
        boolean verbose,
        List<Finding> findings) {

    static final String CATALOGS = "metricwright.catalogs";
    static final String SEVERITY = "metricwright.severity";
    static final String UNLISTED = "metricwright.unlisted";
    static final String INJECT = "metricwright.inject";
    static final String VERBOSE = "metricwright.verbose";

    /** The names of all options. */
    static final Set<String> NAMES = Set.of(CATALOGS, SEVERITY, UNLISTED, INJECT, VERBOSE);

    Options {
        catalogs = List.copyOf(catalogs);
        findings = List.copyOf(findings);
    }

    static Options read(Map<String, String> given, SourceVersion release) {
        List<Finding> findings = new ArrayList<>();
        if (release.compareTo(SourceVersion.RELEASE_17) < 0) {
            findings.add(ofWholeCompilation(
                    Rule.RELEASE_TOO_OLD,
                    Rule.RELEASE_TOO_OLD.text(release.name().substring("RELEASE_".length()))));
        }
        List<Severities.Refused> refused = new ArrayList<>();
        Severities severities = Severities.parse(text(given, SEVERITY), refused);
        for (Severities.Refused part : refused) {
            findings.add(invalid("severity", part.part(), part.remedy()));
        }
        Unlisted unlisted = unlisted(text(given, UNLISTED), findings);
        InjectionApi inject = inject(text(given, INJECT), findings);
        String verbose = text(given, VERBOSE);
        if (!verbose.isEmpty() && !verbose.equals("true") && !verbose.equals("false")) {
            findings.add(invalid("verbose", verbose, "write true or false"));
        }
        return new Options(
                paths(text(given, CATALOGS), findings), severities, unlisted, inject, verbose.equals("true"), findings);
    }

    private static Unlisted unlisted(String text, List<Finding> findings) {
        Optional<Unlisted> unlisted = Unlisted.of(text);
        if (unlisted.isEmpty() && !text.isEmpty()) {
            findings.add(invalid("unlisted", text, "write error, warning or allow"));
        }
        return unlisted.orElse(Unlisted.ERROR);
    }

    /** The value of an option. An option without a value counts as not given. */
    private static String text(Map<String, String> given, String option) {
        String value = given.get(option);
        return value == null ? "" : value;
    }

    private static InjectionApi inject(String text, List<Finding> findings) {
        Optional<InjectionApi> named = InjectionApi.of(text);
        if (!text.isEmpty() && named.isEmpty()) {
            findings.add(invalid("inject", text, "write none, jakarta, javax, spring, cdi or dagger"));
        }
        return named.orElse(InjectionApi.NONE);
    }

    private static List<Path> paths(String text, List<Finding> findings) {
        List<Path> paths = new ArrayList<>();
        // The separator is one character, and has no special meaning in a regular expression.
        for (String part : text.split(File.pathSeparator, -1)) {
            if (part.isBlank()) {
                continue;
            }
            try {
                paths.add(Path.of(part));
            } catch (InvalidPathException e) {
                findings.add(invalid("catalogs", part, "write the path of a file, a folder or a jar"));
            }
        }
        return paths;
    }

    private static Finding invalid(String option, String value, String remedy) {
        return ofWholeCompilation(
                Rule.INVALID_OPTION,
                Rule.INVALID_OPTION
                        .with("option", option)
                        .with("value", value)
                        .with("remedy", remedy)
                        .message());
    }

    private static Finding ofWholeCompilation(Rule rule, String message) {
        return new Finding(rule, Severity.ERROR, Optional.empty(), Optional.empty(), message);
    }
}
