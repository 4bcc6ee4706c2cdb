package vn.tuanle.certificate;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A credential as whoever receives it sees it, knowing nothing of the program that made it: the token
/// in its three parts, the key from a JWK, the schema and the contexts as they are published.
@SuppressWarnings("ArrayRecordComponent") // never compared
record Badge(JsonNode header, JsonNode payload, String signed, byte[] signature) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    static Badge of(String token) {
        String[] parts = token.split("\\.", -1);
        if (parts.length != 3) throw new AssertionError("no JWT: " + token);
        return new Badge(
                JSON.readTree(bytes(parts[0])),
                JSON.readTree(bytes(parts[1])),
                parts[0] + "." + parts[1],
                bytes(parts[2]));
    }

    boolean signedBy(JsonNode jwk) throws GeneralSecurityException {
        AlgorithmParameters curve = AlgorithmParameters.getInstance("EC");
        curve.init(new ECGenParameterSpec("secp256r1"));
        PublicKey key = KeyFactory.getInstance("EC")
                .generatePublic(new ECPublicKeySpec(
                        new ECPoint(side(jwk.get("x")), side(jwk.get("y"))),
                        curve.getParameterSpec(ECParameterSpec.class)));
        Signature check = Signature.getInstance("SHA256withECDSAinP1363Format");
        check.initVerify(key);
        check.update(signed.getBytes(StandardCharsets.US_ASCII));
        return check.verify(signature);
    }

    private static BigInteger side(JsonNode written) {
        return new BigInteger(1, bytes(written.stringValue()));
    }

    private static byte[] bytes(String base64) {
        return Base64.getUrlDecoder().decode(base64);
    }

    /// Names of members that neither context knows; those of JWT itself are no terms.
    Set<String> unknownTerms() throws IOException {
        Set<String> known = new TreeSet<>(Set.of("@context", "iss", "jti", "sub", "nbf"));
        for (String context : List.of("credentials-v2", "open-badges-3.0.3")) terms(read(context), known);
        Set<String> unknown = new TreeSet<>();
        names(payload, unknown);
        unknown.removeAll(known);
        return unknown;
    }

    private static void terms(JsonNode node, Set<String> known) {
        JsonNode context = node.get("@context");
        if (context != null)
            context.properties().forEach(one -> {
                known.add(one.getKey());
                if (one.getValue().isObject()) terms(one.getValue(), known);
            });
    }

    private static void names(JsonNode node, Set<String> names) {
        if (node.isObject()) node.properties().forEach(one -> names.add(one.getKey()));
        for (JsonNode inner : node) names(inner, names);
    }

    /// What is wrong by the schema of Open Badges, told by the path into it.
    List<String> faults() throws IOException {
        JsonNode schema = read("openbadgecredential.schema");
        List<String> faults = new ArrayList<>();
        check(schema, schema, payload, "$", faults);
        return faults;
    }

    private static void check(JsonNode root, JsonNode written, JsonNode value, String at, List<String> faults) {
        JsonNode schema = written.get("$ref") == null
                ? written
                : root.at(written.get("$ref").stringValue().substring(1));
        if (schema.get("const") != null && !schema.get("const").equals(value)) faults.add(at + " is " + value);
        if (schema.get("enum") != null && !contains(schema.get("enum"), value)) faults.add(at + " is " + value);
        JsonNode type = schema.get("type");
        if (type != null && !is(type.stringValue(), value)) faults.add(at + " is no " + type);
        if (schema.get("format") != null && !formatted(schema.get("format").stringValue(), value.stringValue()))
            faults.add(at + " is no " + schema.get("format"));
        if (schema.get("minItems") != null
                && value.size() < schema.get("minItems").intValue()) faults.add(at + " has " + value.size());
        if (schema.get("contains") != null
                && !contains(value, schema.get("contains").get("const")))
            faults.add(at + " lacks " + schema.get("contains").get("const"));
        if (schema.get("items") != null)
            for (JsonNode one : value) check(root, schema.get("items"), one, at + "[]", faults);
        if (schema.get("required") != null)
            for (JsonNode name : schema.get("required"))
                if (value.get(name.stringValue()) == null) faults.add(at + "." + name.stringValue() + " is missing");
        JsonNode properties = schema.get("properties");
        if (properties == null) return;
        value.properties().forEach(one -> {
            JsonNode property = properties.get(one.getKey());
            if (property != null) check(root, property, one.getValue(), at + "." + one.getKey(), faults);
            else if (schema.get("additionalProperties") != null) faults.add(at + "." + one.getKey() + " is too much");
        });
    }

    private static boolean contains(JsonNode values, JsonNode value) {
        for (JsonNode one : values) if (one.equals(value)) return true;
        return false;
    }

    private static boolean is(String type, JsonNode value) {
        return switch (type) {
            case "object" -> value.isObject();
            case "array" -> value.isArray();
            case "string" -> value.isString();
            case "boolean" -> value.isBoolean();
            default -> throw new IllegalStateException(type);
        };
    }

    private static boolean formatted(String format, String value) {
        try {
            if (format.equals("date-time")) OffsetDateTime.parse(value);
            else if (URI.create(value).getScheme() == null) return false;
            return true;
        } catch (IllegalArgumentException | java.time.DateTimeException no) {
            return false;
        }
    }

    private static JsonNode read(String name) throws IOException {
        try (InputStream in = Badge.class.getResourceAsStream("/open-badges/" + name + ".json")) {
            return JSON.readTree(in);
        }
    }
}
