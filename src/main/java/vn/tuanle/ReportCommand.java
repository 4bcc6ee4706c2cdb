package vn.tuanle;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import vn.tuanle.reporting.Aggregates;
import vn.tuanle.reporting.ReportExport;

/// `report export --campaign … --format csv|json|xlsx [--out FILE]`: the figures of a campaign as a
/// file, also while the product runs. It only reads, all at one moment.
final class ReportCommand {
    static final int NO_CAMPAIGN = 3;
    private final PrintStream out;
    private final PrintStream err;

    ReportCommand(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    /// 0 when written, 1 when it failed, 2 for wrong use, 3 where no campaign is meant, or several.
    int run(List<String> args) {
        if (args.isEmpty() || !args.getFirst().equals("export"))
            return wrong("Lệnh report cần một việc: export.", "The command report needs something to do: export.");
        List<String> rest = new ArrayList<>(args.subList(1, args.size()));
        String campaign;
        String target;
        ReportExport.Format format;
        ServeOptions options;
        try {
            campaign = option(rest, "--campaign");
            format = format(option(rest, "--format"));
            target = option(rest, "--out");
            options = ServeOptions.of(rest, System.getenv());
        } catch (StartFailure e) {
            return wrong(e.vietnamese(), e.english());
        }
        if (format == null)
            return wrong("Hãy chọn --format csv, json hoặc xlsx.", "Choose --format csv, json or xlsx.");
        if (format == ReportExport.Format.XLSX && target == null)
            return wrong("Tệp xlsx cần tên: thêm --out TỆP.", "An xlsx file needs a name: add --out FILE.");
        try {
            return export(options, campaign == null ? "" : campaign, format, target);
        } catch (StartFailure e) {
            err.println("✘ " + e.vietnamese());
            err.println("  " + e.english());
            return 1;
        }
    }

    private static ReportExport.@Nullable Format format(@Nullable String word) {
        for (ReportExport.Format one : ReportExport.Format.values())
            if (one.name().toLowerCase(Locale.ROOT).equals(word)) return one;
        return null;
    }

    private int wrong(String vietnamese, String english) {
        err.println(vietnamese);
        err.println(english);
        return Commands.WRONG_USE;
    }

    private static @Nullable String option(List<String> words, String name) {
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            if (word.startsWith(name + "=")) {
                words.remove(i);
                return word.substring(name.length() + 1);
            }
            if (!word.equals(name)) continue;
            if (i + 1 == words.size() || words.get(i + 1).startsWith("--"))
                throw new StartFailure(
                        "Tuỳ chọn " + name + " cần một giá trị.", "The option " + name + " needs a value.");
            words.remove(i);
            return words.remove(i);
        }
        return null;
    }

    private int export(ServeOptions options, String campaign, ReportExport.Format format, @Nullable String target) {
        DatabaseAddress given = options.database();
        if (given != null) {
            given.check();
            return export(given, campaign, format, target);
        }
        if (!Files.exists(options.data().resolve(Backup.CLUSTER)))
            throw new StartFailure(
                    "Thư mục " + options.data() + " không có dữ liệu: hãy chỉ đúng thư mục bằng --data.",
                    "The folder " + options.data() + " holds no data: name the right one with --data.");
        try (RunningPostgres server = Backup.running(options.data(), options.data(), new Steps(err))) {
            return export(
                    new DatabaseAddress(server.jdbcUrl(), server.user(), server.password()), campaign, format, target);
        } catch (IOException e) {
            throw failed(e);
        }
    }

    private int export(DatabaseAddress database, String campaign, ReportExport.Format format, @Nullable String target) {
        Properties how = new Properties();
        if (!database.user().isEmpty()) how.setProperty("user", database.user());
        if (!database.password().isEmpty()) how.setProperty("password", database.password());
        try (Connection there = DriverManager.getConnection(database.jdbcUrl(), how)) {
            there.setReadOnly(true);
            there.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            there.setAutoCommit(false);
            ReportExport export = new ReportExport(new JdbcTemplate(new SingleConnectionDataSource(there, true)));
            List<Aggregates.Form> meant = export.campaigns(campaign);
            if (meant.size() != 1 || campaign.isBlank())
                return choose(campaign.isBlank() ? "" : campaign, meant, export);
            write(export, meant.getFirst(), format, target);
            there.rollback();
            if (target != null)
                err.println("✔ " + meant.getFirst().title() + " → "
                        + Path.of(target).toAbsolutePath());
            return 0;
        } catch (SQLException | DataAccessException e) {
            throw failed(e);
        } catch (IOException | InvalidPathException e) {
            throw new StartFailure(
                    "Không ghi được tệp " + target + ": " + e.getMessage(),
                    "The file " + target + " cannot be written: " + e.getMessage(),
                    e);
        }
    }

    /// No campaign is meant, or several: those that there are, each with what names it alone.
    private int choose(String campaign, List<Aggregates.Form> meant, ReportExport export) {
        if (campaign.isEmpty()) {
            err.println("Hãy chọn một đợt báo cáo bằng --campaign:");
            err.println("Choose a campaign with --campaign:");
        } else if (meant.isEmpty()) {
            err.println("Không có đợt báo cáo nào khớp “" + campaign + "”. Các đợt đang có:");
            err.println("No campaign matches “" + campaign + "”. There are:");
        } else {
            err.println("Có " + meant.size() + " đợt báo cáo khớp “" + campaign + "”; hãy chọn một:");
            err.println(meant.size() + " campaigns match “" + campaign + "”; choose one:");
        }
        for (Aggregates.Form form : meant.isEmpty() ? export.campaigns("") : meant)
            err.println(
                    "  " + form.id() + "  " + form.title() + (form.plan().isEmpty() ? "" : " (" + form.plan() + ")"));
        return NO_CAMPAIGN;
    }

    /// Beside its place first, so that nobody reads half a file.
    private void write(ReportExport export, Aggregates.Form form, ReportExport.Format format, @Nullable String target)
            throws IOException {
        if (target == null) {
            OutputStream open = new FilterOutputStream(out) {
                @Override
                public void write(byte[] bytes, int from, int count) throws IOException {
                    out.write(bytes, from, count);
                }

                @Override
                public void close() throws IOException {
                    out.flush();
                }
            };
            export.write(form, format, open);
            return;
        }
        Path file = Path.of(target).toAbsolutePath();
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        try (OutputStream to = new BufferedOutputStream(Files.newOutputStream(fresh))) {
            export.write(form, format, to);
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(fresh);
            throw e;
        }
        Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    private static StartFailure failed(Exception e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause())
            if (cause instanceof SQLException known
                    && String.valueOf(known.getSQLState()).matches("42P01|42703"))
                return new StartFailure(
                        "Cơ sở dữ liệu này của một bản chương trình khác: hãy chạy ./run một lần bằng bản này rồi xuất lại.",
                        "The database belongs to another version of the program: start ./run once with this one, then export again.",
                        e);
        return new StartFailure(
                "Không đọc được cơ sở dữ liệu: " + e.getMessage(), "The database cannot be read: " + e.getMessage(), e);
    }
}
