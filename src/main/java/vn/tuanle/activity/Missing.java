package vn.tuanle.activity;

import java.util.UUID;

/// What may still be missing of a sitting that is over.
public enum Missing {
    FIGURES("số người tham gia", "(coalesce(o.counted, 0) = 0 and o.mode <> 'BROADCAST')"),
    RESULT("kết quả", "(o.state = 'ON' or o.result = '')"),
    PHOTOS("ảnh", """
            (o.mode in ('PLACE', 'BOTH', 'ROUTE') and not exists (
               select 1 from occurrence_photo f where f.occurrence_id = o.id and f.removed_at is null))""");

    /// True for a sitting `o` of an activity `a` that took place, as far as is known, between two moments (two
    /// parameters: not after, after).
    static final String OVER =
            " a.state = 'PUBLISHED' and o.state in ('ON', 'HELD') and o.ends_at <= ? and o.ends_at > ? ";

    /// Older sittings are asked for no more.
    static final java.time.Duration ASKED_FOR = java.time.Duration.ofDays(120);

    private final String title;
    private final String test;

    Missing(String title, String test) {
        this.title = title;
        this.test = test;
    }

    public String title() {
        return title;
    }

    /// True in SQL for a sitting `o` of which it is missing.
    String test() {
        return test;
    }

    static String any() {
        return "(" + FIGURES.test + " or " + RESULT.test + " or " + PHOTOS.test + ")";
    }

    /// Where it is put right.
    String path(UUID activity, UUID sitting) {
        return "/hoat-dong-don-vi/" + activity + (this == FIGURES ? "/diem-danh/" : "/buoi/") + sitting;
    }
}
