package vn.tuanle;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.api.FlywayException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ConfigurableApplicationContext;
import vn.tuanle.kernel.Schema;

/// Runs the product: the database first, then the web site; at the end the other way round.
final class Serve {
    /// How far the search for a free port goes when nobody asked for a certain one.
    private static final int PORTS_TRIED = 20;

    private final ServeOptions options;
    private final Steps steps;

    Serve(ServeOptions options, Steps steps) {
        this.options = options;
        this.steps = steps;
    }

    /// Returns when the web site answers.
    /// @throws StartFailure with a sentence that says what to do; nothing is left running then
    void start() {
        int port = port();
        DatabaseAddress given = options.database();
        if (given != null) {
            steps.say("Kết nối tới " + given.place() + " · Connecting");
            given.check();
            run(given, null, port);
            return;
        }
        RunningPostgres own =
                PostgresLauncher.durable(options.data(), steps::say).start();
        try {
            run(new DatabaseAddress(own.jdbcUrl(), own.user(), own.password()), own, port);
        } catch (RuntimeException e) {
            own.close();
            throw e;
        }
    }

    private void run(DatabaseAddress database, @Nullable RunningPostgres own, int port) {
        Path data = options.data();
        steps.say("Khởi động trang web · Starting the web site");
        SpringApplication application = new SpringApplication(Application.class);
        application.addInitializers(context -> context.getBeanFactory().registerSingleton("steps", steps));
        List<String> properties = new ArrayList<>(properties(database, data));
        properties.add("--server.port=" + port);
        properties.add("--tuanle.demo=" + options.demo());
        if (System.getenv("TUANLE_ADDRESS") == null) properties.add("--tuanle.address=http://localhost:" + port);
        properties.addAll(proxy(System.getenv().getOrDefault("TUANLE_PROXY", "")));
        if (own != null) {
            SpringApplication.getShutdownHandlers().add(own::close);
            own.whenKilled(this::databaseKilled);
        }
        try {
            application.run(properties.toArray(String[]::new));
        } catch (RuntimeException e) {
            throw failed(e, port);
        }
    }

    /// Without its database the program is of no use, and the next start recovers: it ends, for whoever restarts it.
    private void databaseKilled(String lastWords) {
        StartFailure told = DataFolder.isFull(lastWords)
                ? new StartFailure(
                        "Đĩa chứa " + options.data()
                                + " đã đầy nên chương trình dừng. Hãy giải phóng ít nhất 500 MB rồi chạy lại; dữ liệu đã lưu vẫn còn.",
                        "The disk of " + options.data()
                                + " is full, so the program stops. Free at least 500 MB and start it again; what was saved is still there.")
                : new StartFailure(
                        "PostgreSQL đã bị kết thúc từ bên ngoài: chương trình dừng. Hãy chạy lại; dữ liệu đã lưu vẫn còn.",
                        "PostgreSQL was ended from outside: the program stops. Start it again; what was saved is still there.");
        steps.line("✘ " + told.vietnamese());
        steps.line("  " + told.english());
        Thread.ofPlatform().start(() -> System.exit(1));
    }

    /// Forwarded headers count only from the proxies named: addresses or ranges, separated by commas.
    static List<String> proxy(String trusted) {
        if (trusted.isBlank()) return List.of();
        return List.of(
                "--server.forward-headers-strategy=native", "--server.tomcat.remoteip.internal-proxies=" + trusted);
    }

    /// Starts the web site on a database that is already there; the caller closes the context.
    static ConfigurableApplicationContext site(DatabaseAddress database, Path data, List<String> more) {
        List<String> properties = new ArrayList<>(properties(database, data));
        properties.addAll(more);
        return new SpringApplication(Application.class).run(properties.toArray(String[]::new));
    }

    private static List<String> properties(DatabaseAddress database, Path data) {
        List<String> all = new ArrayList<>(List.of(
                "--spring.datasource.url=" + database.jdbcUrl(),
                "--tuanle.files=" + data.resolve("files"),
                "--logging.file.name=" + data.resolve("logs/tuanle.log"),
                "--logging.logback.rollingpolicy.max-file-size=10MB",
                "--logging.logback.rollingpolicy.max-history=30",
                "--logging.logback.rollingpolicy.total-size-cap=200MB",
                "--logging.threshold.console=WARN",
                // a failed start is told in a sentence, with its trace in a file
                "--logging.level.org.springframework.boot.SpringApplication=OFF",
                "--logging.level.org.springframework.boot.diagnostics.LoggingFailureAnalysisReporter=OFF",
                "--logging.level.org.springframework.boot.web.server.context.WebServerApplicationContext=ERROR",
                "--logging.level.org.springframework.context.support=ERROR",
                "--spring.lifecycle.timeout-per-shutdown-phase=10s"));
        if (!database.user().isEmpty()) all.add("--spring.datasource.username=" + database.user());
        if (!database.password().isEmpty()) all.add("--spring.datasource.password=" + database.password());
        return all;
    }

    private int port() {
        if (options.port() > 0) {
            if (isFree(options.port())) return options.port();
            throw taken(options.port());
        }
        for (int port = ServeOptions.USUAL_PORT; port < ServeOptions.USUAL_PORT + PORTS_TRIED; port++) {
            if (isFree(port)) return port;
        }
        throw taken(ServeOptions.USUAL_PORT);
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port)) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }

    private static StartFailure taken(int port) {
        return new StartFailure(
                "Cổng " + port
                        + " đang bị chương trình khác dùng hoặc không được phép dùng: hãy chọn cổng khác bằng --port.",
                "Port " + port + " is used by another program or not allowed: choose another with --port.");
    }

    private StartFailure failed(RuntimeException e, int port) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof PortInUseException) return taken(port);
            if (cause instanceof Schema.NewerThanProgram) {
                return new StartFailure(
                        "Cơ sở dữ liệu này đã dùng với một bản chương trình mới hơn (" + cause.getMessage()
                                + "); dữ liệu vẫn như cũ. Hãy chạy bản mới ấy.",
                        "This database was used with a later version of the program (" + cause.getMessage()
                                + "); the data are as before. Run that later version.",
                        e);
            }
            if (cause instanceof SQLException refused && "25006".equals(refused.getSQLState())) {
                return new StartFailure(
                        "Cơ sở dữ liệu chỉ cho đọc: hãy dùng máy chủ chính, không phải bản sao.",
                        "The database may only be read: use the primary server, not a replica.",
                        e);
            }
        }
        String where = trace(e);
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof FlywayException) {
                return new StartFailure(
                        "Không đưa được cơ sở dữ liệu về cấu trúc mới; dữ liệu vẫn như cũ. Chi tiết: " + where,
                        "The database could not be brought to its new shape; the data are as before. Details: " + where,
                        e);
            }
        }
        return new StartFailure(
                "Chương trình không khởi động được. Chi tiết: " + where,
                "The program did not start. Details: " + where,
                e);
    }

    private String trace(RuntimeException e) {
        StringWriter trace = new StringWriter();
        e.printStackTrace(new PrintWriter(trace));
        Path file = options.data().resolve("logs/start-failure.log");
        try {
            Files.createDirectories(options.data().resolve("logs"));
            Files.writeString(file, trace.toString());
            return file.toString();
        } catch (IOException unwritable) {
            return trace.toString();
        }
    }
}
