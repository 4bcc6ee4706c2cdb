package vn.tuanle.demo;

import static vn.tuanle.demo.Must.done;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.tuanle.contest.Committee;
import vn.tuanle.contest.Contest;
import vn.tuanle.contest.Contests;
import vn.tuanle.contest.Preparing;
import vn.tuanle.contest.Publishing;
import vn.tuanle.contest.RulesChanges;
import vn.tuanle.contest.Typed;
import vn.tuanle.entry.Assignments;
import vn.tuanle.entry.Criterion;
import vn.tuanle.entry.Entries;
import vn.tuanle.entry.Moderation;
import vn.tuanle.entry.Terms;
import vn.tuanle.entry.Wish;
import vn.tuanle.identity.Asker;
import vn.tuanle.kernel.Days;
import vn.tuanle.media.Uploads;
import vn.tuanle.ui.Errors;

/// Two contests of entries of ward Trấn Biên: one whose entries are being judged and voted on, one that takes them now.
@Component
class EntryWorld {
    private final Preparing preparing;
    private final RulesChanges rules;
    private final Committee committee;
    private final Publishing publishing;
    private final Contests contests;
    private final Terms terms;
    private final Entries entries;
    private final Moderation moderation;
    private final Assignments assignments;
    private final Uploads uploads;

    EntryWorld(
            Preparing preparing,
            RulesChanges rules,
            Committee committee,
            Publishing publishing,
            Contests contests,
            Terms terms,
            Entries entries,
            Moderation moderation,
            Assignments assignments,
            Uploads uploads) {
        this.preparing = preparing;
        this.rules = rules;
        this.committee = committee;
        this.publishing = publishing;
        this.contests = contests;
        this.terms = terms;
        this.entries = entries;
        this.moderation = moderation;
        this.assignments = assignments;
        this.uploads = uploads;
    }

    /// `judges` are two people of other units.
    void tranBien(Asker head, Asker secretary, List<Asker> judges, Instant now) {
        Instant day = now.truncatedTo(ChronoUnit.HOURS);
        UUID told = contest(head, "Kể chuyện học tập suốt đời", day.minus(Duration.ofDays(20)));
        save(
                head,
                told,
                day.minus(Duration.ofDays(18)),
                day.minus(Duration.ofDays(3)),
                true,
                day.minus(Duration.ofDays(19)));
        Contest contest = contests.seen(head, told);
        int number = 0;
        List<UUID> sent = new ArrayList<>();
        for (EntrySample one : EntrySample.all())
            sent.add(send(contest, one, ++number, day.minus(Duration.ofDays(10)).plusSeconds(number)));
        for (UUID entry : sent) done(moderation.accept(secretary, told, entry, day.minus(Duration.ofDays(4))));
        Instant judged = day.minus(Duration.ofDays(2));
        done(terms.start(secretary, told, judged));
        double[][] given = {{8.5, 8, 7}, {7, 9, 8}, {6.5, 7, 7}, {9, 8, 9}, {8, 7.5, 8}};
        for (int j = 0; j < judges.size(); j++)
            for (int i = 0; i < 4 - j; i++) mark(judges.get(j), told, given[i + j], judged.plusSeconds(600L * (i + 1)));
        UUID open = contest(head, "Góc học tập của em", day.minus(Duration.ofDays(2)));
        save(
                head,
                open,
                day.minus(Duration.ofDays(1)),
                day.plus(Duration.ofDays(20)),
                false,
                day.minus(Duration.ofDays(2)));
        Contest taking = contests.seen(head, open);
        send(taking, EntrySample.all().getFirst(), 1, day);
        send(taking, EntrySample.all().get(4), 2, day);
    }

    private UUID contest(Asker head, String title, Instant now) {
        byte[] document = ("%PDF-1.7 Thể lệ cuộc thi " + title).getBytes(StandardCharsets.UTF_8);
        UUID id = done(preparing.begin(
                head,
                Typed.of(
                        "ten", title,
                        "loai", "ENTRY",
                        "gioi-thieu", "Gửi một câu chuyện, bức ảnh hay đoạn ghi âm về việc học của bạn, của nhà bạn.",
                        "doi-tuong", "Mọi người dân trên địa bàn phường Trấn Biên.",
                        "lien-he", "Phòng Văn hóa - Xã hội phường"),
                new Preparing.Sent("the-le.pdf", document),
                Errors.none(),
                now));
        done(rules.save(
                head,
                id,
                Typed.of(
                        "phien-ban", "1",
                        "khoa-1", "SCORE",
                        "khoa-2", "COMMITTEE",
                        "giai-ca-nhan", "Giải Nhất; 1; 2.000.000\nGiải Nhì; 1; 1.000.000\nGiải Ba; 2; 500.000",
                        "xac-minh", "CONTACT",
                        "hoi-sinh", "YEAR"),
                Errors.none(),
                now));
        done(committee.save(
                head,
                id,
                Typed.of(
                        "phien-ban",
                        "3",
                        "nguoi-1-vai",
                        "CHAIR",
                        "nguoi-1-ten",
                        "Huỳnh Quốc Dũng",
                        "nguoi-1-thu",
                        "dung.tranbien@demo.vn",
                        "nguoi-2-vai",
                        "SECRETARY",
                        "nguoi-2-ten",
                        "Trương Mỹ Linh",
                        "nguoi-2-thu",
                        "linh.vhxh@demo.vn",
                        "nguoi-3-vai",
                        "JUDGE",
                        "nguoi-3-ten",
                        "Ngô Thị Hạnh",
                        "nguoi-3-thu",
                        "hanh.quangvinh@demo.vn",
                        "nguoi-4-vai",
                        "JUDGE",
                        "nguoi-4-ten",
                        "Bùi Thanh Tâm",
                        "nguoi-4-thu",
                        "tam.ngoquyen@demo.vn"),
                Errors.none(),
                now));
        done(publishing.publish(head, id, now));
        return id;
    }

    private void save(Asker head, UUID contest, Instant opens, Instant closes, boolean votes, Instant now) {
        Typed typed = Typed.of(
                "nhan-tu",
                Days.moment(opens),
                "nhan-den",
                Days.moment(closes),
                "mb-PICTURE",
                "12",
                "mb-AUDIO",
                "50",
                "mb-VIDEO",
                "300",
                "mb-TEXT",
                "10",
                "so-tep",
                "3",
                "so-chu",
                "1500",
                "moi-nguoi",
                "2",
                "nhom",
                "co",
                "giay-phep",
                "Tác giả giữ bản quyền và cho phép Ban Tổ chức trưng bày bài dự thi không vì lợi nhuận.",
                "so-diem",
                "2",
                "lech",
                "20",
                "cach-tinh",
                "MEAN",
                "tieu-chi-1-ten",
                "Nội dung",
                "tieu-chi-1-trong-so",
                "50",
                "tieu-chi-1-diem",
                "10",
                "tieu-chi-1-muc",
                "9–10: chuyện thật, gợi nhiều suy nghĩ\n7–8: rõ ý, có chi tiết riêng\n5–6: đủ ý",
                "tieu-chi-2-ten",
                "Cách kể, cách thể hiện",
                "tieu-chi-2-trong-so",
                "30",
                "tieu-chi-2-diem",
                "10",
                "tieu-chi-2-muc",
                "9–10: có giọng riêng\n7–8: mạch lạc\n5–6: còn lúng túng",
                "tieu-chi-3-ten",
                "Sức lan tỏa",
                "tieu-chi-3-trong-so",
                "20",
                "tieu-chi-3-diem",
                "10");
        typed.values().add("phien-ban", "0");
        if (votes) {
            typed.values().add("binh-chon", "co");
            typed.values().add("chon-tu", Days.moment(closes));
            typed.values().add("chon-den", Days.moment(closes.plus(Duration.ofDays(10))));
            typed.values().add("chon-may", "2");
        }
        done(terms.save(head, contest, typed, Errors.none(), now));
    }

    private UUID send(Contest contest, EntrySample one, int number, Instant now) {
        boolean minor = one.born() > 2008;
        Entries.Begun begun = done(entries.begin(
                contest,
                new Wish(
                        UUID.randomUUID(),
                        one.author(),
                        "",
                        "",
                        one.unit(),
                        one.born(),
                        "091300010" + number,
                        minor ? "Phụ huynh em " + one.author() : "",
                        minor ? "091300020" + number : "",
                        true,
                        false),
                now));
        byte[] file = one.file();
        if (file.length > 0)
            done(uploads.give(
                    begun.entry(),
                    terms.of(contest.id()).terms().limits(),
                    new ByteArrayInputStream(file),
                    one.name(),
                    file.length));
        done(entries.save(begun.entry(), one.title(), one.body(), 1, now));
        done(entries.submit(begun.entry(), now.plusSeconds(60)));
        return begun.entry();
    }

    private void mark(Asker judge, UUID contest, double[] points, Instant at) {
        UUID assignment = done(assignments.next(judge, contest, at));
        Typed typed = Typed.of("nhan-xet", "Chuyện kể chân thật; có thể cô đọng hơn ở đoạn giữa.");
        List<Criterion> rubric = terms.rubric(contest);
        for (int i = 0; i < rubric.size(); i++)
            typed.values().add("diem-" + rubric.get(i).id(), String.valueOf(points[i]));
        done(assignments.mark(judge, assignment, typed, Errors.none(), at.plusSeconds(300)));
    }
}
