package example.bff;

import example.bff.SecurityMetrics.CsrfViolation;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/** Requires proof that a request which changes something comes from one of the BFF's own pages. */
public final class CsrfGuard {

    private final SecurityMetrics metrics;

    CsrfGuard(SecurityMetrics metrics) {
        this.metrics = metrics;
    }

    /**
     * Compares in constant time, so that the time does not reveal how much of the proof is correct.
     *
     * @param expected the value that the BFF's page was given
     * @param proof the value in the request; empty if it has none
     * @return whether the request is allowed
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
