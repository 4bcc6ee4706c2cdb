package vn.tuanle.reporting;

/// Where a figure is computed from. Each is one SQL that lists rows of a unit (`id`, `label`,
/// `note`, `day`, `amount`, `href`); the figure is the sum of the amounts, so what one opens is
/// exactly what was counted. It takes `:unit`, `:plan`, `:first`, `:last`, `:report`.
public enum Source {
    NONE("", ""),
    DOCUMENTS("Sổ văn bản đi của đơn vị, từ 90 ngày trước đợt đến hết đợt", """
            select d.id, d.code label, d.title note, d.day, 1::numeric amount, '/van-ban/' || d.id href
            from document d
            where d.unit_id = :unit and d.day between :first - 90 and :last
              and not exists (select 1 from document_act x where x.document_id = d.id and x.kind in ('RECALLED', 'REPLACED'))"""),
    TASKS_GIVEN("Việc được giao trong kế hoạch", task("")),
    TASKS_DONE(
            "Việc đã báo hoàn thành, chưa bị trả lại",
            task(" and (select k.kind from assignment_act k where k.assignment_id = a.id"
                    + " and k.kind in ('DONE', 'TAKEN_BACK', 'REOPENED', 'CONFIRMED')"
                    + " order by k.ordinal desc limit 1) in ('DONE', 'CONFIRMED')")),
    EVIDENCE("Minh chứng đã gửi cho các việc", """
            select k.id, s.name label, i.text note, cast(k.done_at at time zone 'Asia/Ho_Chi_Minh' as date) as day,
                   1::numeric amount, '/viec/' || a.id href
            from assignment a join plan_item i on i.id = a.task_id
            join assignment_act k on k.assignment_id = a.id and k.kind = 'EVIDENCE'
            join stored_file s on s.id = k.file_id
            where a.plan_id = :plan and a.unit_id = :unit and a.withdrawn_at is null"""),
    PLAN_ACTIVITIES("Hoạt động trong kế hoạch của đơn vị", """
            select h.id, h.name label, h.place note, h.day, 1::numeric amount, '/ke-hoach-don-vi/' || u.id href
            from unit_plan u join unit_plan_activity h on h.unit_plan_id = u.id
            where u.parent_id = :plan and u.unit_id = :unit and u.dropped_at is null"""),
    BUDGET("Dự toán trong kế hoạch của đơn vị, nguồn ngân sách", line("BUDGET")),
    SOCIAL("Dự toán trong kế hoạch của đơn vị, nguồn xã hội hóa", line("SOCIAL")),
    ACTIVITIES_ANNOUNCED("Hoạt động trong chương trình, có buổi trong đợt", activity("true")),
    ACTIVITIES_HELD(
            "Hoạt động đã tổ chức: có buổi trong đợt được báo đã tổ chức hoặc có người được điểm danh",
            activity("s.held")),
    ACTIVITIES_CANCELLED(
            "Hoạt động không tổ chức: đã hủy, hoặc mọi buổi trong đợt đã hủy",
            activity("true") + " having sum(s.visits) = 0 and bool_and(s.off)"),
    VISITS("Lượt người đã điểm danh, theo từng buổi trong đợt", """
            select s.id, s.title label, s.named || ' + ' || s.groups || ' + ' || s.heads || coalesce((
                      select string_agg('; tệp ' || f.called || ': ' || f.people, '' order by f.called)
                      from (select case p.platform when 'ZOOM' then 'Zoom' when 'TEAMS' then 'Microsoft Teams' else 'Google Meet' end called,
                              sum(n.present) people
                            from attendance_now n join attendance_file p on p.id = n.file_id
                            where n.occurrence_id = s.id and n.present > 0 group by p.platform) f), '') note, s.day, s.visits::numeric amount,
                   '/hoat-dong-don-vi/' || s.activity_id || '/diem-danh/' || s.id href
            from programme_sitting s
            where s.plan_id = :plan and s.unit_id = :unit and s.visits > 0 and s.day between :first and :last"""),
    PEOPLE("Người có tên đã điểm danh, mỗi hoạt động tính một lần; không gồm lớp và số đếm", """
            select s.activity_id id, s.title label, '' note, min(s.day) as day,
                   count(distinct n.person_id)::numeric amount, '/hoat-dong-don-vi/' || s.activity_id || '/dang-ky' href
            from programme_sitting s join attendance_now n on n.occurrence_id = s.id
            where s.plan_id = :plan and s.unit_id = :unit and n.grain = 'NAMED' and n.present = 1
              and s.day between :first and :last
            group by s.activity_id, s.title"""),
    FEEDBACK("Ý kiến của người tham gia, theo từng buổi trong đợt", feedback("count(*)")),
    SATISFIED(
            "Ý kiến hài lòng hoặc rất hài lòng (mức 4, 5), theo từng buổi trong đợt",
            feedback("count(*) filter (where f.rating >= 4)")),
    CONTESTS("Cuộc thi có vòng khép lại trong đợt", contest("1")),
    CONTESTANTS(
            "Người dự thi trực tuyến đã nộp bài, mỗi cuộc thi tính một lần",
            contest("count(distinct t.contestant_id)")),
    CONTESTANTS_OFFLINE("Người dự thi trực tiếp, theo danh sách kèm theo", """
            select o.id, c.title label, o.unit_name note, o.held_on as day, o.people::numeric amount,
                   '/cuoc-thi-don-vi/' || c.id || '/so-nguoi' href
            from offline_count o join contest c on c.id = o.contest_id
            where c.plan_id = :plan and c.unit_id = :unit and o.dropped_at is null and o.held_on between :first and :last"""),
    REPORTS_DUE("Các đơn vị phải báo cáo về đây", child("")),
    REPORTS_ON_TIME("Các báo cáo gửi đúng hạn", child(" and r.late_days = 0")),
    REPORTS_LATE("Các báo cáo gửi trễ hạn", child(" and r.late_days > 0")),
    REPORTS_MISSING("Các đơn vị chưa gửi báo cáo", child(" and r.first_signed_at is null"));

    private final String title;
    private final String rows;

    Source(String title, String rows) {
        this.title = title;
        this.rows = rows;
    }

    /// What the rows are, for the reader.
    public String title() {
        return title;
    }

    String rows() {
        return rows;
    }

    /// Whether it counts sittings of the programme, of which there are statistics.
    boolean programme() {
        return switch (this) {
            case ACTIVITIES_ANNOUNCED, ACTIVITIES_HELD, ACTIVITIES_CANCELLED, VISITS, PEOPLE -> true;
            default -> false;
        };
    }

    private static String task(String more) {
        return """
                select a.id, coalesce(nullif(i.clause, ''), '–') label, i.text note, null::date as day, 1::numeric amount,
                       '/viec/' || a.id href
                from assignment a join plan_item i on i.id = a.task_id
                where a.plan_id = :plan and a.unit_id = :unit and a.withdrawn_at is null and a.part = 'ASSIGNEE'""" + more;
    }

    /// Activities that the unit leads, each once by its first sitting between the days.
    private static String activity(String which) {
        return """
                select s.activity_id id, s.title label, '' note, min(s.day) as day, 1::numeric amount,
                       '/hoat-dong-don-vi/' || s.activity_id href
                from programme_sitting s
                where s.plan_id = :plan and s.unit_id = :unit and s.day between :first and :last and %s
                group by s.activity_id, s.title""".formatted(which);
    }

    /// Contests of the unit by the last of their rounds that closed between the days; practice does not count.
    private static String contest(String amount) {
        return """
                select c.id, c.title label, '' note, max(cast(r.closes_at at time zone 'Asia/Ho_Chi_Minh' as date)) as day,
                       cast(%s as numeric) amount, '/cuoc-thi-don-vi/' || c.id || '/so-nguoi' href
                from contest c join contest_round r on r.contest_id = c.id and r.preset <> 'PRACTICE'
                left join attempt t on t.round_id = r.id and t.state <> 'OPEN'
                where c.plan_id = :plan and c.unit_id = :unit and c.state = 'PUBLISHED' and r.closes_at <= now()
                  and cast(r.closes_at at time zone 'Asia/Ho_Chi_Minh' as date) between :first and :last
                group by c.id""".formatted(amount);
    }

    /// The mean stands beside each sitting; it adds up to nothing, the numbers do.
    private static String feedback(String amount) {
        return """
                select o.id, a.title label, 'trung bình ' || replace(cast(round(avg(f.rating), 1) as text), '.', ',') || ' trên 5' note,
                       min(cast(o.starts_at at time zone 'Asia/Ho_Chi_Minh' as date)) as day, cast(%s as numeric) amount,
                       '/hoat-dong-don-vi/' || a.id || '/y-kien' href
                from activity a join occurrence o on o.activity_id = a.id join feedback f on f.occurrence_id = o.id
                where a.plan_id = :plan and a.unit_id = :unit
                  and cast(o.starts_at at time zone 'Asia/Ho_Chi_Minh' as date) between :first and :last
                group by o.id, a.id""".formatted(amount);
    }

    private static String line(String source) {
        return """
                select l.id, l.content label, l.measure note, null::date as day, round(l.quantity * l.price) amount,
                       '/ke-hoach-don-vi/' || u.id href
                from unit_plan u join unit_plan_line l on l.unit_plan_id = u.id
                where u.parent_id = :plan and u.unit_id = :unit and u.dropped_at is null and l.source = '%s'
                  and l.quantity is not null and l.price is not null""".formatted(source);
    }

    /// Invited units are counted apart, never here.
    private static String child(String more) {
        return """
                select r.id, v.name label, '' note, r.due_day as day, 1::numeric amount, '/bao-cao/' || r.id href
                from report r
                join lateral (select w.name from unit_version w where w.unit_id = r.unit_id
                              order by w.valid_from desc limit 1) v on true
                where r.parent_id = :report and r.duty = 'MUST' and r.state <> 'RELEASED'""" + more;
    }
}
