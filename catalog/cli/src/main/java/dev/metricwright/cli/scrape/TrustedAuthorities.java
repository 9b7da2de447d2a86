package dev.metricwright.cli.scrape;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.util.Collection;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** The authorities whose certificates are in a file, instead of those that the JDK trusts. */
final class TrustedAuthorities {

    private TrustedAuthorities() {}

    /**
     * Trusts the certificates in a file.
     *
     * @param file one or more certificates in PEM
     * @throws UnreadableScrape if the file cannot be read or contains no certificate
     */
    static SSLContext in(Path file) throws UnreadableScrape {
        try {
            Collection<? extends Certificate> certificates = certificates(Files.readAllBytes(file));
            if (certificates.isEmpty()) {
                throw new UnreadableScrape("--ca: " + file + " contains no certificate; name a file in PEM, with a line"
                        + " -----BEGIN CERTIFICATE-----");
            }
            return trusting(certificates);
        } catch (IOException e) {
            throw new UnreadableScrape("--ca: " + problem(file, e), e);
        } catch (GeneralSecurityException e) {
            throw new UnreadableScrape(
                    "--ca: the JDK cannot use the certificates in " + file + "; correct the file", e);
        }
    }

    private static Collection<? extends Certificate> certificates(byte[] content) throws IOException {
        try (InputStream in = new ByteArrayInputStream(content)) {
            return CertificateFactory.getInstance("X.509").generateCertificates(in);
        } catch (CertificateException e) {
            return List.of();
        }
    }

    private static SSLContext trusting(Collection<? extends Certificate> certificates)
            throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        for (Certificate certificate : certificates) {
            store.setCertificateEntry(String.valueOf(store.size()), certificate);
        }
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(store);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }

    private static String problem(Path file, IOException e) {
        if (e instanceof NoSuchFileException) {
            return "no file " + file + "; correct the path";
        }
        return Files.isDirectory(file)
                ? file + " is a folder; name a file in it"
                : "cannot open " + file + "; check its permissions";
    }
}
