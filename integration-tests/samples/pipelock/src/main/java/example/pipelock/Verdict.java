package example.pipelock;

/** What becomes of a request. */
enum Verdict {
    ALLOWED,
    BLOCKED
}
