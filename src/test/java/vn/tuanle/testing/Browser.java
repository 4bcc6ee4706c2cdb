package vn.tuanle.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.Cookie;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;

/// A real Chromium before the running product. What the browser complains about (errors in its
/// console, requests that failed, the content policy) is kept, and so is what the accessibility
/// scan finds; [#close] fails on any of it.
public final class Browser implements AutoCloseable {
    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");
    private static final List<String> STANDARDS = List.of("wcag2a", "wcag2aa", "wcag21aa", "wcag22aa");
    /// What a page is made of: each kind of element within its parent and grandparent, how it stands
    /// (attributes, classes) and whether it has a name; besides, colours light or dark.
    private static final String PIECES = """
            () => {
              const kind = e => !e ? '' : e.localName + '.' + [...e.classList].sort().join('.');
              const named = e => !!(e.textContent.trim() || e.getAttribute('aria-label') || e.title || e.labels?.length);
              const look = document.documentElement.dataset.theme ?? '';
              return [...new Set([...document.querySelectorAll('body *')].map(e => [
                look, kind(e.parentElement?.parentElement), kind(e.parentElement), kind(e),
                e.getAttributeNames().sort().join(), e.getAttribute('type'), e.getAttribute('role'), named(e)
              ].join(' ')))];
            }
            """;

    private static final Set<String> SCANNED = new HashSet<>();
    private static com.microsoft.playwright.@Nullable Browser running;

    private final String address;
    private final BrowserContext context;
    private final Page page;
    private final boolean scripts;
    private final List<String> complaints = new ArrayList<>();
    private @Nullable String expected;
    private boolean scanning;

    private Browser(int port, int width, boolean scripts) {
        this.address = "http://localhost:" + port;
        this.scripts = scripts;
        this.context = chromium()
                .newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                        .setBaseURL(address)
                        .setLocale("vi-VN")
                        .setTimezoneId("Asia/Ho_Chi_Minh")
                        .setViewportSize(width, 800)
                        .setJavaScriptEnabled(scripts));
        this.context.setDefaultTimeout(20_000);
        this.page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !scanning) complain("console: " + message.text());
        });
        page.onPageError(error -> complain("script: " + error));
        page.onRequestFailed(request -> {
            // a navigation that becomes a download ends with this
            if (!"net::ERR_ABORTED".equals(request.failure())) complain(request.url() + ": " + request.failure());
        });
        page.onResponse(answer -> {
            if (answer.status() >= 400) complain(answer.status() + " " + answer.url());
        });
    }

    /// A window of 1280 px before the product on the port.
    public static Browser wide(int port) {
        return new Browser(port, 1280, true);
    }

    /// A telephone of 360 px.
    public static Browser narrow(int port) {
        return new Browser(port, 360, true);
    }

    /// A window in which no script runs.
    public static Browser withoutScripts(int port) {
        return new Browser(port, 1280, false);
    }

    /// Comes in as the person whose session this is.
    public Browser as(String session) {
        context.addCookies(List.of(new Cookie("phien", session).setUrl(address).setHttpOnly(true)));
        return this;
    }

    public Page page() {
        return page;
    }

    /// The answer with this status is part of the story and no complaint.
    public void expect(int status) {
        expected = String.valueOf(status);
    }

    /// The connection is gone, or back.
    public void offline(boolean gone) {
        expected = "ERR_INTERNET_DISCONNECTED";
        context.setOffline(gone);
    }

    /// Opens a page of the product and looks it over.
    public Page open(String path) {
        page.navigate(path);
        check();
        return page;
    }

    /// Looks the page over that is shown now: not wider than the window, and accessible. The scan is dear,
    /// so a page is spared it whose like was scanned and which is made of nothing but known pieces.
    public void check() {
        checkWidth();
        if (scripts && isNew()) scan(new AxeBuilder(page).withTags(STANDARDS));
    }

    /// Looks the page over that is shown now in this window and in that of a telephone: there only
    /// what depends on the width, which is its overflow and the size of what a finger must hit.
    public void checkBothWidths() {
        checkWidth();
        boolean scanned = scripts && isNew();
        if (scanned) scan(new AxeBuilder(page).withTags(STANDARDS));
        page.setViewportSize(360, 800);
        checkWidth();
        if (scanned) checkTargets();
        page.setViewportSize(1280, 800);
    }

    private boolean isNew() {
        String window = page.viewportSize().width + " ";
        boolean fresh = SCANNED.add(window + path().replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}|\\?.*", "*"));
        for (Object piece : (List<?>) page.evaluate(PIECES)) fresh |= SCANNED.add(window + piece);
        return fresh;
    }

    /// The scan that [#check] brought into the page, asked again for one rule.
    private void checkTargets() {
        Object small = page.evaluate(
                "axe.run({runOnly: {type: 'rule', values: ['target-size']}})"
                        + ".then(found => found.violations.flatMap(rule => rule.nodes.map(node => node.target + ' ' + node.html)))");
        ((List<?>) small)
                .forEach(node -> complain(path() + " target-size at 360 px: " + shortened(String.valueOf(node))));
    }

    private void checkWidth() {
        Object wide = page.evaluate("document.documentElement.scrollWidth - window.innerWidth");
        if (((Number) wide).intValue() > 0)
            complain(page.url() + " is wider than its window of " + page.viewportSize().width + " px by " + wide
                    + " px");
    }

    private void scan(AxeBuilder axe) {
        // the scan itself tries styles, which the content policy forbids as it should
        scanning = true;
        // no page of ours has frames, and without them the scan needs no second window
        var found = axe.setLegacyMode(true).analyze();
        page.evaluate("new Promise(done => setTimeout(done))");
        scanning = false;
        found.getViolations()
                .forEach(rule -> rule.getNodes()
                        .forEach(node -> complain(
                                path() + " " + rule.getId() + ": " + node.getTarget() + " " + shortened(node.getHtml())
                                        + " " + shortened(String.valueOf(node.getFailureSummary())))));
    }

    /// The path of the page that is shown now.
    public String path() {
        return page.url().substring(address.length());
    }

    /// The paths of all pages that the page now shown links to.
    public List<String> links() {
        Object all = page.evaluate(
                "[...document.querySelectorAll('a[href]')].filter(a => !a.download).map(a => new URL(a.getAttribute('href'), location).href.split('#')[0])");
        return ((List<?>) all)
                .stream()
                        .map(String::valueOf)
                        .filter(link -> link.startsWith(address + "/"))
                        .map(link -> link.substring(address.length()))
                        .distinct()
                        .toList();
    }

    public List<String> complaints() {
        return complaints;
    }

    @Override
    public void close() {
        context.close();
        assertThat(complaints).isEmpty();
    }

    private void complain(String what) {
        if (expected == null || !what.contains(expected)) complaints.add(what);
    }

    private static String shortened(String text) {
        String line = text.replaceAll("\\s+", " ");
        return line.length() > 240 ? line.substring(0, 240) + "…" : line;
    }

    /// The one browser of the run; without a Chromium on the machine the story is skipped.
    private static com.microsoft.playwright.Browser chromium() {
        if (running == null) {
            Path program = program();
            Assumptions.assumeTrue(
                    program != null,
                    "Máy này chưa có Chromium nên các câu chuyện trong trình duyệt được bỏ qua (apt-get install"
                            + " chromium) · No Chromium here, so the journeys in a browser are skipped");
            running = Playwright.create(
                            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")))
                    .chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(program)
                            .setHeadless(true)
                            .setArgs(FLAGS));
        }
        return Objects.requireNonNull(running);
    }

    private static @Nullable Path program() {
        Stream<Path> onPath = Arrays.stream(
                        Objects.requireNonNullElse(System.getenv("PATH"), "").split(File.pathSeparator))
                .flatMap(folder -> Stream.of("chromium", "chromium-browser", "google-chrome")
                        .map(name -> Path.of(folder, name)));
        return Stream.concat(Stream.of(Path.of("/usr/bin/chromium")), onPath)
                .filter(Files::isExecutable)
                .findFirst()
                .orElse(null);
    }
}
