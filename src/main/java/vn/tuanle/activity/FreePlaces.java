package vn.tuanle.activity;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/// Writes how many places lists and pages show as free. It is a hint, told now and then by who
/// keeps the registrations and never in their transaction; whether somebody gets a place is
/// decided there alone.
@Component
public class FreePlaces {
    private final JdbcTemplate batch;

    FreePlaces(JdbcTemplate batch) {
        this.batch = batch;
    }

    /// What is free in a sitting; null where there is no limit.
    public record Free(
            UUID occurrence,
            @Nullable Integer places,
            @Nullable Integer online) {}

    /// Shows them; a row that says so already is not written.
    public void show(List<Free> all) {
        batch.batchUpdate(
                """
                update occurrence set free = ?, online_free = ?
                where id = ? and (free is distinct from cast(? as int) or online_free is distinct from cast(? as int))""",
                all.stream()
                        .map(one -> new @Nullable Object[] {
                            one.places(), one.online(), one.occurrence(), one.places(), one.online()
                        })
                        .toList());
    }
}
