package dev.metricwright.cli.promql;

/** The type of the value of an expression. */
public enum ValueType {
    /** One number. */
    SCALAR("scalar"),
    /** Some series, each with one sample. */
    INSTANT_VECTOR("instant vector"),
    /** Some series, each with its samples in a period of time. */
    RANGE_VECTOR("range vector"),
    /** Text. */
    STRING("string"),
    /** What a variable stands for. */
    ANY("variable");

    private final String words;

    ValueType(String words) {
        this.words = words;
    }

    /** {@return the type as the documentation of Prometheus calls it} */
    public String words() {
        return words;
    }

    /** {@return the type with its article} */
    String withArticle() {
        return (this == INSTANT_VECTOR ? "an " : "a ") + words;
    }
}
