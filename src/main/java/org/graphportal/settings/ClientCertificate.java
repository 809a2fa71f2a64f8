package org.graphportal.settings;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAPrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.Optional;

/**
 * The certificate by which the application shows Entra ID who it is, in place of a client secret.
 *
 * @param certificate registered at Entra ID under Certificates &amp; secrets
 * @param key the certificate's private RSA key
 */
public record ClientCertificate(X509Certificate certificate, PrivateKey key) {

    private static final String KEY_BEGIN = "-----BEGIN PRIVATE KEY-----";
    private static final String KEY_END = "-----END PRIVATE KEY-----";

    /** Shows no key. */
    @Override
    public String toString() {
        return "ClientCertificate[until=" + certificate.getNotAfter().toInstant() + "]";
    }

    /** Tells whether the key is that of the certificate. */
    public boolean matches() {
        return certificate.getPublicKey() instanceof RSAPublicKey publicKey
                && key instanceof RSAPrivateKey privateKey
                && publicKey.getModulus().equals(privateKey.getModulus());
    }

    /**
     * Reads a certificate (RFC 7468 §5).
     *
     * @param value PEM, or the path of a file with it
     */
    public static Optional<X509Certificate> certificate(String value) {
        try {
            byte[] pem = pem(value).getBytes(StandardCharsets.US_ASCII);
            return Optional.of((X509Certificate)
                    CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(pem)));
        } catch (GeneralSecurityException | IOException | InvalidPathException e) {
            return Optional.empty();
        }
    }

    /**
     * Reads an unencrypted PKCS #8 RSA key (RFC 7468 §10).
     *
     * @param value PEM, or the path of a file with it
     */
    public static Optional<PrivateKey> key(String value) {
        try {
            String pem = pem(value);
            int begin = pem.indexOf(KEY_BEGIN);
            int end = pem.indexOf(KEY_END);
            if (begin < 0 || end < begin) {
                return Optional.empty();
            }
            byte[] encoded = Base64.getMimeDecoder().decode(pem.substring(begin + KEY_BEGIN.length(), end));
            return Optional.of(KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(encoded)));
        } catch (GeneralSecurityException | IOException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String pem(String value) throws IOException {
        return value.contains("-----BEGIN") ? value : Files.readString(Path.of(value.trim()));
    }
}
