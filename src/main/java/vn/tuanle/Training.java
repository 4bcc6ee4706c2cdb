package vn.tuanle;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.tuanle.reading.ReadCommand;

/// A short life of the program on a forgetful database, watched by the JVM so that later starts
/// need not warm up.
final class Training {
    private static final Pattern OWN_LINK = Pattern.compile("(?:href|src)=\"(/[^\"/][^\"]*)\"");
    private static final int MOST_PAGES = 40;

    private Training() {}

    /// Starts, looks at the pages that everybody may see, reads the given sample documents, ends.
    static int run(List<String> samples, PrintStream out) {
        try {
            Path data = Files.createTempDirectory("tuanle-training-");
            try (RunningPostgres database = PostgresLauncher.forTests().start()) {
                DatabaseAddress address = new DatabaseAddress(database.jdbcUrl(), database.user(), database.password());
                try (var site = Serve.site(address, data, List.of("--server.port=0"))) {
                    String port = site.getEnvironment().getProperty("local.server.port", "");
                    int seen = look("http://localhost:" + port);
                    out.println("Đã xem " + seen + " trang · " + seen + " pages seen");
                }
                PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
                for (String sample : samples) ReadCommand.run(List.of(sample), nowhere, nowhere);
            } finally {
                Folders.delete(data);
            }
            return 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int look(String address) throws IOException {
        Set<String> found = new LinkedHashSet<>(List.of("/", "/dang-nhap", "/cai-dat", "/khong-co-trang-nay"));
        int seen = 0;
        try (HttpClient client = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build()) {
            while (seen < found.size() && seen < MOST_PAGES) {
                String path = List.copyOf(found).get(seen++);
                HttpRequest request = HttpRequest.newBuilder(URI.create(address + path))
                        .header("Accept", "text/html,*/*")
                        .header("Accept-Encoding", "gzip")
                        .build();
                String body = client.send(request, HttpResponse.BodyHandlers.ofString())
                        .body();
                Matcher links = OWN_LINK.matcher(body);
                while (links.find()) found.add(links.group(1).replace("&amp;", "&"));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return seen;
    }
}
