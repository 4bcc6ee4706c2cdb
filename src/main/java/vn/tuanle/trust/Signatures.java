package vn.tuanle.trust;

import eu.europa.esig.dss.diagnostic.CertificateWrapper;
import eu.europa.esig.dss.diagnostic.SignatureWrapper;
import eu.europa.esig.dss.enumerations.Indication;
import eu.europa.esig.dss.enumerations.TokenExtractionStrategy;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.pades.validation.PDFDocumentValidator;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.x509.CommonTrustedCertificateSource;
import eu.europa.esig.dss.validation.reports.Reports;
import java.math.BigInteger;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.tuanle.kernel.Outcome;

/// Reads the signatures of a PDF without asking any network: integrity is certain, the issuer of a
/// certificate is known only when its root lies in the folder of trusted certificates; whether it
/// was revoked cannot be seen from here.
@Component
public class Signatures {
    private static final Logger LOG = LoggerFactory.getLogger(Signatures.class);

    private static final Pattern COMMON_NAME = Pattern.compile("CN=([^,]+)");

    private final Roots roots;
    private final Seal seal;

    Signatures(Roots roots, Seal seal) {
        this.roots = roots;
        this.seal = seal;
    }

    /// The signatures in the order in which they were put; refused where the file is no readable
    /// PDF.
    public Outcome<List<Signature>> of(byte[] pdf) {
        if (!startsAsPdf(pdf)) return Outcome.refused("Tệp này không phải PDF.");
        try {
            PDFDocumentValidator validator = new PDFDocumentValidator(new InMemoryDocument(pdf));
            CommonCertificateVerifier offline = new CommonCertificateVerifier();
            offline.setAIASource(null);
            CommonTrustedCertificateSource trusted = new CommonTrustedCertificateSource();
            for (CertificateToken root : roots.tokens()) trusted.addCertificate(root);
            offline.addTrustedCertSources(trusted);
            validator.setCertificateVerifier(offline);
            validator.setTokenExtractionStrategy(TokenExtractionStrategy.EXTRACT_CERTIFICATES_ONLY);
            Reports reports = validator.validateDocument();
            List<Signature> found = new ArrayList<>();
            for (SignatureWrapper each : reports.getDiagnosticData().getSignatures())
                found.add(signature(
                        each,
                        reports.getSimpleReport().getIndication(each.getId()) == Indication.TOTAL_FAILED,
                        pdf.length));
            return Outcome.done(found);
        } catch (RuntimeException e) {
            LOG.info("unreadable signatures", e);
            return Outcome.refused("Không đọc được tệp PDF này: tệp hỏng hoặc có mật khẩu.");
        }
    }

    /// True when this installation knows whose certificates to trust.
    public boolean knowsRoots() {
        return !roots.tokens().isEmpty();
    }

    private Signature signature(SignatureWrapper each, boolean failed, int length) {
        CertificateWrapper certificate = each.getSigningCertificate();
        Date at = each.getClaimedSigningTime();
        return new Signature(
                certificate == null ? "" : name(certificate.getCommonName(), certificate.getOrganizationName()),
                certificate == null ? "" : issuer(certificate),
                at == null ? null : at.toInstant(),
                state(each, certificate, failed),
                end(each) >= length);
    }

    private Signature.State state(SignatureWrapper each, @Nullable CertificateWrapper certificate, boolean failed) {
        if (failed || certificate == null || !each.isSignatureIntact() || !each.isSignatureValid())
            return Signature.State.BROKEN;
        if (!each.getPdfUndefinedChanges().isEmpty()) return Signature.State.CHANGED;
        if (isSeal(certificate)) return Signature.State.SEAL;
        Date at = each.getClaimedSigningTime();
        if (at != null && (at.before(certificate.getNotBefore()) || at.after(certificate.getNotAfter())))
            return Signature.State.EXPIRED;
        return certificate.isTrustedChain() ? Signature.State.TRUSTED : Signature.State.UNKNOWN;
    }

    private boolean isSeal(CertificateWrapper certificate) {
        X509Certificate own = seal.certificate();
        try {
            return own != null && Arrays.equals(own.getEncoded(), certificate.getBinaries());
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Where the last signed byte lies.
    private static long end(SignatureWrapper each) {
        List<BigInteger> range = each.getSignatureByteRange();
        return range.size() < 4 ? 0 : range.get(2).add(range.get(3)).longValue();
    }

    private static String name(@Nullable String common, @Nullable String organisation) {
        if (common == null) return organisation == null ? "" : organisation;
        return organisation == null || organisation.equals(common) ? common : common + ", " + organisation;
    }

    private static String issuer(CertificateWrapper certificate) {
        CertificateWrapper issuer = certificate.getSigningCertificate();
        if (issuer != null) return name(issuer.getCommonName(), issuer.getOrganizationName());
        Matcher common = COMMON_NAME.matcher(String.valueOf(certificate.getCertificateIssuerDN()));
        return common.find() ? common.group(1) : "";
    }

    static boolean startsAsPdf(byte[] bytes) {
        int until = Math.min(bytes.length - 4, 1024);
        for (int i = 0; i < until; i++)
            if (bytes[i] == '%' && bytes[i + 1] == 'P' && bytes[i + 2] == 'D' && bytes[i + 3] == 'F') return true;
        return false;
    }
}
