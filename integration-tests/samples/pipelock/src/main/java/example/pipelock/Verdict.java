package example.pipelock;

/** The decision on a request. */
enum Verdict {
    ALLOWED,
    BLOCKED
}
