package example.pipelock;

/** Two successive calls of tools that look like an attack. */
enum ToolChain {
    READ_THEN_SEND("read_file", "http_post", Severity.HIGH),
    LIST_THEN_DELETE("list_files", "delete_file", Severity.MEDIUM);

    private final String first;
    private final String second;
    private final Severity severity;

    ToolChain(String first, String second, Severity severity) {
        this.first = first;
        this.second = second;
        this.severity = severity;
    }

    Severity severity() {
        return severity;
    }

    boolean matches(String before, String now) {
        return before.equals(first) && now.equals(second);
    }
}
