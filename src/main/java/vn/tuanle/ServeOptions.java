package vn.tuanle;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// How the product is to run, as asked on the command line and by the environment; the command line
/// wins.
///
/// `port` is 0 when nobody asked for one, `database` is null for the PostgreSQL that travels along.
record ServeOptions(int port, Path data, @Nullable DatabaseAddress database, boolean demo) {
    static final int USUAL_PORT = 8080;

    static ServeOptions of(List<String> args, Map<String, String> environment) {
        int port = 0;
        String data = environment.getOrDefault("TUANLE_DATA", "");
        String database = environment.getOrDefault("DATABASE_URL", "");
        boolean demo = false;
        Iterator<String> words = args.iterator();
        while (words.hasNext()) {
            String word = words.next();
            int equals = word.startsWith("--") ? word.indexOf('=') : -1;
            String name = equals < 0 ? word : word.substring(0, equals);
            String given = equals < 0 ? null : word.substring(equals + 1);
            switch (name) {
                case "--port" -> port = port(value(name, given, words));
                case "--data" -> data = value(name, given, words);
                case "--database" -> database = value(name, given, words);
                case "--demo" -> demo = true;
                default ->
                    throw new StartFailure("Không có tuỳ chọn “" + word + "”.", "There is no option “" + word + "”.");
            }
        }
        // beside the program, from whichever folder it was called
        String home = environment.getOrDefault("TUANLE_HOME", ".");
        String usual = home + (demo ? "/data-demo" : "/data");
        return new ServeOptions(
                port,
                path(data.isEmpty() ? usual : data),
                database.isEmpty() ? null : DatabaseAddress.of(database),
                demo);
    }

    private static String value(String name, @Nullable String given, Iterator<String> words) {
        String value = given != null ? given : words.hasNext() ? words.next() : "";
        if (value.isBlank() || (given == null && value.startsWith("--"))) {
            throw new StartFailure("Tuỳ chọn " + name + " cần một giá trị.", "The option " + name + " needs a value.");
        }
        return value;
    }

    private static int port(String text) {
        if (text.matches("\\d{1,5}")) {
            int port = Integer.parseInt(text);
            if (port > 0 && port < 65_536) return port;
        }
        throw new StartFailure(
                "“" + text + "” không phải số cổng (1–65535).", "“" + text + "” is not a port number (1–65535).");
    }

    private static Path path(String text) {
        try {
            return Path.of(text).toAbsolutePath().normalize();
        } catch (InvalidPathException e) {
            throw new StartFailure(
                    "“" + text + "” không phải tên thư mục.", "“" + text + "” is not the name of a folder.", e);
        }
    }
}
