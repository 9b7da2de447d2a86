package example.hexon.metrics;

public enum E2oeWebsocketFailuresDirection {
    /** Encrypting towards the browser failed. */
    ENCRYPT,

    /** Decrypting what the browser sent failed. */
    DECRYPT,

    /** The frame was not the next in order: replayed or out of turn. */
    DECRYPT_SEQ
}
