package example.opsproxy;

import java.io.IOException;
import java.io.Serial;

/** A request that could not be proxied. */
public final class ProxyException extends IOException {

    @Serial
    private static final long serialVersionUID = 1;

    ProxyException(String message, Throwable cause) {
        super(message, cause);
    }
}
