package vn.tuanle.identity;

import java.util.LinkedHashMap;
import java.util.Map;
import vn.tuanle.kernel.Phrase;

/// What somebody recognises a device by, from what its browser says of itself.
final class Device {
    // In this order: Edge and Opera call themselves Chrome too, Chrome calls itself Safari.
    private static final Map<String, String> BROWSERS = ordered(
            "Edg",
            "Edge",
            "OPR/",
            "Opera",
            "coc_coc",
            "Cốc Cốc",
            "SamsungBrowser",
            "Samsung Internet",
            "Firefox/",
            "Firefox",
            "FxiOS",
            "Firefox",
            "CriOS",
            "Chrome",
            "Chrome/",
            "Chrome",
            "Safari/",
            "Safari");
    private static final Map<String, String> SYSTEMS = ordered(
            "iPhone",
            "iPhone",
            "iPad",
            "iPad",
            "Android",
            "Android",
            "Windows",
            "Windows",
            "Mac OS X",
            "macOS",
            "CrOS",
            "ChromeOS",
            "Linux",
            "Linux");

    private Device() {}

    static Phrase of(String agent) {
        String browser = named(BROWSERS, agent);
        String system = named(SYSTEMS, agent);
        if (!browser.isEmpty() && !system.isEmpty()) return Phrase.of("{0} trên {1}", browser, system);
        String known = browser + system;
        if (!known.isEmpty()) return Phrase.of(known);
        return Phrase.of(agent.isBlank() ? "Thiết bị không rõ" : agent);
    }

    private static String named(Map<String, String> names, String agent) {
        return names.entrySet().stream()
                .filter(name -> agent.contains(name.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }

    private static Map<String, String> ordered(String... pairs) {
        Map<String, String> ordered = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) ordered.put(pairs[i], pairs[i + 1]);
        return ordered;
    }
}
