package vn.tuanle.reporting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A form as it is in one version: what it asks, its rules, and who reports.
public record FormVersion(
        UUID form,
        int version,
        LocalDate opensOn,
        String moved,
        @Nullable Instant issuedAt,
        List<Field> fields,
        List<Rule> rules,
        List<Audience> audiences) {

    public @Nullable Field field(String code) {
        for (Field field : fields) if (field.code().equals(code)) return field;
        return null;
    }

    Map<String, Field> byCode() {
        Map<String, Field> byCode = new HashMap<>();
        fields.forEach(field -> byCode.put(field.code(), field));
        return byCode;
    }

    public @Nullable Audience audience(String kind) {
        for (Audience audience : audiences) if (audience.kind().equals(kind)) return audience;
        return null;
    }

    public boolean issued() {
        return issuedAt != null;
    }
}
