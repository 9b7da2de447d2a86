package example.pipelock;

import java.nio.charset.StandardCharsets;

/** The end of what a session sent, kept to find a secret that comes in several requests. */
final class FragmentBuffer {

    private static final int KEPT = 256;

    private String kept = "";

    /** Whether a secret shows now that did not show in the pieces; it is reported once. */
    boolean completesSecret(String fragment) {
        String joined = kept + fragment;
        if (Scanner.DLP.finds(joined)) {
            kept = "";
            return !Scanner.DLP.finds(fragment);
        }
        kept = joined.substring(Math.max(0, joined.length() - KEPT));
        return false;
    }

    long bytes() {
        return kept.getBytes(StandardCharsets.UTF_8).length;
    }
}
