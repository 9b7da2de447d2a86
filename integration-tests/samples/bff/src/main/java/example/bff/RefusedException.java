package example.bff;

import java.io.Serial;

/** A report was refused. This is not exceptional, so the exception has no stack trace. */
final class RefusedException extends Exception {

    @Serial
    private static final long serialVersionUID = 1;

    private final Refusal refusal;

    RefusedException(Refusal refusal) {
        super(refusal.name(), null, false, false);
        this.refusal = refusal;
    }

    /** {@return the reason} */
    Refusal refusal() {
        return refusal;
    }
}
