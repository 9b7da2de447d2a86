package example.pipelock;

import java.nio.charset.StandardCharsets;

/** The end of the text that a session sent, stored to find a secret that is split over several requests. */
final class FragmentBuffer {

    private static final int KEPT = 256;

    private String kept = "";

    /** Whether this piece completes a secret that it does not contain alone; each secret is reported once. */
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
