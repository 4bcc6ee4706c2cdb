package vn.tuanle.quiz;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The signs of GIFT: a backslash before `~ = # { } : \` takes their meaning away, `\n` is a
/// line.
final class GiftText {
    private static final Pattern FORMAT = Pattern.compile("^\\s*\\[(html|moodle|plain|markdown)\\]");
    private static final Pattern PERCENT = Pattern.compile("^\\s*%(-?[0-9]+(?:\\.[0-9]+)?)%");

    private GiftText() {}

    /// A block's title, format, question and what stands in braces, null without braces; signs
    /// still escaped.
    record Parts(
            String title,
            String format,
            String stem,
            @Nullable String body) {}

    /// One answer; `match` is what stands behind an arrow. Signs still escaped.
    record Answer(
            char sign,
            @Nullable Double percent,
            String text,
            @Nullable String match,
            String feedback) {}

    static Parts parts(String block) {
        String rest = block.strip();
        String title = "";
        if (rest.startsWith("::")) {
            int end = find(rest, "::", 2);
            if (end > 0) {
                title = rest.substring(2, end).strip();
                rest = rest.substring(end + 2);
            }
        }
        String format = "";
        Matcher named = FORMAT.matcher(rest);
        if (named.find()) {
            format = named.group(1);
            rest = rest.substring(named.end());
        }
        int open = find(rest, "{", 0);
        int close = open < 0 ? -1 : find(rest, "}", open);
        if (close < 0) return new Parts(title, format, rest.strip(), null);
        String after = rest.substring(close + 1).strip();
        String before = rest.substring(0, open).strip();
        return new Parts(
                title, format, after.isEmpty() ? before : before + " _____ " + after, rest.substring(open + 1, close));
    }

    /// Where the sign stands unescaped, from there on; −1 without.
    private static int find(String text, String sign, int from) {
        for (int i = from; i <= text.length() - sign.length(); i++) {
            if (text.charAt(i) == '\\') i++;
            else if (text.startsWith(sign, i)) return i;
        }
        return -1;
    }

    static String general(String body) {
        int at = find(body, "####", 0);
        return at < 0 ? "" : body.substring(at + 4).strip();
    }

    static String withoutGeneral(String body) {
        int at = find(body, "####", 0);
        return at < 0 ? body : body.substring(0, at);
    }

    static List<Answer> answers(String body) {
        List<Answer> answers = new ArrayList<>();
        int begin = -1;
        for (int i = 0; i <= body.length(); i++) {
            boolean end = i == body.length();
            if (!end && body.charAt(i) == '\\') {
                i++;
                continue;
            }
            if (!end && body.charAt(i) != '=' && body.charAt(i) != '~') continue;
            if (begin >= 0)
                answers.add(answer(body.charAt(begin), body.substring(begin + 1, Math.min(i, body.length()))));
            begin = i;
        }
        return answers;
    }

    private static Answer answer(char sign, String given) {
        Double percent = null;
        String text = given;
        Matcher weight = PERCENT.matcher(text);
        if (weight.find()) {
            percent = Double.parseDouble(weight.group(1));
            text = text.substring(weight.end());
        }
        String feedback = "";
        int hash = find(text, "#", 0);
        if (hash >= 0) {
            feedback = text.substring(hash + 1).strip();
            text = text.substring(0, hash);
        }
        int arrow = find(text, "->", 0);
        return arrow < 0
                ? new Answer(sign, percent, text.strip(), null, feedback)
                : new Answer(
                        sign,
                        percent,
                        text.substring(0, arrow).strip(),
                        text.substring(arrow + 2).strip(),
                        feedback);
    }

    /// Without escapes.
    static String plain(String text) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\' && i + 1 < text.length()) {
                char next = text.charAt(++i);
                if (next == 'n') out.append('\n');
                else if ("~=#{}:\\[]".indexOf(next) >= 0) out.append(next);
                else out.append(c).append(next);
            } else out.append(c);
        }
        return out.toString();
    }

    /// The text as HTML: as it stands where its format says so, else with its lines.
    static String html(String text, String format) {
        String rest = text;
        String own = format;
        Matcher named = FORMAT.matcher(rest);
        if (named.find()) {
            own = named.group(1);
            rest = rest.substring(named.end());
        }
        String plain = plain(rest).strip();
        if (own.equals("html")) return plain;
        return own.equals("plain")
                ? Wording.of(plain).html()
                : Wording.typed(plain).html();
    }

    static String escaped(String text) {
        return text.replaceAll("[~=#{}:\\\\]", "\\\\$0").replace("\n", "\\n");
    }

    /// A wording as it stands in a file of ours.
    static String written(Wording wording) {
        return "[html]" + escaped(wording.html());
    }
}
