package dev.metricwright.catalog;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a notification of an alert contains beside its summary and severity.
 *
 * @param labels the labels that the alert has, by which notifications are routed
 * @param annotations the annotations that the alert has
 * @param runbook where the person on call reads what to do, or empty
 * @param owner who is responsible for the alert, or empty
 */
public record Notification(Map<String, String> labels, Map<String, String> annotations, String runbook, String owner) {

    /** Keeps its own copies. */
    public Notification {
        labels = Collections.unmodifiableMap(new LinkedHashMap<>(labels));
        annotations = Collections.unmodifiableMap(new LinkedHashMap<>(annotations));
    }
}
