package vn.tuanle.ui;

/// A page for what is not there (404), not allowed (403), too large (413), too much (429) or broken
/// (500, with an incident number), for a database that is away (503), or a full disk (507).
public record ErrorPage(int status, String incident) implements Page {}
