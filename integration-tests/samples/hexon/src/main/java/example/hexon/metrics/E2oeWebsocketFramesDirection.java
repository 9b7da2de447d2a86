package example.hexon.metrics;

public enum E2oeWebsocketFramesDirection {
    /** From the server to the browser. */
    ENCRYPT,

    /** From the browser to the server. */
    DECRYPT
}
