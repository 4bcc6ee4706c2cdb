@org.jspecify.annotations.NullMarked
package vn.tuanle.notice;
