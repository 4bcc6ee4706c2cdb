package vn.tuanle.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A contestant as a browser acts for them: sends each choice until it is acknowledged, and remembers what was.
final class ContestPerson {
    private static final Pattern PLACE = Pattern.compile("name=\"c-(\\d+)\" value=\"([a-z2-7]{8})\"");
    private final String code;
    private final String round;
    final String cookie;
    private final List<List<String>> options = new ArrayList<>();
    String attempt = "";
    /// By place: the change that was acknowledged last, 0 for none.
    final int[] acknowledged = new int[64];
    final int[] sent = new int[64];
    volatile boolean handedIn;

    ContestPerson(String code, String round, String token) {
        this.code = code;
        this.round = round;
        this.cookie = "thi-" + code + "=" + token;
    }

    /// The attempt's id; the same whenever it is asked again.
    String start(ContestLine line) throws IOException {
        ContestLine.Answer answer = line.post("/bai-thi/" + code + "/" + round + "/bat-dau", cookie, "luot=1");
        if (answer.status() != 303) throw new Unexpected(answer.status(), "start");
        String place = answer.location();
        attempt = place.substring(place.lastIndexOf('/') + 1).replaceFirst("\\?.*", "");
        return attempt;
    }

    void open(ContestLine line) throws IOException {
        ContestLine.Answer answer = line.get(path("?moi=1"), cookie);
        if (answer.status() != 200) throw new Unexpected(answer.status(), "page");
        options.clear();
        Matcher found = PLACE.matcher(answer.body());
        while (found.find()) {
            int place = Integer.parseInt(found.group(1));
            while (options.size() < place) options.add(new ArrayList<>());
            options.get(place - 1).add(found.group(2));
        }
    }

    int places() {
        return options.size();
    }

    /// One choice alone.
    void save(ContestLine line, int place) throws IOException {
        int n = ++sent[place];
        ContestLine.Answer answer = line.post(path("/luu"), cookie, "may=1&" + field(place, n));
        if (answer.status() != 200) throw new Unexpected(answer.status(), "save");
        acknowledged[place] = Math.max(acknowledged[place], n);
    }

    /// All answers in one form, which hands in.
    void handIn(ContestLine line) throws IOException {
        StringBuilder form = new StringBuilder();
        int[] with = sent.clone();
        for (int place = 1; place <= places(); place++) {
            with[place] = ++sent[place];
            form.append(place == 1 ? "" : "&").append(field(place, with[place]));
        }
        ContestLine.Answer answer = line.post(path("/nop"), cookie, form.toString());
        if (answer.status() != 303) throw new Unexpected(answer.status(), "hand in");
        handedIn = true;
    }

    private String field(int place, int n) {
        List<String> here = options.get(place - 1);
        return "p=" + place + "&c-" + place + "=" + here.get(n % here.size()) + "&n-" + place + "=" + n;
    }

    String result() {
        return "/cuoc-thi/tim-hieu-chuyen-doi-so-" + code + "/bai/" + attempt;
    }

    private String path(String end) {
        return "/bai-thi/" + code + "/bai/" + attempt + end;
    }

    /// An answer that a browser would show as an error, or try again.
    static final class Unexpected extends IOException {
        final int status;

        Unexpected(int status, String what) {
            super(what + " " + status);
            this.status = status;
        }
    }
}
