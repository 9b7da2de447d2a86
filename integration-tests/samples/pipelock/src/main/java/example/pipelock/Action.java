package example.pipelock;

/** What is done about a secret. */
enum Action {
    WARN,
    BLOCK
}
