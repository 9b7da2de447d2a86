package dev.metricwright.catalog.read;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** All keys of a catalog file, by the mapping that contains them. A test compares them with the JSON schema. */
final class Keys {

    static final Set<String> CATALOG = keys(
            "catalog",
            "version",
            "title",
            "source",
            "owner",
            "prefix",
            "max_series",
            "common_labels",
            "target_labels",
            "external_families",
            "recording_rules",
            "forbidden_labels",
            "allow",
            "labels",
            "buckets",
            "families",
            "alerts",
            "queries");

    static final Set<String> LABEL = keys(
            "help",
            "values",
            "open",
            "max",
            "pattern",
            "overflow",
            "determines",
            "optional",
            "only_if",
            "sensitive",
            "allow");

    static final Set<String> FAMILY = keys(
            "name",
            "type",
            "unit",
            "help",
            "section",
            "module",
            "labels",
            "legal",
            "label_sets",
            "distinct",
            "max_series",
            "buckets",
            "quantiles",
            "range",
            "detail",
            "aliases",
            "since",
            "deprecated",
            "retain",
            "lazy",
            "present",
            "notes",
            "owner",
            "stability",
            "expire_after",
            "pipelines",
            "inferred",
            "allow");

    static final Set<String> BUCKETS = keys("min", "max", "bounds", "preset", "require", "max_count");
    static final Set<String> LEGAL = keys("when", "then");
    static final Set<String> VALUES = keys("not");
    static final Set<String> DETAIL = keys("ask", "max");
    static final Set<String> DEPRECATED = keys("since", "use");
    static final Set<String> PIPELINE = keys("labels");

    static final Set<String> ALERT = keys(
            "name",
            "section",
            "expr",
            "summary",
            "severity",
            "for",
            "labels",
            "annotations",
            "runbook",
            "owner",
            "known_issue",
            "corrected");

    static final Set<String> HINT = keys("hint", "section");
    static final Set<String> QUERY = keys("title", "expr", "section", "known_issue", "corrected");

    static final Set<String> RECORDING_RULE = keys("record", "expr");

    /** The keys of all mappings. */
    static final List<Set<String>> ALL = List.of(
            CATALOG,
            LABEL,
            FAMILY,
            BUCKETS,
            LEGAL,
            VALUES,
            DETAIL,
            DEPRECATED,
            PIPELINE,
            ALERT,
            HINT,
            QUERY,
            RECORDING_RULE);

    private Keys() {}

    private static Set<String> keys(String... keys) {
        return Collections.unmodifiableSet(new LinkedHashSet<>(Arrays.asList(keys)));
    }
}
