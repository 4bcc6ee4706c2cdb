package vn.tuanle.testing;

import jakarta.servlet.http.Cookie;
import java.util.UUID;
import javax.sql.DataSource;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.tuanle.Application;
import vn.tuanle.identity.Sessions;

/// A test that asks the whole product over its pages. There is one Spring context for the whole
/// run, on a database of
/// its own and a real port; each test brings its own units and people ([Cast]), so that tests do
/// not meet.
@SpringBootTest(classes = Application.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@AutoConfigureMockMvc
@ContextConfiguration(initializers = WebTest.OnOwnDatabase.class)
@Import(WebTest.Counted.class)
public abstract class WebTest {
    @Autowired
    protected MockMvcTester mvc;

    @Autowired
    protected JdbcClient sql;

    @Autowired
    protected Sessions sessions;

    @Autowired
    protected Cast cast;

    @LocalServerPort
    protected int port;

    /// The page as the person sees it.
    protected Document get(Cast.Person person, String path) {
        return html(mvc.get().uri(path).cookie(person.cookie()).exchange());
    }

    protected MvcTestResult getRaw(Cast.Person person, String path) {
        return mvc.get().uri(path).cookie(person.cookie()).exchange();
    }

    /// Sends a form: name, value, name, value …
    protected MvcTestResult post(Cast.Person person, String path, String... fields) {
        var request = mvc.post().uri(path).cookie(person.cookie()).with(FormToken.sent());
        for (int i = 0; i < fields.length; i += 2) request.param(fields[i], fields[i + 1]);
        return request.exchange();
    }

    /// Sends a form with one file.
    protected MvcTestResult upload(
            Cast.Person person, String path, String field, String fileName, byte[] content, String... fields) {
        var request = mvc.post()
                .uri(path)
                .multipart()
                .file(new MockMultipartFile(field, fileName, "application/octet-stream", content))
                .cookie(person.cookie())
                .with(FormToken.sent());
        for (int i = 0; i < fields.length; i += 2) request.param(fields[i], fields[i + 1]);
        return request.exchange();
    }

    /// Where a 303 leads.
    protected static String location(MvcTestResult result) {
        String location = result.getResponse().getHeader("Location");
        if (location == null)
            throw new AssertionError("no redirect but " + result.getResponse().getStatus());
        return location;
    }

    protected static Document html(MvcTestResult result) {
        try {
            return Jsoup.parse(result.getResponse().getContentAsString(java.nio.charset.StandardCharsets.UTF_8));
        } catch (java.io.UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    static final class OnOwnDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {
        @Override
        public void initialize(ConfigurableApplicationContext context) {
            var database = Database.fresh();
            TestPropertyValues.of(
                            "spring.datasource.url=" + database.getUrl(),
                            "spring.datasource.username=" + database.getUser(),
                            "spring.datasource.password=" + database.getPassword(),
                            "tuanle.jobs=false",
                            "tuanle.programme.age=0s",
                            "tuanle.files=target/test-files/" + UUID.randomUUID() + "/files")
                    .applyTo(context);
        }
    }

    @TestConfiguration(proxyBeanMethods = false)
    @Import(Cast.class)
    static class Counted {
        @Bean
        static BeanPostProcessor counting() {
            return new BeanPostProcessor() {
                @Override
                public Object postProcessAfterInitialization(Object bean, String name) {
                    return bean instanceof DataSource source ? Counting.over(source) : bean;
                }
            };
        }
    }

    protected static Cookie sessionCookie(String token) {
        return new Cookie("phien", token);
    }
}
