package vn.tuanle.document;

import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import vn.tuanle.identity.Asker;
import vn.tuanle.identity.Enter;
import vn.tuanle.kernel.Outcome;
import vn.tuanle.kernel.Rows;
import vn.tuanle.trust.Roots;
import vn.tuanle.ui.Errors;
import vn.tuanle.ui.Invalid;
import vn.tuanle.ui.NotFound;
import vn.tuanle.ui.Redirect;

/// The administrator of the installation says which authorities' certificates are trusted.
@Controller
@Enter(Enter.By.ADMINISTRATOR)
class TrustController {
    private final Roots roots;
    private final JdbcClient sql;

    TrustController(Roots roots, JdbcClient sql) {
        this.roots = roots;
        this.sql = sql;
    }

    @GetMapping("/chung-thu-goc")
    TrustPage list(Asker asker) {
        return page(asker, Errors.none());
    }

    @PostMapping("/chung-thu-goc")
    Object add(Asker asker, @RequestParam(name = "file", required = false) @Nullable MultipartFile file)
            throws IOException {
        if (!asker.administersAll()) throw new NotFound();
        return answer(asker, roots.add(file == null ? new byte[0] : file.getBytes()), true);
    }

    @PostMapping("/chung-thu-goc/bo")
    Object remove(Asker asker, @RequestParam(name = "ma", defaultValue = "") String fingerprint) {
        if (!asker.administersAll()) throw new NotFound();
        return answer(asker, roots.remove(fingerprint), false);
    }

    private Object answer(Asker asker, Outcome<Roots.Root> outcome, boolean trusted) {
        return switch (outcome) {
            case Outcome.Refused<Roots.Root> refused -> new Invalid(page(asker, Errors.of(refused)));
            case Outcome.Done<Roots.Root>(Roots.Root root) -> {
                sql.sql("insert into trust_act (id, fingerprint, name, trusted, done_by) values (?, ?, ?, ?, ?)")
                        .params(Rows.values(
                                UUID.randomUUID(), root.fingerprint(), root.name(), trusted, asker.person()))
                        .update();
                yield trusted
                        ? Redirect.to("/chung-thu-goc").saying("Đã tin cậy chứng thư của “{0}”.", root.name())
                        : Redirect.to("/chung-thu-goc").saying("Đã thôi tin cậy chứng thư của “{0}”.", root.name());
            }
        };
    }

    private TrustPage page(Asker asker, Errors errors) {
        if (!asker.administersAll()) throw new NotFound();
        List<TrustPage.Act> acts = sql.sql("""
                select a.name, a.trusted, p.name by_name, a.done_at from trust_act a join person p on p.id = a.done_by
                order by a.done_at desc limit 50""")
                .query((row, n) -> new TrustPage.Act(
                        row.getString("name"),
                        row.getBoolean("trusted"),
                        row.getString("by_name"),
                        Rows.instant(row, "done_at")))
                .list();
        return new TrustPage(roots.all(), acts, errors);
    }
}
