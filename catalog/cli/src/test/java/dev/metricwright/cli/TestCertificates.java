package dev.metricwright.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;

/** Keys and certificates of servers, made by the {@code keytool} of the JDK that runs the tests. */
final class TestCertificates {

    static final char[] PASSWORD = "changeit".toCharArray();

    private static final String AUTHORITY = "authority";

    private final Path folder;

    TestCertificates(Path folder) {
        this.folder = folder;
    }

    /** A key, and a certificate for some names that it signs itself. */
    KeyStore signedByItself(String name, String names, String... options) throws Exception {
        return generated(name, Stream.concat(Stream.of("-ext", "SAN=" + names), Stream.of(options)));
    }

    /** The key and the certificate of an authority. */
    KeyStore authority() throws Exception {
        return generated(AUTHORITY, Stream.of("-ext", "bc:c"));
    }

    /** A key, and a certificate for some names that the authority signs. */
    KeyStore signedByAuthority(KeyStore authority, String name, String names, String... options) throws Exception {
        KeyStore own = generated(name, Stream.of());
        byte[] request = keytool(new byte[0], name, Stream.of("-certreq"));
        byte[] signed = keytool(
                request,
                AUTHORITY,
                Stream.concat(Stream.of("-gencert", "-rfc", "-ext", "SAN=" + names), Stream.of(options)));
        try (InputStream in = new ByteArrayInputStream(signed)) {
            Certificate certificate = CertificateFactory.getInstance("X.509")
                    .generateCertificates(in)
                    .iterator()
                    .next();
            Certificate[] chain = {certificate, authority.getCertificate("key")};
            own.setKeyEntry("key", own.getKey("key", PASSWORD), PASSWORD, chain);
        }
        return own;
    }

    private KeyStore generated(String name, Stream<String> options) throws Exception {
        keytool(
                new byte[0],
                name,
                Stream.concat(Stream.of("-genkeypair", "-keyalg", "EC", "-dname", "CN=" + name), options));
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store(name))) {
            store.load(in, PASSWORD);
        }
        return store;
    }

    private Path store(String name) {
        return folder.resolve(name + ".p12");
    }

    private byte[] keytool(byte[] input, String name, Stream<String> options) throws Exception {
        List<String> own = List.of(
                "-alias",
                "key",
                "-storetype",
                "PKCS12",
                "-keystore",
                store(name).toString(),
                "-storepass",
                new String(PASSWORD));
        Path keytool = Path.of(System.getProperty("java.home"), "bin", "keytool");
        Path errors = folder.resolve("keytool.txt");
        Process process = new ProcessBuilder(Stream.of(Stream.of(keytool.toString()), options, own.stream())
                        .flatMap(part -> part)
                        .toList())
                .redirectError(errors.toFile())
                .start();
        process.getOutputStream().write(input);
        process.getOutputStream().close();
        byte[] output = process.getInputStream().readAllBytes();
        if (process.waitFor() != 0) {
            throw new IOException(
                    new String(output, StandardCharsets.UTF_8) + Files.readString(errors, StandardCharsets.UTF_8));
        }
        return output;
    }

    /** A file with the certificates of some servers or authorities. */
    Path pem(String name, KeyStore... stores) throws GeneralSecurityException, IOException {
        StringBuilder pem = new StringBuilder("Certificates for tests\n");
        for (KeyStore store : stores) {
            byte[] encoded = store.getCertificate("key").getEncoded();
            pem.append("-----BEGIN CERTIFICATE-----\n")
                    .append(Base64.getMimeEncoder().encodeToString(encoded))
                    .append("\n-----END CERTIFICATE-----\n");
        }
        return Files.writeString(folder.resolve(name), pem);
    }

    /** A trust store of the JDK with the certificate of a server. */
    Path trustStore(KeyStore server) throws GeneralSecurityException, IOException {
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("server", server.getCertificate("key"));
        Path file = folder.resolve("trusted.p12");
        try (var out = Files.newOutputStream(file)) {
            trusted.store(out, PASSWORD);
        }
        return file;
    }
}
