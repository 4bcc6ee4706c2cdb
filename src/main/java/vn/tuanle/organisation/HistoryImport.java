package vn.tuanle.organisation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tuanle.identity.Asker;
import vn.tuanle.kernel.Outcome;
import vn.tuanle.kernel.Outcome.Done;
import vn.tuanle.kernel.Transactions;

/// Loads the real history of Đồng Nai's administrative units: 30 units of Biên Hòa in 2021, 25 from
/// 01/11/2024, 10 wards among 95 units from 01/7/2025, and the city of Đồng Nai from 30/4/2026.
/// What
/// is there already is left as it is, so that loading twice changes nothing.
@Component
public class HistoryImport {
    private static final LocalDate START = LocalDate.of(2021, 1, 1);
    private static final LocalDate STEP_2024 = LocalDate.of(2024, 11, 1);
    private static final LocalDate STEP_2025 = LocalDate.of(2025, 7, 1);
    private static final LocalDate STEP_2026 = LocalDate.of(2026, 4, 30);
    static final String PROVINCE = "UBND tỉnh Đồng Nai";
    static final String CITY = "UBND thành phố Biên Hòa";
    private static final Decision BY_2024 = new Decision(
            "1194/NQ-UBTVQH15",
            null,
            "Ủy ban Thường vụ Quốc hội",
            "Sắp xếp đơn vị hành chính cấp xã của tỉnh Đồng Nai giai đoạn 2023 - 2025",
            "Số nghị quyết chưa được xác nhận; ngày 01/11/2024 là khoảng chừng");
    private static final Decision BY_2025 = new Decision(
            "1662/NQ-UBTVQH15",
            null,
            "Ủy ban Thường vụ Quốc hội",
            "Sắp xếp các đơn vị hành chính cấp xã của tỉnh Đồng Nai năm 2025",
            "Hiệu lực 01/7/2025; mã mới theo Quyết định 19/2025/QĐ-TTg");
    private static final Decision BY_2026 =
            new Decision("30/2026/QH16", null, "Quốc hội", "Thành lập thành phố Đồng Nai", "Hiệu lực 30/4/2026");
    private static final Decision WARDS_2026 = new Decision(
            "237/NQ-UBTVQH16",
            LocalDate.of(2026, 4, 14),
            "Ủy ban Thường vụ Quốc hội",
            "Thành lập 10 phường thuộc thành phố Đồng Nai",
            "Hiệu lực 30/4/2026");

    /// Units from outside Biên Hòa that went into wards of 2025, by the ward's bare name.
    private static final Map<String, String> FROM_OUTSIDE = Map.of(
            "Phường Trảng Dài", "nhập thêm xã Thiện Tân (26191, huyện Vĩnh Cửu)",
            "Phường Hố Nai", "nhập thêm xã Hố Nai 3 (26272, huyện Trảng Bom)",
            "Phường Tân Triều", "nhập thêm Thạnh Phú (26188), Bình Lợi (26185), Tân Bình (26194) của huyện Vĩnh Cửu");

    private final JdbcClient sql;
    private final Versions versions;
    private final Transactions transactions;

    HistoryImport(JdbcClient sql, Versions versions, Transactions transactions) {
        this.sql = sql;
        this.versions = versions;
        this.transactions = transactions;
    }

    /// The number of facts (units, changes, successions) that were added; 0 when all were there.
    public Outcome<Integer> load(Asker asker) {
        if (!asker.administersAll())
            return Outcome.refused("Chỉ người quản trị hệ thống nạp được lịch sử đơn vị hành chính.");
        List<List<String>> bienHoa = rows("data/bien-hoa-units-2021-2026.csv");
        List<List<String>> dongNai = rows("data/dong-nai-units-2026.csv");
        return transactions.run(() -> Outcome.done(new Load(asker.person()).run(bienHoa, dongNai)));
    }

    private static List<List<String>> rows(String resource) {
        try (InputStream in = HistoryImport.class.getClassLoader().getResourceAsStream(resource)) {
            byte[] bytes = Objects.requireNonNull(in, resource).readAllBytes();
            if (!(CsvText.read(bytes) instanceof Done<CsvText>(CsvText text)))
                throw new IllegalStateException("unreadable: " + resource);
            return text.lines().stream().skip(1).map(CsvText.Line::cells).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// “Phường Trấn Biên” is headed by “UBND phường Trấn Biên”.
    static String committeeOf(String unit) {
        return "UBND " + Character.toLowerCase(unit.charAt(0)) + unit.substring(1);
    }

    /// One run within one transaction.
    private final class Load {
        private final Facts facts;

        Load(UUID person) {
            this.facts = new Facts(sql, versions, person);
        }

        int run(List<List<String>> bienHoa, List<List<String>> dongNai) {
            UUID province = facts.ensure(PROVINCE, UnitKind.UBND_TINH, "75", null, START, null);
            UUID city = facts.ensure(CITY, UnitKind.UBND_TP, "731", province, START, null);
            Map<String, UUID> by2021 = new LinkedHashMap<>();
            for (List<String> row : bienHoa)
                by2021.put(
                        row.get(1),
                        facts.ensure(committeeOf(row.get(1)), UnitKind.UBND_XA, row.get(0), city, START, null));
            Map<String, UUID> by2024 = step2024(bienHoa, by2021, city);
            Map<String, UUID> by2025 = step2025(bienHoa, by2024, province);
            for (List<String> row : dongNai) {
                UUID known = by2025.get(row.get(2));
                UUID unit = known != null
                        ? known
                        : facts.ensure(
                                committeeOf(row.get(2)), UnitKind.UBND_XA, row.get(0), province, STEP_2025, BY_2025);
                if (!Words.spelling(row.get(1)).equals(Words.spelling(row.get(2)))) {
                    facts.change(
                            unit,
                            committeeOf(row.get(1)),
                            UnitKind.UBND_XA,
                            row.get(0),
                            province,
                            STEP_2026,
                            WARDS_2026);
                    facts.succeed(unit, unit, SuccessionKind.CONVERT, STEP_2026, WARDS_2026, "");
                }
            }
            facts.end(city, STEP_2025);
            facts.succeed(city, null, SuccessionKind.ABOLISH, STEP_2025, BY_2025, "");
            facts.change(province, "UBND thành phố Đồng Nai", UnitKind.UBND_TINH, "75", null, STEP_2026, BY_2026);
            facts.succeed(province, province, SuccessionKind.CONVERT, STEP_2026, BY_2026, "");
            return facts.added();
        }

        /// Of the units that became one on 01/11/2024, the one of the same name goes on.
        private Map<String, UUID> step2024(List<List<String>> rows, Map<String, UUID> by2021, UUID city) {
            Map<String, UUID> by2024 = new LinkedHashMap<>();
            for (List<String> row : rows)
                if (row.get(1).equals(row.get(3))) by2024.put(row.get(3), by2021.get(row.get(1)));
            for (List<String> row : rows) {
                UUID old = Objects.requireNonNull(by2021.get(row.get(1)));
                UUID into = Objects.requireNonNull(by2024.get(row.get(3)));
                if (old.equals(into)) {
                    if (!row.get(0).equals(row.get(2)))
                        facts.change(
                                into, committeeOf(row.get(3)), UnitKind.UBND_XA, row.get(2), city, STEP_2024, BY_2024);
                    boolean alone = rows.stream()
                                    .filter(r -> r.get(3).equals(row.get(3)))
                                    .count()
                            == 1;
                    if (!alone)
                        facts.succeed(old, into, SuccessionKind.MERGE, STEP_2024, BY_2024, confidence(row.get(6)));
                } else {
                    facts.end(old, STEP_2024);
                    facts.succeed(old, into, SuccessionKind.MERGE, STEP_2024, BY_2024, confidence(row.get(6)));
                }
            }
            return by2024;
        }

        /// A ward of 2025 continues the unit of its name only where that unit is one of its parts:
        /// the
        /// new Hố Nai is made of Tân Hòa, while the old Hố Nai went into Long Bình.
        private Map<String, UUID> step2025(List<List<String>> rows, Map<String, UUID> by2024, UUID province) {
            Map<String, List<UUID>> parts = new LinkedHashMap<>();
            Map<String, String> codes = new LinkedHashMap<>();
            Map<String, UUID> goesOn = new LinkedHashMap<>();
            for (List<String> row : rows) {
                UUID part = Objects.requireNonNull(by2024.get(row.get(3)));
                List<UUID> list = parts.computeIfAbsent(row.get(5), n -> new ArrayList<>());
                if (!list.contains(part)) list.add(part);
                codes.put(row.get(5), row.get(4));
                if (bare(row.get(3)).equals(bare(row.get(5)))) goesOn.put(row.get(5), part);
            }
            Map<String, UUID> by2025 = new LinkedHashMap<>();
            parts.forEach((name, list) -> {
                String code = Objects.requireNonNull(codes.get(name));
                UUID into = goesOn.get(name);
                for (UUID part : list) if (!part.equals(into)) facts.end(part, STEP_2025);
                if (into == null)
                    into = facts.ensure(committeeOf(name), UnitKind.UBND_XA, code, province, STEP_2025, BY_2025);
                else facts.change(into, committeeOf(name), UnitKind.UBND_XA, code, province, STEP_2025, BY_2025);
                String note = FROM_OUTSIDE.getOrDefault(name, "");
                boolean alone = list.size() == 1 && list.getFirst().equals(into) && note.isEmpty();
                for (UUID part : list)
                    facts.succeed(
                            part,
                            into,
                            alone ? SuccessionKind.CONVERT : SuccessionKind.MERGE,
                            STEP_2025,
                            BY_2025,
                            alone ? "giữ nguyên, từ nay trực thuộc tỉnh" : note);
                by2025.put(name, into);
            });
            return by2025;
        }

        private static String bare(String name) {
            return name.replaceFirst("^(Phường|Xã) ", "");
        }

        private static String confidence(String step) {
            return step.startsWith("inferred") ? "suy ra từ đề án 2023 và thay đổi mã, chưa đối chiếu nghị quyết" : "";
        }
    }
}
