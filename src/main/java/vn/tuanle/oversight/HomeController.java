package vn.tuanle.oversight;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import vn.tuanle.identity.Asker;
import vn.tuanle.identity.Enter;
import vn.tuanle.ui.Redirect;

/// The first page of everybody: to work for those who have some, to the units for administrators,
/// to the programme for strangers.
@Controller
class HomeController {
    @Enter(Enter.By.ANYONE)
    @GetMapping("/")
    Redirect home(@Nullable Asker asker) {
        if (asker == null) return Redirect.to("/chuong-trinh");
        if (!asker.workUnits().isEmpty()) return Redirect.to("/viec");
        return Redirect.to(asker.administersSomething() ? "/don-vi" : "/tai-khoan/phien");
    }
}
