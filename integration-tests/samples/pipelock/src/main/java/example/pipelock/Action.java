package example.pipelock;

/** The reaction to a secret. */
enum Action {
    WARN,
    BLOCK
}
