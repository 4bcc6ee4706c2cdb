package vn.tuanle.demo;

import static vn.tuanle.demo.Must.done;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.tuanle.contest.Committee;
import vn.tuanle.contest.Preparing;
import vn.tuanle.contest.Publishing;
import vn.tuanle.contest.RosterChanges;
import vn.tuanle.contest.RoundChanges;
import vn.tuanle.contest.Rounds;
import vn.tuanle.contest.RulesChanges;
import vn.tuanle.contest.Typed;
import vn.tuanle.identity.Asker;
import vn.tuanle.kernel.Days;
import vn.tuanle.quiz.Authoring;
import vn.tuanle.quiz.Banks;
import vn.tuanle.quiz.Composing;
import vn.tuanle.quiz.Draft;
import vn.tuanle.quiz.ExamSet;
import vn.tuanle.quiz.Level;
import vn.tuanle.quiz.Points;
import vn.tuanle.quiz.Question;
import vn.tuanle.quiz.Reviewing;
import vn.tuanle.quiz.Shared;
import vn.tuanle.quiz.Wording;
import vn.tuanle.results.Rankings;
import vn.tuanle.ui.Errors;

/// The contests of ward Trấn Biên: one that is over, with what people answered, and one that is open.
@Component
class ContestWorld {
    private final Banks banks;
    private final Authoring authoring;
    private final Reviewing reviewing;
    private final Composing composing;
    private final Preparing preparing;
    private final RulesChanges rules;
    private final Committee committee;
    private final RoundChanges rounds;
    private final RosterChanges rosters;
    private final Publishing publishing;
    private final ContestCrowd crowd;
    private final Rounds played;
    private final Rankings rankings;

    ContestWorld(
            Banks banks,
            Authoring authoring,
            Reviewing reviewing,
            Composing composing,
            Preparing preparing,
            RulesChanges rules,
            Committee committee,
            RoundChanges rounds,
            RosterChanges rosters,
            Publishing publishing,
            ContestCrowd crowd,
            Rounds played,
            Rankings rankings) {
        this.banks = banks;
        this.authoring = authoring;
        this.reviewing = reviewing;
        this.composing = composing;
        this.preparing = preparing;
        this.rules = rules;
        this.committee = committee;
        this.rounds = rounds;
        this.rosters = rosters;
        this.publishing = publishing;
        this.crowd = crowd;
        this.played = played;
        this.rankings = rankings;
    }

    private static final String[][] QUESTIONS = {
        {
            "Học tập suốt đời là gì?",
            "Học ở mọi nơi, mọi lúc, mọi lứa tuổi",
            "Học cho đến khi có bằng đại học",
            "Học lại những gì đã học ở trường",
            "Học khi cơ quan yêu cầu"
        },
        {
            "Tuần lễ hưởng ứng học tập suốt đời năm 2025 diễn ra vào những ngày nào?",
            "01 – 07/10",
            "15 – 21/11",
            "02 – 08/9",
            "24 – 30/12"
        },
        {
            "Khi nhận tin nhắn lạ báo trúng thưởng và xin mã OTP, bạn nên làm gì?",
            "Không cung cấp, chặn số và báo công an",
            "Gửi mã để nhận thưởng",
            "Chuyển tiếp cho bạn bè",
            "Gọi lại hỏi số tài khoản"
        },
        {"Ứng dụng định danh điện tử quốc gia tên là gì?", "VNeID", "Zalo", "VssID", "eTax Mobile"},
        {
            "Mật khẩu nào an toàn nhất?",
            "Một câu dài, không ai đoán được, dùng riêng cho từng nơi",
            "Ngày sinh của mình",
            "123456",
            "Tên con viết không dấu"
        },
        {
            "Trung tâm học tập cộng đồng phục vụ ai?",
            "Mọi người dân trên địa bàn",
            "Chỉ học sinh phổ thông",
            "Chỉ cán bộ phường",
            "Chỉ người có thẻ thư viện"
        },
        {
            "Thấy một tin giật gân trên mạng, việc đầu tiên nên làm là gì?",
            "Kiểm tra nguồn tin",
            "Chia sẻ ngay",
            "Bình luận tức giận",
            "Chụp màn hình gửi cả nhóm"
        },
        {
            "Trí tuệ nhân tạo trả lời sai thì ai chịu trách nhiệm về việc dùng câu trả lời ấy?",
            "Người dùng nó",
            "Không ai cả",
            "Nhà mạng",
            "Máy tính"
        },
        {
            "Dịch vụ công trực tuyến toàn trình nghĩa là gì?",
            "Nộp hồ sơ và nhận kết quả đều qua mạng",
            "Chỉ tải mẫu đơn về",
            "Nộp hồ sơ tại bộ phận một cửa",
            "Gọi điện hỏi thủ tục"
        },
        {
            "Đọc sách cùng con mỗi ngày bao lâu thì có ích?",
            "Mười lăm phút đều đặn cũng có ích",
            "Phải từ hai giờ",
            "Chỉ cuối tuần",
            "Không có ích gì"
        },
    };

    /// `head` is the ward's head, `author` one of its officers.
    void tranBien(UUID ward, Asker head, Asker author, Instant now) {
        UUID set = set(ward, head, author, now);
        Instant day = now.truncatedTo(ChronoUnit.HOURS);
        UUID over = contest(
                head,
                "Tìm hiểu chuyển đổi số, học tập suốt đời",
                set,
                day.minus(Duration.ofDays(12)),
                day.minus(Duration.ofDays(5)),
                day.minus(Duration.ofDays(13)),
                now);
        crowd.takePart(over, day.minus(Duration.ofDays(10)));
        done(rankings.make(head, over, played.of(over).getFirst().id(), true, "", now));
        contest(
                head,
                "Công dân số phường Trấn Biên",
                set,
                day.minus(Duration.ofDays(1)),
                day.plus(Duration.ofDays(6)),
                day.minus(Duration.ofDays(2)),
                now);
    }

    private UUID set(UUID ward, Asker head, Asker author, Instant now) {
        UUID bank =
                done(banks.open(author, ward, new Banks.Typed("Công dân học tập, công dân số", "", Shared.USE), now));
        List<UUID> questions = new ArrayList<>();
        for (String[] each : QUESTIONS) {
            List<Question.Option> options = new ArrayList<>();
            for (int i = 1; i < each.length; i++) options.add(Question.Option.of(each[i]));
            UUID question = done(authoring.write(
                    author,
                    bank,
                    new Draft(
                            new Question.SingleChoice(Wording.of(each[0]), List.of(), options, 0, false),
                            Wording.of("Đáp án: " + each[1] + "."),
                            "Tài liệu Tuần lễ hưởng ứng học tập suốt đời năm 2025",
                            "Kỹ năng số",
                            Level.RECOGNITION,
                            null),
                    now));
            done(reviewing.submit(author, question, now));
            done(reviewing.review(head, question, 2, now));
            questions.add(question);
        }
        return done(composing.compose(
                head,
                ward,
                "Đề 1",
                ExamSet.Mixing.WHOLE,
                List.of(new Composing.Part("", questions, Points.of(1))),
                now));
    }

    private UUID contest(
            Asker head, String title, UUID set, Instant opens, Instant closes, Instant frozen, Instant now) {
        byte[] document = ("%PDF-1.4\n% Thể lệ cuộc thi " + title).getBytes(StandardCharsets.UTF_8);
        UUID id = done(preparing.begin(
                head,
                Typed.of(
                        "ten", title,
                        "loai", "QUIZ",
                        "gioi-thieu",
                                "Mười câu hỏi về học tập suốt đời và kỹ năng số, làm trên điện thoại hay máy tính, trong ba mươi phút.",
                        "doi-tuong", "Cán bộ, giáo viên, học sinh và người dân trên địa bàn phường Trấn Biên.",
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
                        "khoa-2", "DURATION",
                        "khoa-3", "GUESS",
                        "khoa-4", "COMMITTEE",
                        "du-doan", "PARTICIPANTS",
                        "du-doan-so", "FINISHED_PERSONS",
                        "du-doan-chot", "LAST_ROUND_END",
                        "giai-ca-nhan", "Giải Nhất; 1; 2.000.000\nGiải Nhì; 2; 1.000.000\nGiải Ba; 3; 500.000",
                        "giai-tap-the", "Giải Nhất; 1; 3.000.000",
                        "nguong", "70",
                        "khoa-tt-1", "RATE",
                        "khoa-tt-2", "MEAN",
                        "khoa-tt-3", "COMMITTEE",
                        "so-le", "2",
                        "xac-minh", "CONTACT",
                        "xac-minh", "ROSTER",
                        "hoi-sinh", "YEAR"),
                Errors.none(),
                now));
        // the version of the contest after its rules were saved
        done(committee.save(
                head,
                id,
                Typed.of(
                        "phien-ban", "3",
                        "nguoi-1-vai", "CHAIR",
                        "nguoi-1-ten", "Huỳnh Quốc Dũng",
                        "nguoi-1-chuc", "UBND phường Trấn Biên",
                        "nguoi-1-thu", "dung.tranbien@demo.vn",
                        "nguoi-2-vai", "SECRETARY",
                        "nguoi-2-ten", "Trương Mỹ Linh",
                        "nguoi-2-chuc", "Phòng Văn hóa - Xã hội",
                        "nguoi-2-thu", "linh.vhxh@demo.vn"),
                Errors.none(),
                now));
        for (String school : ContestCrowd.SCHOOLS)
            done(rosters.take(head, id, school, ContestCrowd.roster(school), now));
        done(rosters.freezeAt(head, id, Typed.of("chot", Days.moment(frozen)), Errors.none(), now));
        done(rounds.save(
                head,
                id,
                null,
                Typed.of(
                        "ten", "Vòng 1",
                        "kieu", "CONTEST",
                        "mo", Days.moment(opens),
                        "dong", Days.moment(closes),
                        "phut", "30",
                        "so-luot", "1",
                        "cho-duong-truyen", "60",
                        "de-1", set.toString()),
                Errors.none(),
                now));
        done(publishing.publish(head, id, now));
        return id;
    }
}
