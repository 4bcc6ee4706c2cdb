package vn.tuanle.trust;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Signs credentials that other programs check: JSON as a compact JWS (ES256) under a key of this
/// installation, which is not that of the seal on PDFs. Its public half is given out as a JWK.
@Component
public class CredentialSeal {
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();
    private static final int SIDE = 32;
    private final KeyFile file;
    private KeyStore.@Nullable PrivateKeyEntry entry;

    CredentialSeal(@Value("${tuanle.seal:${tuanle.files:data/files}/../dau}") Path folder) {
        this.file = new KeyFile(
                folder, "dau-chung-nhan.p12", "CN=Dấu chứng nhận tuanle, OU=Không phải chữ ký số của cơ quan");
    }

    /// The JSON under a signature; `keyAddress` is where the public key is to be had, `type` what the
    /// header says the token is.
    public String sign(byte[] json, String type, String keyAddress) {
        String header = "{\"alg\":\"ES256\",\"typ\":\"" + type + "\",\"kid\":\"" + keyAddress + "\"}";
        String signed =
                BASE64.encodeToString(header.getBytes(StandardCharsets.UTF_8)) + "." + BASE64.encodeToString(json);
        try {
            Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
            signature.initSign(entry().getPrivateKey());
            signature.update(signed.getBytes(StandardCharsets.US_ASCII));
            return signed + "." + BASE64.encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /// The public key as the members of a JWK (RFC 7517), in the order of their names.
    public Map<String, String> key() {
        ECPublicKey key = (ECPublicKey) entry().getCertificate().getPublicKey();
        Map<String, String> jwk = new LinkedHashMap<>();
        jwk.put("crv", "P-256");
        jwk.put("kty", "EC");
        jwk.put("x", side(key.getW().getAffineX()));
        jwk.put("y", side(key.getW().getAffineY()));
        return jwk;
    }

    /// The key's name: the thumbprint of its JWK (RFC 7638).
    public String keyName() {
        Map<String, String> key = key();
        String members = "{\"crv\":\"%s\",\"kty\":\"%s\",\"x\":\"%s\",\"y\":\"%s\"}"
                .formatted(key.get("crv"), key.get("kty"), key.get("x"), key.get("y"));
        try {
            return BASE64.encodeToString(
                    MessageDigest.getInstance("SHA-256").digest(members.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String side(BigInteger number) {
        byte[] bytes = number.toByteArray();
        byte[] side = new byte[SIDE];
        int length = Math.min(bytes.length, SIDE);
        System.arraycopy(bytes, bytes.length - length, side, SIDE - length, length);
        return BASE64.encodeToString(side);
    }

    private synchronized KeyStore.PrivateKeyEntry entry() {
        KeyStore.PrivateKeyEntry own = entry;
        if (own == null) {
            own = file.entry();
            entry = own;
        }
        return own;
    }
}
