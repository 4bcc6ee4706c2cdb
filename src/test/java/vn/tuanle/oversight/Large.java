package vn.tuanle.oversight;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tuanle.kernel.Days;
import vn.tuanle.kernel.Due;
import vn.tuanle.organisation.UnitKind;
import vn.tuanle.testing.Cast;

/// A plan of a whole province: every unit has every task, and has got somewhere with most of them.
public final class Large {
    private Large() {}

    public static IssuedPlan plan(
            JdbcClient sql, JdbcTemplate batch, Cast cast, UUID issuer, UUID by, int units, int tasks) {
        List<UUID> all = new ArrayList<>();
        for (int i = 0; i < units; i++)
            all.add(cast.unit("Ủy ban nhân dân phường Long Bình Tân số " + (i + 1), UnitKind.UBND_XA, issuer));
        LocalDate today = LocalDate.now(Days.ZONE);
        IssuedPlan plan = new IssuedPlan(sql, batch, issuer, by, today, "Tuần lễ học tập suốt đời của tỉnh");
        UUID party = null;
        for (int i = 0; i < tasks; i++) {
            UUID task = plan.task(
                    "III." + (i / 4 + 1) + (char) ('a' + i % 4),
                    "Tổ chức lớp tập huấn, chuyên đề về khai thác học liệu mở cho cán bộ, người lao động lần thứ " + i,
                    i % 5 == 0);
            plan.deadline(task, today.plusDays(i - 10), null, Due.Boundary.BEFORE, "hạn của nhiệm vụ");
            if (party == null) party = plan.party(task, "ASSIGNEE", "Các phường, xã", all);
            else plan.name(task, "ASSIGNEE", party);
        }
        return plan;
    }

    /// Three acts an assignment on average, the same on every run.
    public static void acts(JdbcTemplate batch, IssuedPlan plan) {
        UUID person = batch.queryForObject("select created_by from plan where id = ?", UUID.class, plan.id);
        List<@Nullable UUID> assignments = batch.queryForList(
                "select id from assignment where plan_id = ? order by task_id, unit_id", UUID.class, plan.id);
        Random random = new Random(2021);
        String[] kinds = {"SEEN", "ACCEPTED", "PERSON", "PROGRESS", "PROGRESS", "DONE"};
        List<Object[]> rows = new ArrayList<>();
        for (@Nullable UUID assignment : assignments) {
            int reached = random.nextInt(kinds.length + 1);
            for (int i = 0; i < reached; i++) {
                rows.add(new Object[] {
                    UUID.randomUUID(),
                    assignment,
                    plan.id,
                    i + 1,
                    kinds[i],
                    i == 4 ? "đã làm được một nửa" : "",
                    kinds[i].equals("PROGRESS") ? 10 + random.nextInt(80) : null,
                    kinds[i].equals("PERSON") ? "Nguyễn Thị Phụ Trách" : null,
                    person
                });
            }
        }
        batch.batchUpdate("""
                insert into assignment_act (id, assignment_id, plan_id, ordinal, kind, note, percent, person_name, done_by)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)""", rows);
        batch.execute("analyze");
    }
}
