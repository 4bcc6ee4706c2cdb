package vn.tuanle.reporting;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tuanle.kernel.Rows;

/// The figures that the product's own rows give for a report, and those rows.
@Component
class Computed {
    private final JdbcClient sql;

    Computed(JdbcClient sql) {
        this.sql = sql;
    }

    /// A row behind a figure.
    public record Row(String label, String note, @Nullable LocalDate day, long amount, String href) {}

    /// Every computed figure of the version, in one query.
    Map<Source, Long> of(FormRow form, FormVersion version, ReportRow report) {
        Map<Source, Long> figures = new EnumMap<>(Source.class);
        String all = version.fields().stream()
                .map(Field::source)
                .filter(source -> source != Source.NONE)
                .distinct()
                .map(source -> "select '" + source.name() + "' source, coalesce(sum(amount), 0) figure from ("
                        + source.rows() + ") rows_of_" + source.name().toLowerCase(java.util.Locale.ROOT))
                .collect(Collectors.joining("\nunion all\n"));
        if (all.isEmpty()) return figures;
        sql.sql(all).params(parameters(form, report)).query(row -> {
            figures.put(
                    Source.valueOf(row.getString("source")),
                    Objects.requireNonNull(row.getObject("figure", BigDecimal.class))
                            .longValueExact());
        });
        return figures;
    }

    /// The very rows of one figure.
    List<Row> rows(FormRow form, ReportRow report, Source source) {
        if (source == Source.NONE) return List.of();
        return sql.sql("select * from (" + source.rows() + ") x order by x.day nulls last, x.label, x.id")
                .params(parameters(form, report))
                .query((row, n) -> new Row(
                        row.getString("label"),
                        row.getString("note"),
                        Rows.day(row, "day"),
                        row.getBigDecimal("amount").longValueExact(),
                        row.getString("href")))
                .list();
    }

    private static Map<String, Object> parameters(FormRow form, ReportRow report) {
        return Map.of(
                "unit", report.unit(),
                "plan", form.plan() == null ? new UUID(0, 0) : form.plan(),
                "first", form.first(),
                "last", form.last(),
                "report", report.id());
    }
}
