/// The rules of the house, each of which runs.
@org.jspecify.annotations.NullMarked
package vn.tuanle.rules;
