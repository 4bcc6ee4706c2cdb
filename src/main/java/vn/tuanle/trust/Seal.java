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
import java.nio.file.Path;
import java.security.KeyStore.PasswordProtection;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// The integrity seal (dấu toàn vẹn): an invisible PAdES signature with this installation's own key,
/// which shows whether a byte of a PDF has changed since. It is never the State's or an agency's
/// signature. Key and certificate are made when the first PDF is sealed, readable by the owner of
/// the data folder alone.
@Component
public class Seal {
    private final KeyFile file;
    private @Nullable Key key;

    /// The opened keystore; opening it costs more than a signature, so it stays open.
    private record Key(Pkcs12SignatureToken token, KSPrivateKeyEntry entry) {}

    Seal(@Value("${tuanle.seal:${tuanle.files:data/files}/../dau}") Path folder) {
        this.file =
                new KeyFile(folder, "dau-toan-ven.p12", "CN=Dấu toàn vẹn tuanle, OU=Không phải chữ ký số của cơ quan");
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
        return file.exists() ? key().entry().getCertificate().getCertificate() : null;
    }

    private synchronized Key key() {
        if (key == null) {
            Pkcs12SignatureToken token =
                    new Pkcs12SignatureToken(file.bytes(), new PasswordProtection(KeyFile.PASSWORD));
            key = new Key(token, (KSPrivateKeyEntry) token.getKeys().getFirst());
        }
        return key;
    }
}
