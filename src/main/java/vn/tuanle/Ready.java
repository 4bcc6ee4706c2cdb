package vn.tuanle;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import vn.tuanle.demo.Demo;
import vn.tuanle.identity.FirstRun;

/// Tells the person who started the product where it is and how to come in the first time.
@Component
class Ready {
    private final @Nullable Steps steps;
    private final Environment environment;
    private final FirstRun firstRun;
    private final Demo demo;

    /// Without steps (in tests, in training) nobody is waiting to be told.
    Ready(ObjectProvider<Steps> steps, Environment environment, FirstRun firstRun, Demo demo) {
        this.steps = steps.getIfAvailable();
        this.environment = environment;
        this.firstRun = firstRun;
        this.demo = demo;
    }

    @EventListener(ApplicationReadyEvent.class)
    void tell() {
        if (steps == null) return;
        boolean withDemo = environment.getProperty("tuanle.demo", Boolean.class, false);
        if (withDemo) demo.build(steps::line);
        String address = environment.getProperty("tuanle.address", "http://localhost:8080");
        String key = firstRun.key();
        steps.line("");
        steps.line("✔ Chương trình đã sẵn sàng tại   " + address);
        steps.line("  The product is ready at");
        if (key != null) {
            steps.line("");
            steps.line("  Lần đầu: mở địa chỉ này để lập người quản trị (mã cài đặt " + key + "):");
            steps.line("  First time: open this address to become the administrator (set-up key " + key + "):");
            steps.line("    " + address + "/cai-dat?ma=" + key);
        }
        if (withDemo) people();
        steps.line("");
        steps.line("  Dừng: Ctrl-C · Stop: Ctrl-C");
    }

    private void people() {
        if (steps == null) return;
        steps.line("");
        steps.line("  Đăng nhập thử, mật khẩu chung “" + Demo.PASSWORD + "”:");
        steps.line("  Sign in to try, one password for all:");
        steps.line("    " + Demo.ADMINISTRATOR + "   quản trị · administrator");
        for (Demo.Account account : Demo.PEOPLE)
            steps.line("    " + account.email() + "   " + account.name() + ", " + account.unit());
    }
}
