package vn.tuanle.trust;

import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.spi.DSSUtils;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.tuanle.kernel.Days;
import vn.tuanle.kernel.Outcome;

/// The certificates of authorities whose signatures this installation trusts: files of one folder, put
/// there by hand or by the administrator on a page.
@Component
public class Roots {
    private static final Logger LOG = LoggerFactory.getLogger(Roots.class);
    private static final int LARGEST = 100_000;
    private static final Pattern COMMON_NAME = Pattern.compile("(?:^|,)CN=((?:[^,\\\\]|\\\\.)+)");
    private final Path folder;

    Roots(@Value("${tuanle.roots:${tuanle.files:data/files}/../chung-thu-goc}") Path folder) {
        this.folder = folder;
    }

    /// One trusted authority; `fingerprint` is the SHA-256 of its certificate in hexadecimal.
    public record Root(String fingerprint, String name, String issuer, LocalDate from, LocalDate until) {
        public boolean expired() {
            return until.isBefore(LocalDate.now(Days.ZONE));
        }
    }

    public List<Root> all() {
        return tokens().stream().map(Roots::root).toList();
    }

    /// Trusts the authority from now on. Refused where the file is no certificate of an authority or
    /// is no longer valid.
    public Outcome<Root> add(byte[] file) {
        if (file.length == 0 || file.length > LARGEST)
            return Outcome.refusedAt("file", "Hãy chọn một tệp chứng thư (.cer, .crt hoặc .pem).");
        CertificateToken token;
        try {
            token = DSSUtils.loadCertificate(file);
        } catch (RuntimeException unreadable) {
            return Outcome.refusedAt("file", "Tệp này không phải chứng thư (.cer, .crt hoặc .pem).");
        }
        if (token.getCertificate().getBasicConstraints() < 0)
            return Outcome.refusedAt(
                    "file",
                    "“{0}” là chứng thư của một người ký, không phải của nơi cấp chứng thư.",
                    root(token).name());
        if (root(token).expired())
            return Outcome.refusedAt(
                    "file",
                    "Chứng thư này hết hạn ngày {0}.",
                    Days.day(root(token).until()));
        try {
            Files.createDirectories(folder);
            Path fresh = Files.createTempFile(folder, "goc", ".moi");
            Files.write(fresh, token.getEncoded());
            Files.move(fresh, folder.resolve(root(token).fingerprint() + ".cer"), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Outcome.done(root(token));
    }

    /// Trusts it no longer; what was bound before stays bound.
    public Outcome<Root> remove(String fingerprint) {
        for (Map.Entry<Path, CertificateToken> each : files().entrySet())
            if (root(each.getValue()).fingerprint().equals(fingerprint)) {
                try {
                    Files.deleteIfExists(each.getKey());
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
                return Outcome.done(root(each.getValue()));
            }
        return Outcome.refused("Không có chứng thư này trong danh sách.");
    }

    List<CertificateToken> tokens() {
        return List.copyOf(files().values());
    }

    /// A file that is no certificate is passed over, so that it does not hide the others.
    private Map<Path, CertificateToken> files() {
        if (!Files.isDirectory(folder)) return Map.of();
        List<Path> paths = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            files.filter(file -> file.toString().matches("(?i).*\\.(cer|crt|pem)"))
                    .sorted()
                    .forEach(paths::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<Path, CertificateToken> tokens = new LinkedHashMap<>();
        for (Path path : paths)
            try {
                tokens.put(path, DSSUtils.loadCertificate(path.toFile()));
            } catch (RuntimeException unreadable) {
                LOG.warn("{} is no certificate", path.getFileName());
            }
        return tokens;
    }

    private static Root root(CertificateToken token) {
        try {
            return new Root(
                    HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(token.getEncoded())),
                    name(token.getSubject().getRFC2253()),
                    name(token.getIssuer().getRFC2253()),
                    day(token.getNotBefore().toInstant()),
                    day(token.getNotAfter().toInstant()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /// The common name of a distinguished name, or all of it.
    private static String name(String distinguished) {
        Matcher common = COMMON_NAME.matcher(distinguished);
        return common.find() ? common.group(1).replace("\\", "") : distinguished;
    }

    private static LocalDate day(Instant at) {
        return at.atZone(Days.ZONE).toLocalDate();
    }
}
