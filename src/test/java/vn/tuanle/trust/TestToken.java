package vn.tuanle.trust;

import eu.europa.esig.dss.alert.SilentOnStatusAlert;
import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.pades.PAdESSignatureParameters;
import eu.europa.esig.dss.pades.signature.PAdESService;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.token.Pkcs12SignatureToken;
import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.KeyStore.PasswordProtection;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/// An authority and the token of an agency certified by it, both made on the spot.
public final class TestToken {
    private static final char[] PASSWORD = "x".toCharArray();
    private final X509Certificate root;
    private final byte[] store;

    /// A token whose certificate is valid from so many days ago for so many days.
    public TestToken(String agency, int daysAgo, int days) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            KeyPair authority = generator.generateKeyPair();
            KeyPair own = generator.generateKeyPair();
            X500Name rootName = new X500Name("CN=CA thu nghiem");
            Instant now = Instant.now();
            var rootBuilder = new JcaX509v3CertificateBuilder(
                    rootName,
                    BigInteger.ONE,
                    Date.from(now.minus(Duration.ofDays(4000))),
                    Date.from(now.plus(Duration.ofDays(4000))),
                    rootName,
                    authority.getPublic());
            rootBuilder.addExtension(Extension.basicConstraints, true, new BasicConstraints(true));
            rootBuilder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign));
            var signer = new JcaContentSignerBuilder("SHA256withRSA").build(authority.getPrivate());
            root = new JcaX509CertificateConverter().getCertificate(rootBuilder.build(signer));
            Instant from = now.minus(Duration.ofDays(daysAgo));
            var builder = new JcaX509v3CertificateBuilder(
                    rootName,
                    BigInteger.TWO,
                    Date.from(from),
                    Date.from(from.plus(Duration.ofDays(days))),
                    new X500Name("CN=" + agency),
                    own.getPublic());
            builder.addExtension(
                    Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature | KeyUsage.nonRepudiation));
            X509Certificate certificate = new JcaX509CertificateConverter().getCertificate(builder.build(signer));
            KeyStore keys = KeyStore.getInstance("PKCS12");
            keys.load(null, null);
            keys.setKeyEntry("token", own.getPrivate(), PASSWORD, new Certificate[] {certificate, root});
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            keys.store(out, PASSWORD);
            store = out.toByteArray();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /// Puts the authority among the trusted ones.
    void trustedIn(Path folder) throws Exception {
        Files.createDirectories(folder);
        Files.write(folder.resolve("ca.cer"), root.getEncoded());
    }

    /// The authority's certificate, as the administrator uploads it.
    public byte[] authority() {
        try {
            return root.getEncoded();
        } catch (java.security.cert.CertificateEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    /// The agency's own certificate.
    public byte[] certificate() {
        try (Pkcs12SignatureToken token = new Pkcs12SignatureToken(store, new PasswordProtection(PASSWORD))) {
            return token.getKeys().getFirst().getCertificate().getEncoded();
        }
    }

    public byte[] sign(byte[] pdf) {
        PAdESSignatureParameters parameters = new PAdESSignatureParameters();
        parameters.setSignatureLevel(SignatureLevel.PAdES_BASELINE_B);
        parameters.setDigestAlgorithm(DigestAlgorithm.SHA256);
        CommonCertificateVerifier lenient = new CommonCertificateVerifier();
        // signing with an expired certificate is what one of the tests is about
        lenient.setAlertOnExpiredCertificate(new SilentOnStatusAlert());
        PAdESService service = new PAdESService(lenient);
        try (Pkcs12SignatureToken token = new Pkcs12SignatureToken(store, new PasswordProtection(PASSWORD))) {
            var key = token.getKeys().getFirst();
            parameters.setSigningCertificate(key.getCertificate());
            parameters.setCertificateChain(key.getCertificateChain());
            parameters.bLevel().setSigningDate(new Date());
            var document = new InMemoryDocument(pdf);
            var value = token.sign(service.getDataToSign(document, parameters), DigestAlgorithm.SHA256, key);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            service.signDocument(document, parameters, value).writeTo(out);
            return out.toByteArray();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
