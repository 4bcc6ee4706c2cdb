package vn.tuanle;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import vn.tuanle.reading.ReadCommand;
import vn.tuanle.writing.CheckCommand;
import vn.tuanle.writing.WriteCommand;

/// What can be asked of the program on the command line.
final class Commands {
    static final int WRONG_USE = 2;

    private Commands() {}

    static void main(String[] args) {
        int code = run(List.of(args), System.out, System.err);
        // a server goes on in its own threads
        if (code >= 0) System.exit(code);
    }

    /// The exit code, or -1 when the program goes on running.
    static int run(List<String> args, PrintStream out, PrintStream err) {
        String command = args.isEmpty() || args.getFirst().startsWith("--") ? "serve" : args.getFirst();
        List<String> rest = args.isEmpty() || !command.equals(args.getFirst()) ? args : args.subList(1, args.size());
        if (rest.contains("--help") || args.contains("-h")) command = "help";
        return switch (command) {
            case "serve" -> serve(rest, out, err);
            case "read" -> ReadCommand.run(rest, out, err);
            case "write" -> WriteCommand.run(rest, out, err);
            case "check" -> CheckCommand.run(rest, out, err);
            case "backup", "restore" -> copy(command, rest, out, err);
            case "report" -> new ReportCommand(out, err).run(rest);
            case "train" -> Training.run(rest, out);
            case "help" -> {
                out.print(help());
                yield 0;
            }
            case "version" -> {
                out.println("tuanle " + version());
                yield 0;
            }
            default -> wrong(err, "Không có lệnh “" + command + "”.", "There is no command “" + command + "”.");
        };
    }

    private static int serve(List<String> args, PrintStream out, PrintStream err) {
        ServeOptions options;
        try {
            options = ServeOptions.of(args, System.getenv());
        } catch (StartFailure e) {
            return wrong(err, e.vietnamese(), e.english());
        }
        try {
            new Serve(options, new Steps(out)).start();
            return -1;
        } catch (StartFailure e) {
            out.println();
            err.println("✘ " + e.vietnamese());
            err.println("  " + e.english());
            return 1;
        }
    }

    /// `backup FILE` and `restore FILE`, with the options that say which data folder.
    private static int copy(String command, List<String> args, PrintStream out, PrintStream err) {
        if (args.isEmpty() || args.getFirst().startsWith("--"))
            return wrong(err, "Lệnh " + command + " cần tên tệp.", "The command " + command + " needs a file.");
        try {
            Path file = Path.of(args.getFirst()).toAbsolutePath().normalize();
            ServeOptions options = ServeOptions.of(args.subList(1, args.size()), System.getenv());
            if (options.database() != null)
                throw new StartFailure(
                        "Máy chủ PostgreSQL riêng được sao lưu bằng công cụ của nó (pg_dump), cùng thư mục files.",
                        "A PostgreSQL server of your own is backed up by its tools (pg_dump), with the folder files.");
            Steps steps = new Steps(out);
            if (command.equals("backup")) new Backup(options.data(), options.data(), steps).write(file);
            else new Restore(file, options.data(), steps).into(options.data());
            return 0;
        } catch (StartFailure e) {
            out.println();
            err.println("✘ " + e.vietnamese());
            err.println("  " + e.english());
            return 1;
        }
    }

    private static int wrong(PrintStream err, String vietnamese, String english) {
        err.println(vietnamese);
        err.println(english);
        err.println();
        err.print(help());
        return WRONG_USE;
    }

    /// The text that `./run help` prints by itself, so that it is there before anything is built.
    private static String help() {
        try (InputStream in = Commands.class.getResourceAsStream("/help.txt")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String version() {
        String packaged = Commands.class.getPackage().getImplementationVersion();
        return packaged == null ? "(từ mã nguồn · from sources)" : packaged;
    }
}
