package vn.tuanle.trust;

import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.model.DSSDocument;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.SignatureValue;
import eu.europa.esig.dss.model.ToBeSigned;
import eu.europa.esig.dss.pades.PAdESSignatureParameters;
import eu.europa.esig.dss.pades.signature.PAdESService;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.token.KSPrivateKeyEntry;
import eu.europa.esig.dss.token.Pkcs12SignatureToken;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.KeyStore.PasswordProtection;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// The integrity seal (dấu toàn vẹn): an invisible PAdES signature with this installation's own key,
/// which shows whether a byte of a PDF has changed since. It is never the State's or an agency's
/// signature. Key and certificate are made when the first PDF is sealed, readable by the owner of
/// the data folder alone.
@Component
public class Seal {
    private static final String FILE = "dau-toan-ven.p12";
    private static final String ALIAS = "seal";

    /// A keystore must have a password; what protects this one is the right to read the file.
    private static final char[] PASSWORD = "dau-toan-ven".toCharArray();

    private final Path folder;
    private @Nullable Key key;

    /// The opened keystore; opening it costs more than a signature, so it stays open.
    private record Key(Pkcs12SignatureToken token, KSPrivateKeyEntry entry) {}

    Seal(@Value("${tuanle.seal:${tuanle.files:data/files}/../dau}") Path folder) {
        this.folder = folder;
    }

    /// The PDF with the seal appended; what was there stays byte for byte.
    public byte[] seal(byte[] pdf) {
        Key own = key();
        KSPrivateKeyEntry entry = own.entry();
        PAdESSignatureParameters parameters = new PAdESSignatureParameters();
        parameters.setSignatureLevel(SignatureLevel.PAdES_BASELINE_B);
        parameters.setDigestAlgorithm(DigestAlgorithm.SHA256);
        parameters.setSigningCertificate(entry.getCertificate());
        parameters.setCertificateChain(entry.getCertificateChain());
        parameters.setReason("Dấu toàn vẹn của hệ thống, không thay chữ ký số của cơ quan");
        parameters.bLevel().setSigningDate(Date.from(Instant.now()));
        PAdESService service = new PAdESService(new CommonCertificateVerifier());
        DSSDocument document = new InMemoryDocument(pdf);
        ToBeSigned data = service.getDataToSign(document, parameters);
        SignatureValue value = own.token().sign(data, DigestAlgorithm.SHA256, entry);
        ByteArrayOutputStream out = new ByteArrayOutputStream(pdf.length + 40_000);
        try {
            service.signDocument(document, parameters, value).writeTo(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /// The certificate of the seal, null as long as nothing was sealed here.
    @Nullable
    X509Certificate certificate() {
        return Files.exists(folder.resolve(FILE))
                ? key().entry().getCertificate().getCertificate()
                : null;
    }

    private synchronized Key key() {
        if (key == null) {
            try {
                if (!Files.exists(folder.resolve(FILE))) make();
                Pkcs12SignatureToken token = new Pkcs12SignatureToken(
                        Files.readAllBytes(folder.resolve(FILE)), new PasswordProtection(PASSWORD));
                key = new Key(token, (KSPrivateKeyEntry) token.getKeys().getFirst());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (GeneralSecurityException | OperatorCreationException e) {
                throw new IllegalStateException(e);
            }
        }
        return key;
    }

    /// Written beside and moved into place: whoever comes second finds the first one's key.
    private void make() throws IOException, GeneralSecurityException, OperatorCreationException {
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder);
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        }
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"), new SecureRandom());
        KeyPair pair = generator.generateKeyPair();
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setKeyEntry(ALIAS, pair.getPrivate(), PASSWORD, new Certificate[] {certificate(pair)});
        Path fresh = Files.createTempFile(
                folder,
                "dau",
                ".moi",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try (var out = Files.newOutputStream(fresh)) {
            store.store(out, PASSWORD);
        }
        if (Files.exists(folder.resolve(FILE))) Files.delete(fresh);
        else Files.move(fresh, folder.resolve(FILE), StandardCopyOption.ATOMIC_MOVE);
    }

    private static X509Certificate certificate(KeyPair pair)
            throws GeneralSecurityException, OperatorCreationException, IOException {
        X500Name name = new X500Name("CN=Dấu toàn vẹn tuanle, OU=Không phải chữ ký số của cơ quan");
        Instant now = Instant.now();
        var builder = new JcaX509v3CertificateBuilder(
                name,
                new BigInteger(120, new SecureRandom()),
                Date.from(now.minus(Duration.ofDays(1))),
                Date.from(now.plus(Duration.ofDays(365 * 20L))),
                name,
                pair.getPublic());
        builder.addExtension(
                Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature | KeyUsage.nonRepudiation));
        return new JcaX509CertificateConverter()
                .getCertificate(builder.build(new JcaContentSignerBuilder("SHA256withECDSA").build(pair.getPrivate())));
    }
}
