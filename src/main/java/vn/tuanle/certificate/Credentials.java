package vn.tuanle.certificate;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.tuanle.kernel.Days;
import vn.tuanle.kernel.Rows;
import vn.tuanle.trust.CredentialSeal;

/// Certificates as Open Badges 3.0: W3C credentials (data model 2.0) signed as JWT, with the list that
/// says which were revoked. Whoever checks one needs the public key and that list, nothing else.
@Component
class Credentials {
    static final String VC_CONTEXT = "https://www.w3.org/ns/credentials/v2";
    static final String BADGE_CONTEXT = "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json";
    /// The least that a list may have, so that one bit in it points at nobody.
    private static final int LEAST_BITS = 131_072;

    private final JdbcClient sql;
    private final CredentialSeal seal;
    private final String address;
    private final JsonMapper json = JsonMapper.builder().build();

    Credentials(JdbcClient sql, CredentialSeal seal, @Value("${tuanle.address:http://localhost:8080}") String address) {
        this.sql = sql;
        this.seal = seal;
        this.address = address;
    }

    /// The credential as a compact JWT: its members, with the claims that JWT has names for.
    String jwt(CertificateRow row) {
        Map<String, Object> credential = credential(row);
        Instant issued = row.day().atStartOfDay(Days.ZONE).toInstant();
        credential.put("iss", issuer(row.unit()));
        credential.put("jti", credential.get("id"));
        credential.put("sub", subject(row));
        credential.put("nbf", issued.getEpochSecond());
        return signed(credential, "JWT");
    }

    /// The same for who takes JSON only: an envelope around the JWT.
    byte[] enveloped(CertificateRow row) {
        Map<String, Object> envelope = new LinkedHashMap<>();
        envelope.put("@context", VC_CONTEXT);
        envelope.put("id", "data:application/vc+jwt," + jwt(row));
        envelope.put("type", "EnvelopedVerifiableCredential");
        return json.writeValueAsBytes(envelope);
    }

    private static String subject(CertificateRow row) {
        return "urn:uuid:" + row.id();
    }

    private Map<String, Object> credential(CertificateRow row) {
        Map<String, Object> credential = new LinkedHashMap<>();
        credential.put("@context", List.of(VC_CONTEXT, BADGE_CONTEXT));
        credential.put("id", address + "/chung-nhan/" + row.lookup());
        credential.put("type", List.of("VerifiableCredential", "OpenBadgeCredential"));
        credential.put("name", row.template().title() + " " + row.code());
        credential.put("issuer", profile(row.unit(), row.issuer()));
        credential.put(
                "validFrom", row.day().atStartOfDay(Days.ZONE).toInstant().toString());
        credential.put("credentialSubject", achieved(row));
        String list = list(row.unit(), row.day().getYear());
        credential.put(
                "credentialStatus",
                ordered(
                        "id",
                        list + "#" + row.number(),
                        "type",
                        "BitstringStatusListEntry",
                        "statusPurpose",
                        "revocation",
                        "statusListIndex",
                        String.valueOf(row.number()),
                        "statusListCredential",
                        list));
        return credential;
    }

    private Map<String, Object> achieved(CertificateRow row) {
        String words = String.join(". ", row.lines());
        Map<String, Object> subject = ordered(
                "id", subject(row),
                "type", List.of("AchievementSubject"),
                "identifier",
                        List.of(ordered(
                                "type",
                                "IdentityObject",
                                "hashed",
                                false,
                                "identityHash",
                                row.holder(),
                                "identityType",
                                "name")),
                "licenseNumber", row.code());
        subject.put(
                "achievement",
                ordered(
                        "id",
                        "urn:uuid:" + row.basis().about(),
                        "type",
                        List.of("Achievement"),
                        "achievementType",
                        row.basis().kind() == Basis.Kind.CONTEST ? "Award" : "CertificateOfCompletion",
                        "name",
                        row.basis().name(),
                        "description",
                        words,
                        "criteria",
                        ordered("narrative", words)));
        return subject;
    }

    private String issuer(UUID unit) {
        return address + "/chung-nhan/don-vi/" + unit;
    }

    Map<String, Object> profile(UUID unit, String name) {
        return ordered("id", issuer(unit), "type", List.of("Profile"), "name", name, "url", address);
    }

    String list(UUID unit, int year) {
        return address + "/chung-nhan/trang-thai/" + unit + "/" + year;
    }

    /// Which certificates of a unit and year no longer hold: bit n is that of number n.
    String statusList(UUID unit, String unitName, int year) {
        int last = sql.sql("select coalesce(max(number), 0) from certificate where unit_id = ? and year = ?")
                .params(Rows.values(unit, year))
                .query(Integer.class)
                .single();
        byte[] bits = new byte[(Math.max(LEAST_BITS, last + 1) + 7) / 8];
        List<Integer> ended = new ArrayList<>(
                sql.sql("select number from certificate where unit_id = ? and year = ? and state <> 'VALID'")
                        .params(Rows.values(unit, year))
                        .query(Integer.class)
                        .list());
        for (int number : ended) bits[number / 8] |= (byte) (0x80 >> number % 8);
        String list = list(unit, year);
        Map<String, Object> credential = new LinkedHashMap<>();
        credential.put("@context", List.of(VC_CONTEXT));
        credential.put("id", list);
        credential.put("type", List.of("VerifiableCredential", "BitstringStatusListCredential"));
        credential.put("issuer", issuer(unit));
        credential.put("name", unitName + ", " + year);
        credential.put(
                "credentialSubject",
                ordered(
                        "id",
                        list + "#list",
                        "type",
                        "BitstringStatusList",
                        "statusPurpose",
                        "revocation",
                        "encodedList",
                        "u" + Base64.getUrlEncoder().withoutPadding().encodeToString(packed(bits))));
        return signed(credential, "vc+jwt");
    }

    private String signed(Map<String, Object> credential, String type) {
        return seal.sign(json.writeValueAsBytes(credential), type, keyAddress());
    }

    private String keyAddress() {
        return address + "/chung-nhan/khoa/" + seal.keyName();
    }

    /// The public key by its name; null for any other.
    byte @org.jspecify.annotations.Nullable [] key(String name) {
        return name.equals(seal.keyName()) ? json.writeValueAsBytes(key()) : null;
    }

    byte[] keys() {
        return json.writeValueAsBytes(Map.of("keys", List.of(key())));
    }

    private Map<String, String> key() {
        Map<String, String> key = new LinkedHashMap<>(seal.key());
        key.put("alg", "ES256");
        key.put("kid", keyAddress());
        key.put("use", "sig");
        return key;
    }

    byte[] issuerProfile(UUID unit, String name) {
        Map<String, Object> profile = new LinkedHashMap<>();
        profile.put("@context", List.of(VC_CONTEXT, BADGE_CONTEXT));
        profile.putAll(profile(unit, name));
        return json.writeValueAsBytes(profile);
    }

    private static byte[] packed(byte[] bits) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bits);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static Map<String, Object> ordered(Object... pairs) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) map.put((String) pairs[i], pairs[i + 1]);
        return map;
    }
}
