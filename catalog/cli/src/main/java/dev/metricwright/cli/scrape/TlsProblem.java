package dev.metricwright.cli.scrape;

import java.io.IOException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.X509Certificate;
import java.util.Optional;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLSession;

/** Why there is no encrypted connection. */
final class TlsProblem {

    /** The JDK has no usable trust store. */
    static final Problem TRUST_STORE = new Problem(
            "the trust store of the JDK cannot be opened",
            "correct -Djavax.net.ssl.trustStore and -Djavax.net.ssl.trustStorePassword");

    private static final Problem EXPIRED = new Problem("its certificate has expired", "renew the certificate");
    private static final Problem NOT_YET_VALID =
            new Problem("its certificate is not valid yet", "correct the clocks, or wait");

    private TlsProblem() {}

    static Problem of(IOException e, PageUrl url) {
        if (Causes.has(e, CertificateExpiredException.class)) {
            return EXPIRED;
        }
        if (Causes.has(e, CertificateNotYetValidException.class)) {
            return NOT_YET_VALID;
        }
        if (Causes.has(e, CertPathBuilderException.class)) {
            return new Problem(
                    "its certificate is not signed by an authority that is trusted",
                    "name a file with the certificate of the authority: --ca FILE");
        }
        if (isForAnotherHost(e)) {
            return new Problem(
                    "its certificate is not for the host " + url.host(),
                    "use a host name that the certificate contains");
        }
        String message = Causes.find(e, SSLException.class)
                .map(Throwable::getMessage)
                .orElse("")
                .replaceAll("[^ -~]", "?");
        return message.contains("SSL message")
                ? new Problem("it does not expect TLS", "write http:// instead of https://")
                : new Problem("TLS fails: " + message, "look for the cause in the log of the process");
    }

    private static boolean isForAnotherHost(IOException e) {
        return Causes.find(e, CertificateException.class)
                .map(Throwable::getMessage)
                .filter(message ->
                        message.startsWith("No subject alternative") || message.startsWith("No name matching"))
                .isPresent();
    }

    /** The JDK does not look at the dates of a certificate that is trusted by itself. Prometheus does. */
    static Optional<Problem> of(SSLSession session) {
        try {
            if (session.getPeerCertificates()[0] instanceof X509Certificate certificate) {
                certificate.checkValidity();
            }
            return Optional.empty();
        } catch (CertificateExpiredException e) {
            return Optional.of(EXPIRED);
        } catch (CertificateNotYetValidException e) {
            return Optional.of(NOT_YET_VALID);
        } catch (SSLPeerUnverifiedException e) {
            throw new IllegalStateException("the JDK accepts a server without a certificate", e);
        }
    }
}
