package example.bff;

import example.bff.SecurityMetrics.CsrfViolation;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/** Asks requests that change something for a proof that one of our own pages sent them. */
public final class CsrfGuard {

    private final SecurityMetrics metrics;

    CsrfGuard(SecurityMetrics metrics) {
        this.metrics = metrics;
    }

    /**
     * Compares, in a time that tells nothing about how much is right.
     *
     * @param expected what our page was given
     * @param proof what the request has; empty where it has none
     * @return whether the request may go on
     */
    public boolean admits(String expected, String proof) {
        if (proof.isEmpty()) {
            metrics.csrfViolated(CsrfViolation.PROOF_MISSING);
            return false;
        }
        boolean isRight = MessageDigest.isEqual(
                expected.getBytes(StandardCharsets.UTF_8), proof.getBytes(StandardCharsets.UTF_8));
        if (!isRight) {
            metrics.csrfViolated(CsrfViolation.PROOF_WRONG);
        }
        return isRight;
    }
}
