package vn.tuanle.testing;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tuanle.identity.Role;
import vn.tuanle.kernel.Rows;
import vn.tuanle.organisation.UnitKind;

/// The city of Biên Hòa, its Education Office that drafts, two wards and the school of one, and who works there;
/// somebody of a ward elsewhere, whom all this does not concern.
public class City {
    public final UUID city;
    public final UUID office;
    public final UUID ward;
    public final UUID otherWard;
    public final UUID school;
    public final Cast.Person chairman;
    public final Cast.Person lead;
    public final Cast.Person chief;
    public final Cast.Person clerk;
    public final Cast.Person officer;
    public final Cast.Person head;
    public final Cast.Person other;
    public final Cast.Person teacher;
    public final Cast.Person stranger;

    public City(Cast cast) {
        city = cast.unit("UBND thành phố Biên Hòa", UnitKind.UBND_TP, null);
        office = cast.unit("Phòng Giáo dục và Đào tạo thành phố Biên Hòa", UnitKind.PHONG, city);
        ward = cast.unit("UBND phường Trảng Dài", UnitKind.UBND_XA, city);
        otherWard = cast.unit("UBND phường Quang Vinh", UnitKind.UBND_XA, city);
        school = cast.unit("Trường Tiểu học Trảng Dài", UnitKind.TRUONG_TH, ward);
        chairman = cast.person("Phạm Văn Minh", city, Role.HEAD);
        lead = cast.person("Nguyễn Thu Hà", office, Role.OFFICER);
        chief = cast.person("Trưởng Phòng", office, Role.HEAD);
        clerk = cast.person("Lê Văn Thư", office, Role.CLERK);
        officer = cast.person("Võ Ngọc Lan", ward, Role.OFFICER);
        head = cast.person("Trần Quốc Bảo", ward, Role.HEAD);
        other = cast.person("Người Quang Vinh", otherWard, Role.HEAD, Role.OFFICER);
        teacher = cast.person("Cô Giáo", school, Role.HEAD, Role.OFFICER);
        stranger = cast.person("Người Lạ", cast.unit("UBND phường Xa", UnitKind.UBND_XA, null), Role.HEAD);
    }

    /// The Education Office drafted a plan that the city issued.
    public void drafted(JdbcClient sql, UUID plan) {
        sql.sql("update plan set drafting_unit = ? where id = ?")
                .params(Rows.values(office, plan))
                .update();
    }
}
