package vn.tuanle.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tuanle.identity.Role;
import vn.tuanle.organisation.UnitKind;
import vn.tuanle.testing.Cast;
import vn.tuanle.testing.WebTest;

class RefusedReadingWebTest extends WebTest {
    @Autowired
    private JdbcClient sql;

    @Test
    void aFileThatIsRefusedForWhatItIsIsNotOfferedAgain() {
        Cast.Person officer =
                cast.person("Nguyễn Thị Soạn", cast.unit("UBND xã Đọc", UnitKind.UBND_XA, null), Role.OFFICER);
        byte[] archive = "PK\u0003\u0004 hỏng".getBytes(StandardCharsets.UTF_8);
        String reading = location(upload(officer, "/ke-hoach/tai-len", "file", "ke-hoach.docx", archive));
        Document page = get(officer, reading);
        assertThat(page.select("h1").text()).isEqualTo("Chưa lập được kế hoạch từ tệp này");
        assertThat(page.select("main .actions").text()).isEqualTo("Chọn tệp khác");

        sql.sql("update plan_reading set refusal_passing = true where id = ?")
                .param(UUID.fromString(reading.substring(reading.lastIndexOf('/') + 1)))
                .update();
        assertThat(get(officer, reading).select("main .actions").text()).isEqualTo("Chọn tệp khác Đọc lại tệp này");
    }
}
