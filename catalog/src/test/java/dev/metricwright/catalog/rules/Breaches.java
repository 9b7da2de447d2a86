package dev.metricwright.catalog.rules;

import dev.metricwright.catalog.Catalog;
import dev.metricwright.catalog.FamilyType;
import dev.metricwright.catalog.declaration.AuxiliaryType;
import dev.metricwright.catalog.declaration.ErasedType;
import dev.metricwright.catalog.declaration.IneffectiveAnnotation;
import dev.metricwright.catalog.declaration.Injection;
import dev.metricwright.catalog.declaration.InjectionApi;
import dev.metricwright.catalog.declaration.InterfaceDeclaration.Form;
import dev.metricwright.catalog.declaration.MethodDeclaration;
import dev.metricwright.catalog.declaration.MethodDeclaration.Purpose;
import dev.metricwright.catalog.declaration.ParameterType.Other;
import dev.metricwright.catalog.declaration.ParameterType.Simple;
import dev.metricwright.catalog.declaration.Placed;
import dev.metricwright.catalog.declaration.Result.Kind;
import dev.metricwright.catalog.finding.Rule;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** For each rule, and each of its cases, an example that breaks this rule and no other. */
final class Breaches {

    private static final Catalog EXAMPLE = Declared.catalog("""
            catalog: example
            common_labels: {node: {}}
            forbidden_labels: {proxy_id: it belongs in the log}
            families:
              - {name: starts_total, type: counter, aliases: [begins_total]}
              - {name: old_total, type: counter, deprecated: {use: starts_total}}
              - {name: level, type: gauge, unit: celsius, help: The level.}
              - {name: lag_seconds, type: gauge, unit: seconds, help: The lag.}
              - {name: build_info, type: info, labels: {version: {max: 9}, job: {max: 9, optional: true}}}
              - {name: wait_seconds, type: histogram, unit: seconds, buckets: {max: 10, require: [1], max_count: 3}}
              - {name: size, type: histogram}
              - {name: logins_total, type: counter, labels: {user_id: {max: 9}}}
              - {name: modes_total, type: counter, labels: {mode: {values: [fast, slow]}}}
              - {name: regions_total, type: counter, labels: {region: {max: 9, pattern: "[a-z]+"}}}
              - {name: targets_total, type: counter, labels: {target: {}}}
              - {name: clients_total, type: counter, labels: {client: {max: 10000}, owner: {max: 9, optional: true}}}
              - name: requests_total
                type: counter
                labels: {outcome: {values: [allow, deny]}, reason: {values: [ok, forbidden]}}
                legal: [{when: {outcome: [allow]}, then: {reason: [ok]}}]
              - {name: reply_seconds, type: summary, unit: seconds}
              - {name: twins_total, type: counter, labels: {twin: {values: [b-c, b_c]}}}
              - {name: capped_total, type: counter, max_series: 9, labels: {client: {max: 9}}}
              - name: wide_total
                type: counter
                max_series: 9
                labels: {a: {max: 1000000}, b: {max: 1000000}, c: {max: 1000000}, d: {max: 9}}
            """);

    private static final Catalog SECOND = Declared.catalog("""
            catalog: second
            max_series: 1
            families:
              - {name: starts_total, type: counter, help: Starts.}
              - {name: stops_total, type: counter, help: Stops.}
            """);

    private Breaches() {}

    /** Exhaustive: a new rule without an example does not compile. */
    static Breach of(Rule rule) {
        return switch (rule) {
            case INVALID_OPTION,
                    RELEASE_TOO_OLD,
                    RECORDER_EXISTS,
                    RECORDER_LEFT_OVER,
                    NO_SUCH_FILE,
                    NO_PERMISSION,
                    UNREADABLE,
                    NOT_A_CATALOG,
                    EMPTY_FOLDER,
                    CLASS_PATH_UNREADABLE,
                    INDEX_MISSING,
                    JAR_UNREADABLE,
                    INDEXED_FILE_MISSING,
                    SHIPPED_FILE_MISSING,
                    DUPLICATE_CATALOG,
                    UNKNOWN_EXTENSION,
                    EMPTY_FILE,
                    FILE_TOO_LARGE,
                    NESTED_TOO_DEEPLY,
                    NOT_UTF_8,
                    NOT_YAML,
                    TEXT_NEEDS_QUOTES,
                    TEXT_IN_BRACKETS_NEEDS_QUOTES,
                    QUOTE_NOT_CLOSED,
                    BRACKET_NOT_CLOSED,
                    SPACE_MISSING,
                    COLON_MISSING,
                    WRONG_INDENTATION,
                    TAB_IN_YAML,
                    CHARACTER_IN_YAML,
                    ALIAS_IN_YAML,
                    NOT_JSON,
                    SECOND_DOCUMENT,
                    UNPAIRED_SURROGATE,
                    KEY_NOT_A_WORD,
                    DUPLICATE_KEY,
                    MISSING_KEY,
                    WRONG_KIND,
                    EMPTY_VALUE,
                    UNKNOWN_WORD,
                    TEXT_TOO_LONG,
                    DUPLICATE_ITEM,
                    NOT_A_DURATION,
                    DUPLICATE_FAMILY,
                    UNWRITABLE_NAME,
                    ALIAS_IS_A_FAMILY,
                    DUPLICATE_LABEL_SET,
                    DISTINCT_NOT_A_PAIR,
                    BUCKETS_OF_NO_HISTOGRAM,
                    QUANTILES_OF_NO_SUMMARY,
                    QUANTILE_OUT_OF_RANGE,
                    RANGE_OF_NO_GAUGE,
                    RANGE_NOT_A_PAIR,
                    RANGE_NOT_ASCENDING,
                    STATED_BY_KEY,
                    STATESET_WITHOUT_STATES,
                    DETAIL_NOT_ADMITTED,
                    DETAIL_IS_A_LABEL,
                    LABEL_IS_COMMON,
                    LABEL_OF_TARGET,
                    LABEL_IS_FORBIDDEN,
                    INVALID_EXTERNAL_FAMILY,
                    INVALID_RECORDED_NAME,
                    UNKNOWN_ANCHOR,
                    TOO_MUCH_REPEATED,
                    NEEDLESS_EXCUSE,
                    NEEDLESS_ISSUE,
                    UNKNOWN_EXCUSE,
                    SOURCE_UNREADABLE,
                    SOURCE_EMPTY,
                    SOURCE_TOO_LARGE,
                    NO_GROUPS,
                    RULES_NOT_A_LIST,
                    RULE_INCOMPLETE,
                    NO_DASHBOARD,
                    EXCUSE_UNREADABLE,
                    EXCUSE_UNTIL,
                    PAGE_SYNTAX,
                    PAGE_ENCODING,
                    BYTE_ORDER_MARK,
                    CARRIAGE_RETURN,
                    LAST_LINE_CUT,
                    EOF_MISSING,
                    AFTER_EOF,
                    TYPE_UNKNOWN,
                    UNIT_NOT_SUFFIX,
                    UNIT_FORBIDDEN,
                    METADATA_TWICE,
                    METADATA_LATE,
                    FAMILY_INTERRUPTED,
                    SAMPLE_NAME,
                    FAMILY_CLASH,
                    METRIC_INTERRUPTED,
                    TIMESTAMP_ORDER,
                    STATE_WITHOUT_LABEL,
                    EXEMPLAR_PLACE,
                    EXEMPLAR_LONG,
                    SERIES_TWICE,
                    LABEL_TWICE,
                    NO_BUCKETS,
                    BOUND_MISSING,
                    BOUND_NOT_A_NUMBER,
                    INFINITE_BOUND,
                    BOUND_TWICE,
                    BOUND_ORDER,
                    BUCKETS_NOT_CUMULATIVE,
                    INFINITY_MISSING,
                    COUNT_DIFFERS,
                    SUM_OR_COUNT_MISSING,
                    EXEMPLAR_OUTSIDE,
                    QUANTILE_MISSING,
                    QUANTILE_RANGE,
                    QUANTILE_TWICE,
                    QUANTILE_ORDER,
                    TOTAL_VALUE,
                    COUNT_NOT_WHOLE,
                    SUM_VALUE,
                    QUANTILE_VALUE,
                    INFO_VALUE,
                    STATE_VALUE,
                    EXPOSED_UNLISTED,
                    EXPOSED_OF_LIBRARY,
                    EXPOSED_ALIAS,
                    EXPOSED_TYPE,
                    EXPOSED_WITHOUT_TYPE,
                    EXPOSED_UNIT,
                    EXPOSED_HELP,
                    EXPOSED_LABEL,
                    EXPOSED_FORBIDDEN,
                    EXPOSED_WITHOUT_LABEL,
                    EXPOSED_VALUE,
                    EXPOSED_VALUES,
                    EXPOSED_OVERFLOW,
                    EXPOSED_UNMATCHED,
                    EXPOSED_COMBINATION,
                    EXPOSED_BOUNDS,
                    EXPOSED_QUANTILE,
                    EXPOSED_LABEL_BOUND,
                    EXPOSED_BUDGET,
                    EXPOSED_CATALOG_BUDGET,
                    MISSING_FAMILY,
                    MISSING_VALUE,
                    INVALID_LABEL_NAME,
                    KEY_OF_OPEN_LABEL,
                    CLOSED_LABEL_WITHOUT_VALUES,
                    VALUE_TOO_LONG,
                    OVERFLOW_IS_LISTED,
                    INVALID_PATTERN,
                    PRESENCE_OF_ITSELF,
                    PRESENCE_OF_MISSING,
                    DETERMINES_CYCLE,
                    BESIDE_EXACT_BOUNDS,
                    TOO_MANY_BOUNDS,
                    MIN_ABOVE_MAX,
                    REQUIRED_BOUND_EXCLUDED,
                    NOT_ASCENDING,
                    CORRECTED_WITHOUT_ISSUE,
                    NO_RECORDERS,
                    NO_SUCH_CLASSES,
                    NOT_A_JAR,
                    CLASSES_UNREADABLE,
                    RECORDER_DAMAGED,
                    RECORDER_FORMAT,
                    QUERY_SYNTAX,
                    PATTERN_INVALID,
                    QUERY_EXPERIMENTAL,
                    QUERY_FAMILY,
                    QUERY_ALIAS,
                    QUERY_HISTOGRAM,
                    QUERY_LABEL,
                    QUERY_VALUE,
                    RATE_OF_GAUGE,
                    DELTA_OF_COUNTER,
                    COUNTER_COMPARED,
                    QUANTILE_OF_COUNTER,
                    QUANTILE_WITHOUT_BUCKETS,
                    QUANTILE_WITHOUT_LE,
                    BOUND_UNKNOWN,
                    LABEL_LOST,
                    NEVER_TRUE,
                    ALWAYS_TRUE,
                    NOT_COMPARED,
                    BOOL_FIRES,
                    VECTOR_FIRES,
                    MISSES_FIRST,
                    MATCHERS_CONTRADICT,
                    COMBINATION_NEVER,
                    QUANTILE_OUT_OF_UNIT,
                    RANGE_OF_ONE_SAMPLE,
                    RANGE_UNRELIABLE,
                    ABSENT_OF_STARTED,
                    VALUE_SCALE,
                    FAMILY_NOT_RECORDED,
                    VALUE_NOT_RECORDED,
                    BOUND_SPELLING,
                    NEVER_MATCH -> throw new IllegalArgumentException(rule + " is about what the rules do not see");

            case NOT_AN_INTERFACE -> Breach.ofType(Form.RECORD, false, Injection.NONE);
            case GENERIC_RECORDER -> Breach.ofType(Form.INTERFACE, true, Injection.NONE);
            case UNKNOWN_CATALOG -> Breach.of("@Catalog", "thrid", Unlisted.ERROR, List.of(EXAMPLE, SECOND));
            case INJECT_API_MISSING ->
                Breach.ofType(
                        Form.INTERFACE, false, new Injection(InjectionApi.SPRING, Optional.of("org.spring.Component")));

            case ALIAS_USED -> ofFamily(method("begins_total"));
            case UNKNOWN_FAMILY -> ofFamily(method("stars_total"));
            case NO_CATALOG -> Breach.of("family of m", "", Unlisted.ERROR, List.of(), in(null, method("x_total")));
            case AMBIGUOUS_FAMILY ->
                Breach.of(
                        "family of m", "", Unlisted.ERROR, List.of(EXAMPLE, SECOND), in(null, method("starts_total")));
            case PARTLY_LISTED ->
                Breach.of(
                        "family of second",
                        "",
                        Unlisted.ALLOW,
                        List.of(EXAMPLE, SECOND),
                        in(SECOND, Declared.method("first", "stops_total")),
                        in(EXAMPLE, Declared.method("second", "stops_total").type(FamilyType.COUNTER)));
            case DEFINITION_INCOMPLETE ->
                Breach.unlisted("family of m", method("x_total").help("h"));

            case TYPE_MISMATCH ->
                Breach.of("type of m", EXAMPLE, method("starts_total").type(FamilyType.GAUGE));
            case TYPE_CONFLICT ->
                Breach.unlisted(
                        "type of second",
                        counter("first", "x_total"),
                        Declared.method("second", "x_total").type(FamilyType.GAUGE));
            case UNIT_MISMATCH ->
                Breach.of("unit of m", EXAMPLE, method("starts_total").unit("bytes"));
            case UNIT_CONFLICT ->
                Breach.unlisted(
                        "unit of second",
                        counter("first", "x_bytes_total").unit("bytes"),
                        Declared.method("second", "x_bytes_total").unit("grams"));
            case HELP_MISMATCH -> Breach.of("help of m", EXAMPLE, level().help("A level."));
            case HELP_CONFLICT ->
                Breach.unlisted(
                        "help of second",
                        counter("first", "x_total"),
                        Declared.method("second", "x_total").help("i"));
            case DEPRECATED_FAMILY -> ofFamily(method("old_total"));

            case NAME_SYNTAX -> Breach.ofFamilies("3:10", "{name: 'x:y', type: gauge, help: h}");
            case UNDERSCORED_NAME -> Breach.ofFamilies("3:10", "{name: _x, type: gauge, help: h}");
            case NAME_PREFIX ->
                Breach.ofCatalog("3:19", "catalog: e\nprefix: e_\nfamilies: [{name: x, type: gauge, help: h}]");
            case NAME_CASE -> Breach.ofFamilies("3:10", "{name: xY, type: gauge, help: h}");
            case COUNTER_SUFFIX -> Breach.ofFamilies("3:10", "{name: x, type: counter, help: h}");
            case TOTAL_OF_NO_COUNTER -> Breach.ofFamilies("3:10", "{name: x_total, type: gauge, help: h}");
            case RESERVED_SUFFIX -> Breach.ofFamilies("3:10", "{name: x_created, type: gauge, help: h}");
            case INFO_SUFFIX -> Breach.ofFamilies("3:10", "{name: x, type: info, help: h}");
            case BASE_UNIT -> Breach.ofFamilies("3:10", "{name: x_days, type: gauge, help: h}");
            case UNIT_SUFFIX -> Breach.ofFamilies("3:10", "{name: x, type: gauge, unit: seconds, help: h}");
            case UNIT_CODE -> Breach.ofFamilies("3:10", "{name: x, type: gauge, unit: By, help: h}");
            case UNIT_OF_INFO -> Breach.ofFamilies("3:10", "{name: x_info, type: info, unit: seconds, help: h}");
            case UNIT_OF_STATESET ->
                Breach.ofFamilies(
                        "3:10", "{name: x, type: stateset, unit: seconds, help: h, labels: {x: {values: [a]}}}");
            case EXPOSITION_COLLISION ->
                Breach.ofFamilies(
                        "4:10",
                        "{name: x_total, type: counter, help: h}",
                        "{name: x_created, type: gauge, help: h," + " allow: {reserved-suffix: so}}");
            case TYPE_IN_NAME -> Breach.ofFamilies("3:10", "{name: x_gauge, type: gauge, help: h}");
            case LABEL_IN_NAME ->
                Breach.ofFamilies("3:10", "{name: x_by_owner, type: gauge, help: h, labels: {owner: {max: 9}}}");
            case UNIT_ABBREVIATION -> Breach.ofFamilies("3:10", "{name: x_ms, type: gauge, help: h}");
            case HELP_MISSING -> Breach.ofFamilies("3:10", "{name: x, type: gauge}");
            case NEEDLESS_ALLOW -> Breach.ofFamilies("3:10", "{name: x, type: gauge, help: h, allow: {name-case: so}}");
            case UNUSED_ALLOW ->
                Breach.ofCatalog(
                        "2:10", "catalog: e\nlabels: {port: {max: 9, allow: {closed-label: so}}}\nfamilies: []");
            case UNKNOWN_ALLOW -> Breach.ofFamilies("3:10", "{name: x, type: gauge, help: h, allow: {name-cas: so}}");

            case LABEL_SYNTAX -> ofLabels(method("build_info").labels("version=1", "git-commit=1"));
            case LABEL_CASE -> ofLabels(method("build_info").labels("Version=1"));
            case DUPLICATE_LABEL -> ofLabels(method("build_info").labels("version=1", "version=2"));
            case RESERVED_LABEL -> ofLabels(method("build_info").labels("version=1", "le=1"));
            case UNDERSCORED_LABEL -> ofLabels(method("build_info").labels("version=1", "_x=1"));
            case SCRAPE_LABEL -> ofLabels(method("build_info").labels("version=1", "job=1"));
            case COMMON_LABEL_PASSED -> ofLabels(method("build_info").labels("version=1", "node=1"));
            case FORBIDDEN_LABEL -> ofLabels(method("build_info").labels("version=1", "proxy_id=1"));
            case UNKNOWN_LABEL -> ofLabels(method("build_info").labels("verison=1"));
            case UNKNOWN_LABEL_OF_NONE -> ofLabels(method("starts_total").labels("verison=1"));
            case UNKNOWN_LABEL_OF_INT ->
                Breach.of(
                        "parameter items",
                        EXAMPLE,
                        method("starts_total").withoutLabels().parameter("items", Simple.INT));
            case UNKNOWN_LABEL_OF_UNLISTED ->
                Breach.unlisted(
                        "labels of second",
                        counter("first", "x_total").labels("version=1"),
                        Declared.method("second", "x_total").labels("version=1", "owner=1"));
            case NO_START_LABEL ->
                Breach.of(
                        "parameter version",
                        EXAMPLE,
                        method("build_info").strings("version"),
                        Declared.start("started").parameter("version", Simple.STRING));
            case UNKNOWN_START_LABEL ->
                Breach.of(
                        "parameter mod",
                        EXAMPLE,
                        method("modes_total").values("mode", "fast"),
                        Declared.start("started").parameter("mod", Simple.STRING));
            case STARTS_IN_NONE ->
                Breach.of(
                        "name of started",
                        EXAMPLE,
                        method("modes_total").values("mode", "fast"),
                        Declared.method("other", "regions_total").strings("region"),
                        Declared.start("started")
                                .parameter("mode", Simple.STRING)
                                .parameter("region", Simple.STRING));
            case NO_REMOVAL_LABEL ->
                Breach.of(
                        "parameter version",
                        EXAMPLE,
                        method("starts_total"),
                        Declared.removal("gone").parameter("version", Simple.STRING));
            case UNKNOWN_REMOVAL_LABEL ->
                Breach.of(
                        "parameter verison",
                        EXAMPLE,
                        method("build_info").strings("version"),
                        Declared.removal("gone").parameter("verison", Simple.STRING));
            case SENSITIVE_LABEL ->
                Breach.of("parameter user_id", EXAMPLE, method("logins_total").strings("user_id"));
            case LABEL_TYPE ->
                Breach.of(
                        "parameter version",
                        EXAMPLE,
                        method("build_info")
                                .labels("version")
                                .parameter("version", new Other("UUID", ErasedType.of("java.lang", "UUID"))));
            case LABEL_TYPE_HIDDEN ->
                Breach.of(
                        "parameter mode",
                        EXAMPLE,
                        method("modes_total").values("mode", "fast").hidden("Outer.Mode"));
            case LABEL_NULLABLE ->
                Breach.of(
                        "parameter region",
                        EXAMPLE,
                        method("regions_total").strings("region").nullable());
            case CLOSED_LABEL ->
                Breach.of("parameter mode", EXAMPLE, method("modes_total").strings("mode"));
            case UNKNOWN_CONSTANT ->
                Breach.of("parameter mode", EXAMPLE, method("modes_total").values("mode", "fast", "flying"));
            case AMBIGUOUS_CONSTANT ->
                Breach.of("parameter twin", EXAMPLE, method("twins_total").constants("twin", "B_C"));
            case SHARED_VALUE ->
                Breach.of("parameter mode", EXAMPLE, method("modes_total").values("mode", "fast", "fast"));
            case UNKNOWN_FIXED_VALUE -> ofLabels(method("modes_total").labels("mode=flying"));
            case UNMATCHED_VALUE -> ofLabels(method("regions_total").labels("region=EU"));
            case UNBOUNDED_LABEL ->
                Breach.of("parameter target", EXAMPLE, method("targets_total").strings("target"));
            case UNBOUNDED_UNLISTED ->
                Breach.unlisted("parameter by", counter("m", "x_total").strings("by"));
            case UNBOUNDED_INT ->
                Breach.unlisted(
                        "parameter items",
                        counter("m", "x_total").withoutLabels().parameter("items", Simple.INT));
            case UNBOUNDED_DEFINITION ->
                Breach.ofFamilies("3:44", "{name: x, type: gauge, help: h, labels: {target: {}}}");
            case MISSING_LABEL -> ofLabels(method("build_info"));
            case ILLEGAL_COMBINATION ->
                ofLabels(method("requests_total").labels("outcome=allow").values("reason", "ok", "forbidden"));
            case NO_LEGAL_COMBINATION ->
                Breach.ofFamilies(
                        "3:10",
                        "{name: x, type: gauge, help: h, labels: {a: {values: [b]}, c: {values: [d]}},"
                                + " legal: [{when: {a: [b]}, then: {c: {not: [d]}}}]}");
            case LABEL_NAMES_UNAVAILABLE ->
                Breach.of(
                        "name of m",
                        EXAMPLE,
                        method("build_info").strings("version").withoutNames());

            case BUCKET_NOT_HISTOGRAM -> ofBuckets(method("starts_total").buckets(1.0));
            case BUCKET_MISSING ->
                Breach.of("@MetricFamily of m", EXAMPLE, method("size").parameter("bytes", Simple.LONG));
            case BUCKET_ORDER -> ofBuckets(waited().buckets(1.0, 1.0, 10.0));
            case BUCKET_UNIT -> ofBuckets(waited().buckets(1000.0, 10000.0));
            case BUCKET_COUNT -> ofBuckets(waited().buckets(1.0, 2.0, 3.0, 10.0));
            case BUCKET_REQUIRED -> ofBuckets(waited().buckets(2.0, 10.0));
            case BUCKET_RANGE -> ofBuckets(waited().buckets(1.0, 11.0));
            case BUCKET_CONFLICT ->
                Breach.of(
                        "name of second",
                        EXAMPLE,
                        waited().buckets(1.0, 10.0),
                        Declared.method("second", "wait_seconds")
                                .buckets(1.0, 2.0, 10.0)
                                .parameter("time", Simple.DURATION));
            case SET_AND_SAMPLED ->
                Breach.of(
                        "name of second",
                        EXAMPLE,
                        level(),
                        Declared.method("second", "level").parameter("level", Simple.DOUBLE_SUPPLIER));
            case CONTRADICTORY_METHODS -> Breach.ofType(Form.INTERFACE, false, Injection.NONE, "seen()");

            case SERIES_BUDGET -> ofLabels(method("clients_total").strings("client"));
            case RAISED_BUDGET ->
                ofLabels(method("capped_total").strings("client").maxSeries(10));
            case KEY_TOO_WIDE -> ofLabels(method("wide_total").strings("a", "b", "c", "d"));
            case FAMILY_WORST_CASE ->
                Breach.ofFamilies("3:10", "{name: x, type: gauge, help: h, labels: {a: {max: 10000}}}");
            case CATALOG_BUDGET ->
                Breach.of(
                        "@Catalog",
                        "second",
                        Unlisted.ERROR,
                        List.of(SECOND),
                        in(SECOND, method("starts_total")),
                        in(SECOND, Declared.method("n", "stops_total")));
            case AUXILIARY_TYPE -> Breach.ofType(new AuxiliaryType(ErasedType.of("example", "Mode"), "Metrics.java"));
            case RECORDER_SIZE ->
                Breach.of(
                        "type",
                        EXAMPLE,
                        method("clients_total")
                                .constants(
                                        "client",
                                        IntStream.range(0, 4100)
                                                .mapToObj(i -> "C" + i)
                                                .toArray(String[]::new)));
            case CATALOG_WORST_CASE ->
                Breach.ofCatalog(
                        "1:10",
                        "catalog: e\nmax_series: 1\nfamilies: [{name: x, type: gauge, help: h, labels: {a: {max: 9}}}]");

            case VALUE_UNIT ->
                Breach.of("parameter millis", EXAMPLE, method("lag_seconds").parameter("millis", Simple.DOUBLE));
            case NO_EFFECT ->
                Breach.ofType(new IneffectiveAnnotation(
                        "@Labels", "m", IneffectiveAnnotation.Target.STATIC_METHOD, new Declared.At("type")));
            case METHOD_OF_OBJECT ->
                Breach.of("name of finalize", EXAMPLE, Declared.method("finalize", "starts_total"));
            case NOT_RECORDABLE -> ofFamily(method("reply_seconds").parameter("time", Simple.DURATION));

            case NO_FAMILY -> ofMethod(Declared.nameless("m"));
            case TWO_PURPOSES ->
                ofMethod(method("build_info").purpose(Purpose.RECORDS).purpose(Purpose.REMOVES));
            case STARTS_NOTHING -> ofMethod(Declared.start("m"));
            case REMOVES_NOTHING -> ofMethod(Declared.removal("m"));
            case REMOVES_FROM_NONE ->
                Breach.of(
                        "name of gone",
                        EXAMPLE,
                        Declared.method("built", "build_info").strings("version"),
                        Declared.method("chosen", "regions_total").strings("region"),
                        Declared.removal("gone")
                                .parameter("version", Simple.STRING)
                                .parameter("region", Simple.STRING));
            case ENTRY_WITHOUT_PARAMETER -> ofMethod(method("build_info").labels("version"));
            case PARAMETER_WITHOUT_USE -> ofMethod(method("starts_total").parameter("why", Simple.STRING));
            case SECOND_VALUE ->
                ofMethod(method("starts_total").parameter("one", Simple.LONG).parameter("two", Simple.LONG));
            case VALUE_MISSING -> ofMethod(method("level"));
            case VALUE_NOT_ADMITTED -> ofMethod(method("starts_total").parameter("flag", Simple.BOOLEAN));
            case HANDLE_WITH_VALUE ->
                ofMethod(method("starts_total").parameter("n", Simple.LONG).returns(Kind.COUNTER, "Counter"));
            case RETURN_TYPE -> ofMethod(method("starts_total").returns(Kind.GAUGE, "Gauge"));
            case START_RETURN_TYPE ->
                ofMethod(Declared.start("m").parameter("mode", Simple.STRING).returns(Kind.OTHER, "int"));
            case REMOVAL_RETURN_TYPE ->
                ofMethod(Declared.removal("m")
                        .parameter("version", Simple.STRING)
                        .returns(Kind.OTHER, "int"));
            case TIME_NEEDED ->
                Breach.of(
                        "parameter time",
                        EXAMPLE,
                        method("wait_seconds").buckets(1.0, 10.0).parameter("time", Simple.LONG));
            case NO_TIME ->
                Breach.of("parameter time", EXAMPLE, method("starts_total").parameter("time", Simple.DURATION));
            case VALUE_NULLABLE ->
                Breach.of(
                        "parameter time",
                        EXAMPLE,
                        method("wait_seconds")
                                .buckets(1.0, 10.0)
                                .parameter("time", Simple.DURATION)
                                .nullable());
            case NO_INSTANT ->
                Breach.of("parameter at", EXAMPLE, method("starts_total").parameter("at", Simple.INSTANT));

            case DEFINITION_CONFLICT ->
                Breach.ofRecorders(List.of("x_total, type: counter", "x_total, type: gauge"), List.of());
            case DEFINITION_OUTDATED ->
                Breach.ofRecorders(List.of("x_total, type: counter"), List.of("x_total, type: gauge"));
            case DEFINITION_GONE ->
                Breach.ofRecorders(List.of("x_total, type: counter"), List.of("y_total, type: counter"));
        };
    }

    private static Declared method(String family) {
        return Declared.method("m", family);
    }

    private static Declared counter(String name, String family) {
        return Declared.method(name, family).type(FamilyType.COUNTER).help("h");
    }

    private static Declared level() {
        return method("level").parameter("level", Simple.DOUBLE);
    }

    private static Declared waited() {
        return method("wait_seconds").parameter("time", Simple.DURATION);
    }

    private static MethodDeclaration in(Catalog catalog, Declared method) {
        return method.declaration(
                Optional.ofNullable(catalog).map(named -> new Placed<>(named.name(), new Declared.At("@Catalog"))));
    }

    private static Breach ofFamily(Declared method) {
        return Breach.of("family of m", EXAMPLE, method);
    }

    private static Breach ofLabels(Declared method) {
        return Breach.of("labels of m", EXAMPLE, method);
    }

    private static Breach ofBuckets(Declared method) {
        return Breach.of("buckets of m", EXAMPLE, method);
    }

    private static Breach ofMethod(Declared method) {
        return Breach.of("name of m", EXAMPLE, method);
    }
}
