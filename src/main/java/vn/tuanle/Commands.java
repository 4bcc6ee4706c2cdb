package vn.tuanle;

import java.io.PrintStream;
import java.util.List;
import vn.tuanle.reading.ReadCommand;
import vn.tuanle.writing.CheckCommand;
import vn.tuanle.writing.WriteCommand;

/// What can be asked of the program on the command line.
final class Commands {
    static final int WRONG_USE = 2;

    private static final String HELP = """
            Cách dùng · Usage
              ./run [LỆNH] [TUỲ CHỌN]

            Lệnh · Commands
              serve        chạy chương trình (mặc định) · start the product (default)
              read TỆP     in nội dung đọc được từ một văn bản, dạng JSON · print what was read from a document, as JSON
              write TỆP.json --to docx|pdf [--out TỆP]
                           làm văn bản đúng thể thức từ JSON ấy và phần nội dung · make a document from that JSON and a body
              check TỆP    in lỗi thể thức của tệp .docx, dạng JSON; --mend TỆP-MỚI sửa thể thức · print breaches of form, or mend them
              version      in số phiên bản · print the version
              help         in trang này · print this page

            Tuỳ chọn của serve · Options of serve
              --port N        cổng của trang web (mặc định 8080) · port of the web site (default 8080)
              --data DIR      thư mục dữ liệu (mặc định ./data) · data folder (default ./data)
              --database URL  dùng máy chủ PostgreSQL này thay cho bản kèm sẵn, cũng qua biến DATABASE_URL
                              use this PostgreSQL server instead of the one that travels along; also by DATABASE_URL
              --demo          chạy với thế giới mẫu, trong thư mục dữ liệu riêng · start with the demo world, kept apart
            """;

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
            case "train" -> Training.run(rest, out);
            case "help" -> {
                out.print(HELP);
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

    private static int wrong(PrintStream err, String vietnamese, String english) {
        err.println(vietnamese);
        err.println(english);
        err.println();
        err.print(HELP);
        return WRONG_USE;
    }

    static String version() {
        String packaged = Commands.class.getPackage().getImplementationVersion();
        return packaged == null ? "(từ mã nguồn · from sources)" : packaged;
    }
}
