package vn.tuanle.contest;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tuanle.identity.Asker;
import vn.tuanle.identity.Contact;
import vn.tuanle.kernel.Outcome;
import vn.tuanle.kernel.Rows;
import vn.tuanle.kernel.Transactions;
import vn.tuanle.ui.Errors;

/// Writes the committee of a contest. Somebody named with the address of an account may act in the product.
@Component
public class Committee {
    static final int MOST = 30;
    private final JdbcClient sql;
    private final Transactions transactions;
    private final Contests contests;

    Committee(JdbcClient sql, Transactions transactions, Contests contests) {
        this.sql = sql;
        this.transactions = transactions;
        this.contests = contests;
    }

    public Outcome<UUID> save(Asker asker, UUID id, Typed typed, Errors errors, Instant now) {
        return transactions.run(() -> {
            Contest contest = contests.held(asker, id);
            if (contest.state() == ContestState.CANCELLED)
                return Outcome.refused("Cuộc thi đã hủy, không sửa được nữa.");
            if (!String.valueOf(contest.version()).equals(typed.get("phien-ban")))
                return Outcome.refused(
                        "Người khác vừa sửa cuộc thi này. Hãy mở lại trang ở thẻ khác để so, rồi sửa tiếp.");
            List<Member> before = contests.members(id);
            List<Member> members = members(typed, before, errors);
            if (!contest.draft() && members.stream().noneMatch(each -> each.part() == Part.CHAIR))
                errors.at("", "Cuộc thi đã công bố phải có trưởng ban.");
            if (errors.any()) return Preparing.refused(errors);
            write(id, before, members, now);
            contests.act(
                    asker,
                    id,
                    ActKind.COMMITTEE_CHANGED,
                    "",
                    Map.of(
                            "members",
                            before.stream()
                                    .map(each -> each.part() + " " + each.name())
                                    .toList()),
                    now);
            return Outcome.done(id);
        });
    }

    /// Who stays keeps the row, so that what refers to them stays with them.
    private void write(UUID contest, List<Member> before, List<Member> members, Instant now) {
        for (Member each : before)
            sql.sql("update contest_member set dropped_at = ? where id = ?")
                    .params(Rows.values(now, each.id()))
                    .update();
        for (int i = 0; i < members.size(); i++) {
            Member each = members.get(i);
            sql.sql("""
                    insert into contest_member (id, contest_id, ordinal, part, name, post, person_id) values (?, ?, ?, ?, ?, ?, ?)
                    on conflict (id) do update set ordinal = excluded.ordinal, part = excluded.part, name = excluded.name,
                      post = excluded.post, person_id = excluded.person_id, dropped_at = null""")
                    .params(Rows.values(
                            each.id(), contest, i + 1, each.part(), each.name(), each.post(), each.person()))
                    .update();
        }
    }

    private List<Member> members(Typed typed, List<Member> before, Errors errors) {
        List<Member> members = new ArrayList<>();
        for (int i = 1; i <= MOST; i++) {
            String at = "nguoi-" + i + "-";
            if (typed.line(at + "ten").isEmpty() && typed.line(at + "thu").isEmpty()) continue;
            String name = typed.required(at + "ten", 200, "Hãy ghi họ tên.", errors);
            String post = typed.line(at + "chuc");
            if (post.length() > 200) errors.at(at + "chuc", "Dài quá {0} ký tự.", 200);
            String address = typed.line(at + "thu");
            UUID person = address.isEmpty() ? null : person(address);
            if (!address.isEmpty() && person == null)
                errors.at(
                        at + "thu",
                        "Không có tài khoản nào với địa chỉ này. Hãy mời người ấy vào đơn vị trước, hoặc để trống.");
            UUID id = Typed.id(typed.get(at + "ma"));
            members.add(new Member(
                    id != null && before.stream().anyMatch(each -> each.id().equals(id)) ? id : UUID.randomUUID(),
                    typed.one(at + "vai", Part.class, Part.MEMBER),
                    name,
                    post,
                    person,
                    address));
        }
        if (members.stream().filter(each -> each.part() == Part.CHAIR).count() > 1)
            errors.at("", "Chỉ có một trưởng ban.");
        return members;
    }

    private @Nullable UUID person(String address) {
        Contact contact = Contact.of(address);
        if (contact == null) return null;
        return sql.sql("select id from person where ended_at is null and (email = ? or phone = ?)")
                .params(Rows.values(contact.email(), contact.phone()))
                .query(UUID.class)
                .optional()
                .orElse(null);
    }
}
