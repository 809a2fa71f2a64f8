package org.graphportal.standin.entra.keys;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.Signature;
import java.util.Arrays;
import java.util.Base64;

/**
 * A certificate that vouches for its own key (RFC 5280 §4.1), written in DER by hand: the JDK cannot make one, and a whole
 * library for fifty lines is too much.
 */
public final class SelfSignedCertificate {

    private static final byte[] SHA256_WITH_RSA = Base64.getDecoder().decode("MA0GCSqGSIb3DQEBCwUA");
    private static final byte[] COMMON_NAME = {0x06, 0x03, 0x55, 0x04, 0x03};

    private SelfSignedCertificate() {}

    /**
     * The certificate in DER; valid from 2020 to 2049.
     *
     * @param name the common name of subject and issuer
     */
    public static byte[] der(KeyPair pair, String name) {
        byte[] subject = sequence(tagged(0x31, sequence(COMMON_NAME, tagged(0x0C, utf8(name)))));
        byte[] validity = sequence(tagged(0x17, utf8("200101000000Z")), tagged(0x17, utf8("491231235959Z")));
        byte[] serial = tagged(
                0x02,
                BigInteger.valueOf(1 + (pair.getPublic().hashCode() & 0xFFFFFFL))
                        .toByteArray());
        byte[] version3 = tagged(0xA0, tagged(0x02, new byte[] {2}));
        byte[] body = sequence(
                version3,
                serial,
                SHA256_WITH_RSA,
                subject,
                validity,
                subject,
                pair.getPublic().getEncoded());
        return sequence(body, SHA256_WITH_RSA, tagged(0x03, join(new byte[] {0}, sign(pair, body))));
    }

    /** The same in PEM (RFC 7468). */
    public static String pem(KeyPair pair, String name) {
        return "-----BEGIN CERTIFICATE-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der(pair, name))
                + "\n-----END CERTIFICATE-----\n";
    }

    private static byte[] sign(KeyPair pair, byte[] body) {
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(pair.getPrivate());
            signature.update(body);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK signs with RSA", e);
        }
    }

    private static byte[] sequence(byte[]... parts) {
        return tagged(0x30, join(parts));
    }

    private static byte[] tagged(int tag, byte[] value) {
        byte[] length = BigInteger.valueOf(value.length).toByteArray();
        byte[] unsigned = length.length > 1 && length[0] == 0 ? Arrays.copyOfRange(length, 1, length.length) : length;
        byte[] head = value.length < 128 ? unsigned : join(new byte[] {(byte) (0x80 | unsigned.length)}, unsigned);
        return join(new byte[] {(byte) tag}, head, value);
    }

    private static byte[] join(byte[]... parts) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            joined.writeBytes(part);
        }
        return joined.toByteArray();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
