package example.bff;

import java.io.Serial;

/** What was sent is not taken. It is nothing unusual, so that it does without a stack trace. */
final class RefusedException extends Exception {

    @Serial
    private static final long serialVersionUID = 1;

    private final Refusal refusal;

    RefusedException(Refusal refusal) {
        super(refusal.name(), null, false, false);
        this.refusal = refusal;
    }

    /** {@return why} */
    Refusal refusal() {
        return refusal;
    }
}
