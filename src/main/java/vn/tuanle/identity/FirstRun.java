package vn.tuanle.identity;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tuanle.kernel.Days;
import vn.tuanle.kernel.Outcome;

/// Coming in for the first time: while there is nobody, whoever holds the key printed at the start
/// becomes
/// administrator.
@Component
public class FirstRun {
    private final People people;
    private final String key = Secrets.token().substring(0, 16);

    FirstRun(People people) {
        this.people = people;
    }

    /// The key to print while there is nobody yet; null once there is somebody.
    public @Nullable String key() {
        return people.nobodyYet() ? key : null;
    }

    Outcome<UUID> administrator(String typedKey, String name, String contact) {
        if (!people.nobodyYet()) return Outcome.refused("Hệ thống đã có người quản trị. Hãy đăng nhập.");
        if (!typedKey.strip().equals(key))
            return Outcome.refusedAt("key", "Mã cài đặt không đúng. Mã được in ra nơi khởi động chương trình.");
        return switch (people.add(name, contact)) {
            case Outcome.Done<UUID>(UUID person) -> {
                people.grant(person, null, Role.ADMINISTRATOR, LocalDate.now(Days.ZONE), null);
                yield Outcome.done(person);
            }
            case Outcome.Refused<UUID> refused -> refused;
        };
    }
}
