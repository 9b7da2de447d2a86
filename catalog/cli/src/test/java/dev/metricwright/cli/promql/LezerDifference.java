package dev.metricwright.cli.promql;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Known differences between lezer and our parser about validity or structure of expressions. In each case Prometheus
 * itself agrees with our parser.
 */
enum LezerDifference {
    NAME_OFFSET(Side.LEZER_REFUSES, "offset", "(?i)name=Optional\\[offset]", "to lezer the word is the keyword alone"),
    CAPITAL_X(Side.LEZER_REFUSES, "0X1F", "0X", "lezer knows hexadecimal numbers with a small x alone"),
    DOT_AT_THE_END(
            PrometheusVersion.V3_14,
            Side.LEZER_REFUSES,
            "1. + a",
            "[0-9]\\.(?![0-9])",
            "to lezer a digit follows each dot"),
    EXTREME(
            PrometheusVersion.V3_14,
            Side.LEZER_REFUSES,
            "max_of(1, 2)",
            "Function\\[name=(max|min)_of",
            "lezer knows these functions only in durations"),
    UNDERSCORE_IN_HEXADECIMAL(
            PrometheusVersion.V3_14,
            Side.LEZER_REFUSES,
            "0x1_F",
            "0[xX][0-9a-fA-F]*_",
            "lezer knows underscores in decimal numbers alone"),
    INFINITY_IN_BRACKETS(
            PrometheusVersion.V3_14,
            Side.WE_REFUSE,
            "a[inf]",
            "unexpected letter in brackets",
            "to lezer inf and nan are durations; Prometheus knows only numbers in digits there"),
    OTHER_KEYWORD(
            Side.WE_REFUSE,
            "atan2 + a",
            "it is a keyword",
            "lezer takes a keyword for a name wherever no keyword can stand, but for those of matching, and offset"),
    GROUPING_LABEL(
            Side.WE_REFUSE,
            "sum by (without) (a)",
            "the name of a label is expected",
            "lezer knows no keywords in lists of labels; Prometheus admits all but without, inf and nan"),
    NUMBER_AGAINST_WORD(
            Side.WE_REFUSE,
            "1or 2",
            "neither a number nor a duration",
            "lezer ends a number where it cannot go on; Prometheus wants a space before a letter or digit"),
    COMMENT_IN_BRACKETS(
            Side.WE_REFUSE,
            "a[# c\n5m]",
            "a duration must follow '\\['|unexpected '#' in brackets",
            "lezer skips comments everywhere; Prometheus wants a duration first in brackets"),
    STRING(
            Side.WE_REFUSE,
            "\"\\q",
            "unclosed string|a string in .* cannot contain a line break|escape sequence; double|not valid Unicode",
            "lezer highlights strings while they are typed: with any escapes, and without their last quote"),
    REGEX(Side.WE_REFUSE, "a{b=~\"*\"}", "invalid regular expression", "to lezer a string is a string"),
    VALUE(
            Side.WE_REFUSE,
            "a offset 0s",
            "is too large|is out of range|not a time|cannot be divided by zero",
            "lezer knows how numbers and durations are written, not what they amount to"),
    ARGUMENTS(
            Side.WE_REFUSE,
            "time(1)",
            "cannot take \\d+ argument|takes \\d arguments?, not",
            "lezer knows the names of functions, not their parameters"),
    OPERAND(
            Side.WE_REFUSE,
            "(a) offset 5m",
            "can only follow a selector|a subquery needs an instant vector",
            "lezer knows no types, and lets brackets, offset and @ follow any expression"),
    MODIFIERS(
            Side.WE_REFUSE,
            "a offset 5m offset 5m",
            "duplicate (offset|@)|a range must come before offset and @|exclude each other",
            "lezer takes modifiers in any number and order"),
    MODIFIED_OPERATOR(
            Side.OTHER_TREE,
            "-a + b offset 5m",
            "(OffsetExpr|StepInvariantExpr|MatrixSelector|SubqueryExpr|AnchoredExpr|SmoothedExpr)\\((Unary|Binary)Expr",
            "lezer lets brackets, offset and @ take in a sign or an operator, where they would have no meaning"),
    SIGNED_NUMBER(
            Side.OTHER_TREE,
            "-1 ^ 2",
            "BinaryExpr\\(SignedNumber(Duration)?Literal,Pow",
            "lezer takes a sign into a number before ^ too, which binds more than a sign");

    /** The effect of a difference. */
    enum Side {
        LEZER_REFUSES,
        WE_REFUSE,
        OTHER_TREE
    }

    private final Set<PrometheusVersion> versions;
    private final Side side;
    private final String example;
    private final Pattern sign;
    private final String reason;

    LezerDifference(Side side, String example, String sign, String reason) {
        this(EnumSet.allOf(PrometheusVersion.class), side, example, sign, reason);
    }

    LezerDifference(PrometheusVersion version, Side side, String example, String sign, String reason) {
        this(EnumSet.of(version), side, example, sign, reason);
    }

    LezerDifference(Set<PrometheusVersion> versions, Side side, String example, String sign, String reason) {
        this.versions = versions;
        this.side = side;
        this.example = example;
        this.sign = Pattern.compile(sign);
        this.reason = reason;
    }

    Side side() {
        return side;
    }

    /** A version in whose grammar it is. */
    PrometheusVersion version() {
        return versions.iterator().next();
    }

    /** Returns a pattern of the expressions that show this difference and no other. */
    String example() {
        return example;
    }

    /** Why lezer refuses an expression that we accept. */
    static Optional<LezerDifference> whereLezerRefuses(PrometheusVersion version, String expression, Expression ours) {
        return find(version, Side.LEZER_REFUSES, expression + "\n" + ours);
    }

    /** Why lezer accepts an expression that we refuse with this message. */
    static Optional<LezerDifference> whereWeRefuse(PrometheusVersion version, PromqlException ours) {
        return find(version, Side.WE_REFUSE, ours.problem());
    }

    /** Why lezer's tree differs from ours. */
    static Optional<LezerDifference> whereTheTreeIsOther(PrometheusVersion version, LezerNode theirs) {
        return find(version, Side.OTHER_TREE, theirs.shape());
    }

    private static Optional<LezerDifference> find(PrometheusVersion version, Side side, String text) {
        return Stream.of(values())
                .filter(difference -> difference.side == side && difference.versions.contains(version))
                .filter(difference -> difference.sign.matcher(text).find())
                .findFirst();
    }

    @Override
    public String toString() {
        return name() + ": " + reason;
    }
}
