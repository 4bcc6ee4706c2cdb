package vn.tuanle.contest;

/// A grade of prizes: how many there are of it and how much each is, in đồng; 0 is none in money.
public record Prize(String name, int count, long amount) {}
