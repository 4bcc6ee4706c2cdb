package vn.tuanle.activity;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Writes how many people were counted at a sitting, so that the programme knows whose figures are
/// still missing. It is a hint; the figure stands where the rolls are kept.
@Component
public class Counted {
    private final JdbcClient sql;

    Counted(JdbcClient sql) {
        this.sql = sql;
    }

    /// In the transaction of who counts.
    public void keep(UUID occurrence, int visits) {
        sql.sql("update occurrence set counted = ? where id = ? and counted is distinct from ?")
                .params(visits, occurrence, visits)
                .update();
    }
}
