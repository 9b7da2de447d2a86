package dev.metricwright.catalog.rules;

import java.util.Arrays;
import java.util.List;

/**
 * Everything that can be found, with the text that a user reads: what is wrong, and what to do. A rule that meets different
 * cases has a constant for each; its name, {@link #id()}, is the same.
 */
public enum Rule {
    // Ends the interface.
    /** Annotations of ours on a type that no recorder can implement. */
    NOT_AN_INTERFACE("not-an-interface", "%s is %s, which no recorder can implement; %s"),
    /** A recorder with the name of another class. */
    RECORDER_EXISTS(
            "recorder-exists",
            "the recorder of %s is called %s, and there is such a class already; rename one of them"),
    /** An interface with type parameters. */
    GENERIC_RECORDER(
            "generic-recorder",
            "%s has type parameters, and a recorder has none; declare the methods in an interface without them"),
    /** {@code @Catalog} names a catalog that there is not. */
    UNKNOWN_CATALOG(
            "unknown-catalog",
            "there is no catalog %s%s in %s; name one of %s, or give its file with -Ametricwright.catalogs="),
    /** A mistake in a catalog file. */
    CATALOG_INVALID("catalog-invalid", "%s"),
    /** A processor option with a value that is none of its values. */
    INVALID_OPTION("invalid-option", "-Ametricwright.%s cannot be \"%s\"; %s"),
    /** Annotations to inject a recorder by that its interface does not see. */
    INJECT_API_MISSING(
            "inject-api-missing",
            "inject = %s needs the class %s, which %s does not see; add the dependency %s to the class path (and to the"
                    + " module's requires, if it is in one), or choose another value for -Ametricwright.inject= or"
                    + " @RecorderOptions"),

    // Ends the method.
    /** A name that documents use for a family that is exposed under another. */
    ALIAS_USED("alias-used", "documents call this family %s, but it is exposed as %s; write %2$s"),
    /** A family that the catalogs do not have. */
    UNKNOWN_FAMILY("unknown-family", "%s is not in catalog %s%s; if it is new, add to its families: %s"),
    /** A family where there is no catalog to look it up in. */
    NO_CATALOG(
            "unknown-family",
            "%s is in no catalog, because none was given; name one with @Catalog, give its file with"
                    + " -Ametricwright.catalogs=, or do without, with -Ametricwright.unlisted=allow"),
    /** A family that several catalogs have. */
    AMBIGUOUS_FAMILY("ambiguous-family", "%s is in the catalogs %s; say which with @Catalog"),
    /** A family that the catalog of one method has, and that of another has not. */
    PARTLY_LISTED(
            "ambiguous-family",
            "%s is in a catalog, but not in that of %s(); give all methods that record it the same with @Catalog"),
    /** A family that is in no catalog, and of which no method states the type. */
    DEFINITION_INCOMPLETE(
            "definition-incomplete", "%s is in no catalog%s and states no type here; write type = MetricType.%s"),

    // Ends what depends on it.
    /** A type stated otherwise than the catalog has it. */
    TYPE_MISMATCH("type-mismatch", "%s is %s here and %s in catalog %s; drop the type, or write MetricType.%s"),
    /** Two methods that state the type of a family in no catalog differently. */
    TYPE_CONFLICT("type-mismatch", "%s is %s here and %s at %s(); state the type once"),
    /** A unit stated otherwise than the catalog has it. */
    UNIT_MISMATCH("unit-mismatch", "%s is in %s here and in %s in catalog %s; drop the unit%s"),
    /** Two methods that state the unit of a family in no catalog differently. */
    UNIT_CONFLICT("unit-mismatch", "%s is in %s here and in %s at %s(); state the unit once"),

    // Ends nothing.
    /** A help text stated otherwise than the catalog has it. */
    HELP_MISMATCH(
            "help-mismatch",
            Severity.WARNING,
            "the help text of %s differs from the one in catalog %s; drop it here%s"),
    /** Two methods that state the help text of a family in no catalog differently. */
    HELP_CONFLICT("help-mismatch", Severity.WARNING, "the help text of %s differs from the one at %s(); state it once"),
    /** A family that should not be recorded any more. */
    DEPRECATED_FAMILY("deprecated-family", Severity.WARNING, "%s is deprecated%s; %s"),

    // Names of families.
    /**
     * A name that is not {@code [a-zA-Z_][a-zA-Z0-9_]*}: what the Prometheus data model admits, without the colons that it
     * keeps for recording rules.
     */
    NAME_SYNTAX(
            "name-syntax",
            "\"%s\" is no name for a family; use letters, digits and _, and begin with no digit (: is for recording rules)"),
    /** A name that begins with {@code _}: OpenMetrics keeps these for itself, of families and of labels. */
    UNDERSCORED_NAME(
            "name-syntax", "%s begins with _, and OpenMetrics keeps such names for itself; begin it with a letter"),
    /** A name that begins with none of the prefixes of its catalog, where that has any. */
    NAME_PREFIX("name-prefix", "%s does not begin as the families of catalog %s do; begin it with %s"),
    /** A name with a capital letter. */
    NAME_CASE("name-case", "%s is not in snake case; call it %s"),
    /** A counter whose name does not end in {@code _total}. */
    COUNTER_SUFFIX("counter-suffix", "%s is a counter, and its name does not end in _total; call it %s"),
    /** What is no counter, and has a name that ends in {@code _total}. */
    TOTAL_OF_NO_COUNTER(
            "counter-suffix",
            "%s is %s, and only the names of counters end in _total; drop the ending, or make it a counter"),
    /**
     * A name that ends in what OpenMetrics appends to make the names of samples: {@code _bucket}, {@code _count},
     * {@code _sum}, {@code _created}, {@code _gcount}, {@code _gsum} with any type, {@code _info} with any but info.
     * {@code _total} is the matter of {@code counter-suffix}.
     */
    RESERVED_SUFFIX(
            "reserved-suffix", "%s ends in %s, which is kept for samples of %s; choose a name that ends otherwise"),
    /** An info family whose name does not end in {@code _info}. */
    INFO_SUFFIX("reserved-suffix", "%s is an info family, and its name does not end in _info; call it %s"),
    /**
     * A unit that is no base unit, stated or as a word of the name: a multiple, a part or an older relative of what
     * Prometheus lists as base units (seconds, bytes, meters, grams, celsius, joules, volts, amperes), or percent.
     */
    BASE_UNIT("base-unit", "%s is in %s, which is no base unit; record %s, and let the name say so"),
    /**
     * A stated unit that is nowhere in the name, as whole words. OpenMetrics wants it last, but for {@code _total}, and has
     * {@code # UNIT} left out otherwise; in the middle, as in {@code bytes_in_total}, it says as much and is no finding. Of a unit that has to change, this is
     * not asked.
     */
    UNIT_SUFFIX("unit-suffix", "%s is in %s, and its name does not say so; call it %s"),
    /** An info family with a unit: OpenMetrics has it empty, as the value is always 1. */
    UNIT_OF_INFO("unit-suffix", "%s is an info family, whose value is always 1, and not in %s; drop the unit"),
    /**
     * Two families that claim one name, as OpenMetrics forbids: each claims its own, and the names of all the samples that
     * its type can have there, {@code _created} among them.
     */
    EXPOSITION_COLLISION(
            "exposition-collision", "%s and %s both claim the name %s when they are exposed; rename one of them"),
    /** {@code counter}, {@code gauge}, {@code histogram} or {@code summary} as a word of a name, but for the first. */
    TYPE_IN_NAME("type-in-name", Severity.WARNING, "%s has the name of a type in its own, %s; drop the word"),
    /**
     * {@code _by_} and the name of one of the family's labels, as words of its name: what Prometheus' naming practices
     * advise against, in the one form that cannot be a coincidence.
     */
    LABEL_IN_NAME(
            "label-in-name",
            Severity.WARNING,
            "%s has label %s in its name, which is wrong as soon as that label is summed away; drop _by_%2$s"),
    /** One of the abbreviations that Prometheus lists, stated as the unit or as a word of the name, but for the first. */
    UNIT_ABBREVIATION(
            "unit-abbreviation", Severity.WARNING, "%s shortens a unit to %s; write the unit out, in name and unit"),
    /** A family without a help text. */
    HELP_MISSING("help-missing", Severity.WARNING, "%s has no help text; say in a sentence what it counts or measures"),
    /** An excuse from a rule that is not broken. */
    NEEDLESS_ALLOW(
            "needless-allow", Severity.WARNING, "%s is excused from %s, which it does not break; drop the excuse"),
    /** An excuse from a rule that there is not. */
    UNKNOWN_ALLOW(
            "needless-allow",
            Severity.WARNING,
            "%s is excused from %s, and there is no such rule%s; correct the name, or drop the excuse"),

    // Labels.
    /** A label name that no exposition format admits. */
    LABEL_SYNTAX("label-syntax", "\"%s\" is no name for a label; use letters, digits and _, and begin with no digit"),
    /** A label name with capital letters. */
    LABEL_CASE("label-case", "label %s is not in snake case; write %s"),
    /** A label that a method gives two values. */
    DUPLICATE_LABEL("duplicate-label", "label %s is given twice; keep one"),
    /** A label name that Prometheus keeps for itself. */
    RESERVED_LABEL("reserved-label", "label %s belongs to Prometheus itself; use another name"),
    /** A label name that begins with {@code _}. */
    UNDERSCORED_LABEL(
            "reserved-label",
            "label %s begins with _, and OpenMetrics keeps such names for itself; begin it with a letter"),
    /** A label name that Prometheus sets when it scrapes. */
    SCRAPE_LABEL(
            "reserved-label",
            Severity.WARNING,
            "label %s is set by Prometheus at each scrape, which renames yours to exported_%1$s; use another name"),
    /** A label that the registry gives to all series. */
    COMMON_LABEL_PASSED(
            "common-label-passed",
            "label %s is common to the whole registry; drop it here and give it once, to"
                    + " MetricsRegistry.builder().common(\"%1$s\", …)"),
    /** A label that the catalog forbids. */
    FORBIDDEN_LABEL("forbidden-label", "catalog %s forbids label %s, \"%s\"; drop it"),
    /** A label that the family does not have. */
    UNKNOWN_LABEL("unknown-label", "%s has no label %s%s; its labels are %s"),
    /** A label of a family that has none. */
    UNKNOWN_LABEL_OF_NONE("unknown-label", "%s has no label %s; it has no labels at all, so drop it"),
    /** A label of a family in no catalog that the first of its methods does not have. */
    UNKNOWN_LABEL_OF_UNLISTED(
            "unknown-label",
            "%s has no label %s at %s(), which is the first to name it%s; give all of its methods the same labels"),
    /** A label of series to start where no family starts at 0. */
    NO_START_LABEL(
            "unknown-label",
            "no counter or histogram recorded here has a label %s, nor any other; drop the method, or record one with labels"),
    /** A label of series to start that no family has which starts at 0. */
    UNKNOWN_START_LABEL("unknown-label", "no counter or histogram recorded here has a label %s%s; their labels are %s"),
    /** Labels of series to start that no family has together. */
    STARTS_IN_NONE(
            "unknown-label",
            "no counter or histogram recorded here has all of the labels %s; split %s() into one method for each"),
    /** A label to remove by where there is nothing to remove. */
    NO_REMOVAL_LABEL(
            "unknown-label",
            "no family of this interface has a label %s, nor any other; drop the method, or record a family with labels"),
    /** A label to remove by that no family of the interface has. */
    UNKNOWN_REMOVAL_LABEL("unknown-label", "no family of this interface has a label %s%s; their labels are %s"),
    /** A label that may hold personal or secret data without a recorded reason. */
    SENSITIVE_LABEL(
            "sensitive-label",
            "label %s of %s may hold personal or secret data, and no catalog records a reason for that; drop it, or"
                    + " have the catalog say sensitive: \"why\""),
    /** A parameter of a type that no label has. */
    LABEL_TYPE(
            "label-type", "label %s cannot be of type %s: a label is a String, an enum, a boolean or an int; pass %s"),
    /** A parameter that admits more values than its label has. */
    CLOSED_LABEL("closed-label", "label %s of %s has only the values %s, but a %s can have any; write enum %s { %s }"),
    /** A constant for a value that the label does not have. */
    UNKNOWN_CONSTANT(
            "unknown-label-value", "%s stands for \"%s\", which label %s of %s does not have%s; its values are %s"),
    /** A fixed value that the label does not have. */
    UNKNOWN_FIXED_VALUE("unknown-label-value", "label %s of %s has no value \"%s\"%s; its values are %s"),
    /** A value that does not match the pattern of an open label. */
    UNMATCHED_VALUE("unknown-label-value", "\"%s\" is no value of label %s of %s; its values match %s"),
    /** An open label without a bound. */
    UNBOUNDED_LABEL(
            "unbounded-label",
            "label %s of %s has no bound, so its series could grow without end; have the catalog say max: N, or pass an"
                    + " enum"),
    /** An open label of a family in no catalog that has no budget. */
    UNBOUNDED_UNLISTED(
            "unbounded-label",
            "label %s of %s has no bound, so its series could grow without end; give the family one with"
                    + " @Labels(maxSeries = N), or pass an enum"),
    /** An open label that its catalog defines without a bound. */
    UNBOUNDED_DEFINITION(
            "unbounded-label",
            Severity.WARNING,
            "label %s of %s has no bound, so its series could grow without end; add max: N, or list its values"),
    /** A required label that a method does not give. */
    MISSING_LABEL("missing-label", "%s needs label %s; add %s"),
    /** A combination of values that the catalog excludes. */
    ILLEGAL_COMBINATION("illegal-combination", "%s has no series %s; %s"),
    /** A compiled method whose parameter names are lost. */
    LABEL_NAMES_UNAVAILABLE(
            "label-names-unavailable",
            "the names of the parameters of %s were not kept in its class file; compile it with -parameters, or put"
                    + " @Label on each of them"),

    // Buckets.
    /** Bounds on a family that is no histogram. */
    BUCKET_NOT_HISTOGRAM("bucket-not-histogram", "%s is %s and has no buckets; drop them"),
    /** A histogram for which neither the catalog nor a method states bounds. */
    BUCKET_MISSING("bucket-missing", "%s is a histogram without bounds; write buckets = %s, or what suits it better"),
    /** Bounds that are not finite or not strictly increasing. */
    BUCKET_ORDER("bucket-order", "the bounds of %s must be finite and strictly increasing, but %s; write buckets = %s"),
    /** Bounds that seem to be in a unit a thousand times smaller. */
    BUCKET_UNIT(
            "bucket-unit", "the bounds of %s are in %s, and these seem to be thousandths of it; write buckets = %s"),
    /** More bounds than the catalog admits. */
    BUCKET_COUNT(
            "bucket-count",
            "%s has %s bounds, and catalog %s admits at most %s; write buckets = %s, or leave out others"),
    /** Bounds without one that the catalog requires. */
    BUCKET_REQUIRED("bucket-required", "the bounds of %s must include %s; add %2$s"),
    /** Bounds that the catalog does not admit. */
    BUCKET_RANGE("bucket-range", "the bounds of %s are not what catalog %s admits: %s; write buckets = %s"),
    /** Two methods that give a family different bounds. */
    BUCKET_CONFLICT("bucket-conflict", "%s has the bounds %s here and %s at %s(); state them once"),
    /** Two methods of which one records and one samples a family. */
    SET_AND_SAMPLED(
            "conflicting-methods",
            "%s is recorded by one method and sampled by another, %s() and %s(); keep one of the two"),
    /** A method that is inherited twice, with different annotations. */
    CONTRADICTORY_METHODS(
            "conflicting-methods",
            "%s is inherited in versions that contradict each other; declare it here, with the annotations that hold"),

    // Cardinality.
    /** A family that can come to more series than it may. */
    SERIES_BUDGET("series-budget", "%s can come to %s series here, and %s; %s"),
    /** A family whose labels do not fit the key of a series. */
    KEY_TOO_WIDE(
            "series-budget",
            "the bounds of the labels of %s take %s bits together, and a registry holds at most %s; lower the max of its labels"
                    + " (%s), or drop one"),
    /** A family that its catalog lets come to more series than it may. */
    FAMILY_WORST_CASE("series-budget", Severity.WARNING, "%s can come to %s, and %s; %s"),
    /** An interface that can come to more series than its catalog may. */
    CATALOG_BUDGET(
            "catalog-budget",
            "the families of this interface can come to %s series, and catalog %s admits %s in all; record fewer of them,"
                    + " lower their labels' max, or raise its max_series"),

    /** A catalog whose families can come to more series than it may. */
    CATALOG_WORST_CASE(
            "catalog-budget",
            Severity.WARNING,
            "the families of catalog %s can come to %s series, and its max_series is %s; raise it, or lower the max of"
                    + " labels or the max_series of families"),

    // Methods.
    /** An abstract method that names no family. */
    NO_FAMILY("method-shape", "%s() names no family; annotate it with @MetricFamily, or make it a default method"),
    /** A method that is to do two things. */
    TWO_PURPOSES("method-shape", "%s() cannot both %s and %s; drop %s or %s"),
    /** A start that names no label. */
    STARTS_NOTHING("method-shape", "%s() names no series to start; give it their labels as parameters"),
    /** A removal that names no label. */
    REMOVES_NOTHING(
            "method-shape", "%s() names no series to remove; give it the labels that select them as parameters"),
    /** A removal by labels that no family has together. */
    REMOVES_FROM_NONE(
            "method-shape",
            "no family of this interface has all of the labels %s; split %s() into one method for each"),
    /** A listed label without a parameter to give its value. */
    ENTRY_WITHOUT_PARAMETER(
            "method-shape",
            "%s() has no parameter for label %s%s; add one of that name, or fix its value with \"%2$s=…\""),
    /** A parameter that is neither a label nor a value. */
    PARAMETER_WITHOUT_USE("method-shape", "parameter %s of %s() is neither a label nor a value that %s records; %s"),
    /** A method with two values. */
    SECOND_VALUE("method-shape", "%s() has more than one value, %s and %s; keep one"),
    /** A method without the value that its family records. */
    VALUE_MISSING("method-shape", "%s() has no value, and a %s records one; add %s"),
    /** A value that families of its type do not record. */
    VALUE_NOT_ADMITTED("method-shape", "%s() passes a %s, and %s does not record it; %s"),
    /** A method that returns a handle and takes a value. */
    HANDLE_WITH_VALUE("method-shape", "%s() returns a handle and takes a value, %s; drop one of the two"),
    /** A result that is no handle of the type of the family. */
    RETURN_TYPE("return-type", "%s() returns %s, and %s is %s; return %s"),
    /** A start that returns something. */
    START_RETURN_TYPE("return-type", "%s() starts series and returns %s; return void"),
    /** A removal that returns something. */
    REMOVAL_RETURN_TYPE("return-type", "%s() removes series and returns %s; return void"),
    /** A bare number for a family in a unit of time. */
    TIME_NEEDED(
            "value-type",
            "%s is in %s, and a %s does not say in which unit it is; pass a Duration, a @Nanos long, or a double in %2$s"),
    /** A time for a family in no unit of time. */
    NO_TIME("value-type", "%s is in no unit of time%s, and a %s is a time; %s"),

    /** A moment for a family that is no timestamp. */
    NO_INSTANT(
            "value-type",
            "%s does not take an Instant: only a gauge whose name ends in _timestamp_seconds is a moment; pass a %s"),

    // Recorders that were compiled apart.
    /** A family that two recorders define differently. */
    DEFINITION_CONFLICT(
            "definition-conflict",
            "%s is defined differently by %s and by %s, and a registry admits one definition: %s; %s"),
    /** A family that a recorder defines otherwise than its catalog does by now. */
    DEFINITION_OUTDATED(
            "definition-outdated",
            "%s is defined differently by %s and by %s at %s: %s; compile the interface against that"),
    /** A family that a recorder has from a catalog which has it no more. */
    DEFINITION_GONE(
            "definition-outdated",
            "%s is recorded by %s, and it is not in %s at %s; stop recording it, or compile against a catalog that has it");

    private final String id;
    private final Severity severity;
    private final String text;

    Rule(String id, String text) {
        this(id, Severity.ERROR, text);
    }

    Rule(String id, Severity severity, String text) {
        this.id = id;
        this.severity = severity;
        this.text = text;
    }

    /** {@return the name of the rule, as options and messages have it} */
    public String id() {
        return id;
    }

    /** {@return the severity where none is asked for} */
    public Severity severity() {
        return severity;
    }

    /** {@return the names of all rules} */
    public static List<String> ids() {
        return Arrays.stream(values()).map(Rule::id).distinct().toList();
    }

    /**
     * The text of a finding.
     *
     * @param details what the text speaks of
     * @return the text
     */
    public String text(Object... details) {
        return text.formatted(details);
    }
}
