package vn.tuanle.contest;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Contestants' signed tokens, for measuring from outside.
public final class Tickets {
    private Tickets() {}

    public static List<String> of(JdbcClient sql, String code, List<UUID> contestants) {
        Signing signing = new Signing(sql);
        return contestants.stream().map(each -> signing.token(code, each)).toList();
    }
}
