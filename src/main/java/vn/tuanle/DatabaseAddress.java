package vn.tuanle;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/// A PostgreSQL server that somebody else runs: `jdbc:postgresql://…` or
/// `postgres://user:password@host/database`.
record DatabaseAddress(String jdbcUrl, String user, String password) {
    private static final int OLDEST = 150_000;

    static DatabaseAddress of(String text) {
        if (text.startsWith("jdbc:postgresql:")) return new DatabaseAddress(text, "", "");
        try {
            URI uri = new URI(text);
            String scheme = String.valueOf(uri.getScheme());
            if ((scheme.equals("postgres") || scheme.equals("postgresql")) && uri.getHost() != null) {
                String[] account = String.valueOf(uri.getRawUserInfo()).split(":", 2);
                String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
                String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
                return new DatabaseAddress(
                        "jdbc:postgresql://" + uri.getHost() + port + uri.getRawPath() + query,
                        uri.getRawUserInfo() == null ? "" : decoded(account[0]),
                        account.length < 2 ? "" : decoded(account[1]));
            }
        } catch (URISyntaxException e) {
            // refused below, without repeating the address: it may hold a password
        }
        throw new StartFailure(
                "Địa chỉ cơ sở dữ liệu phải có dạng postgres://người:mật-khẩu@máy:5432/tên hoặc jdbc:postgresql://….",
                "A database address looks like postgres://user:password@host:5432/name or jdbc:postgresql://….");
    }

    /// Where it is, without the account and without settings that may hold a password.
    String place() {
        return jdbcUrl.replaceFirst("^jdbc:", "").replaceFirst("\\?.*$", "");
    }

    /// Tries one connection, so that a wrong address is told in a sentence.
    void check() {
        Properties how = new Properties();
        if (!user.isEmpty()) how.setProperty("user", user);
        if (!password.isEmpty()) how.setProperty("password", password);
        how.setProperty("connectTimeout", "5");
        how.setProperty("loginTimeout", "8");
        try (Connection there = DriverManager.getConnection(jdbcUrl, how);
                var statement = there.createStatement();
                var row = statement.executeQuery("SELECT current_setting('server_version_num')::int,"
                        + " current_setting('server_encoding'),"
                        + " EXISTS (SELECT 1 FROM pg_collation WHERE collname = 'vi-x-icu')")) {
            row.next();
            if (row.getInt(1) < OLDEST || !row.getString(2).equals("UTF8") || !row.getBoolean(3)) {
                throw new StartFailure(
                        "Máy chủ " + place() + " phải là PostgreSQL 15 trở lên, mã UTF8, có ICU (vi-x-icu).",
                        "The server " + place()
                                + " must be PostgreSQL 15 or later, encoding UTF8, with ICU (vi-x-icu).");
            }
        } catch (SQLException e) {
            throw refused(e);
        }
    }

    private StartFailure refused(SQLException e) {
        return switch (String.valueOf(e.getSQLState())) {
            case "28P01", "28000" ->
                new StartFailure(
                        "Máy chủ " + place() + " không nhận tên hoặc mật khẩu: hãy xem lại DATABASE_URL.",
                        "The server " + place() + " does not accept the name or password: check DATABASE_URL.",
                        e);
            case "3D000" ->
                new StartFailure(
                        "Máy chủ chưa có cơ sở dữ liệu này: " + place() + ". Hãy tạo bằng CREATE DATABASE.",
                        "The server has no such database: " + place() + ". Create it with CREATE DATABASE.",
                        e);
            case "53300" ->
                new StartFailure(
                        "Máy chủ " + place() + " đã hết kết nối: hãy tăng max_connections.",
                        "The server " + place() + " has no connection left: raise max_connections.",
                        e);
            default ->
                new StartFailure(
                        "Không kết nối được tới máy chủ " + place() + ": hãy xem lại địa chỉ và máy chủ.",
                        "No connection to the server " + place() + ": check the address and the server.",
                        e);
        };
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
