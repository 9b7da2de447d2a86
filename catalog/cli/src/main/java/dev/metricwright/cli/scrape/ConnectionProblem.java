package dev.metricwright.cli.scrape;

import java.io.EOFException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import javax.net.ssl.SSLException;

/** Why there is no answer. */
final class ConnectionProblem {

    /** The answer cannot be understood. */
    static final Problem NOT_HTTP = new Problem(
            "it does not answer in valid HTTP", "check the host and the port, and write https:// if it expects TLS");

    private ConnectionProblem() {}

    static Problem of(IOException e, PageUrl url, Deadline deadline) {
        String seconds = deadline.seconds() + " s";
        if (Causes.has(e, UnresolvedAddressException.class)) {
            return new Problem("there is no host " + url.host(), "correct its name");
        }
        if (e instanceof HttpConnectTimeoutException) {
            return new Problem(
                    "no connection within " + seconds,
                    "check the host, the port and the firewalls, or raise --timeout");
        }
        if (e instanceof HttpTimeoutException) {
            return new Problem("no answer within " + seconds, "raise --timeout, or look at the log of the process");
        }
        if (e instanceof ConnectException) {
            return new Problem("the connection is refused", "start the process, or correct the host or the port");
        }
        if (Causes.has(e, SSLException.class)) {
            return TlsProblem.of(e, url);
        }
        return isEnd(e)
                ? new Problem(
                        "the connection ended before the answer",
                        url.isEncrypted()
                                ? "look at the log of the process, which may require a certificate from its clients"
                                : "look at the log of the process, or write https:// if it expects TLS")
                : NOT_HTTP;
    }

    /** If the other side ended the connection. */
    static boolean isEnd(IOException e) {
        return Causes.has(e, EOFException.class) || Causes.has(e, SocketException.class);
    }
}
