package dev.metricwright.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import dev.metricwright.catalog.finding.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/**
 * Findings that are known already: those of an earlier run, printed with {@code --format json}. A finding is known if its
 * rule, its family and its message are, whatever its line is now.
 */
final class Baseline {

    private static final Pattern LINE = Pattern.compile("\\bline \\d+");

    private final Set<Known> known = new HashSet<>();
    private final Set<Known> met = new HashSet<>();

    private Baseline() {}

    private record Known(String rule, String family, String message) {

        Known {
            message = LINE.matcher(message).replaceAll("line");
        }
    }

    /**
     * Reads a file.
     *
     * @param spec the command, for its error messages
     * @param file a document with findings, as commands print them with {@code --format json}
     * @return the findings that it contains
     * @throws ParameterException if it cannot be opened, or is something else
     */
    static Baseline read(CommandSpec spec, Path file) {
        Baseline baseline = new Baseline();
        try (JsonParser json = new JsonFactory().createParser(Files.newInputStream(file))) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                throw other(spec, file);
            }
            boolean hasFindings = false;
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                boolean isFindings = json.currentName().equals("findings");
                JsonToken value = json.nextToken();
                if (isFindings && value == JsonToken.START_ARRAY) {
                    hasFindings = true;
                    baseline.readFindings(json);
                } else {
                    json.skipChildren();
                }
            }
            if (!hasFindings) {
                throw other(spec, file);
            }
            return baseline;
        } catch (JsonProcessingException e) {
            throw other(spec, file);
        } catch (IOException e) {
            throw new ParameterException(
                    spec.commandLine(), "cannot open the baseline " + file + "; correct --baseline", e);
        }
    }

    private static ParameterException other(CommandSpec spec, Path file) {
        return new ParameterException(
                spec.commandLine(),
                file + " is not a baseline; write one with: check … --format json --fail-on never > " + file);
    }

    private void readFindings(JsonParser json) throws IOException {
        while (json.nextToken() == JsonToken.START_OBJECT) {
            Map<String, String> finding = new HashMap<>();
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String key = json.currentName();
                if (json.nextToken() == JsonToken.VALUE_STRING) {
                    finding.put(key, json.getText());
                } else {
                    json.skipChildren();
                }
            }
            known.add(new Known(
                    finding.getOrDefault("rule", ""),
                    finding.getOrDefault("family", ""),
                    finding.getOrDefault("message", "")));
        }
    }

    /** The findings that are not known. */
    List<Finding> unknown(List<Finding> findings) {
        return findings.stream().filter(finding -> !isKnown(finding)).toList();
    }

    private boolean isKnown(Finding finding) {
        Known one = new Known(finding.rule().id(), finding.family().orElse(""), finding.message());
        boolean isKnown = known.contains(one);
        if (isKnown) {
            met.add(one);
        }
        return isKnown;
    }

    /** The number of known findings that no longer exist. */
    int outdated() {
        return known.size() - met.size();
    }
}
