package vn.tuanle;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Under which account PostgreSQL runs: it refuses to run as root, so root steps aside in one of
/// two ways.
enum PostgresAccount {
    /// An ordinary user runs it as themselves.
    MYSELF,
    /// Root, or an account without a name, enters a user namespace in which it is nobody; the files stay its own.
    NAMESPACE,
    /// Where namespaces are refused (many containers), root changes to an unprivileged account that
    /// owns the files.
    NOBODY,
    /// The same below a closed folder such as root's home: it keeps the one right to pass there.
    NOBODY_PASSING;

    /// The account `nobody` on every Linux; initdb insists on an account that has a name.
    private static final int NOBODY_ID = 65534;

    private static final String USER = "--reuid=" + NOBODY_ID;
    private static final String GROUP = "--regid=" + NOBODY_ID;

    /// In each possible way tries to run PostgreSQL and to pass the data folder; the first that
    /// works is taken.
    static PostgresAccount forThisProcess(Path binaries, Path data) throws IOException {
        boolean root = Folders.owner(Path.of("/proc/self")) == 0;
        List<PostgresAccount> ways = root ? List.of(NAMESPACE, NOBODY, NOBODY_PASSING) : List.of(MYSELF, NAMESPACE);
        return firstThatWorks(ways, binaries, data);
    }

    static PostgresAccount firstThatWorks(List<PostgresAccount> ways, Path binaries, Path data) throws IOException {
        String postgres = binaries.resolve("bin/postgres").toString();
        String heard = "";
        for (PostgresAccount way : ways) {
            try {
                way.letThrough(data);
                way.letThrough(binaries.resolveSibling("").toAbsolutePath());
                Process tried = way.command(
                                binaries,
                                List.of(
                                        "sh",
                                        "-c",
                                        "\"$0\" --version && cd \"$1\" && id -un",
                                        postgres,
                                        data.toString()))
                        .redirectErrorStream(true)
                        .start();
                tried.getOutputStream().close();
                heard = new String(tried.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                if (Postmaster.ended(tried) == 0) return way;
            } catch (IOException e) {
                heard = String.valueOf(e.getMessage());
            }
        }
        throw refused(binaries, heard.strip());
    }

    private static StartFailure refused(Path binaries, String heard) {
        if (heard.contains("GLIBC") || heard.contains("No such file") || heard.contains("not found")) {
            return new StartFailure(
                    "PostgreSQL kèm sẵn cần thư viện glibc mà máy này không có (" + heard
                            + "): hãy dùng Debian, Ubuntu hoặc bản Linux có glibc, hoặc máy chủ PostgreSQL với --database.",
                    "The PostgreSQL that travels along needs glibc, which this machine lacks (" + heard
                            + "): use Debian, Ubuntu or another Linux with glibc, or a PostgreSQL server with --database.");
        }
        if (heard.contains("Permission denied") || heard.contains("error=13")) {
            return new StartFailure(
                    "Không được phép chạy PostgreSQL trong " + binaries + " (" + heard
                            + "): hãy chọn thư mục dữ liệu mà mọi tài khoản đi qua được, ví dụ --data /var/lib/tuanle.",
                    "PostgreSQL may not be run in " + binaries + " (" + heard
                            + "): choose a data folder that every account may pass, such as --data /var/lib/tuanle.");
        }
        return new StartFailure(
                "Không chạy được PostgreSQL kèm sẵn (" + heard + "): hãy dùng máy chủ PostgreSQL với --database.",
                "The PostgreSQL that travels along does not run (" + heard
                        + "): use a PostgreSQL server with --database.");
    }

    /// The command as this account, in the C locale so that PostgreSQL's words can be recognised.
    ProcessBuilder command(Path folder, List<String> words) {
        List<String> all = new ArrayList<>();
        switch (this) {
            case MYSELF -> {}
            case NAMESPACE -> all.addAll(List.of("unshare", "-U"));
            // the first program after setpriv still runs with root's rights to its file, env does not
            case NOBODY -> all.addAll(List.of("setpriv", USER, GROUP, "--clear-groups", "env"));
            case NOBODY_PASSING ->
                all.addAll(List.of(
                        "setpriv",
                        // without it access(2) answers as if the right were not there, and initdb asks with it
                        "--securebits=+no_setuid_fixup",
                        USER,
                        GROUP,
                        "--clear-groups",
                        "--inh-caps=+dac_override",
                        "--ambient-caps=+dac_override",
                        "env"));
        }
        all.addAll(words);
        ProcessBuilder builder = new ProcessBuilder(all).directory(folder.toFile());
        builder.environment().put("LC_ALL", "C");
        // settings of a person's own PostgreSQL must not reach ours
        builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
        return builder;
    }

    /// Makes the path in the data folder this account's own; an earlier start may have run in another way.
    void own(Path path, Path data) throws IOException {
        int wanted = switch (this) {
            case MYSELF, NAMESPACE -> Folders.owner(Path.of("/proc/self"));
            case NOBODY, NOBODY_PASSING -> NOBODY_ID;
        };
        if (Folders.owner(path) == wanted) return;
        if (Folders.owner(Path.of("/proc/self")) != 0) throw anothers(data);
        Folders.give(path, wanted, wanted);
    }

    private static StartFailure anothers(Path data) {
        String user = System.getProperty("user.name", "?");
        String back = "“sudo chown -R " + user + " " + data + "”";
        return new StartFailure(
                "Cơ sở dữ liệu trong " + data
                        + " thuộc tài khoản khác, có lẽ lần trước chạy bằng root: hãy lại chạy bằng root, hoặc lấy lại bằng "
                        + back + ".",
                "The database in " + data
                        + " belongs to another account, perhaps because root ran it last: run as root again, or take it back with "
                        + back + ".");
    }

    /// Lets the account pass through the folder that holds the cluster, without listing it.
    void letThrough(Path folder) throws IOException {
        if (this != NOBODY) return;
        Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(folder);
        permissions.add(PosixFilePermission.GROUP_EXECUTE);
        permissions.add(PosixFilePermission.OTHERS_EXECUTE);
        Files.setPosixFilePermissions(folder, permissions);
    }
}
