package vn.tuanle.notice;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import vn.tuanle.kernel.Rows;
import vn.tuanle.kernel.Transactions;
import vn.tuanle.testing.Database;

/// A post office for tests: a database of its own, a real mail server and a real message gateway on
/// loopback, and no quiet hours.
public final class Post implements AutoCloseable {
    static final String SECRET = "bí mật chung";

    record Request(String body, String key, String signature) {}

    public final DataSource database = Database.fresh();
    public final JdbcClient sql = JdbcClient.create(database);
    final Transactions transactions = new Transactions(new DataSourceTransactionManager(database));
    final GreenMail mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    final List<Request> requests = new ArrayList<>();
    final Outbox outbox = new Outbox(sql, transactions);
    final Postman postman;
    final Notices notices;
    public final OutsideLetters outside;
    volatile int answer = 202;
    private final HttpServer http;

    public Post() throws IOException {
        mail.start();
        http = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        http.createContext("/gui", exchange -> {
            requests.add(new Request(
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8),
                    exchange.getRequestHeaders().getFirst("Idempotency-Key"),
                    exchange.getRequestHeaders().getFirst("X-Tuanle-Signature")));
            exchange.sendResponseHeaders(answer, -1);
            exchange.close();
        });
        http.start();
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(mail.getSmtp().getPort());
        sender.getJavaMailProperties().put("mail.smtp.connectiontimeout", "2000");
        sender.getJavaMailProperties().put("mail.smtp.timeout", "2000");
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        beans.addBean("mail", sender);
        Letters letters = new Letters(beans.getBeanProvider(JavaMailSender.class), "tuanle@vidu.vn");
        Gateway gateway = new Gateway("http://127.0.0.1:" + http.getAddress().getPort() + "/gui", SECRET);
        SendingHours always = new SendingHours(LocalTime.MIN, LocalTime.MIN, LocalTime.of(7, 30));
        postman = new Postman(outbox, letters, gateway, "https://vidu.vn");
        notices = new Notices(sql, new JdbcTemplate(database), transactions, always, letters, gateway);
        outside = new OutsideLetters(sql, new JdbcTemplate(database), transactions, always, letters, gateway);
    }

    UUID unit() {
        UUID id = UUID.randomUUID();
        sql.sql("insert into unit (id) values (?)").param(id).update();
        return id;
    }

    UUID person(String name, String email, String phone) {
        UUID id = UUID.randomUUID();
        sql.sql("insert into person (id, name, email, phone, password_hash) values (?, ?, ?, ?, 'x')")
                .params(Rows.values(id, name, email.isEmpty() ? null : email, phone.isEmpty() ? null : phone))
                .update();
        return id;
    }

    UUID officer(String name, String email, String phone, UUID... units) {
        UUID id = person(name, email, phone);
        for (UUID unit : units)
            sql.sql(
                            "insert into role_grant (id, person_id, unit_id, role, from_day) values (?, ?, ?, 'OFFICER', '2021-01-01')")
                    .params(UUID.randomUUID(), id, unit)
                    .update();
        return id;
    }

    /// Makes everything that waits due now.
    void hurry() {
        sql.sql("update notice_delivery set due = now() - interval '1 second' where state = 'WAITING'")
                .update();
    }

    List<String> states() {
        return sql.sql(
                        "select trim(channel || ' ' || state || ' ' || tries || ' ' || trouble) from notice_delivery order by 1")
                .query((row, n) -> row.getString(1))
                .list();
    }

    @Override
    public void close() {
        mail.stop();
        http.stop(0);
    }
}
