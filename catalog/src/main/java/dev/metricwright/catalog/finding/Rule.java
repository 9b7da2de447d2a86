package dev.metricwright.catalog.finding;

import dev.metricwright.catalog.Place;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The rules, each with its message: what is wrong, and what to do. A message with more than two details names them, as
 * in <code>{family}</code>; others have {@code %s} for each. A rule with several cases has a constant for each case;
 * these constants have the same name, {@link #id()}.
 */
public enum Rule {
    // These rules end the check of the interface.
    /** Metricwright's annotations on a type that a recorder cannot implement. */
    NOT_AN_INTERFACE("not-an-interface", "{type} is {form}, which no recorder can implement; {remedy}"),
    /** A recorder whose class name is already in use. */
    RECORDER_EXISTS(
            "recorder-exists",
            "the recorder of %s is called %s, but a class of that name exists already; rename that class" + " or %1$s"),
    /** A recorder of an earlier compilation among the sources. */
    RECORDER_LEFT_OVER(
            "recorder-exists",
            "the sources contain %s, which an earlier compilation wrote for %s; delete that file, and do not pass"
                    + " the folder of generated sources to the compiler"),
    /** An interface with type parameters. */
    GENERIC_RECORDER(
            "generic-recorder",
            Severity.WARNING,
            "%s has type parameters, so it gets no recorder, and nothing in this compilation extends it; declare an"
                    + " interface that extends it and states the type arguments"),
    /** {@code @Catalog} names an unknown catalog. */
    UNKNOWN_CATALOG(
            "unknown-catalog",
            "unknown catalog {catalog}{hint}, searched in {searched}; use one of {known}, or pass the"
                    + " file of the catalog with -Ametricwright.catalogs=FILE"),
    /** A processor option with an invalid value. */
    INVALID_OPTION("invalid-option", "-Ametricwright.{option} cannot be \"{value}\"; {remedy}"),
    /** A compilation for a version of Java that cannot run recorders. */
    RELEASE_TOO_OLD(
            "invalid-option",
            "recorders need Java 17, but this compilation is for Java %s; compile with --release 17 or later"),
    /** An injection API whose annotations are not visible to the interface. */
    INJECT_API_MISSING(
            "inject-api-missing",
            "inject = {api} needs class {class}, which is not visible to {interface}; add the dependency"
                    + " {dependency} to the class path (in a module, also add a requires directive), or choose"
                    + " another value for -Ametricwright.inject or @RecorderOptions"),

    // Catalogs that cannot be read.
    /** A path that does not exist. */
    NO_SUCH_FILE("catalog-invalid", "no such file or folder%s; correct the path"),
    /** A file that the process is not allowed to read. */
    NO_PERMISSION("catalog-invalid", "permission denied; change the permissions of the file"),
    /** A file or folder that cannot be read. */
    UNREADABLE("catalog-invalid", "the file or folder cannot be read: %s; check that it exists, and its permissions"),
    /** A file that is not a catalog. */
    NOT_A_CATALOG(
            "catalog-invalid",
            "this file is not a catalog; pass a *.yaml, *.yml or *.json file, a folder of these, or a" + " *.jar"),
    /** A folder without catalogs. */
    EMPTY_FOLDER(
            "catalog-invalid", "the folder has no *.yaml, *.yml or *.json file; pass a folder that contains a catalog"),
    /** A class path that cannot be searched. */
    CLASS_PATH_UNREADABLE("catalog-invalid", "the class path cannot be searched: %s; check its jars"),
    /** A jar that does not list its catalogs. */
    INDEX_MISSING(
            "catalog-invalid",
            "the jar has no %s; add it, with the path of one catalog per line, relative to the root of" + " the jar"),
    /** A jar that cannot be read. */
    JAR_UNREADABLE("catalog-invalid", "the jar cannot be read: %s; build it again"),
    /** A catalog that a jar lists but does not contain. */
    INDEXED_FILE_MISSING(
            "catalog-invalid", "the jar contains no '%s'; correct the path, which starts at the root of the jar"),
    /** A catalog that the product's own jar should contain. */
    SHIPPED_FILE_MISSING(
            "catalog-invalid", "this catalog is missing from the Metricwright jar; download the jar again"),
    /** Two catalogs with the same name. */
    DUPLICATE_CATALOG("catalog-invalid", "catalog '%s' is also defined at %s; rename one of the two"),

    // Catalogs that are not well-formed.
    /** A file whose extension is neither that of YAML nor that of JSON. */
    UNKNOWN_EXTENSION("catalog-invalid", "a catalog must be YAML or JSON; rename the file to *.yaml, *.yml or *.json"),
    /** An empty file. */
    EMPTY_FILE("catalog-invalid", "the file contains no catalog; begin it with 'catalog:' and a name"),
    /** A file that could exhaust the memory of a compiler. */
    FILE_TOO_LARGE("catalog-invalid", "the file is larger than %s MB; split the catalog"),
    /** A document that could exhaust the stack of a compiler. */
    NESTED_TOO_DEEPLY(
            "catalog-invalid",
            "the file is nested more than %s levels deep; remove levels (a catalog needs fewer than ten)"),
    /** Bytes that are not UTF-8. */
    NOT_UTF_8("catalog-invalid", "the file is not valid UTF-8 from here on; save it in UTF-8"),
    /** Text that is not YAML. */
    NOT_YAML("catalog-invalid", "invalid YAML: %s; correct it"),
    /** A text that means something else without quotes. */
    TEXT_NEEDS_QUOTES("catalog-invalid", "YAML cannot read this text as it is written; write %s"),
    /** A text within brackets that means something else without quotes. */
    TEXT_IN_BRACKETS_NEEDS_QUOTES(
            "catalog-invalid",
            "a text with %s must be in quotes within brackets; put the text after '%s:' in double quotes, or in single"
                    + " quotes if it contains double ones"),
    /** A quote without its end. */
    QUOTE_NOT_CLOSED(
            "catalog-invalid", "the text that begins with this quote does not end; add the same quote at its end"),
    /** A bracket without its end. */
    BRACKET_NOT_CLOSED("catalog-invalid", "this %s is not closed; add %s where its content ends"),
    /** A colon or a dash without the space that must follow it. */
    SPACE_MISSING("catalog-invalid", "a space is missing after '%s'; write %s"),
    /** A line without the colon that separates a key from its value. */
    COLON_MISSING("catalog-invalid", "this line is not a key with a value, because a colon is missing; write %s"),
    /** A line that begins in a column in which no line above it begins. */
    WRONG_INDENTATION(
            "catalog-invalid",
            "this line begins after {found}, which does not fit the lines above; indent it with {right}, as line {line}"),
    /** A tab as indentation. */
    TAB_IN_YAML("catalog-invalid", "YAML does not allow a tab here; indent with spaces"),
    /** A control character. */
    CHARACTER_IN_YAML("catalog-invalid", "YAML does not allow the character %s; remove it"),
    /** A YAML alias. */
    ALIAS_IN_YAML(
            "catalog-invalid",
            "YAML aliases are not supported; define the label or the buckets once under 'labels' or"
                    + " 'buckets', and refer to them by name"),
    /** A YAML alias of something that has no anchor. */
    UNKNOWN_ANCHOR("file-invalid", "the alias *%s has no anchor; write &%1$s before what it repeats"),
    /** YAML aliases that repeat too much. */
    TOO_MUCH_REPEATED(
            "file-invalid", "the aliases up to *%s repeat more than %s nodes; write out less, or split the file"),
    /** Text that is not JSON. */
    NOT_JSON("catalog-invalid", "invalid JSON: %s; %s"),
    /** A second document in a file. */
    SECOND_DOCUMENT(
            "catalog-invalid",
            "a second document begins here, but a file contains one catalog; move it to a file of its own"),
    /** Half of a surrogate pair. */
    UNPAIRED_SURROGATE("catalog-invalid", "this \\u escape is only half of a character; write the character itself"),
    /** A key that is a list or a mapping. */
    KEY_NOT_A_WORD("catalog-invalid", "a key must be a plain name, not %s; replace it with a name"),
    /** A duplicate key in a mapping. */
    DUPLICATE_KEY("catalog-invalid", "duplicate key '%s' (first on line %s); remove one of them"),

    // Catalogs with invalid content.
    /** A missing required key. */
    MISSING_KEY("catalog-invalid", "%s has no key '%s'; add it"),
    /** A value of the wrong kind for its key. */
    WRONG_KIND("catalog-invalid", "{subject} must be {expected}, but it is {found}; {remedy}"),
    /** An empty text or list. */
    EMPTY_VALUE("catalog-invalid", "%s is empty; %s"),
    /** A word that is not one of the allowed words. */
    UNKNOWN_WORD("catalog-invalid", "'{word}' is not a {kind}; {remedy}"),
    /** A text that is too long for a constant in a class file. */
    TEXT_TOO_LONG(
            "catalog-invalid",
            "{subject} has {bytes} bytes, but a class file holds texts of up to {most} bytes; shorten it"),
    /** A duplicate item in a list. */
    DUPLICATE_ITEM("catalog-invalid", "duplicate item '%s' in %s; remove one of them"),
    /** A text that is not a duration. */
    NOT_A_DURATION("catalog-invalid", "'%s' is not a valid duration%s; write one such as 5m, 1h30m or 365d"),
    /** Two families with the same name. */
    DUPLICATE_FAMILY("catalog-invalid", "duplicate family '%s' (first on line %s); remove one of them"),
    /** A family name that exposition formats cannot contain. */
    UNWRITABLE_NAME(
            "catalog-invalid", "the name contains the character %s, which no exposition format can write; remove it"),
    /** An alias that is also the name of a family. */
    ALIAS_IS_A_FAMILY("catalog-invalid", "the alias '%s' is the name of a family of this catalog; remove the alias"),
    /** A duplicate label set of a family. */
    DUPLICATE_LABEL_SET("catalog-invalid", "this label set is listed twice; remove one of the two"),
    /** {@code distinct} with fewer or more than two labels. */
    DISTINCT_NOT_A_PAIR("catalog-invalid", "'distinct' must list two labels; write it as [label1, label2]"),
    /** Buckets of a family that is not a histogram. */
    BUCKETS_OF_NO_HISTOGRAM(
            "catalog-invalid", "%s cannot have buckets; remove 'buckets', or change the type to histogram"),
    /** Quantiles of a family that is not a summary. */
    QUANTILES_OF_NO_SUMMARY(
            "catalog-invalid", "%s cannot have quantiles; remove 'quantiles', or change the type to summary"),
    /** A quantile below 0 or above 1. */
    QUANTILE_OUT_OF_RANGE("catalog-invalid", "quantile %s is not between 0 and 1; write 0.99 for the 99th percentile"),
    /** A range of a family that is not a gauge. */
    RANGE_OF_NO_GAUGE("catalog-invalid", "%s cannot have a range; remove 'range', or change the type to gauge"),
    /** A range that does not list two ends. */
    RANGE_NOT_A_PAIR(
            "catalog-invalid",
            "'range' must list the lowest and the highest value; write it as [0, 1], with ~ for an end that is open"),
    /** A range whose lower end is not below its upper end. */
    RANGE_NOT_ASCENDING(
            "catalog-invalid", "'range' goes from %s to %s; write the lowest value first, and a higher one after it"),
    /** A stateset without the label that has its states as values. */
    STATESET_WITHOUT_STATES(
            "catalog-invalid",
            "a stateset has its states in a label of its own name; add %s: {values: [ … ]} to 'labels', with all states"),
    /** Detail labels of a family whose series cannot be added up. */
    DETAIL_NOT_ADMITTED("catalog-invalid", "%s cannot have detail labels; move them to 'labels'"),
    /** A detail label that is also a plain label. */
    DETAIL_IS_A_LABEL("catalog-invalid", "detail label '%s' is also in 'labels' of the family; remove one of the two"),
    /** A label of a family that is already common to all families. */
    LABEL_IS_COMMON(
            "catalog-invalid", "label '%s' is in 'common_labels', so every family has it already; remove it here"),
    /** A label of a family that a scrape adds to all series. */
    LABEL_OF_TARGET(
            "catalog-invalid",
            "label '%s' is in 'target_labels', so the scrape adds it; remove it here, or from 'target_labels'"),
    /** A label that the catalog forbids. */
    LABEL_IS_FORBIDDEN(
            "catalog-invalid",
            "label '%s' is in 'forbidden_labels' (\"%s\"); remove it here, or from 'forbidden_labels'"),
    /** An external family that is neither a name nor the beginning of one. */
    INVALID_EXTERNAL_FAMILY(
            "catalog-invalid",
            "'%s' is not a valid external family; write its name, or the beginning of names with * at the end, such as"
                    + " process_*"),
    /** A recording rule whose result has an invalid name. */
    INVALID_RECORDED_NAME(
            "catalog-invalid",
            "'%s' is not a valid name for the result of a recording rule; write one such as job:shop_orders:rate5m"),
    /** A label name that exposition formats cannot contain. */
    INVALID_LABEL_NAME(
            "catalog-invalid",
            "'%s' is not a valid label name; use letters, digits and '_', and do not begin with a digit"),
    /** A key that applies only to open labels. */
    KEY_OF_OPEN_LABEL(
            "catalog-invalid",
            "'%s' has no effect on label '%s', whose values are all listed; remove '%1$s', or add 'open:" + " true'"),
    /** A closed label without values. */
    CLOSED_LABEL_WITHOUT_VALUES(
            "catalog-invalid", "'open: false' requires 'values'; list the values of the label, or remove 'open'"),
    /** A label value that is longer than the limit for recorded values. */
    VALUE_TOO_LONG("catalog-invalid", "the value has %s characters, but the limit is %s; shorten it"),
    /** An overflow value that is also a listed value. */
    OVERFLOW_IS_LISTED(
            "catalog-invalid",
            "label '%s' lists '%s', which is also its overflow value; write another 'overflow', or remove the value"),
    /** A pattern that is not a regular expression. */
    INVALID_PATTERN("catalog-invalid", "invalid 'pattern': %s; correct it, in RE2 syntax"),
    /** A label whose presence depends on itself. */
    PRESENCE_OF_ITSELF("catalog-invalid", "'only_if' of label '%s' refers to the label itself; refer to another label"),
    /** A label whose presence depends on one that the family does not have. */
    PRESENCE_OF_MISSING(
            "catalog-invalid",
            "'only_if' of label '{label}' refers to label '{other}', which family '{family}' does not"
                    + " have; add that label to the family, or define '{label}' here without 'only_if'"),
    /** Labels that determine each other. */
    DETERMINES_CYCLE(
            "catalog-invalid", "labels determine each other: %s; remove one of these labels from 'determines'"),
    /** A rule for bounds in addition to exact bounds. */
    BESIDE_EXACT_BOUNDS(
            "catalog-invalid", "'%s' has no effect beside '%s', which states all bounds; remove one of the two keys"),
    /** More bounds than {@code max_count}. */
    TOO_MANY_BOUNDS(
            "catalog-invalid",
            "'max_count' is {most}, but {count} bounds are {how}; raise 'max_count', or remove bounds"),
    /** {@code min} above {@code max}. */
    MIN_ABOVE_MAX("catalog-invalid", "'min' is %s, but 'max' is %s; swap them"),
    /** A required bound that the rest of the rule excludes. */
    REQUIRED_BOUND_EXCLUDED(
            "catalog-invalid", "the required bound %s %s; remove it from 'require', or change the other bounds"),
    /** Bounds or quantiles that are not in ascending order. */
    NOT_ASCENDING("catalog-invalid", "{kind} {value} comes after {before}; list each {kind} once, in ascending order"),
    /** A label or an annotation of an alert that one of its keys states already. */
    STATED_BY_KEY(
            "catalog-invalid", "'{name}' in '{place}' repeats the key '{key}' of the alert; remove one of the two"),
    /** {@code corrected} without {@code known_issue}. */
    CORRECTED_WITHOUT_ISSUE(
            "catalog-invalid", "'corrected' needs 'known_issue'; say in 'known_issue' what is wrong with 'expr'"),

    // Descriptions of recorders.
    /** A class path without recorders. */
    NO_RECORDERS(
            "recorder-unreadable",
            "no recorder found; pass class folders or jars that were compiled with the Metricwright" + " processor"),
    /** A path that does not exist. */
    NO_SUCH_CLASSES("recorder-unreadable", "no such folder or jar; correct the path"),
    /** A file that is not a jar. */
    NOT_A_JAR("recorder-unreadable", "the file is not a jar: %s; pass a class folder or a jar"),
    /** A file that cannot be read. */
    CLASSES_UNREADABLE("recorder-unreadable", "the classes cannot be read: %s; check the file and its permissions"),
    /** A damaged description of a recorder. */
    RECORDER_DAMAGED(
            "recorder-unreadable",
            "the description of a recorder is damaged: %s; compile its interface again, in a clean build"),
    /** A description of a recorder in the format of another version. */
    RECORDER_FORMAT(
            "recorder-unreadable",
            "the file has format %s, but this version of Metricwright reads format %s; use the version"
                    + " that compiled the interface, or a later one"),

    // These rules end the check of the method.
    /** An alias: documents call the family by it, but the family is exposed under another name. */
    ALIAS_USED("alias-used", "documents call this family %s, but it is exposed as %s; write %2$s"),
    /** A family that is not in the catalogs. */
    UNKNOWN_FAMILY(
            "unknown-family",
            "{family} is not in catalog {catalogs}{hint}; correct the name or, if the family is new, add"
                    + " this to the families of the catalog: {yaml}"),
    /** A family that cannot be looked up, because no catalog was given. */
    NO_CATALOG("unknown-family", "%s is not in a catalog, because no catalog was given; %s"),
    /** A family that is in several catalogs. */
    AMBIGUOUS_FAMILY("ambiguous-family", "%s is in several catalogs (%s); choose one with @Catalog"),
    /** A family that is in the catalog of one method, but not in the catalog of another. */
    PARTLY_LISTED(
            "ambiguous-family",
            "%s is in a catalog, but not in the catalog of %s(); declare all methods that record the"
                    + " family in interfaces with the same @Catalog"),
    /** A family that is not in a catalog, and whose type no method states. */
    DEFINITION_INCOMPLETE(
            "definition-incomplete",
            "{family} is not in a catalog{hint}, so its type must be stated; write type =" + " MetricType.{type}"),

    // These rules end the checks that need the type or the unit.
    /** A stated type that differs from the type in the catalog. */
    TYPE_MISMATCH(
            "type-mismatch",
            "{family} is {stated} here, but {defined} in catalog {catalog}; remove the type, or write"
                    + " MetricType.{type}"),
    /** Two methods that state different types for a family that is not in a catalog. */
    TYPE_CONFLICT(
            "type-mismatch",
            "{family} is {stated} here, but {defined} in {method}(); state the type in only one of the"
                    + " two methods"),
    /** A stated unit that differs from the unit in the catalog. */
    UNIT_MISMATCH(
            "unit-mismatch",
            "the unit of {family} is {stated} here, but {defined} in catalog {catalog}; remove the"
                    + " unit{alternative}"),
    /** Two methods that state different units for a family that is not in a catalog. */
    UNIT_CONFLICT(
            "unit-mismatch",
            "the unit of {family} is {stated} here, but {defined} in {method}(); state the unit in only"
                    + " one of the two methods"),

    // The check goes on after these rules.
    /** A stated help text that differs from the help text in the catalog. */
    HELP_MISMATCH(
            "help-mismatch",
            Severity.WARNING,
            "the help text of {family} differs from the one in catalog {catalog}; remove it" + " here{alternative}"),
    /** Two methods that state different help texts for a family that is not in a catalog. */
    HELP_CONFLICT(
            "help-mismatch",
            Severity.WARNING,
            "the help text of %s differs from the one in %s(); state it in only one of the two methods"),
    /** A family that should not be recorded any more. */
    DEPRECATED_FAMILY("deprecated-family", Severity.WARNING, "{family} is deprecated{since}; {remedy}"),

    // Names of families.
    /**
     * A name that does not match {@code [a-zA-Z_][a-zA-Z0-9_]*}. These are the names that the Prometheus data model
     * admits, without colons, which it reserves for recording rules.
     */
    NAME_SYNTAX(
            "name-syntax",
            "\"%s\" is not a valid family name; use letters, digits and _, and do not begin with a digit"
                    + " (a colon is reserved for recording rules)"),
    /** A name that begins with {@code _}. OpenMetrics reserves such names, both of families and of labels. */
    UNDERSCORED_NAME("name-syntax", "%s begins with _, which OpenMetrics reserves; begin it with a letter"),
    /** A name without a prefix of its catalog, if the catalog states prefixes. */
    NAME_PREFIX("name-prefix", "{family} does not have the prefix of catalog {catalog}; begin it with {prefixes}"),
    /** A name with a capital letter. */
    NAME_CASE("name-case", "%s is not in snake case; call it %s"),
    /** A counter whose name does not end in {@code _total}. */
    COUNTER_SUFFIX("counter-suffix", "%s is a counter, but its name does not end in _total; call it %s"),
    /** A family that is not a counter, but whose name ends in {@code _total}. */
    TOTAL_OF_NO_COUNTER(
            "counter-suffix",
            "%s is %s, but only the names of counters end in _total; remove the ending, or make it a" + " counter"),
    /**
     * A name that ends in a suffix that OpenMetrics appends to form the names of samples: {@code _bucket},
     * {@code _count}, {@code _sum}, {@code _created}, {@code _gcount} and {@code _gsum} with any type, and
     * {@code _info} with any type except info. The rule {@code counter-suffix} checks {@code _total}. Names of families
     * of unknown type may end in any of these.
     */
    RESERVED_SUFFIX(
            "reserved-suffix",
            "{family} ends in {suffix}, which is reserved for samples of {types}; choose a name with"
                    + " another ending"),
    /** An info family whose name does not end in {@code _info}. */
    INFO_SUFFIX("reserved-suffix", "%s is an info family, but its name does not end in _info; call it %s"),
    /**
     * A unit that is not a base unit, either as the stated unit or as a word of the name. It is a multiple or a
     * fraction of a base unit that Prometheus lists (seconds, bytes, meters, grams, celsius, joules, volts, amperes),
     * an older unit such as inches, or percent.
     */
    BASE_UNIT(
            "base-unit", "{family} is in {unit}, which is not a base unit; record {base}, as the unit and in the name"),
    /**
     * A stated unit that the name does not contain as whole words. OpenMetrics requires the unit at the end of the
     * name, before {@code _total}, and otherwise omits {@code # UNIT}. A unit in the middle, as in
     * {@code bytes_in_total}, tells a reader just as much, so it is not a finding. A unit that has to change anyway is
     * not checked.
     */
    UNIT_SUFFIX(
            "unit-suffix",
            "{family} is in {unit}, but its name does not contain the unit; correct the unit, or call it" + " {name}"),
    /** A unit that no name can contain, such as a code of UCUM. */
    UNIT_CODE("unit-suffix", "{family} has the unit {unit}, which cannot be part of a name; {remedy}"),
    /** An info family with a unit. OpenMetrics requires the unit to be empty, because the value is always 1. */
    UNIT_OF_INFO("unit-suffix", "%s is an info family, whose value is always 1; remove the unit %s"),
    /** A stateset with a unit. OpenMetrics requires the unit to be empty, because the values are 0 and 1. */
    UNIT_OF_STATESET("unit-suffix", "%s is a stateset, whose values are always 0 or 1; remove the unit %s"),
    /**
     * Two families that claim the same name, which OpenMetrics forbids. A family claims its own name and the names of
     * all samples that its type may have in OpenMetrics, including {@code _created}.
     */
    EXPOSITION_COLLISION(
            "exposition-collision",
            "{family} and {other} both claim the name {name} when they are exposed; rename one of them"),
    /**
     * {@code counter}, {@code gauge}, {@code histogram} or {@code summary} as a word of a name, except the first word.
     */
    TYPE_IN_NAME("type-in-name", Severity.WARNING, "%s has the type %s in its name; remove the word"),
    /**
     * {@code _by_} and the name of one of the family's labels, as words of the family's name. Prometheus' naming
     * practices advise against label names in family names. Only this form is checked, because it cannot be a
     * coincidence.
     */
    LABEL_IN_NAME(
            "label-in-name",
            Severity.WARNING,
            "%s has label %s in its name, which is wrong once that label is aggregated away; remove" + " _by_%2$s"),
    /** An abbreviation that Prometheus lists, as the stated unit or as a word of the name, except the first word. */
    UNIT_ABBREVIATION(
            "unit-abbreviation",
            Severity.WARNING,
            "%s abbreviates a unit to %s; write the base unit in full, in the name and as the unit"),
    /** A family without a help text. */
    HELP_MISSING("help-missing", Severity.WARNING, "%s has no help text; say in a sentence what it counts or measures"),
    /** An excuse from a rule that is not broken. */
    NEEDLESS_ALLOW(
            "needless-allow",
            Severity.WARNING,
            "'allow' of %s lists '%s', but that rule is not broken; remove it from 'allow'"),
    /** An excuse beside an expression that is not needed any more. */
    NEEDLESS_EXCUSE(
            "needless-allow", Severity.WARNING, "%s excuses '%s', but that rule is not broken here; remove the excuse"),
    /** A known issue of an expression in which no rule is broken. */
    NEEDLESS_ISSUE("needless-allow", Severity.WARNING, "%s is not needed, because no rule is broken; remove it"),
    /** An excuse beside an expression from an unknown rule. */
    UNKNOWN_EXCUSE(
            "needless-allow",
            Severity.WARNING,
            "{excuse} excuses '{rule}', but there is no such rule{hint}; correct the name of the rule"),
    /** An excuse of a label that no family has. */
    UNUSED_ALLOW(
            "needless-allow",
            Severity.WARNING,
            "'allow' of %s lists '%s', but no family has that label; remove the label, or use it"),
    /** An excuse from an unknown rule. */
    UNKNOWN_ALLOW(
            "needless-allow",
            Severity.WARNING,
            "'allow' of {subject} lists '{rule}', but there is no such rule{hint}; correct the name of the"
                    + " rule, or remove it from 'allow'"),

    // Labels.
    /** A label name that no exposition format admits. */
    LABEL_SYNTAX(
            "label-syntax",
            "\"%s\" is not a valid label name; use letters, digits and _, and do not begin with a digit"),
    /** A label name with capital letters. */
    LABEL_CASE("label-case", "label %s is not in snake case; write %s"),
    /** A label that a method gives two values. */
    DUPLICATE_LABEL("duplicate-label", "label %s is given twice; remove one of the two"),
    /** A label name that Prometheus reserves. */
    RESERVED_LABEL("reserved-label", "label %s is reserved by Prometheus; use another name"),
    /** A label name that begins with {@code _}. */
    UNDERSCORED_LABEL("reserved-label", "label %s begins with _, which OpenMetrics reserves; begin it with a letter"),
    /** A label name that Prometheus sets when it scrapes. */
    SCRAPE_LABEL(
            "reserved-label",
            Severity.WARNING,
            "Prometheus sets label %s at each scrape, and renames yours to exported_%1$s; use another" + " name"),
    /** A label that the registry gives to all series. */
    COMMON_LABEL_PASSED(
            "common-label-passed",
            "label %s is common to the whole registry; remove it here and give it once, to"
                    + " MetricsRegistry.builder().common(\"%1$s\", …)"),
    /** A label that the catalog forbids. */
    FORBIDDEN_LABEL("forbidden-label", "catalog {catalog} forbids label {label} (\"{reason}\"); remove it"),
    /** A label that the family does not have. */
    UNKNOWN_LABEL("unknown-label", "{family} has no label {label}{hint}; its labels are {labels}"),
    /** A label that a method gives to a family without labels. */
    UNKNOWN_LABEL_OF_NONE(
            "unknown-label",
            "%s has no labels, so it cannot have label %s; remove it, or add it to the family in the" + " catalog"),
    /** An {@code int} that is not a label of the family, and that may be meant as the value. */
    UNKNOWN_LABEL_OF_INT(
            "unknown-label",
            "{family} has no label {label}{hint}, and an int is always a label; if it is the value to record, {remedy}"),
    /** A label that the first method of a family does not have, if the family is not in a catalog. */
    UNKNOWN_LABEL_OF_UNLISTED(
            "unknown-label",
            "{family} has no label {label}{hint}, because {method}(), the first method that records it,"
                    + " does not declare it; give all of its methods the same labels"),
    /** A label that selects series to start, if families that start at 0 have no labels. */
    NO_START_LABEL(
            "unknown-label",
            "label %s is unknown, because no counter or histogram of this interface has labels; remove"
                    + " the method, or record one with labels"),
    /** A label that selects series to start, but is not a label of a family that starts at 0. */
    UNKNOWN_START_LABEL(
            "unknown-label",
            "no counter or histogram of this interface has label {label}{hint}; their labels are {labels}"),
    /** Labels that select series to start, if no family that starts at 0 has all of them. */
    STARTS_IN_NONE(
            "unknown-label",
            "no counter or histogram of this interface has all of the labels %s; split %s() into one"
                    + " method per family"),
    /** A label that selects series to remove, if the families of the interface have no labels. */
    NO_REMOVAL_LABEL(
            "unknown-label",
            "label %s is unknown, because no family of this interface has labels; remove the method, or"
                    + " record a family with labels"),
    /** A label that selects series to remove, but is not a label of a family of the interface. */
    UNKNOWN_REMOVAL_LABEL(
            "unknown-label", "no family of this interface has label {label}{hint}; their labels are {labels}"),
    /** A label that may hold personal or secret data without a recorded reason. */
    SENSITIVE_LABEL(
            "sensitive-label",
            "label %s of %s may hold personal or secret data, but the catalog records no reason for"
                    + " that; remove it, or add sensitive: \"the reason\" to the label in the catalog"),
    /** A parameter whose type a label cannot have. */
    LABEL_TYPE(
            "label-type",
            "label {label} cannot be of type {type}: a label is a String, an enum, a boolean or an int; pass {right}"),
    /** A parameter of a type that the recorder cannot name. */
    LABEL_TYPE_HIDDEN(
            "label-type",
            "label {label} cannot be of this type: the recorder, which is another class of the package, cannot see"
                    + " {type}; make it {right}"),
    /** A parameter for a label that may be null. */
    LABEL_NULLABLE(
            "label-type",
            "label %s is never null; remove @Nullable, and pass %s if the label is absent from a recording"),
    /** A parameter that admits more values than its label has. */
    CLOSED_LABEL(
            "closed-label",
            "label {label} of {family} has only the values {values}, but the type {type} allows others;"
                    + " pass an enum, and write enum {enum} { {constants} }"),
    /** A constant for a value that the label does not have. */
    UNKNOWN_CONSTANT(
            "unknown-label-value",
            "{constant} means \"{value}\", which is not a value of label {label} of {family}{hint}; its"
                    + " values are {values}"),
    /** A constant whose name equals several values of the label, ignoring case and separators. */
    AMBIGUOUS_CONSTANT(
            "unknown-label-value",
            "{constant} may mean each of the values {values} of label {label} of {family}; put @LabelValue on it with the"
                    + " one that is meant"),
    /** Two constants with the same value, whose series would be one. */
    SHARED_VALUE(
            "unknown-label-value",
            "{constant} and {other} both mean \"{value}\" of label {label} of {family}; put @LabelValue on one of them"
                    + " with another value"),
    /** A fixed value that the label does not have. */
    UNKNOWN_FIXED_VALUE(
            "unknown-label-value", "label {label} of {family} has no value \"{value}\"{hint}; its values are {values}"),
    /** A value that does not match the pattern of an open label. */
    UNMATCHED_VALUE(
            "unknown-label-value",
            "\"{value}\" is not a value of label {label} of {family}; write one that matches {pattern}"),
    /** An open label without a bound. */
    UNBOUNDED_LABEL(
            "unbounded-label",
            "label %s of %s has no bound, so its series could grow without end; add max: N to the label"
                    + " in the catalog, or pass an enum"),
    /** An open label of a family that is not in a catalog and has no budget. */
    UNBOUNDED_UNLISTED(
            "unbounded-label",
            "label %s of %s has no bound, so its series could grow without end; limit the family with"
                    + " @Labels(maxSeries = N), or pass an enum"),
    /** An {@code int} of a family that is not in a catalog and has no budget. It may be meant as the value. */
    UNBOUNDED_INT(
            "unbounded-label",
            "label {label} of {family} has no bound, and an int is always a label; if it is the value to record, {remedy},"
                    + " otherwise limit the family with @Labels(maxSeries = N)"),
    /** An open label that its catalog defines without a bound. */
    UNBOUNDED_DEFINITION(
            "unbounded-label",
            "label %s of %s has no bound, so its series could grow without end; add max: N, or list its values"),
    /** A required label that a method does not give. */
    MISSING_LABEL("missing-label", "{family} needs label {label}; add {entry}"),
    /** A combination of values that the catalog excludes. */
    ILLEGAL_COMBINATION("illegal-combination", "{family} has no series {combination}; {remedy}"),
    /** A family whose catalog excludes all combinations. */
    NO_LEGAL_COMBINATION(
            "illegal-combination",
            "the catalog excludes all label combinations of %s; correct 'legal', 'label_sets' or 'only_if'"),
    /** A compiled method whose class file does not contain the names of its parameters. */
    LABEL_NAMES_UNAVAILABLE(
            "label-names-unavailable",
            "the class file lacks the parameter names of %s(); compile the interface with -parameters,"
                    + " put @Label on each parameter that is a label, or declare the method again in your own"
                    + " interface"),

    // Buckets.
    /** Bounds on a family that is not a histogram. */
    BUCKET_NOT_HISTOGRAM("bucket-not-histogram", "%s is %s, but only histograms have buckets; remove 'buckets'"),
    /** A histogram for which neither the catalog nor a method states bounds. */
    BUCKET_MISSING(
            "bucket-missing", "%s is a histogram without bounds; write buckets = %s, or bounds that suit it better"),
    /** Bounds that are not finite or not strictly increasing. */
    BUCKET_ORDER(
            "bucket-order",
            "the bounds of {family} must be finite and strictly increasing, but {disorder}; write buckets = {bounds}"),
    /** Bounds that seem to be in a unit a thousand times smaller. */
    BUCKET_UNIT(
            "bucket-unit",
            "the bounds of {family} must be in {unit}, but these seem to be 1,000 times too large; write"
                    + " buckets = {bounds}"),
    /** More bounds than the catalog admits. */
    BUCKET_COUNT(
            "bucket-count",
            "{family} has {count} bounds, but catalog {catalog} allows at most {most}; write buckets ="
                    + " {bounds}, or remove other bounds"),
    /** Bounds without one that the catalog requires. */
    BUCKET_REQUIRED("bucket-required", "the bounds of %s must include %s; add %2$s"),
    /** Bounds that the catalog does not admit. */
    BUCKET_RANGE(
            "bucket-range",
            "the bounds of {family} do not match catalog {catalog}: {requirement}; write buckets =" + " {bounds}"),
    /** Two methods that give a family different bounds. */
    BUCKET_CONFLICT(
            "bucket-conflict",
            "{family} has the bounds {bounds} here, but {others} in {method}(); state the bounds in only"
                    + " one of the two methods"),
    /** A family that one method records and another method samples. */
    SET_AND_SAMPLED(
            "conflicting-methods",
            "{family} is recorded by {recording}(), but {sampling}() samples it from a supplier; remove"
                    + " one of the two methods"),
    /** A method that is inherited twice, with different annotations. */
    CONTRADICTORY_METHODS(
            "conflicting-methods",
            "%s is inherited with contradictory annotations; declare it here again, with the right" + " annotations"),

    // Cardinality.
    /** A family that may produce more series than its budget. */
    SERIES_BUDGET("series-budget", "{family} may produce {series} series, but {budget}; {remedy}"),
    /** A {@code maxSeries} above the {@code max_series} of the catalog. */
    RAISED_BUDGET(
            "series-budget",
            "maxSeries of {family} is {stated}, but max_series in its catalog is {budget}; lower maxSeries to {right}"),
    /** A family whose labels do not fit the key of a series. */
    KEY_TOO_WIDE(
            "series-budget",
            "the labels of {family} need {bits} bits together to number their values, but a registry has"
                    + " {most}; lower the max of its labels{maxima}, or remove a label"),
    /** A family that may produce more series than its budget, by its definition in the catalog. */
    FAMILY_WORST_CASE("series-budget", "{family} may produce {series}, but {budget}; {remedy}"),
    /** An interface that may produce more series than the budget of its catalog. */
    CATALOG_BUDGET(
            "catalog-budget",
            "this interface may produce {series} series of catalog {catalog}, but max_series of the"
                    + " catalog is {budget}; record fewer families, lower the max of labels, or raise max_series"),

    /** A type that a recorder names, but that is declared in the file of another type. */
    AUXILIARY_TYPE(
            "auxiliary-type",
            Severity.WARNING,
            "%s is declared in %s, so javac -Xlint:auxiliaryclass warns where the recorder names it; move %1$s to"
                    + " %1$s.java"),
    /** An interface whose recorder does not fit into a class file. */
    RECORDER_SIZE(
            "recorder-size",
            "the recorder of %s would need %s, but the limit of Java is 65,535; split the interface into several"
                    + " interfaces"),
    /** A catalog whose families may produce more series than its budget. */
    CATALOG_WORST_CASE(
            "catalog-budget",
            "the families of catalog {catalog} may produce {series} series, but its max_series is"
                    + " {budget}; lower the max of labels or the max_series of families, or raise max_series of"
                    + " the catalog"),

    // The type of the family.
    /** A family of a type that a catalog can describe, but a recorder cannot record. */
    NOT_RECORDABLE("not-recordable", "{family} is {type}, which a recorder cannot record; {remedy}"),

    // Methods.
    /** A number whose parameter is named after another unit than that of its family. */
    VALUE_UNIT(
            "value-unit",
            Severity.WARNING,
            "{parameter} is in {passed} by its name, but {family} is measured in {recorded}; {remedy}pass the value in"
                    + " {recorded} and rename the parameter"),
    /** An annotation that has no effect. */
    NO_EFFECT("method-shape", "{annotation} has no effect on {name}: {reason}; {remedy}"),
    /** An abstract method that a recorder cannot implement, because every class inherits it. */
    METHOD_OF_OBJECT(
            "method-shape", "%s() is also a method of java.lang.Object, so a recorder cannot implement it; rename it"),
    /** An abstract method that names no family. */
    NO_FAMILY("method-shape", "%s() names no family; annotate it with @MetricFamily, or make it a default method"),
    /** A method with annotations for two purposes. */
    TWO_PURPOSES(
            "method-shape", "{method}() cannot both {purpose} and {other}; remove {annotation} or {otherAnnotation}"),
    /** A method that starts series, but names no labels. */
    STARTS_NOTHING(
            "method-shape", "%s() does not say which series to start; add the labels that select them as parameters"),
    /** A method that removes series, but names no labels. */
    REMOVES_NOTHING(
            "method-shape", "%s() does not say which series to remove; add the labels that select them as parameters"),
    /** A method that removes series by labels, if no family has all of them. */
    REMOVES_FROM_NONE(
            "method-shape",
            "no family of this interface has all of the labels %s; split %s() into one method per family"),
    /** A label in {@code @Labels} without a parameter for its value. */
    ENTRY_WITHOUT_PARAMETER(
            "method-shape",
            "{method}() has no parameter for label {label}{hint}; rename or add the parameter, or set a"
                    + " constant value with \"{label}=…\" in @Labels"),
    /** A parameter that is neither a label nor a value. */
    PARAMETER_WITHOUT_USE(
            "method-shape",
            "parameter {parameter} of {method}() is neither a label nor a value that {type} records; {remedy}"),
    /** A method with two values. */
    SECOND_VALUE("method-shape", "{method}() has more than one value, {value} and {other}; keep one"),
    /** A method without the value that its family records. */
    VALUE_MISSING("method-shape", "{method}() has no parameter for the value of the {type}; add {value}"),
    /** A value that families of this type do not record. */
    VALUE_NOT_ADMITTED("method-shape", "{method}() takes {value}, but {type} does not record it; {remedy}"),
    /** A method that returns a handle and takes a value. */
    HANDLE_WITH_VALUE("method-shape", "%s() returns a handle and also takes a value (%s); remove one of the two"),
    /** A return type that does not fit the type of the family. */
    RETURN_TYPE("return-type", "{method}() returns {returned}, but {family} is {type}; return {right}"),
    /** A method that starts series and returns something. */
    START_RETURN_TYPE("return-type", "%s() starts series, but returns %s; return void"),
    /** A method that removes series and returns something. */
    REMOVAL_RETURN_TYPE("return-type", "%s() removes series, but returns %s; return void"),
    /** A number without a unit for a family that is measured in a time unit. */
    TIME_NEEDED("value-type", "{family} is measured in {unit}, but {value} has no unit; pass {right}"),
    /** A time for a family that is not measured in a time unit. */
    NO_TIME("value-type", "{family} is not measured in a time unit{unit}, so it cannot take {value}; {remedy}"),

    /** A parameter for a value that may be null. */
    VALUE_NULLABLE(
            "value-type", "the value %s is never null; remove @Nullable, and call the method only if there is a value"),
    /** An {@code Instant} for a family that is not a timestamp. */
    NO_INSTANT(
            "value-type",
            "%s cannot record an Instant: only gauges whose names end in _timestamp_seconds record"
                    + " points in time; pass %s"),

    // Expressions.
    /** An expression that cannot be parsed. */
    QUERY_SYNTAX("query-syntax", "%s"),
    /** A regular expression of a function, which Prometheus does not check before it evaluates the expression. */
    PATTERN_INVALID(
            "query-syntax", "invalid regular expression: %s; correct it, in RE2 syntax, or each evaluation fails"),
    /** A part of the language that Prometheus has only behind a feature flag. */
    QUERY_EXPERIMENTAL(
            "query-experimental",
            Severity.WARNING,
            "%s is experimental, and Prometheus refuses it without a flag; start Prometheus with"
                    + " --enable-feature=%s, or write the expression without it"),
    /** A metric that is not in the catalogs. */
    QUERY_FAMILY("query-family", "{name} is not in catalog {catalog}; {remedy}"),
    /** An alias that only documents use. */
    QUERY_ALIAS("query-family", "documents call this metric %s, but it is exposed as %s; write %2$s"),
    /** The bare name of a histogram, which is exposed only in parts such as {@code _bucket}. */
    QUERY_HISTOGRAM(
            "query-family",
            "%s is a histogram, but no series has that name; write %1$s_bucket, %1$s_sum or %1$s_count"),
    /** A label that a family does not have. */
    QUERY_LABEL("query-label", "{subject} has no label {label}; {remedy}"),
    /** A value that a label never has. */
    QUERY_VALUE(
            "query-value", "label {label} of {family} never has the value \"{value}\"{hint}; its values are {values}"),
    /** A function for counters, such as {@code rate}, applied to a gauge or an info family. */
    RATE_OF_GAUGE("query-type", "{function} needs a counter, but {family} is {type}; {remedy}"),
    /** A function for gauges, such as {@code delta}, applied to a counter, which restarts at 0 with each process. */
    DELTA_OF_COUNTER(
            "query-type",
            "{function} needs a gauge, but {family} is a counter, which restarts at 0 with each process;"
                    + " use {instead}"),
    /** The total of a counter since its process began, compared with a number. */
    COUNTER_COMPARED(
            "query-type",
            "%s is a counter: after it passes a number, it stays above that number until its process"
                    + " ends; compare its rate or increase"),
    /** A quantile of all observations since a process began, instead of recent ones. */
    QUANTILE_OF_COUNTER(
            "query-type", "%s counts since its process began, so the quantile hardly moves; write rate(%1$s[5m])"),
    /** A quantile of series that are not buckets of a histogram. */
    QUANTILE_WITHOUT_BUCKETS("query-bucket", "histogram_quantile needs the buckets of a histogram, but %s; %s"),
    /** A quantile of buckets that an aggregation added up, so that they have lost label {@code le}. */
    QUANTILE_WITHOUT_LE(
            "query-bucket",
            "histogram_quantile needs label le, but an aggregation removes it here; write by (le), add"
                    + " le to an existing 'by', or remove le from 'without'"),
    /** A bucket that a histogram does not have. */
    BOUND_UNKNOWN(
            "query-bucket",
            "{family} has no bucket with le=\"{value}\", so that this selects nothing; its buckets are {bounds}"),
    /** A bound that is spelt differently from the exposed label, which is another value to Prometheus. */
    BOUND_SPELLING(
            "query-bucket",
            "le=\"%s\" selects nothing, because it is compared as text, and this bound is exposed as %s; write"
                    + " le=\"%2$s\""),
    /** Operands whose series never have the same labels. */
    NEVER_MATCH("query-matching", "the sides of {operator} never match: {reason}; {remedy}"),

    /** A comparison with a number that the values never reach. */
    NEVER_TRUE("never-fires", "this %s never holds, because the value is %s; compare with a number that it can reach"),
    /** A quantile above 1 or below 0, which is always infinite. */
    QUANTILE_OUT_OF_UNIT(
            "never-fires", "a quantile is a number from 0 to 1, and any other is infinite; write 0.99 for 99 %%"),
    /** Conditions on one label that exclude each other. */
    MATCHERS_CONTRADICT(
            "never-fires",
            "the matchers of label %s exclude each other, so that no series is selected; remove one, or write =~"
                    + " with alternatives"),
    /** Labels that the catalog never allows together. */
    COMBINATION_NEVER(
            "never-fires", "%s never has these labels together, because in its catalog, %s; correct the matchers"),
    /** A range that never has the two samples that a function needs. */
    RANGE_OF_ONE_SAMPLE(
            "never-fires",
            "{function} needs two samples, but samples are {distance} apart, so that a range of {range} never has two;"
                    + " {remedy}"),
    /** A range that sometimes has only one of the two samples that a function needs. */
    RANGE_UNRELIABLE(
            "never-fires",
            "{function} needs two samples, but samples are {distance} apart, so that a range of {range} may always have"
                    + " only one; {remedy}"),
    /** {@code absent} of a kind of event whose series exists even if there has been none. */
    ABSENT_OF_STARTED(
            "never-fires",
            "%s exists at 0 as soon as its process runs, so that %s never says that this has not happened; write"
                    + " increase(…[1h]) == 0, or select no label to ask whether any process runs"),
    /** A family that none of the given recorders records. */
    FAMILY_NOT_RECORDED(
            "never-fires",
            "%s is in catalog %s, but no recorder in --recorders records it, so that it has no series; record it, move it"
                    + " to 'external_families' if something else exposes it, or name its recorder in --recorders"),
    /** Values of a closed label that none of the given recorders passes. */
    VALUE_NOT_RECORDED(
            "never-fires",
            "no recorder in --recorders passes {values} for label {label} of {family}, so that this selects nothing;"
                    + " record it, delete it from the catalog, or name its recorder in --recorders"),
    /** A comparison that holds for all values. */
    ALWAYS_TRUE(
            "always-fires",
            Severity.WARNING,
            "this %s always holds, because the value is %s; compare with a number that it does not always reach"),
    /** A rate or a quantile that an alert does not compare with anything. */
    NOT_COMPARED(
            "always-fires",
            Severity.WARNING,
            "nothing is compared, so that this fires at any value, also at 0; compare the result with a number"),
    /** A comparison of an alert that returns 0 instead of nothing. */
    BOOL_FIRES(
            "always-fires",
            Severity.WARNING,
            "a comparison with bool returns 0 where it does not hold, and an alert also fires at 0; remove bool"),
    /** An alternative of an alert that always has a result. */
    VECTOR_FIRES(
            "always-fires",
            Severity.WARNING,
            "vector always has a result, so that the alert always fires; remove it, or compare its result:"
                    + " (… or vector(0)) > 5"),
    /** A comparison of durations or ratios with a number that looks as if it were in another unit. */
    VALUE_SCALE("value-scale", Severity.WARNING, "{family} is {unit}, but {number} looks like {other}; write {meant}"),
    /** The growth of a counter, compared with 0, whose series do not exist before they count something. */
    MISSES_FIRST(
            "misses-first",
            Severity.WARNING,
            "{function} does not see the first value of a series, and {family} begins a series with {values}, so that the"
                    + " alert misses it; {remedy}"),
    /** A label that a notification shows, although the expression of its alert has dropped it. */
    LABEL_LOST(
            "label-lost",
            Severity.WARNING,
            "label {label} is shown, but is always empty, because the expression leaves {labels}; {remedy}"),

    // Files of rules and dashboards.
    /** A file that is not valid YAML or JSON. */
    SOURCE_UNREADABLE("file-invalid", "invalid content: %s"),
    /** A file without content. */
    SOURCE_EMPTY("file-invalid", "the file is empty; write it, or do not name it"),
    /** A file above the limit. */
    SOURCE_TOO_LARGE("file-invalid", "the file is larger than %s MB; split it"),
    /** A file without groups of rules. */
    NO_GROUPS(
            "file-invalid",
            "the file contains no 'groups' of rules; name a rule file, or a manifest of kind PrometheusRule"),
    /** A group whose rules are not a list. */
    RULES_NOT_A_LIST("file-invalid", "'rules' must be a list; begin each rule with '- '"),
    /** A rule that is neither an alert nor a recording rule. */
    RULE_INCOMPLETE("file-invalid", "this rule has %s; write 'expr', and either 'alert' or 'record'"),
    /** A JSON file that is not a dashboard. */
    NO_DASHBOARD(
            "file-invalid",
            "the file contains no dashboard; export one as JSON, which has 'panels' or, in the second schema, 'elements'"),
    /** A comment that begins like an excuse. */
    EXCUSE_UNREADABLE(
            "file-invalid",
            "this comment is not a valid excuse; write # metricwright: allow RULE and the reason, and if it shall end,"
                    + " until 2027-01-31"),
    /** An excuse whose end is not a date. */
    EXCUSE_UNTIL("file-invalid", "'%s' is not a date; write one such as 2027-01-31"),

    // Pages that a process exposes.
    /** A line that cannot be read. */
    PAGE_SYNTAX("page-syntax", "%s; %s"),
    /** A line that is not encoded in UTF-8. */
    PAGE_ENCODING("page-syntax", "these bytes are not valid UTF-8; encode names and label values in UTF-8"),
    /** A page that begins with a byte order mark. */
    BYTE_ORDER_MARK("page-syntax", "the page begins with a byte order mark; write UTF-8 without it"),
    /** A line that ends with a carriage return. */
    CARRIAGE_RETURN("page-syntax", "a line ends with a carriage return; end all lines with a line feed only"),
    /** A last line without its end. */
    LAST_LINE_CUT("page-syntax", "the last line has no line feed, so that it may be cut off; write one at the end"),
    /** A page in OpenMetrics without its end. */
    EOF_MISSING(
            "page-syntax", "the page does not end with # EOF, so that it may be cut off; write that line at the end"),
    /** Lines behind the end of a page in OpenMetrics. */
    AFTER_EOF("page-syntax", "this line comes after # EOF; write that line once, at the end"),
    /** A type that the format does not have. */
    TYPE_UNKNOWN("page-syntax", "'{type}' is not a type in {format}; write one of {types}"),
    /** A unit that is not a part of the name. */
    UNIT_NOT_SUFFIX("page-syntax", "the name %s does not end with its unit; call it %1$s_%s, or remove the UNIT"),
    /** A unit of a family of a type without units. */
    UNIT_FORBIDDEN("page-syntax", "%s is %s, which has no unit; remove the UNIT"),
    /** The type, the help or the unit of a family, twice. */
    METADATA_TWICE("page-syntax", "{family} has a second {keyword}, the first is on line {line}; write it once"),
    /** The type, the help or the unit of a family after its samples. */
    METADATA_LATE(
            "page-syntax",
            "the {keyword} of {family} comes after its sample on line {line}; write it before the first sample"),
    /** A family whose lines are at several places. */
    FAMILY_INTERRUPTED(
            "page-syntax",
            "other families are between this line of %s and its first line %s; write all lines of a family together"),
    /** A sample whose name does not fit the type of its family. */
    SAMPLE_NAME("page-syntax", "{family} is {type}, so that no sample is called {sample}; {remedy}"),
    /** Two families that may have samples of the same name. */
    FAMILY_CLASH("page-syntax", "{sample} may be a sample of {first} and of {second}; rename one of them"),
    /** A metric whose samples are at several places. */
    METRIC_INTERRUPTED(
            "page-syntax", "the samples of %s with these labels are not together; write all of one label set in a row"),
    /** Timestamps that fall, or that some samples of a metric do not have. */
    TIMESTAMP_ORDER(
            "page-syntax",
            "the timestamp of %s does not follow that of the line before; write older samples first, and timestamps on"
                    + " all of them or on none"),
    /** A sample of a set of states without the name of the state. */
    STATE_WITHOUT_LABEL("page-syntax", "%s is a stateset, but this sample has no label %1$s; write the state as %1$s"),
    /** An exemplar of a sample that cannot have one. */
    EXEMPLAR_PLACE("page-syntax", "%s cannot have an exemplar; write it at a bucket or at the total of a counter"),
    /** An exemplar with long labels. */
    EXEMPLAR_LONG("page-syntax", "the labels of the exemplar have %s characters; write at most 128"),
    /** A series that a page exposes twice. */
    SERIES_TWICE("duplicate-series", "%s has a sample with the same labels on line %s; expose each series once"),
    /** A label that a sample has twice. */
    LABEL_TWICE("duplicate-series", "this sample has label %s twice; keep one of them"),
    /** A histogram without buckets. */
    NO_BUCKETS("histogram-invalid", "%s has no buckets for these labels; expose at least %1$s_bucket{le=\"+Inf\"}"),
    /** A bucket without a bound. */
    BOUND_MISSING("histogram-invalid", "this sample of %s has no label le; write the upper bound of the bucket as le"),
    /** A bucket whose bound is not a number. */
    BOUND_NOT_A_NUMBER("histogram-invalid", "le=\"%s\" is not a number; write the upper bound of the bucket, or +Inf"),
    /** An infinite bound that is spelt differently. */
    INFINITE_BOUND("histogram-invalid", "the bound of the last bucket is written as \"%s\"; write +Inf"),
    /** A bound that two buckets have, in different spelling. */
    BOUND_TWICE(
            "histogram-invalid",
            "le=\"{bound}\" is the same number as le=\"{before}\" on line {line}; expose each bucket once"),
    /** Bounds that fall. */
    BOUND_ORDER(
            "histogram-invalid",
            "le=\"{bound}\" comes after le=\"{before}\" on line {line}; write the buckets from the smallest bound to +Inf"),
    /** Buckets that do not contain each other. */
    BUCKETS_NOT_CUMULATIVE(
            "histogram-invalid",
            "the bucket le=\"{bound}\" counts {count}, but the one before on line {line} counts {before}; count in each"
                    + " bucket all observations up to its bound"),
    /** A histogram without an infinite bound. */
    INFINITY_MISSING("histogram-invalid", "%s has no bucket le=\"+Inf\" for these labels; expose it as the last one"),
    /** A count that differs from the last bucket. */
    COUNT_DIFFERS(
            "histogram-invalid",
            "{sample} is {count}, but the bucket +Inf on line {line} counts {bucket}; expose the same number"),
    /** A sum without a count, or a count without a sum. */
    SUM_OR_COUNT_MISSING("histogram-invalid", "%s has no %s beside it; expose both or none"),
    /** An exemplar above the bound of its bucket. */
    EXEMPLAR_OUTSIDE(
            "histogram-invalid",
            "the exemplar %s is above the bound %s of its bucket; write it at a bucket that counts it"),
    /** A quantile that is not stated. */
    QUANTILE_MISSING("histogram-invalid", "this sample of summary %s has no label quantile; write it, such as 0.99"),
    /** A quantile that is not a part. */
    QUANTILE_RANGE("histogram-invalid", "quantile=\"%s\" is not a number from 0 to 1; write 0.99 for 99 %%"),
    /** A quantile that a summary has twice, in different spelling. */
    QUANTILE_TWICE(
            "histogram-invalid", "quantile=\"%s\" is the same number as quantile=\"%s\"; expose each quantile once"),
    /** Quantiles that fall. */
    QUANTILE_ORDER(
            "histogram-invalid",
            "quantile=\"%s\" comes after quantile=\"%s\"; write the quantiles in increasing order"),
    /** A total that is negative or not a number. */
    TOTAL_VALUE("sample-value", "%s counts something, so that it cannot be %s; expose a number from 0 on"),
    /** A number of observations with a fraction. */
    COUNT_NOT_WHOLE("sample-value", "%s counts observations, so that it cannot be %s; expose a whole number"),
    /** A sum that is negative or not a number. */
    SUM_VALUE("sample-value", "the sum %s cannot be %s in OpenMetrics; observe only numbers from 0 on"),
    /** A quantile with a negative value. */
    QUANTILE_VALUE("sample-value", "the quantile of %s cannot be %s in OpenMetrics; expose the values as a gauge"),
    /** An info whose value is not 1. */
    INFO_VALUE("sample-value", "%s belongs to an info family, so that it cannot be %s; expose 1"),
    /** A state that neither holds nor not. */
    STATE_VALUE("sample-value", "%s is a state, so that it cannot be %s; expose 1 if it holds, and 0 if not"),

    // What processes expose, compared with catalogs.
    /** An exposed family that is not in the catalogs. */
    EXPOSED_UNLISTED(
            "unknown-family",
            "{family} is exposed, but is not in catalog {catalogs}{hint}; correct the name, add the family to the catalog,"
                    + " or add it to 'external_families' if something else exposes it"),
    /** Exposed families of a well-known library that are not in the catalogs. */
    EXPOSED_OF_LIBRARY(
            "unknown-family",
            Severity.WARNING,
            "the exposed families that begin with {prefix} ({number}) are not in catalog {catalogs}; add {prefix}* to"
                    + " 'external_families'"),
    /** A family that is exposed under a name that only documents should use. */
    EXPOSED_ALIAS(
            "alias-used",
            "{alias} is exposed, but in catalog {catalog} it is only another word for {family}; record {family}"),
    /** An exposed type that differs from the catalog. */
    EXPOSED_TYPE(
            "type-mismatch",
            "{family} is exposed as {type}, but is {defined} in catalog {catalog}; correct the type where it is"
                    + " recorded, or in the catalog"),
    /** A histogram or summary that is exposed without its type. */
    EXPOSED_WITHOUT_TYPE(
            "type-mismatch",
            "{family} is exposed without a type, but is {defined} in catalog {catalog}; expose"
                    + " # TYPE {family} before its samples"),
    /** An exposed unit that differs from the catalog. */
    EXPOSED_UNIT(
            "unit-mismatch",
            "{family} is exposed in {unit}, but the unit in catalog {catalog} is {defined}; correct one of them"),
    /** An exposed help that differs from the catalog. */
    EXPOSED_HELP(
            "help-mismatch",
            Severity.WARNING,
            "the help text of %s differs from the one in catalog %s; compile its recorder against the"
                    + " catalog again, or correct one of them"),
    /** A label that the family does not have in the catalog. */
    EXPOSED_LABEL(
            "unknown-label",
            "{family} is exposed with label {label}, which it does not have in catalog {catalog}{hint}; remove the label,"
                    + " or add it to the catalog"),
    /** A label that the catalog forbids. */
    EXPOSED_FORBIDDEN(
            "forbidden-label",
            "{family} is exposed with label {label}, which catalog {catalog} forbids (\"{reason}\"); remove the label"),
    /** A series without a label that it needs. */
    EXPOSED_WITHOUT_LABEL(
            "missing-label",
            "a series of {family} has no label {label}, which is required in catalog {catalog}; expose the label, or make"
                    + " it optional in the catalog"),
    /** A value that a closed label does not have. */
    EXPOSED_VALUE(
            "unknown-label-value",
            "label {label} of {family} has the value {value}, which catalog {catalog} does not list{hint}; correct the"
                    + " value, or add it to the catalog"),
    /** More values that a closed label does not have. */
    EXPOSED_VALUES(
            "unknown-label-value",
            "label {label} of {family} has further values that catalog {catalog} does not list; correct them, or declare"
                    + " the label as open, with a max"),
    /** The overflow value of a closed label. */
    EXPOSED_OVERFLOW(
            "unknown-label-value",
            "label {label} of {family} has the value {value}, which catalog {catalog} does not list and which stands for"
                    + " constants that the recorder was not compiled with; compile the recorder and the enum together"),
    /** A value that does not match the pattern of its label. */
    EXPOSED_UNMATCHED(
            "unknown-label-value",
            "label {label} of {family} has the value {value}, but catalog {catalog} asks for values that match {pattern};"
                    + " correct the value or the pattern"),
    /** A combination of labels that the catalog excludes. */
    EXPOSED_COMBINATION(
            "illegal-combination",
            "{family} is exposed with {combination}, but {rule} in catalog {catalog}; correct the labels where they are"
                    + " recorded, or the catalog"),
    /** Bounds that the catalog does not admit. */
    EXPOSED_BOUNDS(
            "bucket-range",
            "{family} is exposed with the bounds {bounds}, but catalog {catalog} asks for: {required}; correct the bounds"
                    + " where it is recorded, or the catalog"),
    /** Quantiles that the catalog does not list. */
    EXPOSED_QUANTILE(
            "unknown-label-value",
            "{family} is exposed with quantile=\"{quantile}\", which catalog {catalog} does not list; remove it, or add"
                    + " it to 'quantiles'"),
    /** A label with more values than its bound. */
    EXPOSED_LABEL_BOUND(
            "series-budget",
            "label {label} of {family} has {number} values that catalog {catalog} does not list, but its max is {max};"
                    + " record fewer values, or raise max"),
    /** A family with more series than its budget. */
    EXPOSED_BUDGET(
            "series-budget",
            "{family} has {number} series, but {budget}; record fewer label combinations, or raise max_series"),
    /** Families with more series than the budget of their catalog. */
    EXPOSED_CATALOG_BUDGET(
            "catalog-budget",
            "the families of catalog {catalog} have {number} series, but its max_series is {max}; record fewer label"
                    + " combinations, or raise max_series"),
    /** A family whose series should all exist from the start. */
    MISSING_FAMILY(
            "missing-series",
            Severity.WARNING,
            "%s is not exposed, but all of its series are known, so that they should exist at 0 from the start;"
                    + " create %s when the process starts, or declare the family as lazy"),
    /** A value whose series should exist from the start. */
    MISSING_VALUE(
            "missing-series",
            Severity.WARNING,
            "{family} has no series with {label}=\"{value}\", but all of its series are known, so that they should exist at"
                    + " 0 from the start; create {recorder} when the process starts, or declare the family as lazy"),

    // Recorders that were compiled separately.
    /** A family that two recorders define differently. */
    DEFINITION_CONFLICT(
            "definition-conflict",
            "{family} is defined differently by {first} and by {second}, but a registry accepts one"
                    + " definition: {differences}; {remedy}"),
    /** A family that a recorder defines differently from the current version of its catalog. */
    DEFINITION_OUTDATED(
            "definition-outdated",
            "{family} is defined differently by {recorder} and by {catalog} at {place}: {differences};"
                    + " compile the interface against {catalog}"),
    /** A family that a recorder has from a catalog that no longer contains it. */
    DEFINITION_GONE(
            "definition-outdated",
            "{family} is recorded by {recorder}, but {catalog} at {file} does not contain it; stop"
                    + " recording it, or add it to the catalog");

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

    /** {@return the name of the rule, as options and messages show it} */
    public String id() {
        return id;
    }

    /** {@return the default severity} */
    public Severity severity() {
        return severity;
    }

    /** {@return the names of all rules} */
    public static List<String> ids() {
        return Arrays.stream(values()).map(Rule::id).distinct().toList();
    }

    /**
     * The first detail of a message that names its details, as those with more than two do.
     *
     * @param name the name of the detail in the message
     * @param detail the detail
     * @return the details so far
     */
    public Details with(String name, Object detail) {
        return new Details(this, Map.of()).with(name, detail);
    }

    /** The message, with the names of its details or with {@code %s} for each. */
    String template() {
        return text;
    }

    /**
     * A finding of this rule, whose message does not name its details.
     *
     * @param place where the problem is
     * @param details the details that its message contains, in this order
     * @return the finding, with the default severity of the rule
     */
    public Finding at(Place place, Object... details) {
        return new Finding(this, severity, Optional.of(place), Optional.empty(), text(details));
    }

    /**
     * A message that does not name its details.
     *
     * @param details the details that it contains, in this order
     * @return the message
     */
    public String text(Object... details) {
        return String.format(Locale.ROOT, text, details);
    }
}
