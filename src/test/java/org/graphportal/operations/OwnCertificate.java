package org.graphportal.operations;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.util.Base64;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.graphportal.standin.entra.keys.KeyPairs;
import org.graphportal.standin.entra.keys.SelfSignedCertificate;

/**
 * A certificate for {@code localhost} that a test has signed itself.
 *
 * @param file the certificate and its key, PEM
 * @param context a context that trusts it and no other
 */
record OwnCertificate(Path file, SSLContext context) {

    static OwnCertificate in(Path folder) {
        KeyPair pair = KeyPairs.rsa("proxy");
        String key = "-----BEGIN PRIVATE KEY-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'})
                        .encodeToString(pair.getPrivate().getEncoded())
                + "\n-----END PRIVATE KEY-----\n";
        try {
            Path file = Files.writeString(
                    folder.resolve("proxy.pem"),
                    SelfSignedCertificate.pem(pair, "localhost").strip() + "\n" + key);
            KeyStore trusted = KeyStore.getInstance(KeyStore.getDefaultType());
            trusted.load(null, null);
            trusted.setCertificateEntry(
                    "proxy",
                    CertificateFactory.getInstance("X.509")
                            .generateCertificate(
                                    new ByteArrayInputStream(SelfSignedCertificate.der(pair, "localhost"))));
            TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(trusted);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, trust.getTrustManagers(), null);
            return new OwnCertificate(file, context);
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("Could not make a certificate", e);
        }
    }

    HttpClient.Builder client() {
        return HttpClient.newBuilder().sslContext(context);
    }
}
